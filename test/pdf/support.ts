/** What the tests of this folder share: small documents written by hand, and PDF files read back. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { onTestFinished, vi } from 'vitest';
import type { BrowserOptions, BrowserSession } from '../../src/pdf/index.ts';
import { startBrowser } from '../../src/pdf/index.ts';
import type { DocumentHeading, RenderedDocument } from '../../src/render/types.ts';

export const options: BrowserOptions = { env: process.env, platform: process.platform, version: '1.2.3' };

export interface Chapter {
  id: string;
  level: DocumentHeading['level'];
  /** As it stands in the HTML; `text` follows from it. */
  html: string;
  bookmark?: boolean;
  listed?: boolean;
  /** What follows the heading. */
  body?: string;
}

const STYLE = `@page { size: A4; margin: 20mm }
body { font: 11pt/1.4 sans-serif; margin: 0 }
h1, h2, h3, h4 { margin: 12pt 0 6pt }
.page { break-before: page }
ul { list-style: none }
[data-page-of] { display: inline-block; width: 3em; text-align: right }
[data-page-count] { display: inline-block; width: 3em }`;

/** A document with a cover, a table of contents and the given chapters. */
export function documentOf(
  chapters: Chapter[],
  extra: { style?: string; head?: string; cover?: string } = {},
) {
  const listed = chapters.filter((chapter) => chapter.listed !== false);
  const entries = listed.map(
    ({ id, html }) =>
      `<li><a href="#${id}">${html}</a> <span>§</span><span data-page-of="${id}"></span></li>`,
  );
  const body = chapters.map(
    ({ id, level, html, body }) => `<h${level} id="${id}">${html}</h${level}>${body ?? ''}`,
  );
  const document: RenderedDocument = {
    html: `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Verksamhetsplan 2025 – Provenheten</title>
<style>${STYLE}${extra.style ?? ''}</style>${extra.head ?? ''}</head><body><p>Sidor: <span data-page-count></span>.</p>
${extra.cover ?? ''}<ul class="page">${entries.join('')}</ul><main class="page">${body.join('')}</main></body></html>`,
    title: 'Verksamhetsplan 2025 – Provenheten',
    author: 'Provnämnden',
    subject: 'Verksamhetsplan',
    language: 'sv',
    date: '2025-01-15',
    headings: chapters.map(({ id, level, html, bookmark }) => ({
      id,
      level,
      text: textOf(html),
      spoken: spokenOf(html),
      bookmark: bookmark ?? true,
    })),
    contents: listed.map(({ id, level, html }) => ({ id, level: level === 1 ? 1 : 2, text: textOf(html) })),
    runs: [],
  };
  return document;
}

/** A paragraph of about `lines` lines. */
export function filler(lines: number): string {
  return `<p>${'Verksamheten följer upp målen tillsammans med dem som berörs av dem. '.repeat(Math.ceil(lines * 1.3))}</p>`;
}

function spokenOf(html: string): string {
  return textOf(html.replaceAll(/<img alt="([^"]*)"[^>]*>/g, '$1'));
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>|&shy;/g, '');
}

export interface Bookmark {
  title: string;
  page: number;
  items: Bookmark[];
}

export interface ReadPdf {
  /** Text of each page without white space, which a PDF has only by chance. */
  pages: string[];
  bookmarks: Bookmark[];
  info: Record<string, unknown>;
  lang: unknown;
  pageMode: string;
  viewer: unknown;
  marked: unknown;
  fingerprint: string;
  /** Roles of the tags of each page, in order. */
  roles: string[][];
}

type PdfJs = Awaited<ReturnType<typeof getDocument>['promise']>;
type OutlineNode = Awaited<ReturnType<PdfJs['getOutline']>>[number];
type StructNode = { role?: string; children?: StructNode[] };

/** Reads a file with another program's eyes than those that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const pdf = await task.promise;
  const pages: string[] = [];
  const roles: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
    roles.push(rolesOf((await page.getStructTree()) as StructNode));
  }
  const { info } = await pdf.getMetadata();
  const read = {
    pages,
    roles,
    bookmarks: await bookmarksOf(pdf, (await pdf.getOutline()) ?? []),
    info: info as Record<string, unknown>,
    lang: (info as Record<string, unknown>).Language,
    pageMode: await pdf.getPageMode(),
    viewer: await pdf.getViewerPreferences(),
    marked: await pdf.getMarkInfo(),
    fingerprint: String(pdf.fingerprints[0]),
  };
  await task.destroy();
  return read;
}

/** Without white space and soft hyphens, for comparing with the text of a page. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad]/g, '');
}

async function bookmarksOf(pdf: PdfJs, nodes: OutlineNode[]): Promise<Bookmark[]> {
  return Promise.all(
    nodes.map(async ({ title, dest, items }) => ({
      title,
      page: Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0,
      items: await bookmarksOf(pdf, items),
    })),
  );
}

function rolesOf(node: StructNode | null): string[] {
  if (!node) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

/** All bookmarks in order, each level indented by two spaces: `Titel 3`. */
export function listed(bookmarks: Bookmark[], indent = ''): string[] {
  return bookmarks.flatMap(({ title, page, items }) => [
    `${indent}${title} ${page}`,
    ...listed(items, `${indent}  `),
  ]);
}

/** An empty folder, removed after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vplan-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A session that the test cannot forget to close. */
export function start(extra: Partial<BrowserOptions> = {}): BrowserSession {
  const session = startBrowser({ ...options, ...extra });
  onTestFinished(() => session.close());
  return session;
}

/** Makes everything temporary go to a folder of the test's own, to see what is left there. */
export async function watchedTemp(): Promise<string> {
  const folder = await scratchFolder();
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

/** Command lines of all processes that mention `text`; Linux only, elsewhere none. */
export async function processesWith(text: string): Promise<string[]> {
  const ids = await readdir('/proc').catch(() => []);
  const lines = await Promise.all(
    ids.filter((id) => /^\d+$/.test(id)).map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(text));
}

/** A program that stands in for a browser. */
export async function fakeBrowser(script: string, name = 'browser'): Promise<string> {
  const path = join(await scratchFolder(), name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** A plan of some ten pages: long enough for something to happen while it is printed. */
export const plan: RenderedDocument = documentOf([
  { id: 'a', level: 1, html: 'Inledning', body: filler(400) },
  { id: 'b', level: 1, html: 'Övrigt', body: filler(10) },
]);
