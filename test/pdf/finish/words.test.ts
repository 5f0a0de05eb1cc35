/** Words, as the letters of a file tell them apart, wherever these stand. */
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordFinder } from '../../../src/pdf/finish/words.ts';
import type { BrowserSession } from '../../../src/pdf/index.ts';
import { startBrowser } from '../../../src/pdf/index.ts';
import { verifyPdf } from '../../../src/pdf/verify/index.ts';
import { documentOf, options } from '../support.ts';
import { spelled } from './reading.ts';

let session: BrowserSession;
beforeAll(() => {
  session = startBrowser(options);
});
afterAll(() => session.close());

const heading = 'Mål för äldre i hela stadsdelsområdet';
const style = `main { width: 60mm } .shy::after { content: "\\00AD" } td { width: 24mm; overflow-wrap: break-word }`;

async function print(body: string): Promise<Uint8Array> {
  const chapters = [{ id: 'a', level: 1 as const, html: heading, body }];
  return (await session.print(documentOf(chapters, { style }))).bytes;
}

/** What a paragraph says, its pages joined; the cover and the contents have one each before it. */
async function said(html: string): Promise<string> {
  const [, , ...pages] = await spelled(await print(`<p>${html}</p>`), 'P');
  return pages.join('');
}

/** What all pages paint. */
async function contentOf(bytes: Uint8Array): Promise<string> {
  const pages = (await PDFDocument.load(bytes)).getPages();
  const streams = pages.map(({ node }) => node.Contents()).filter((stream) => stream instanceof PDFRawStream);
  return streams
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('');
}

describe('where a line ends', () => {
  test('a space stands between two words, also at the end of a page, and none behind the last', async () => {
    const sentence =
      'Nämnden följer upp vård- och omsorgsinsatser med <em>brukarna</em> och <b>deras</b> anhöriga.';
    const text = Array.from({ length: 60 }, () => sentence).join(' ');
    expect(await said(text)).toBe(text.replaceAll(/<[^>]*>/g, ''));
  });

  test('none stands in a word that is broken at a hyphen, at a slash, or anywhere', async () => {
    const words = 'Nätverket SNAC-K-samarbetet/utvärderingsgruppen i Älvsjö-Hägersten';
    const address = 'https://example.org/verksamhetsplaneringsdokumentation?sida=verksamhetsplan2025';
    const html = `${words.replace('/', '/<wbr>')} <span style="overflow-wrap: anywhere">${address}</span>`;
    expect(await said(html)).toBe(`${words} ${address}`);
  });

  test('one stands in headings, cells, items and the contents too', async () => {
    const bytes = await print(`<table><tr><th scope="col">Ansvarig för uppföljning av målet</th></tr>
      <tr><td>Enhetschefen och samordnaren</td></tr></table><ul><li>En punkt som inte får plats på en rad</li></ul>`);
    expect(await spelled(bytes, 'H1')).toEqual([heading]);
    expect(await spelled(bytes, 'TH')).toEqual(['Ansvarig för uppföljning av målet']);
    expect(await spelled(bytes, 'TD')).toEqual(['Enhetschefen och samordnaren']);
    expect(await spelled(bytes, 'LBody')).toEqual(['En punkt som inte får plats på en rad']);
    expect(await spelled(bytes, 'TOCI')).toEqual([`${heading} § 3`]);
  });
});

describe('a soft hyphen', () => {
  const word = (hyphen: string) => ['stadsdels', 'förvaltningens', 'verksamhets', 'planering'].join(hyphen);

  test.each([
    ['of the writer', '\u00AD'],
    ['of the style sheet', '<span class="shy"></span>'],
  ])('%s leaves the word whole, and what shows of it is decoration', async (_, hyphen) => {
    const bytes = await print(`<p>Om ${word(hyphen)} och ${word(hyphen)}.</p>`);
    expect((await verifyPdf(bytes)).failures).toEqual([]);
    expect((await spelled(bytes, 'P')).at(-1)).toBe(`Om ${word('')} och ${word('')}.`);
    const content = await contentOf(bytes);
    const hyphens = content.match(/00AD>/g) ?? [];
    expect(hyphens.length).toBeGreaterThan(1);
    const artifact =
      /\/Artifact <<\/Type\/Layout>>BDC\s+BT[^[]*\/Span <<\/ActualText <FEFF00AD>>>BDC\s+\[<....>\]TJ\s+EMC/g;
    expect(content.match(artifact)).toHaveLength(hyphens.length);
  });

  test('of a line with other letters that do not show is gone too, and these are', async () => {
    const text = await said('Kl. 9\u00A010 följs mål\u200Bet för stads\u00ADdelsområdet upp av nämnden');
    expect(text.replaceAll('\u00A0', ' ')).toBe('Kl. 9 10 följs målet för stadsdelsområdet upp av nämnden');
  });

  test('is not the hyphen of the word itself', async () => {
    const text = 'Om vård- och stadsdels-förvaltningens planering av SNAC-K';
    expect(await said(text)).toBe(text);
  });
});

test.each([
  ['SNAC-', 'K', true],
  ['i/', 'på', true],
  ['stadsdels', 'förvaltning-en', true],
  ['vård-', 'och', false],
  ['slut-', 'stadsdels', false],
  ['a-', 'b', false],
])('%s and %s are one word of the document: %s', (before, after, isOne) => {
  const html = `<style>a-b</style><body><p>SNAC-<em>K</em> &amp; vård- och i/<wbr>på</p>
    <p>slut-</p><p>stadsdels\u00ADförvaltning&#x2D;en</p>`;
  expect(wordFinder(html)(before, after)).toBe(isOne);
});
