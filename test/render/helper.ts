import { loadEdition } from '../../src/edition/load.ts';
import type { Edition } from '../../src/edition/types.ts';
import type { Picture } from '../../src/pictures/type.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { readMeta } from '../../src/plan/meta.ts';
import type { Plan } from '../../src/plan/model.ts';
import { renderDocument } from '../../src/render/document.ts';
import { loadTemplate, type Template } from '../../src/render/template.ts';
import type { RenderedDocument } from '../../src/render/types.ts';
import { readSource } from '../../src/source/source.ts';

export const template = await loadTemplate('stockholm');

const frontMatter = `år: 2025
enhet: Provenheten
nämnd: Östermalms stadsdelsnämnd
handläggare: { namn: Anna Ek, telefon: 08-508 10 000 }`;

/** A plan from its Markdown; `lines` replaces the front matter. */
export function planOf(markdown: string, lines: string = frontMatter): Plan {
  const read = readSource('plan.md', new TextEncoder().encode(`---\n${lines}\n---\n\n${markdown}`));
  if (!('source' in read) || !read.source.frontMatter) throw new Error('The test plan cannot be read');
  const { text, tree, frontMatter: parsed } = read.source;
  return buildPlan(text, tree, { meta: readMeta(parsed), edition: null, fillTitle: () => null });
}

export interface RenderOptions {
  lines?: string;
  edition?: string;
  pictures?: ReadonlyMap<string, Picture>;
  template?: Template;
}

export async function render(markdown: string, options: RenderOptions = {}): Promise<RenderedDocument> {
  const edition: Edition = await loadEdition(options.edition ?? '2023-2026');
  return renderDocument(planOf(markdown, options.lines), edition, {
    template: options.template ?? template,
    pictures: options.pictures ?? new Map(),
  });
}

/** The part of the page that the plan's body becomes. */
export function bodyOf(document: Pick<RenderedDocument, 'html'>): string {
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(document.html)?.[1]?.trim() ?? '';
}

export async function renderBody(markdown: string, options: RenderOptions = {}): Promise<string> {
  return bodyOf(await render(markdown, options));
}

/** What a reader sees: tags gone, references decoded, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(?:style|title)[\s\S]*?<\/(?:style|title)>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) => character(name))
    .replace(/\s+/g, ' ')
    .trim();
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function character(name: string): string {
  if (!name.startsWith('#')) return named[name] ?? `&${name};`;
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCodePoint(code);
}

export interface FoundHeading {
  level: number;
  /** `aria-level` where it says more than the element, else the element's level. */
  depth: number;
  id: string;
  text: string;
}

export function headingsOf(html: string): FoundHeading[] {
  return [...html.matchAll(/<h([1-6])([^>]*)>([\s\S]*?)<\/h\1>/g)].map(([, level, attributes, content]) => ({
    level: Number(level),
    depth: Number(/aria-level="(\d+)"/.exec(attributes ?? '')?.[1] ?? level),
    id: /id="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '',
    text: textOf((content ?? '').replace(/<sup[\s\S]*?<\/sup>/g, '')),
  }));
}

/** The entries of the contents, indented by level. */
export function contentsOf(html: string): string[] {
  const nav = /<nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  return [...nav.matchAll(/<li class="level-(\d)[^"]*"><a [^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, level, content]) => `${level} ${textOf(content ?? '')}`,
  );
}
