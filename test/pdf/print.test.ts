import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/pdf/index.ts';
import { startBrowser } from '../../src/pdf/index.ts';
import { hasCells } from '../../src/pdf/print/page.ts';
import type { RenderedDocument } from '../../src/render/types.ts';
import { entry, spoken, tagText } from './finish/reading.ts';
import type { ReadPdf } from './support.ts';
import { documentOf, filler, listed, options, readPdf, squeezed } from './support.ts';

const LONG =
  'Invånarna i staden har tillgång till vård, omsorg och stöd av god kvalitet i rätt tid och utifrån sina egna behov, ' +
  'önskemål och förutsättningar, oavsett var i staden de bor och vilka de är, och möts med respekt i alla sammanhang ' +
  'där stadens verksamheter är inblandade, från första frågan till dess att stödet inte längre behövs';

const plan: RenderedDocument = documentOf([
  { id: 'inledning', level: 1, html: 'Inledning', body: filler(40) },
  { id: 'mal-1', level: 1, html: LONG, body: filler(30) },
  { id: 'mal-1-1', level: 2, html: '1.1. Äldre&shy;omsorgens till&shy;gäng&shy;lighet', body: filler(45) },
  { id: 'mal-1-1-namnd', level: 3, html: 'Nämndmål: Trygghet', listed: false, body: filler(5) },
  { id: 'resultat', level: 4, html: 'Förväntat resultat', listed: false, bookmark: false, body: filler(60) },
  { id: 'enhet', level: 4, html: `Enhetsmål: <b>${LONG}</b>`, listed: false, body: filler(3) },
  {
    id: 'ovrigt',
    level: 1,
    html: 'Övrigt',
    body: '<table><thead><tr><th scope="col">Indikator</th><th scope="col">Mål</th></tr></thead><tbody><tr><td>Andel</td><td>85 %</td></tr></tbody></table>',
  },
]);

let session: BrowserSession;
let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  session = startBrowser(options);
  ({ bytes } = await session.print(plan));
  pdf = await readPdf(bytes);
});
afterAll(() => session.close());

/** Page, from 1, of the body on which a heading begins. */
function pageOf(text: string): number {
  const start = squeezed(text).slice(0, 60);
  return pdf.pages.findIndex((page, index) => index > 1 && page.includes(start)) + 1;
}

describe('page numbers', () => {
  test('each entry of the contents bears the page on which its heading stands', () => {
    const shown = [...(pdf.pages[1] ?? '').matchAll(/§(\d)/g)].map((match) => Number(match[1]));
    expect(shown).toEqual(plan.contents.map((entry) => pageOf(entry.text)));
    expect(shown).toEqual([3, 4, 5, 8]);
  });

  test('an entry of three lines has its number once, at its end', () => {
    expect(pdf.pages[1]).toContain(`${squeezed(LONG)}§4`);
  });

  test('the number of pages is filled in', () => {
    expect(pdf.pages).toHaveLength(8);
    expect(pdf.pages[0]).toBe('Sidor:8.');
  });

  test('a document without cells is printed as it is', async () => {
    const plain = { ...plan, html: plan.html.replaceAll(/ data-page-(of|count)(="[^"]*")?/g, '') };
    const { pages } = await readPdf((await session.print(plain)).bytes);
    expect(pages).toHaveLength(8);
    expect(pages[0]).toBe('Sidor:.');
  });

  test('cells that move what follows are filled in anew until they are right', async () => {
    const growing = documentOf([{ id: 'efter', level: 1, html: 'Efter' }], {
      style: '[data-page-count]:not(:empty) { display: block; height: 60mm }',
      cover: '<div style="height: 200mm"></div>',
    });
    const { pages } = await readPdf((await session.print(growing)).bytes);
    expect(pages).toEqual(['Sidor:4.', '', 'Efter§4', 'Efter']);
  });

  test('numbers that never hold still are an error, not a wrong table of contents', async () => {
    // The cell sets the measure of the text above it: one figure puts the heading on page 12 or so, two on page 8.
    const restless = documentOf([{ id: 'sist', level: 1, html: 'Sist' }], {
      style:
        '.box { display: inline-block } .box b { display: block; width: auto; font-size: 40mm } .box p { width: 0; min-width: 100% }',
      cover: `<div class="box"><b data-page-of="sist"></b><p>${'mål '.repeat(1200)}</p></div>`,
    });
    await expect(session.print(restless)).rejects.toMatchObject({
      kind: 'print',
      message: expect.stringContaining('sidnumren'),
    });
  });

  test('an entry without a heading is an error that names it', async () => {
    const html = plan.html.replaceAll('id="ovrigt"', 'id="annat"');
    await expect(session.print({ ...plan, html })).rejects.toMatchObject({
      kind: 'print',
      message: expect.stringContaining('”Övrigt”'),
    });
  });
});

test('a document has cells when an element says so, not when its text does', () => {
  expect(hasCells('<p>x</p><span class="n"\ndata-page-of="a"></span>')).toBe(true);
  expect(hasCells('<span data-page-count></span>')).toBe(true);
  expect(hasCells('<p>&lt;span data-page-of="a"&gt;</p>')).toBe(false);
});

describe('bookmarks', () => {
  test('are the headings wanted, nested, with their own texts and pages', () => {
    expect(listed(pdf.bookmarks)).toEqual([
      'Inledning 3',
      `${LONG} 4`,
      '  1.1. Äldreomsorgens tillgänglighet 5',
      '    Nämndmål: Trygghet 6',
      `      Enhetsmål: ${LONG} 7`,
      'Övrigt 8',
    ]);
  });

  test('point to the page on which the heading begins', () => {
    const [chapter, goal] = pdf.bookmarks;
    const deepest = goal?.items[0]?.items[0]?.items[0];
    expect(chapter?.page).toBe(pageOf('Inledning'));
    expect(deepest?.page).toBe(pageOf(`Enhetsmål: ${LONG}`));
  });

  test('are shown when the file is opened', () => {
    expect(pdf.pageMode).toBe('UseOutlines');
  });

  test('a heading first on its page keeps its title, however tight its lines', async () => {
    const tight = documentOf(
      [
        { id: 'forst', level: 1, html: 'Plan' },
        { id: 'a', level: 2, html: LONG, body: filler(3) },
        { id: 'b', level: 2, html: `Åter ${LONG}`, body: filler(3) },
      ],
      { style: 'h2 { break-before: page; line-height: 0.8 }' },
    );
    const read = await readPdf((await session.print(tight)).bytes);
    expect(read.bookmarks[0]?.items.map(({ title }) => title)).toEqual([LONG, `Åter ${LONG}`]);
  });

  test('a heading below the sixth level has one too, and is tagged with its own level, which is the sixth to who knows no seventh', async () => {
    const deep = documentOf([
      ...([1, 2, 3, 4, 5, 6] as const).map((level) => ({
        id: `a${level}`,
        level,
        html: `${level}`,
        bookmark: level === 1,
      })),
      { id: 'b', level: 7, html: 'Djupt', listed: false },
    ]);
    const html = deep.html.replace(/<h7 id="b">(.*?)<\/h7>/, '<h6 id="b" aria-level="7">$1</h6>');
    const { bytes } = await session.print({ ...deep, html });
    expect(listed((await readPdf(bytes)).bookmarks)).toEqual(['1 3', '  Djupt 3']);
    const file = await PDFDocument.load(bytes);
    expect(tagText(file)).toMatch(/\bH1\b.*\bH2\b.*\bH3\b.*\bH4\b.*\bH5\b.*\bH6\b.*\bH7\b/);
    expect(await spoken(bytes, 'H6')).toEqual(['6', 'Djupt']);
    expect(String(entry(file.catalog, 'StructTreeRoot', 'RoleMap', 'H7'))).toBe('/H6');
  });

  test('a heading whose ground is also drawn on the page before has its bookmark on its own page', async () => {
    const coded = documentOf(
      [
        { id: 'a', level: 1, html: 'Ett', body: filler(3) },
        { id: 'b', level: 1, html: '<em>Två</em> <code>tre</code>', body: filler(3) },
      ],
      { style: '#b { break-before: page; margin-top: 0; line-height: 0.8 } code { background: #eee }' },
    );
    const read = await readPdf((await session.print(coded)).bytes);
    expect(listed(read.bookmarks)).toEqual(['Ett 3', 'Två tre 4']);
  });

  test('headings that are not those of the document are an error', async () => {
    const [first, ...rest] = plan.headings;
    if (!first) throw new Error('no headings');
    const other = { ...first, text: 'Något annat', spoken: 'Något annat' };
    const renamed = session.print({ ...plan, headings: [other, ...rest] });
    await expect(renamed).rejects.toMatchObject({
      kind: 'print',
      message: expect.stringContaining('Något annat'),
    });
    await expect(session.print({ ...plan, headings: rest })).rejects.toMatchObject({
      message: expect.stringContaining('7 bokmärken för 6 rubriker'),
    });
  });

  test('a document in which none is wanted has none', async () => {
    const short = documentOf([{ id: 'a', level: 1, html: 'Ett', listed: false, bookmark: false }]);
    const read = await readPdf((await session.print(short)).bytes);
    expect(read.bookmarks).toEqual([]);
    expect(read.pageMode).toBe('UseNone');
  });
});

describe('the file', () => {
  test('is tagged', () => {
    expect(pdf.marked).toMatchObject({ Marked: true });
    expect(pdf.roles.flat()).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'P', 'TOC', 'TOCI', 'Table', 'TH']),
    );
  });

  test('names its header cells, and the cells below refer to the names', async () => {
    const file = await PDFDocument.load(bytes);
    const dicts = file.context.enumerateIndirectObjects().map(([, object]) => String(object));
    const names = dicts.flatMap((text) => [...text.matchAll(/^\/ID \((\w+)\)/gm)].map((match) => match[1]));
    const headers = dicts.flatMap((text) =>
      [...text.matchAll(/\/Headers \[ \((\w+)\)/g)].map((match) => match[1]),
    );
    const tree = dicts.filter((text) => text.includes('/Names [')).join();
    expect(names).toEqual(['id00001', 'id00002']);
    expect(headers).toEqual(names);
    expect(tree).toMatch(/\/Names \[ \(id00001\) \d+ 0 R \(id00002\) \d+ 0 R \]/);
  });

  test('says what it is', () => {
    expect(pdf.lang).toBe('sv');
    expect(pdf.viewer).toMatchObject({ DisplayDocTitle: true });
    expect(pdf.info).toMatchObject({
      Title: 'Verksamhetsplan 2025 – Provenheten',
      Author: 'Provnämnden',
      Subject: 'Verksamhetsplan',
      Creator: 'vplan 1.2.3',
      Producer: 'vplan 1.2.3',
      CreationDate: "D:20250115000000+01'00'",
      ModDate: "D:20250115000000+01'00'",
      PDFFormatVersion: '1.7',
    });
  });

  test('has the paper that the style sheet says', async () => {
    const wide = { ...plan, html: plan.html.replace('size: A4', 'size: A4 landscape') };
    const file = await PDFDocument.load((await session.print(wide)).bytes);
    expect(file.getPage(0).getSize()).toMatchObject({
      width: expect.closeTo(842, 0),
      height: expect.closeTo(595, 0),
    });
  });
});

describe('the same bytes', () => {
  test('from the same page, with other pages beside it, and from another browser', async () => {
    const other = documentOf([{ id: 'x', level: 1, html: 'Annat', body: filler(20) }]);
    const together = await Promise.all([session.print(other), session.print(plan), session.print(plan)]);
    const second = startBrowser(options);
    const elsewhere = await second.print(plan);
    await second.close();
    for (const again of [together[1], together[2], elsewhere]) {
      expect(Buffer.compare(bytes, again?.bytes ?? new Uint8Array())).toBe(0);
    }
  });

  test('other content gives another identifier', async () => {
    const changed = await readPdf((await session.print({ ...plan, subject: 'Utkast' })).bytes);
    expect(changed.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(changed.fingerprint).not.toBe(pdf.fingerprint);
  });
});
