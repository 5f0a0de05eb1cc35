/** What the tests of the web page share: every example as a file on disk, and a browser that reads it as people do. */

import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { type BrowserSession, startBrowser } from '../../src/pdf/index.ts';
import type { Page } from '../../src/pdf/launch/puppeteer.ts';
import { renderDocument } from '../../src/render/document.ts';
import { loadTemplate } from '../../src/render/template.ts';
import type { RenderedDocument } from '../../src/render/types.ts';
import { compile } from '../../src/workspace/compile.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
/** Folders with more plans to try, for whoever has any: `VPLAN_MORE_PLANS=… npx vitest run test/web`. */
const folders = [
  examples,
  join(examples, 'kaskad/enheter'),
  ...(process.env.VPLAN_MORE_PLANS?.split(':') ?? []),
];

/** Absolute paths of the plans that are looked at. */
export const planFiles: string[] = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** The example that has most in it: pictures, notes, two officers, attachments, wide tables. */
export const richestExample = join(examples, '2025-dagverksamhet-och-traffpunkt.md');

export async function renderFile(path: string): Promise<RenderedDocument> {
  return renderBytes(path, await readFile(path));
}

/** A plan from its text, in the place of an example. */
export async function renderText(text: string): Promise<RenderedDocument> {
  return renderBytes(richestExample, new TextEncoder().encode(text));
}

async function renderBytes(path: string, bytes: Uint8Array): Promise<RenderedDocument> {
  const { compiled } = await compile('plan.md', path, bytes);
  if (!compiled?.edition) throw new Error(`${path} could not be read`);
  const { plan, edition, pictures } = compiled;
  return renderDocument(plan, edition, { template: await loadTemplate('stockholm'), pictures });
}

export interface Window {
  width: number;
  height?: number;
  /** Default true. */
  javaScript?: boolean;
  /** Default: the screen. */
  media?: 'print';
}

export interface Site {
  session: BrowserSession;
  /** Opens a page of HTML from a file, like one who has been sent it. The page is closed with the site. */
  open(html: string, window: Window): Promise<Page>;
}

/** One browser for a whole file of tests. */
export function site(): Site {
  const session = startBrowser({ env: process.env, platform: process.platform, version: '0.0.0' });
  const folder = mkdtemp(join(tmpdir(), 'vplan-test-'));
  let files = 0;
  afterAll(async () => {
    await session.close();
    await rm(await folder, { recursive: true, force: true });
  });
  return {
    session,
    async open(html, { width, height = 900, javaScript = true, media }) {
      files += 1;
      const file = join(await folder, `${files}.html`);
      await writeFile(file, html);
      const { browser } = await session.ready();
      const page = await browser.puppeteer.newPage();
      await page.setViewport({ width, height });
      await page.setJavaScriptEnabled(javaScript);
      if (media) await page.emulateMediaType(media);
      await page.goto(pathToFileURL(file).href);
      return page;
    },
  };
}

/** The value of an expression in the page. Given as text: the project's own code knows no browser's types. */
export async function inPage<T>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(expression)) as T;
}

/**
 * The text of each element as it is seen, for `inPage`: hyphens that are drawn, a line feed in the place of the space
 * that a line ends with, and `|` where one ends between two signs.
 */
export function seenTexts(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    let text = '';
    let bottom = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.matches('.shy, .shy-narrow') && node.getBoundingClientRect().width > 1) text += '-';
        continue;
      }
      for (let index = 0; index < node.length; index += 1) {
        const sign = node.data[index];
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        if (/\\s/.test(sign)) text += ' ';
        else if (box.width > 0) {
          const below = bottom !== null && box.top > bottom - 2;
          text = below ? (text.endsWith(' ') ? text.trimEnd() + '\\n' : text + '|') + sign : text + sign;
          bottom = bottom === null || below ? box.bottom : Math.max(bottom, box.bottom);
        }
      }
    }
    return text.trim();
  })`;
}
