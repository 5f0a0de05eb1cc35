import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { keysOfPlan } from './front-matter-keys.ts';
import type { Fix, Problem } from './problem.ts';
import type { Span } from './span.ts';

/**
 * What is wrong with the lines around the front matter of a plan that has some (format section 2): Word makes dashes of
 * three hyphens, other programs want a fence there, and a title or an empty line easily comes first.
 */

const { VP104: faults } = reasons;

/** A line that is meant as three hyphens: of dashes, of too few or too many, indented, or of stars or strokes. */
const nearly =
  /^[ \t\u00A0]*(?:[-\u00AD\u2010-\u2015\u2212\u2500\u2E3A\u2E3B]+|-(?: ?-)+|_{3,}|\*{3,})[ \t\u00A0]*$/;
const right = /^---[ \t]*$/;
const fence = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:ya?ml|json|text|markdown|md)?[ \t]*$/i;
const fenceEnd = /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/;
/** A line that only front matter has, at the head of a file. */
const entry = new RegExp(`^(?:${keysOfPlan.join('|')}|bilagor):`, 'i');

interface Line {
  text: string;
  span: Span;
}

/** No front matter is longer; what stands further down is the plan's. */
const mostLines = 80;

type Fault = keyof typeof faults;

/** Why no front matter begins on the first line, with a fix where it stands there all the same. */
export function noFrontMatter(text: string): Problem {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const at = lines[first] ?? { text: '', span: { start: 0, end: 0 } };
  const found = faultAt(lines, first);
  const start = at.span.start + Math.max(0, at.text.search(/\S/));
  const span = { start, end: at.span.end };
  return {
    code: 'VP104',
    values: faults[found?.fault ?? 'missing'],
    span,
    ...(found?.fix && { fix: found.fix }),
  };
}

/** Where the front matter seems to end, for one that never does: the line of something like three hyphens. */
export function unclosed(text: string): Problem {
  const lines = linesOf(text);
  const span = { start: 0, end: 3 };
  const end = endLine(lines, 1);
  if (!end) return { code: 'VP105', span };
  const values = { row: lines.indexOf(end) + 1, line: end.text.trim() };
  return { code: 'VP105', values, span, fix: hyphens(end) };
}

type Found = { fault: Fault; fix: Fix } | null;

function faultAt(lines: Line[], first: number): Found {
  const text = lines[first]?.text;
  if (text === undefined) return null;
  if (right.test(text)) {
    return hasEntry(lines, first) ? { fault: 'emptyLine', fix: removal(lines, first) } : null;
  }
  if (fence.test(text)) return fenced(lines, first);
  if (nearly.test(text) && hasEntry(lines, first)) return otherMarks(lines, first);
  if (entry.test(text)) return withoutLine(lines, first);
  const opening = lines.findIndex((line, index) => index > first && right.test(line.text));
  if (opening < 0 || !hasEntry(lines, opening)) return null;
  // What is removed is text of the writer's.
  return { fault: 'above', fix: { ...removal(lines, opening), unsure: true } };
}

/** `———` for three hyphens, and the same at the end. */
function otherMarks(lines: Line[], first: number): Found {
  const end = endLine(lines, first + 1);
  const fix = { span: { start: 0, end: lines[first]?.span.end ?? 0 }, text: '---' };
  return { fault: 'marks', fix: end ? { ...fix, also: [hyphens(end)] } : fix };
}

/** Entries that begin at once; only what ends them says that they are such. */
function withoutLine(lines: Line[], first: number): Found {
  const end = endLine(lines, first + 1);
  const closes = end ?? lines.slice(first + 1).find(({ text }) => right.test(text));
  if (!closes) return null;
  const fix = { span: { start: 0, end: lines[first]?.span.start ?? 0 }, text: '---\n' };
  return { fault: 'noLine', fix: end ? { ...fix, also: [hyphens(end)] } : fix };
}

/** A block of code with the entries in it, with or without their lines of hyphens. */
function fenced(lines: Line[], first: number): Found {
  const open = lines[first];
  const end = lines.find(({ text }, index) => index > first && fenceEnd.test(text));
  if (!open || !end || !hasEntry(lines, first)) return null;
  const inner = lines.slice(first + 1, lines.indexOf(end)).filter(({ text }) => right.test(text));
  const hasLines = inner.length > 1;
  const begins = { start: 0, end: hasLines ? (lines[first + 1]?.span.start ?? 0) : open.span.end };
  const ends = hasLines ? { start: end.span.start - 1, end: end.span.end } : end.span;
  const text = hasLines ? '' : '---';
  return { fault: 'fence', fix: { span: begins, text, also: [{ span: ends, text }] } };
}

/** Whether entries of a plan stand right below a line. */
function hasEntry(lines: Line[], line: number): boolean {
  return lines.slice(line + 1, line + 6).some(({ text }) => entry.test(text));
}

/** The line that is meant to end entries above it; null where a right one comes first. */
function endLine(lines: Line[], from: number): Line | null {
  const end = lines.slice(from).find(({ text }) => text.startsWith('#') || nearly.test(text));
  // A hyphen alone is an empty item of a list.
  return end && nearly.test(end.text) && !/^\s*-\s*$/.test(end.text) && !right.test(end.text) ? end : null;
}

const hyphens = ({ span }: Line): Fix => ({ span, text: '---' });

const removal = (lines: Line[], until: number): Fix => ({
  span: { start: 0, end: lines[until]?.span.start ?? 0 },
  text: '',
});

/** The first lines of a text. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length && lines.length < mostLines) {
    const end = text.indexOf('\n', start);
    const span = { start, end: end === -1 ? text.length : end };
    lines.push({ text: text.slice(start, span.end), span });
    start = span.end + 1;
  }
  return lines;
}
