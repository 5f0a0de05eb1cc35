/** The web page printed from a browser is the PDF. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillPageNumbers } from '../../src/render/page-numbers.ts';
import { readPdf } from '../pdf/support.ts';
import { draftPlan } from './plans.ts';
import { inPage, planFiles, renderFile, renderText, richestExample, site } from './support.ts';

const { session, open } = site();

const visible = (selector: string): string =>
  `[...document.querySelectorAll('${selector}')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true })).length`;

async function pagesFrom(html: string, width: number): Promise<string[]> {
  const page = await open(html, { width });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return (await readPdf(bytes)).pages;
}

describe('printed from a narrow window, its contents folded, it has the pages of the PDF', () => {
  test.each(planFiles.map((path) => [basename(path), path]))('%s', async (_name, path) => {
    const document = await renderFile(path);
    const { bytes, numbers } = await session.print(document);
    const printed = await pagesFrom(fillPageNumbers(document.html, numbers), 320);
    expect(printed).toEqual((await readPdf(bytes)).pages);
  });
});

test('so it has from a wide window, and with footnotes and long words in its headings', async () => {
  const document = await renderText(draftPlan);
  const { bytes, numbers } = await session.print(document);
  const { pages, bookmarks } = await readPdf(bytes);
  expect(await pagesFrom(fillPageNumbers(document.html, numbers), 1400)).toEqual(pages);
  expect(pages.join('')).toContain('Nämndmål:Verksamhetsutvecklingennårfler2äldreBeskrivning1');
  expect(bookmarks.map(({ title }) => title)[0]).toBe('Kompetensförsörjningens utgångspunkter');
});

test('the page numbers are seen on paper and not on the screen', async () => {
  const document = await renderFile(richestExample);
  const { numbers } = await session.print(document);
  const filled = fillPageNumbers(document.html, numbers);
  const screen = await open(filled, { width: 1400 });
  expect(await inPage(screen, visible('[data-page-of], [data-page-count], .leader'))).toBe(0);
  const paper = await open(filled, { width: 1400, media: 'print' });
  expect(await inPage(paper, visible('[data-page-of]'))).toBe(document.contents.length);
  expect(await inPage(paper, visible('.leader'))).toBe(document.contents.length);
});

test('without page numbers no dots lead to nothing', async () => {
  const { html, contents } = await renderFile(richestExample);
  const paper = await open(html, { width: 1400, media: 'print' });
  expect(await inPage(paper, visible('.leader, .of'))).toBe(0);
  expect(await inPage(paper, visible('.contents li a'))).toBe(contents.length);
});

test('a browser that breaks pages in its own way prints no numbers that are not its own', async () => {
  const document = await renderFile(richestExample);
  const { numbers } = await session.print(document);
  const page = await open(fillPageNumbers(document.html, numbers), { width: 1400, media: 'print' });
  await page.evaluateOnNewDocument('CSS.supports = () => false');
  await page.reload();
  expect(await inPage(page, visible('.leader, .of'))).toBe(0);
  const written = `[...document.querySelectorAll('.page, .of span')].map((cell) => cell.textContent).join('')`;
  expect(await inPage(page, written)).toBe('');
});
