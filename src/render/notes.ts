import type { FootnoteDefinition } from 'mdast';
import { noteReferenceId } from './ids.ts';

/** One place in the text that refers to a note. */
export interface NoteReference {
  number: number;
  /** Id of the place, for the way back. */
  id: string;
}

export interface UsedNote {
  number: number;
  definition: FootnoteDefinition;
  /** Ids of the places that refer to it, so far. */
  references: string[];
}

export interface Notes {
  /** Registers a reference; notes are numbered through the whole document in the order of first use. */
  refer(identifier: string): NoteReference | null;
  /** Notes in order. Grows while notes that refer to notes are being rendered. */
  used: UsedNote[];
}

export function createNotes(definitions: readonly FootnoteDefinition[]): Notes {
  const byIdentifier = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    // The first definition of an identifier holds, as for link definitions in CommonMark.
    if (!byIdentifier.has(definition.identifier)) byIdentifier.set(definition.identifier, definition);
  }
  const used: UsedNote[] = [];
  const refer = (identifier: string): NoteReference | null => {
    const definition = byIdentifier.get(identifier);
    if (!definition) return null;
    let note = used.find((candidate) => candidate.definition === definition);
    if (!note) {
      note = { number: used.length + 1, definition, references: [] };
      used.push(note);
    }
    const id = noteReferenceId(note.number, note.references.length + 1);
    note.references.push(id);
    return { number: note.number, id };
  };
  return { refer, used };
}
