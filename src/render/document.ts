import type { Edition } from '../edition/types.ts';
import { fixedIds } from '../plan/ids.ts';
import type { Plan } from '../plan/model.ts';
import { printable } from '../signs/replace.ts';
import { fontFaces } from './fonts.ts';
import { createMarkdownRenderer } from './markdown.ts';
import { metadataOf, runningHead } from './metadata.ts';
import { buildOutline, ownHeading } from './outline.ts';
import { withPolicy } from './policy.ts';
import { runStarts } from './runs.ts';
import { safeHtml } from './safe-html.ts';
import { withOwnFonts } from './svg-fonts.ts';
import { texts } from './texts.ts';
import type { RenderAssets, RenderedDocument } from './types.ts';
import { documentView } from './view.ts';

/** Where the template wants the fonts. Text from a plan cannot contain it: its `<` is escaped. */
const fontsMark = '<!-- fonts -->';

/**
 * A plan as one HTML file that is both the web page and, printed, the PDF (layout). Reads no file
 * and no clock: the same plan, edition and assets give the same bytes.
 */
export function renderDocument(plan: Plan, edition: Edition, assets: RenderAssets): RenderedDocument {
  const { template } = assets;
  const pictures = new Map(
    [...assets.pictures].map(([address, picture]) => [address, withOwnFonts(picture, template.fonts)]),
  );
  const outline = buildOutline(plan, edition);
  const markdown = createMarkdownRenderer(plan, outline, pictures);
  const style = safeHtml(`${template.style}\n${pageHead(printable(runningHead(plan.meta)))}`);
  const view = documentView({ plan, edition, outline, markdown, style, logotype: template.logotype });
  const page = printable(template.page(view));
  const styled = page.replace(fontsMark, () => `<style>\n${fontFaces(template.fonts, page)}\n</style>`);
  const html = withPolicy(styled, template.script);
  const headings = [...outline.headings];
  if (view.notes.length > 0) headings.push(ownHeading(fixedIds.notes, 2, texts.notes));
  const { title, author, subject } = metadataOf(plan.meta);
  return {
    html,
    title: printable(title),
    author: printable(author),
    subject: printable(subject),
    language: 'sv',
    date: plan.meta.date,
    headings: headings.map((heading) => ({
      ...heading,
      text: printable(heading.text),
      spoken: printable(heading.spoken),
    })),
    contents: outline.contents.map(({ id, level, text }) => ({ id, level, text: printable(text) })),
    runs: runStarts(plan.parts, outline),
  };
}

/** The running head needs the plan's words in the style sheet; only `@page` boxes know page numbers. */
function pageHead(text: string): string {
  return `@page{@top-left{content:${cssString(text)}}}\n@page:first{@top-left{content:none}}`;
}

/** A CSS string in which only letters, digits and spaces stand unescaped (CSS Syntax 3, 4.3.7). */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
