/** Where links can be followed, as another program reads it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserSession } from '../../../src/pdf/index.ts';
import { startBrowser } from '../../../src/pdf/index.ts';
import type { RenderedDocument } from '../../../src/render/types.ts';
import { type Chapter, documentOf, filler, options } from '../support.ts';

let session: BrowserSession;
beforeAll(() => {
  session = startBrowser(options);
});
afterAll(() => session.close());

interface Link {
  page: number;
  rect: number[];
  /** One for each line where there are several: left, lower, right and upper edge. */
  lines: number[][];
}

const linksTo = (url: string, body: string): Promise<Link[]> =>
  linksIn(documentOf([{ id: 'a', level: 1, html: 'Ett', body }]), url);

async function linksIn(document: RenderedDocument, url: string): Promise<Link[]> {
  const { bytes } = await session.print(document);
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const links: Link[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    for (const { unsafeUrl, rect, quadPoints } of await (await pdf.getPage(page)).getAnnotations()) {
      if (unsafeUrl === url) links.push({ page, rect: rect.map(rounded), lines: linesOf(quadPoints) });
    }
  }
  await task.destroy();
  return links;
}

function linesOf(corners: ArrayLike<number> | undefined): number[][] {
  const numbers = Array.from(corners ?? [], rounded);
  return Array.from({ length: numbers.length / 8 }, (_, index) => {
    const [left = 0, upper = 0, right = 0, , , lower = 0] = numbers.slice(8 * index);
    return [left, lower, right, upper];
  });
}

const rounded = (value: number): number => Math.round(100 * value) / 100;
const words = (count: number): string => 'ord '.repeat(count).trim();
const link = (path: string, text: string): string => `<a href="https://example.org/${path}">${text}</a>`;

test('an address that may break in many places is one link, with a rectangle for each line', async () => {
  const address = 'https://<wbr>example.org/<wbr>vard/<wbr>dokument/<wbr>rapport-<wbr>2025.pdf';
  const spans = address.replaceAll(/[^<>]+(?=<wbr>|$)/g, '<span style="white-space: nowrap">$&</span>');
  const [one, ...others] = await linksTo(
    'https://example.org/b',
    `<p style="width: 60mm">Se ${link('b', spans)} om det.</p>`,
  );
  expect(others).toEqual([]);
  expect(one?.lines).toHaveLength(2);
  const [first = [], second = []] = one?.lines ?? [];
  // The lines stand under one another, and nothing of them outside the link's own rectangle, or they do not count.
  expect(first[1]).toBeGreaterThan((second[3] ?? 0) - 2);
  expect(one?.rect).toEqual([
    Math.min(first[0] ?? 0, second[0] ?? 0),
    second[1],
    Math.max(first[2] ?? 0, second[2] ?? 0),
    first[3],
  ]);
});

test('links whose lines lie between each other’s have an annotation for each line, so that none covers another', async () => {
  const body = `<p style="width: 60mm">${words(9)} ${link('b', words(9))} ${words(3)} ${link('c', words(9))}</p>`;
  const links = await linksTo('https://example.org/b', body);
  expect(links.map(({ lines }) => lines)).toEqual([[], []]);
  const others = await linksTo('https://example.org/c', body);
  for (const { rect } of links) for (const other of others) expect(overlap(rect, other.rect)).toBeLessThan(1);
});

test('a link over several pages has one annotation on each, and no line twice', async () => {
  const links = await linksTo('https://example.org/b', `<p>${link('b', filler(110).slice(3, -4))}</p>`);
  expect(links.map(({ page }) => page)).toEqual([3, 4, 5]);
  for (const { lines } of links) expect(new Set(lines.map(String)).size).toBe(lines.length);
  expect(links[1]?.lines.length).toBeGreaterThan(40);
});

test('a link that begins a page leaves nothing on the page before, however tight its lines', async () => {
  const chapters: Chapter[] = [
    { id: 'a', level: 1, html: 'Ett', body: `<p>Ett</p><p class="page">${link('b', words(3))}</p>` },
    { id: 'b', level: 2, html: link('b', words(3)) },
  ];
  const style = 'p { margin: 0 } h2 { break-before: page; line-height: 1; margin: 0; font-size: 28pt }';
  const links = await linksIn(documentOf(chapters, { style }), 'https://example.org/b');
  // The second stands in the contents.
  expect(links.map(({ page }) => page)).toEqual([2, 4, 5]);
});

function overlap(a: number[], b: number[]): number {
  const side = (low: number, high: number) =>
    Math.max(0, Math.min(a[high] ?? 0, b[high] ?? 0) - Math.max(a[low] ?? 0, b[low] ?? 0));
  return Math.min(side(0, 2), side(1, 3));
}
