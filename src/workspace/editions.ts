import { editionIdForYear, editionIds, loadEdition } from '../edition/load.ts';
import type { Edition } from '../edition/types.ts';
import { type OwnWording, withWordings } from '../edition/wordings.ts';
import type { Span } from '../plan/model.ts';
import type { Problem } from '../source/problem.ts';
import type { EditionFile } from './edition-file.ts';
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
  inFile(path: string): Promise<EditionFile>;
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
    inFile: once(async (path) => {
      const file = await readOwnEdition(path);
      return { ...file, edition: file.edition && withWordings(file.edition, wordings) };
    }),
  };
}

/** Reads the edition of an organisation's own. What that needs is loaded only where there is one. */
export async function readOwnEdition(path: string): Promise<EditionFile> {
  return (await import('./edition-file.ts')).readEditionFile(path);
}

/** What is wrong with an edition, in its file; at the place that names it where the file cannot be read. */
export function editionProblems(
  { unreadable, problems, positions }: EditionFile,
  file: string,
  span: Span,
): Problem[] {
  if (unreadable) return [{ code: 'VP116', values: unreadable, span }];
  return problems.map((problem) => ({ ...problem, elsewhere: { file, positions } }));
}
