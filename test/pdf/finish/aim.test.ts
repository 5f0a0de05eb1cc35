/** Where bookmarks and links within the document lead, as another program reads it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { render } from '../../render/helper.ts';
import { start } from '../support.ts';

const paragraph = `${'Nämnden följer upp målen tillsammans med dem som berörs av dem. '.repeat(12)}\n\n`;

const plan = `# Inledning

${paragraph.repeat(3)}Se [längre fram](#ovrigt).[^a]

# KF:s inriktningsmål: 1. En stad för alla

## KF:s mål för verksamhetsområdet: 1.1. Äldre har det bra

### Nämndmål: Äldre är nöjda

#### Enhetsmål: Ågatan är trygg

${paragraph.repeat(7)}# Övrigt

Text igen.[^a]

[^a]: Noten om målen.
`;

interface Place {
  page: number;
  top: number;
}

test('a little above the letters of what they lead to, on its page', async () => {
  const document = await render(plan);
  const { bytes } = await start().print(document);
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const placeOf = async ([page, , , top]: [{ num: number; gen: number }, unknown, unknown, number]) => ({
    page: (await pdf.getPageIndex(page)) + 1,
    top,
  });
  type Nodes = Awaited<ReturnType<typeof pdf.getOutline>>;
  const marked = (nodes: Nodes): Nodes => nodes.flatMap((node) => [node, ...marked(node.items)]);
  const bookmarks: [string, Place][] = [];
  for (const { title, dest } of marked(await pdf.getOutline()))
    bookmarks.push([title, await placeOf(dest as never)]);
  const named = new Map<string, Place>();
  for (const [id, dest] of Object.entries(await pdf.getDestinations()))
    named.set(id, await placeOf(dest as never));

  /** The upper edge of the letters of a size that begin with a text, from the foot of the page. */
  const lettersOf = async (page: number, text: string): Promise<number[]> => {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    return items.flatMap((item) =>
      'str' in item && item.str !== '' && text.startsWith(item.str.trim()) && item.str.trim() !== ''
        ? [(item.transform[5] as number) + item.height * 0.75]
        : [],
    );
  };
  const isAbove = async ({ page, top }: Place, text: string): Promise<boolean> =>
    (await lettersOf(page, text)).some((edge) => top - edge >= 5 && top - edge <= 18);

  expect(bookmarks.length).toBe(6);
  for (const [title, place] of bookmarks) expect([title, await isAbove(place, title)]).toEqual([title, true]);
  for (const { id, text } of document.contents) {
    const place = named.get(id);
    expect([id, place && (await isAbove(place, text))]).toEqual([id, true]);
    expect(place).toEqual(bookmarks.find(([title]) => title === text)?.[1]);
  }
  for (const id of ['not-1', 'notref-1', 'notref-1-2']) {
    const place = named.get(id);
    const isThere = place && (await isAbove(place, id === 'not-1' ? 'Noten om målen.' : '1'));
    expect([id, isThere]).toEqual([id, true]);
  }
  await task.destroy();
});
