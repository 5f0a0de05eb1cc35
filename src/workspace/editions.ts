import { EditionError, editionIdForYear, editionIds, loadEdition, readEdition } from '../edition/load.ts';
import type { Edition } from '../edition/types.ts';
import { type OwnWording, withWordings } from '../edition/wordings.ts';
import type { Span } from '../plan/model.ts';
import { normalise, type PositionMap } from '../source/positions.ts';
import type { Problem, Range } from '../source/problem.ts';
import { once } from './once.ts';

/** The editions that the plans of a repository can have, each read once, with the organisation's own wordings. */
export interface Editions {
  /** Names that a plan may force, the organisation's own first. */
  names: string[];
  /** First and last year with an edition. */
  years: { from: number; to: number };
  /** True where one of the organisation's own cannot be used: a year without an edition may be that one's. */
  lacking: boolean;
  forYear(year: number): Promise<Edition | null>;
  named(name: string): Promise<Edition | null>;
  /** Rejects with `EditionError`. */
  inFile(path: string): Promise<Edition>;
}

interface OwnEditions {
  /** In the order in which they are tried. */
  own: readonly Edition[];
  lacking: boolean;
  wordings: readonly OwnWording[];
}

export function openEditions({ own, lacking, wordings }: OwnEditions): Editions {
  const worded = own.map((edition) => withWordings(edition, wordings));
  const shipped = once(async (id) => withWordings(await loadEdition(id), wordings));
  const ids = editionIds();
  return {
    names: [...new Set([...worded.map(({ id }) => id), ...ids])],
    years: {
      from: Math.min(...own.map(({ from }) => from), Number(ids.at(0)?.slice(0, 4))),
      to: Math.max(...own.map(({ to }) => to), Number(ids.at(-1)?.slice(5))),
    },
    lacking,
    forYear: async (year) => {
      const mine = worded.find(({ from, to }) => from <= year && year <= to);
      const id = mine ? null : editionIdForYear(year);
      return mine ?? (id === null ? null : shipped(id));
    },
    named: async (name) => {
      const mine = worded.find(({ id }) => id === name);
      return mine ?? (ids.includes(name) ? shipped(name) : null);
    },
    inFile: once(async (path) => withWordings(await readEdition(path), wordings)),
  };
}

/** The place that names an edition's file. */
interface NamingPlace {
  /** As written. */
  name: string;
  /** The same for messages: the way to it from where the plan was named. */
  file: string;
  span: Span;
}

/** All that is wrong with an edition's file, as problems at their lines in it; at the place that names it where it cannot be read. */
export function editionProblems({ name, file, span }: NamingPlace, error: unknown): Problem[] {
  if (!(error instanceof EditionError)) throw error;
  const positions = error.text === null ? null : normalise(error.text).positions;
  return [error, ...error.others].map((each): Problem => {
    const values = { reason: each.message, 'reason.en': english(name, each) };
    if (!positions) return { code: 'VP116', values, span };
    const range = lineRange(positions, each.line ?? 1);
    return { code: 'VP116', values, elsewhere: { file, positions }, range };
  });
}

/** A line without what it is indented by. */
function lineRange(positions: PositionMap, line: number): Range {
  const text = positions.line(line);
  const end = Math.max(1, text.trimEnd().length + 1);
  const column = Math.min(text.length - text.trimStart().length + 1, end);
  return { start: { line, column }, end: { line, column: end } };
}

/** An edition's own faults are told in Swedish; in English only where they are. */
function english(name: string, { kind, line }: EditionError): string {
  if (kind === 'unreadable') return `The edition ${name} cannot be read. Check the file.`;
  const place = line === null ? '' : `, line ${line}`;
  return `${name}${place} is not an edition. Mend the file by schemas/edition.schema.json.`;
}
