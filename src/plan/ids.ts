import { isCouncilLevel } from './levels.ts';
import type { Goal } from './model.ts';
import { slug } from './slug.ts';

/** Ids of the document's own furniture; the template's links and the PDF's bookmarks use them. */
export const fixedIds = {
  title: 'titel',
  contents: 'innehall',
  attachments: 'bilagor',
  main: 'text',
  notes: 'noter',
} as const;

export const noteId = (number: number): string => `not-${number}`;

/** The number of the note that an id stands for; null for any other id. */
export const noteNumber = (id: string): number | null => {
  const [, number] = /^not-(\d+)$/.exec(id) ?? [];
  return number === undefined ? null : Number(number);
};

/** Where in the text a note is referred to: the first time, the second time … */
export const noteReferenceId = (number: number, use: number): string =>
  use === 1 ? `notref-${number}` : `notref-${number}-${use}`;

const furniture = new Set<string>(Object.values(fixedIds));

/** Ids that no heading of the plan may take, also not one that is called `Not 1`; none begins with `avsnitt-`. */
const isReserved = (id: string): boolean => furniture.has(id) || /^not(ref)?-\d/.test(id);

/** The id of a heading, but for the number that tells two alike apart. */
export function idOf(text: string): string {
  const wanted = slug(text) || 'avsnitt';
  return isReserved(wanted) ? `avsnitt-${wanted}` : wanted;
}

/** What a goal's id is made from: numbered council goals have short ids that outlive a change of wording, `kf-mal-1-4`. */
export function goalName({ level, number, title }: Goal): string {
  const isNumbered = isCouncilLevel(level) && number !== null;
  return `${level} ${isNumbered ? number : title}`;
}

/** Gives each text an id of its own: the second `budget` is `budget-2`. */
export function createIds(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = idOf(text);
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}
