/** What a reader meets in a finished file, read with other programs' eyes than those that wrote it. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFNumber } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment, BrowserSession, PrintedDocument } from '../../../src/pdf/index.ts';
import { startBrowser } from '../../../src/pdf/index.ts';
import { verifyPdf } from '../../../src/pdf/verify/index.ts';
import type { RenderedDocument } from '../../../src/render/types.ts';
import { type Chapter, documentOf, filler, options } from '../support.ts';
import { elementsWith, entry, spoken, tagText, textOf } from './reading.ts';

const square = (alt: string) =>
  `<img alt="${alt}" width="40" height="40" src="data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>',
  )}">`;

const longTable = Array.from(
  { length: 60 },
  (_, row) => `<tr><th scope="row">Rad ${row}</th><td>${row}</td></tr>`,
);

const chapters: Chapter[] = [
  {
    id: 'inledning',
    level: 1,
    html: 'Inledning',
    body: `<p>Se <a href="#ovrigt">längre fram</a>, <a href="https://example.org/?a=1&amp;b=2">staden</a>,
      <a href="mailto:anna@example.org">Anna</a>, <em>ett</em> <strong>två</strong> <code>tre</code> <del>fyra</del> fem<sup><a
      href="#not-1" role="doc-noteref">1</a></sup>.</p><blockquote><p>Citat</p></blockquote>
      <ul style="list-style: disc"><li>Ett<ol><li>Inre</li></ol></li><li><p>Två</p><p>Mer</p></li></ul>
      <figure>${square('En ruta')}<figcaption>Figur 1</figcaption></figure>${square('')}<hr>`,
  },
  {
    id: 'tabeller',
    level: 2,
    html: 'Tabeller',
    body: `<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody><tr><td>1</td><td></td><td>3</td></tr>
      <tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>
      <table style="border-collapse: collapse"><thead style="background: #eee"><tr><th>Namn</th><th>Tal</th></tr></thead>
      <tbody>${longTable.join('')}</tbody></table>`,
  },
  { id: 'ovrigt', level: 2, html: 'Övrigt', body: `${filler(10)}<div aria-hidden="true">UTSMYCKNING</div>` },
  {
    id: 'noter',
    level: 2,
    html: 'Noter',
    listed: false,
    body: '<ol><li id="not-1">Första noten</li><li id="not-2">Andra noten</li></ol>',
  },
];

const style = `@page { @top-left { content: 'SIDHUVUD' } @bottom-right { content: 'SIDFOT' } }
  blockquote { border-left: 3px solid } code { background: #eee }`;

const attachments: Attachment[] = [
  {
    name: 'Årsplan.md',
    mime: 'text/markdown',
    relationship: 'Source',
    description: 'Planens källtext',
    bytes: Buffer.from('# Å\r\n\u0000ä', 'utf8'),
  },
  {
    name: 'plan.json',
    mime: 'application/json',
    relationship: 'Data',
    description: 'Planen som JSON',
    bytes: Buffer.from('{"år":2025}'),
  },
];

const document: RenderedDocument = documentOf(chapters, { style });
let session: BrowserSession;
let printed: PrintedDocument;
let withFiles: PrintedDocument;
let pdf: PDFDocument;

beforeAll(async () => {
  session = startBrowser(options);
  [printed, withFiles] = await Promise.all([
    session.print(document),
    session.print(document, { attachments }),
  ]);
  pdf = await PDFDocument.load(printed.bytes, { updateMetadata: false });
});
afterAll(() => session.close());

describe('the tags', () => {
  test('of lists have a marker and a body, and the lists inside stand in the body', () => {
    expect(tagText(pdf)).toContain('L(LI(Lbl LBody(P L(LI(Lbl LBody)))) LI(Lbl LBody(P P)))');
  });

  test('of the contents are those of a table of contents, each entry a link', async () => {
    expect(tagText(pdf)).toContain('TOC(TOCI(P(Reference(Link)))');
    expect(await spoken(printed.bytes, 'TOCI')).toEqual(
      ['Inledning§3', 'Tabeller§3', 'Övrigt§5'].map((line) => expect.stringContaining(line.slice(0, 6))),
    );
  });

  test('of a line of text are only what means something', () => {
    expect(tagText(pdf)).toContain('P(Link Link Link Em Strong Code Reference(Link))');
    expect(String(entry(pdf.catalog, 'StructTreeRoot', 'RoleMap'))).toMatch(/\/Em \/Span\s+\/Strong \/Span/);
    expect(tagText(pdf)).not.toContain('NonStruct');
  });

  test('of a picture have its text and its place; the caption stands beside, and decoration nowhere', () => {
    expect(tagText(pdf)).toContain('Div(Figure Caption)');
    const [figure, ...others] = elementsWith(pdf, 'Figure');
    expect(others).toEqual([]);
    expect(figure && textOf(entry(figure, 'Alt'))).toBe('En ruta');
    // It stands by itself, and not in a line.
    expect(String(figure && entry(figure, 'A', 'Placement'))).toBe('/Block');
    const box = figure && entry(figure, 'A', 'BBox');
    const numbers =
      box instanceof PDFArray ? box.asArray().map((item) => (item as PDFNumber).asNumber()) : [];
    expect((numbers[2] ?? 0) - (numbers[0] ?? 0)).toBeCloseTo(30, 0);
    expect((numbers[3] ?? 0) - (numbers[1] ?? 0)).toBeCloseTo(30, 0);
  });

  test('of notes have names of their own, and the text refers to them', async () => {
    const names = elementsWith(pdf, 'Note').map((note) => textOf(entry(note, 'ID')));
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    expect(await spoken(printed.bytes, 'Note')).toEqual([
      expect.stringMatching(/Första noten/),
      expect.stringMatching(/Andra noten/),
    ]);
  });

  test('of a table have its empty cells', () => {
    expect(tagText(pdf)).toContain('Table(TR(TH TH TH) TR(TD TD TD) TR(TD TD TD))');
  });

  test('of a table over several pages have its head once', async () => {
    expect((await spoken(printed.bytes, 'TH')).filter((head) => head === 'Namn')).toHaveLength(1);
  });

  test('hold all text but the heads and feet of pages and what is hidden', async () => {
    const all = (await spoken(printed.bytes, 'Document')).join('').replaceAll(/\s/g, '');
    expect(all).toContain('Inledning');
    for (const outside of ['SIDHUVUD', 'SIDFOT', 'UTSMYCKNING']) expect(all).not.toContain(outside);
  });
});

describe('links', () => {
  const annotations = () =>
    pdf.getPages().flatMap(({ node }) => {
      const list = node.lookup(PDFName.of('Annots'));
      return list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index, PDFDict)) : [];
    });

  test('say where they lead', () => {
    const places = annotations().map((link) => textOf(entry(link, 'Contents')));
    const page = printed.numbers.pages;
    expect(places).toEqual([
      `Till sidan ${page.inledning}: Inledning`,
      `Till sidan ${page.tabeller}: Tabeller`,
      `Till sidan ${page.ovrigt}: Övrigt`,
      `Till sidan ${page.ovrigt}: Övrigt`,
      'https://example.org/?a=1&b=2',
      'anna@example.org',
      expect.stringMatching(/^Till not 1 på sidan \d$/),
    ]);
  });

  test('are printed, and none is hidden', () => {
    for (const link of annotations()) expect(String(entry(link, 'F'))).toBe('4');
  });
});

describe('the file', () => {
  test('passes its own reading back, with and without files inside', async () => {
    expect(await verifyPdf(printed.bytes)).toEqual({ failures: [], claims: { pdfa: '2a', pdfua: 1 } });
    expect(await verifyPdf(withFiles.bytes)).toEqual({ failures: [], claims: { pdfa: '3a', pdfua: 1 } });
  });

  test('numbers its pages, and shows its title and bookmarks when it is opened', async () => {
    const task = getDocument({ data: printed.bytes.slice(), verbosity: 0 });
    const file = await task.promise;
    const labels = Array.from({ length: file.numPages }, (_, index) => String(index + 1));
    expect(await file.getPageLabels()).toEqual(labels);
    expect(await file.getPageMode()).toBe('UseOutlines');
    await task.destroy();
  });

  test('says the same in XMP as in the Info dictionary', async () => {
    const task = getDocument({ data: printed.bytes.slice(), verbosity: 0 });
    const { info, metadata } = await (await task.promise).getMetadata();
    const said = info as Record<string, unknown>;
    expect(metadata.get('dc:title')).toBe(said.Title);
    expect(metadata.get('dc:creator')).toEqual([said.Author]);
    expect(metadata.get('dc:description')).toBe(said.Subject);
    expect(metadata.get('xmp:creatortool')).toBe(said.Creator);
    expect(metadata.get('pdf:producer')).toBe(said.Producer);
    expect(metadata.get('xmp:createdate')).toBe('2025-01-15T00:00:00+01:00');
    expect(said.CreationDate).toBe("D:20250115000000+01'00'");
    await task.destroy();
  });

  test('is smaller than what Chromium printed', () => {
    expect(printed.bytes.length).toBeLessThan(100_000);
  });

  test('carries the files byte for byte, and says what they are to it', async () => {
    const task = getDocument({ data: withFiles.bytes.slice(), verbosity: 0 });
    const files = Object.values((await (await task.promise).getAttachments()) ?? {}) as {
      filename: string;
      content: Uint8Array;
      description: string;
    }[];
    await task.destroy();
    for (const { name, bytes, description } of attachments) {
      const file = files.find(({ filename }) => filename === name);
      expect(file && Buffer.compare(file.content, bytes)).toBe(0);
      expect(file?.description).toBe(description);
    }
    const whole = await PDFDocument.load(withFiles.bytes, { updateMetadata: false });
    const associated = whole.catalog.lookup(PDFName.of('AF'), PDFArray);
    const relations = associated
      .asArray()
      .map((_, index) => String(entry(associated.lookup(index, PDFDict), 'AFRelationship')));
    expect(relations.sort()).toEqual(['/Data', '/Source']);
  });

  test('that does not keep what it claims is not given out, and the error says which condition', async () => {
    const nameless = documentOf([
      { id: 'a', level: 1, html: 'Ett', body: square('En ruta').replace('alt="En ruta"', '') },
    ]);
    await expect(session.print(nameless)).rejects.toMatchObject({
      kind: 'print',
      message: expect.stringMatching(/villkor 13-004 på sidan 3: .*alternativtext/),
    });
  });
});
