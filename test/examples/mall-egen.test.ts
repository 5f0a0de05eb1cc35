/** The example of a template of one's own: what it changes is on the page, and all else is inherited. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { renderDocument } from '../../src/render/document.ts';
import { loadTemplate } from '../../src/render/template.ts';
import type { RenderedDocument } from '../../src/render/types.ts';
import { compile } from '../../src/workspace/compile.ts';
import { readPdf, squeezed, start } from '../pdf/support.ts';

const path = fileURLToPath(new URL('../../examples/mall-egen/plan.md', import.meta.url));

let findings: unknown[];
let own: RenderedDocument;
let shipped: RenderedDocument;

beforeAll(async () => {
  const { compiled, problems } = await compile('plan.md', path, await readFile(path));
  if (!compiled?.edition) throw new Error('The example cannot be read');
  const { plan, edition, template, pictures } = compiled;
  findings = problems;
  own = renderDocument(plan, edition, { template: await loadTemplate(template), pictures });
  shipped = renderDocument(plan, edition, { template: await loadTemplate('stockholm'), pictures });
});

const styleOf = (html: string): string => [...html.matchAll(/<style>[\s\S]*?<\/style>/g)].join('\n');

test('there is nothing to remark on', () => {
  expect(findings).toEqual([]);
});

test('the colours go over those of the style sheet, and the additions come last', () => {
  const style = styleOf(own.html);
  const inherited = style.indexOf('--link: #0b4a7d');
  const colours = style.indexOf('--link:#0b4f5c');
  expect(inherited).toBeGreaterThan(-1);
  expect(colours).toBeGreaterThan(inherited);
  expect(style.indexOf('.kolofon {')).toBeGreaterThan(colours);
});

test('the replaced part stands in place of its own, the others as they were', () => {
  expect(styleOf(own.html)).toContain('.contents details > ol {');
  expect(styleOf(own.html).match(/\.italic > a\s*\{/g)).toHaveLength(1);
  expect(styleOf(own.html)).toContain('.goal-heading .label');
});

test('the logotype stands on the cover with its text, and the name under it', () => {
  const cover = /<header[\s\S]*?<\/header>/.exec(own.html)?.[0] ?? '';
  expect(cover).toMatch(
    /<img class="logotype" src="data:image\/svg\+xml;base64,[^"]+" alt="Vattenförvaltningen">/,
  );
  expect(cover).toContain('<p>Vattenförvaltningen</p>');
  expect(cover).not.toContain('class="organisation"');
  expect(shipped.html).toContain('<p class="organisation">Vattenförvaltningen</p>');
});

test('but for the logotype and the colophon the page is that of the shipped template', () => {
  const body = (html: string): string => html.slice(html.indexOf('<body>'));
  const restored = body(own.html)
    .replace(/<section class="kolofon">[\s\S]*?<\/section>\n/, '')
    .replace(/<p><img class="logotype"[^>]*><\/p>\n<p>/, '<p class="organisation">');
  expect(restored).toBe(body(shipped.html));
  expect(own.headings).toEqual(shipped.headings);
});

interface TreeNode {
  role?: string;
  alt?: string;
  children?: TreeNode[];
}

/** The texts of all figures on a page. */
function figuresIn({ role, alt, children = [] }: TreeNode): string[] {
  return [...(role === 'Figure' ? [alt ?? ''] : []), ...children.flatMap(figuresIn)];
}

test('the PDF has the logotype as a figure with its text, and the colophon on its last page', async () => {
  const { bytes } = await start().print(own);
  const { pages } = await readPdf(bytes);
  expect(pages.at(-1)).toContain(squeezed('Vill du ha planen uppläst, i punktskrift'));
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const first = await (await task.promise).getPage(1);
  expect(figuresIn((await first.getStructTree()) as TreeNode)).toEqual(['Vattenförvaltningen']);
  await task.destroy();
});
