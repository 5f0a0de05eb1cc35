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

/** Ids that no heading of the plan may take, also not one that is called `Not 1`. */
export const isReservedId = (id: string): boolean => furniture.has(id) || /^not(ref)?-\d/.test(id);
