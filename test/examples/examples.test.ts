/** The examples all the way: every sentence on the page, the contents against the pages, the same bytes twice. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/pdf/index.ts';
import { renderDocument } from '../../src/render/document.ts';
import { loadTemplate } from '../../src/render/template.ts';
import type { RenderedDocument } from '../../src/render/types.ts';
import { toFindings } from '../../src/report/finding.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { type Compiled, compile } from '../../src/workspace/compile.ts';
import { type Bookmark, type ReadPdf, readPdf } from '../pdf/support.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** White space, soft hyphens, and what is drawn instead of written, do not count. */
const squeeze = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00AD\u200B\u2060♀♂]|\uFE0E/gu, '');

/** Every piece of text that a reader of the plan file sees, read from the Markdown alone. */
function writtenTexts(node: Nodes): string[] {
  if (node.type === 'yaml' || node.type === 'html') return [];
  if (node.type === 'text' || node.type === 'inlineCode') {
    // The gender mark is drawn, and the short label is printed in full.
    const shown = node.value
      .replace(/^\(könsuppdelad\)\s*/, '')
      .replace(/^KF:s mål:/, 'KF:s mål för verksamhetsområdet:');
    return shown.split('\n');
  }
  return 'children' in node ? node.children.flatMap(writtenTexts) : [];
}

/** Text of HTML without its head and its tags. */
function textOfHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
}

async function compileExample(name: string) {
  const bytes = await readFile(folder + name);
  const result = await compile(name, folder + name, bytes);
  if (!result.compiled) throw new Error(`${name} could not be read`);
  return { ...result, compiled: result.compiled, text: new TextDecoder().decode(bytes) };
}

async function render({ plan, edition, pictures }: Compiled): Promise<RenderedDocument> {
  if (!edition) throw new Error('no edition');
  return renderDocument(plan, edition, { template: await loadTemplate('stockholm'), pictures });
}

/** Bookmarks of all levels in the order of the document. */
const flat = (items: Bookmark[]): Bookmark[] => items.flatMap((item) => [item, ...flat(item.items)]);

let session: BrowserSession;
beforeAll(() => {
  session = startBrowser({ env: process.env, platform: process.platform, version: '0.0.0' });
});
afterAll(() => session.close());

describe.each(names)('%s', (name) => {
  let text: string;
  let document: RenderedDocument;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let findings: string[];

  beforeAll(async () => {
    const result = await compileExample(name);
    text = result.text;
    findings = toFindings(result.problems, name, result.positions, 'sv').map(
      ({ line, code, message }) => `${line} ${code} ${message}`,
    );
    document = await render(result.compiled);
    ({ bytes } = await session.print(document));
    pdf = await readPdf(bytes);
  });

  test('has nothing to remark on', () => {
    expect(findings).toEqual([]);
  });

  test('has every sentence of the plan in the HTML and the PDF', () => {
    const texts = writtenTexts(parseMarkdown(text)).map(squeeze).filter(Boolean);
    const html = squeeze(textOfHtml(document.html));
    expect(texts.filter((piece) => !html.includes(piece))).toEqual([]);
    // A sentence may go on after the running head of the next page: then its words are looked for.
    const printed = squeeze(pdf.pages.join(''));
    const missing = writtenTexts(parseMarkdown(text)).filter((piece) => !printed.includes(squeeze(piece)));
    const words = missing.flatMap((piece) => piece.split(/\s+/)).map(squeeze);
    expect(words.filter((word) => !printed.includes(word))).toEqual([]);
    expect(missing.length).toBeLessThanOrEqual(pdf.pages.length);
  });

  test('tells in the contents the page on which each heading stands', () => {
    const marked = document.headings.filter(({ bookmark }) => bookmark);
    const pages = new Map(flat(pdf.bookmarks).map(({ page }, index) => [marked[index]?.id, page]));
    const first = pdf.pages.findIndex((page) => page.includes('Innehållsförteckning'));
    const list = pdf.pages
      .slice(first, first + 2)
      .join('')
      .replace(/[._…·]{2,}/g, '');
    const entries = document.contents.map(({ id, text: title }) => squeeze(title) + pages.get(id));
    expect(squeeze(list)).toContain(entries.join(''));
    for (const { id, text: title } of marked) {
      expect(squeeze(pdf.pages[(pages.get(id) ?? 0) - 1] ?? ''), title).toContain(squeeze(title));
    }
  });

  test('is tagged, in Swedish, titled, and opens with its bookmarks', () => {
    expect(pdf.lang).toBe('sv');
    expect(pdf.info.Title).toBe(document.title);
    expect(pdf.pageMode).toBe('UseOutlines');
    expect(pdf.marked).toMatchObject({ Marked: true });
    const listed = new Map(document.contents.map(({ id, text: title }) => [id, title]));
    const marked = document.headings.filter(({ bookmark }) => bookmark);
    expect(flat(pdf.bookmarks).map(({ title }) => title)).toEqual(
      marked.map(({ id, text: title }) => listed.get(id) ?? title),
    );
  });

  test('gives the same bytes again', async () => {
    const { bytes: again } = await session.print(await render((await compileExample(name)).compiled));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  });
});
