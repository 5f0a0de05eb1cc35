import type { FootnoteDefinition } from 'mdast';
import { noteReferenceId } from '../plan/ids.ts';

/** One place in the text that refers to a note. */
export interface NoteReference {
  number: number;
  /** Id of the place, for the way back. */
  id: string;
}

export interface UsedNote {
  number: number;
  definition: FootnoteDefinition;
  /** Ids of the places that refer to it, so far; none for one that stands at the end only. */
  references: string[];
}

export interface Notes {
  /** Registers a reference; notes are numbered through the whole document in the order of first use. */
  refer(identifier: string): NoteReference | null;
  /**
   * The note at an index, from 0. Those that nothing has referred to stand last: a plan may refer to
   * them where the model keeps plain text only, as in a goal's wording, and no text is to be lost.
   * A note that is being rendered may refer to others, so ask for them one at a time.
   */
  at(index: number): UsedNote | undefined;
}

export function createNotes(definitions: readonly FootnoteDefinition[]): Notes {
  const byIdentifier = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    // The first definition of an identifier holds, as for link definitions in CommonMark.
    if (!byIdentifier.has(definition.identifier)) byIdentifier.set(definition.identifier, definition);
  }
  const used: UsedNote[] = [];
  const add = (definition: FootnoteDefinition): UsedNote => {
    const note: UsedNote = { number: used.length + 1, definition, references: [] };
    used.push(note);
    return note;
  };
  const refer = (identifier: string): NoteReference | null => {
    const definition = byIdentifier.get(identifier);
    if (!definition) return null;
    const note = used.find((candidate) => candidate.definition === definition) ?? add(definition);
    const id = noteReferenceId(note.number, note.references.length + 1);
    note.references.push(id);
    return { number: note.number, id };
  };
  const at = (index: number): UsedNote | undefined => {
    if (index < used.length) return used[index];
    const left = definitions.find((definition) => !used.some((note) => note.definition === definition));
    return left && add(left);
  };
  return { refer, at };
}
