import type { Nodes, Root } from 'mdast';
import data from '../../../schemas/signs.json' with { type: 'json' };
import type { Span } from '../../plan/model.ts';
import { isPlain } from '../../signs/coverage.ts';
import { codePoints, type PrintedSign, signsToReplace, unknownSign } from '../../signs/replace.ts';
import { withoutComments } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { FrontMatter, FrontMatterValue } from '../../source/front-matter.ts';
import { plainFixes } from '../../source/plain-fix.ts';
import type { Fix, Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';
import { bulletSigns } from './point-lines.ts';

/**
 * Signs that no font of the document holds, and what is printed instead: each sign once, and of a foreign script the
 * first word, with how many there are (ISO 14289-1, 7.21.4.1: no text may need a sign that its font lacks).
 */
export const unprintableSigns: Rule = ({ source }) => {
  const found = new Map<string, Found>();
  for (const text of printedTexts(source)) {
    for (const sign of signsToReplace(text.value)) {
      if (sign.loss === 'same' || isPoint(sign, text, source)) continue;
      const script = sign.loss === 'unknown' ? scriptOf(sign.sign) : null;
      const key = script ?? sign.sign;
      const before = found.get(key);
      if (before) before.others.push({ sign, text });
      else found.set(key, { sign, script, text, others: [] });
    }
  }
  return [...found.values()].map((first) => problemOf(source, first));
};

/** A word processor's bullet at the beginning of a line is told as the point that it is not. */
function isPoint({ sign, index }: PrintedSign, text: PrintedText, source: Source): boolean {
  if (!bulletSigns.includes(sign)) return false;
  const { start, end } = text.span(index, index + sign.length);
  const isFirst = /^[ \t]*$/.test(source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start));
  return isFirst && /[^\S\n]/.test(source.text.charAt(end));
}

/** A place of a sign. */
interface Place {
  sign: PrintedSign;
  text: PrintedText;
}

/** The first place of a sign. */
interface Found extends Place {
  script: string | null;
  others: Place[];
}

/** A piece of text that is printed, and where in the source a part of it stands. */
interface PrintedText {
  value: string;
  span(from: number, to: number): Span;
}

function problemOf(source: Source, { sign, script, text, others }: Found): Problem {
  const { index, loss, printed } = sign;
  const end = index + (script ? foreignWord(text.value.slice(index)) : sign.sign.length);
  const span = text.span(index, end);
  const shown = text.value.slice(index, end);
  const values = {
    sign: /^[\p{C}\s]/u.test(shown) ? '' : shown,
    code: codePoints(sign.sign),
    unknown: unknownSign,
  };
  const times = others.length > 0 ? others.length + 1 : '';
  if (script) return { code: 'VP719', values: { ...values, times, ...scriptNames(script) }, span };
  if (loss === 'unknown') return { code: 'VP718', values: { ...values, times }, span };
  const code = loss === 'gone' ? 'VP740' : 'VP717';
  return {
    code,
    values: { ...values, times, printed: printed.trim() },
    span,
    ...fixesOf(source, [{ sign, text }, ...others]),
  };
}

/** None where the sign is written otherwise than it is printed, as a character reference is. */
function fixesOf(source: Source, places: Place[]): { fix?: Fix } {
  const fixes = places.map(replacement);
  const isWritten = ({ span }: Fix, at: number): boolean =>
    source.text.slice(span.start, span.end) === places[at]?.sign.sign;
  return fixes.slice(0, 1).every(isWritten) ? plainFixes(source, fixes.filter(isWritten)) : {};
}

/** What is printed of a sign, in its place. */
function replacement({ sign: { sign, index, printed }, text }: Place): Fix {
  const isAfterSpace = /\s/.test(text.value.charAt(index - 1));
  return {
    span: text.span(index, index + sign.length),
    text: isAfterSpace ? printed.trimStart() : printed,
  };
}

const names: Readonly<Record<string, { sv: string; en: string }>> = data.scripts;
let scripts: { name: string; pattern: RegExp }[] | null = null;

/** The script that a letter belongs to, where it is one that the fonts have nothing of. */
function scriptOf(sign: string): string | null {
  scripts ??= Object.keys(names).map((name) => ({ name, pattern: new RegExp(`^\\p{Script=${name}}`, 'u') }));
  return scripts.find(({ pattern }) => pattern.test(sign))?.name ?? null;
}

function scriptNames(script: string): Record<string, string> {
  const { sv = '', en = '' } = names[script] ?? {};
  return { script: sv, 'script.en': en };
}

/** Length of the foreign word that a text begins with. */
function foreignWord(text: string): number {
  return /^[^\0-\u024F\s]+/.exec(text)?.[0].length ?? 1;
}

/** All that is printed of a plan and may hold a sign that is not; nothing, and fast, for nearly all plans. */
function printedTexts({ text, tree, frontMatter }: Source): PrintedText[] {
  const inFront = frontMatter ? frontMatterTexts(text, frontMatter) : [];
  // A character reference (`&hearts;`) shows only in the tree.
  return isPlain(text) && !text.includes('&') ? inFront : [...inFront, ...bodyTexts(text, tree)];
}

/** Keys whose values name files and choices. */
const unprinted = new Set(['fil', 'mall', 'utgåva', 'överordnad']);

function frontMatterTexts(source: string, { data, valueSpan }: FrontMatter): PrintedText[] {
  const textsAt = (value: FrontMatterValue, path: (string | number)[]): PrintedText[] => {
    if (typeof value === 'string') return [searched(value, valueSpan(path), source)];
    if (!value || typeof value !== 'object') return [];
    return flatMap(Object.entries(value), ([key, inner]) =>
      unprinted.has(key) ? [] : textsAt(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return textsAt(data, []);
}

function bodyTexts(source: string, root: Root): PrintedText[] {
  const visit = (node: Nodes): PrintedText[] => {
    const own = ownTexts(node).map((value) => {
      const places = node.type === 'text' || node.type === 'inlineCode' ? node.data?.places : undefined;
      if (node.type !== 'text' && !places) return searched(value, spanOf(node), source);
      const base = spanOf(node).start;
      return {
        value,
        span: (from: number, to: number) => ({
          start: base + (places?.starts[from] ?? from),
          end: base + (places?.ends[to - 1] ?? to),
        }),
      };
    });
    return 'children' in node ? [...own, ...flatMap(node.children, visit)] : own;
  };
  return visit(root);
}

/** The texts that a node prints beside those of its children: also titles, which become captions. */
function ownTexts(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'html':
      return [withoutComments(node.value)];
    case 'image':
      return [node.alt ?? '', node.title ?? ''];
    case 'imageReference':
      return [node.alt ?? ''];
    case 'link':
    case 'definition':
      return [node.title ?? ''];
    default:
      return [];
  }
}

/** A text that is written somewhere within a span: its parts are looked for there. */
function searched(value: string, within: Span, source: string): PrintedText {
  const written = source.slice(within.start, within.end);
  return {
    value,
    span: (from, to) => {
      const at = written.indexOf(value.slice(from, to));
      return at < 0 ? within : { start: within.start + at, end: within.start + at + to - from };
    },
  };
}
