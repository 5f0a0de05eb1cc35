import type { Heading } from 'mdast';
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { rememberingOn } from '../source/remember.ts';
import { letters, nearest } from '../source/words.ts';
import { fold, type PlacedText, placedText } from './inline.ts';
import { isCouncilLevel } from './levels.ts';
import type { GoalLevel, Span } from './model.ts';

/** What a goal's heading says (format section 3). */
export interface GoalHeading {
  level: GoalLevel;
  /** The label's canonical form nearest to what was written: `KF:s mål`, `Åtagande`. */
  label: string;
  /** The label exactly as it stands, without the colon. */
  written: string;
  /** Labels before the one that counts: the city's system sometimes prints two. */
  earlierLabels: number;
  number: string | null;
  numberText: string | null;
  title: string;
  labelSpan: Span;
  numberSpan: Span | null;
  titleSpan: Span;
  /** From the first label to the title: what a fix of the labels replaces. */
  prefixSpan: Span;
  /** A number before the label, as a word processor sets before its headings; it is none of the goal's. */
  leadSpan: Span | null;
}

export const goalLevels = Object.keys(vocabulary.labels) as GoalLevel[];

/** A number as it may also stand in front of the colon: `Enhetsmål 1:`. */
const numberBeforeColon = '(?:\\s+(\\d{1,2}(?:\\.\\d{1,3})*\\.?))?';

const forms: { level: GoalLevel; label: string; pattern: RegExp }[] = flatMap(goalLevels, (level) =>
  vocabulary.labels[level].map((label) => ({
    level,
    label,
    pattern: new RegExp(`^(${label})${numberBeforeColon}\\s*:`, 'id'),
  })),
);

/** Names that a label may have; one that is none of its forms counts as a near miss. */
const names = forms
  .map(({ level, label }) => ({ level, label, name: label }))
  .concat(
    flatMap(goalLevels, (level) => {
      const [label = ''] = vocabulary.labels[level];
      return vocabulary.otherLabels[level].map((name) => ({ level, label, name }));
    }),
  );

/**
 * What may be a misspelt label: up to a colon; or, where the colon is missing, up to a number and a wording, a dash, or a
 * capital and a few words.
 */
const someName = "((?:[Kk][Ff]\\s?[:’'´.]?\\s?[Ss]\\s+)?[^:\\d]{3,50}?)";
const nameWithColon = new RegExp(`^${someName}${numberBeforeColon}\\s*:(?=\\s*\\S)`, 'd');
const nameWithoutColon = new RegExp(
  latin`^${someName}\s+(?:[–—-]\s+(?=\p{L})|(?=\d+(?:\.\d+)*\.?(?:\s+\p{Lu}|$)|\p{Lu}\S*(?:\s+\S+){2}))`,
  'd',
);

/** `2.1 Enhetsmål: …`, `3. …`, `Mål 1: …`: a number of the document, not of the goal. */
const leadForm = '\\s*(?:Mål\\s+)?\\d{1,2}(?:\\.\\d{1,3})*[.)]?(?:\\s*[:–-]\\s*|\\s+)(?=\\S)';
const lead = new RegExp(`^${leadForm}`);

/** A label as the format spells it, with its colon and perhaps a number before it, at the beginning of a text. */
const plainLabel = new RegExp(
  `^(?:${leadForm})?\\s*(?:${forms.map(({ label }) => label).join('|')})${numberBeforeColon}\\s*:`,
);

/** Whether a text begins with a label that cannot be another word. */
export const beginsWithLabel = (text: string): boolean => plainLabel.test(text);

interface Label {
  level: GoalLevel;
  label: string;
  from: number;
  /** End of the label's name, and of the label with its colon. */
  nameEnd: number;
  to: number;
  /** A number in front of the colon. */
  number: GoalNumber | null;
}

/** The same of a heading of the tree, read once. */
export const goalHeadingOf = rememberingOn((node: Heading): GoalHeading | null =>
  parseGoalHeading(placedText(node)),
);

/** Reads a heading as a goal; null where it carries no label. */
export function parseGoalHeading(heading: PlacedText): GoalHeading | null {
  const { text, span } = heading;
  const leadEnd = lead.exec(text)?.[0].length ?? 0;
  const first = labelAt(text, leadEnd);
  if (!first) return null;
  let label = first;
  let earlierLabels = 0;
  let number = label.number ?? numberAt(text, label.to, label.level);
  for (;;) {
    const next = labelAt(text, Math.max(label.to, number?.to ?? 0));
    if (!next) break;
    earlierLabels += 1;
    label = next;
    number = label.number ?? numberAt(text, label.to, label.level) ?? number;
  }
  const titleFrom = skip(text, Math.max(label.to, number?.to ?? 0), number ? /^\s*:?\s*/ : /^\s*/);
  const titleTo = Math.max(titleFrom, text.trimEnd().length);
  return {
    level: label.level,
    label: label.label,
    written: text.slice(label.from, label.nameEnd),
    earlierLabels,
    number: number?.number ?? null,
    numberText: number ? fold(text.slice(number.from, number.to)) : null,
    title: fold(text.slice(titleFrom, titleTo)),
    labelSpan: span(label.from, label.nameEnd),
    numberSpan: number ? span(number.from, number.to) : null,
    titleSpan: span(titleFrom, titleTo),
    prefixSpan: span(first.from, titleFrom),
    leadSpan: leadEnd > 0 ? span(skip(text, 0, /^\s*/), first.from) : null,
  };
}

/** A label ends with a colon, or a number or a capital begins what follows it. */
const labelEnd = new RegExp(latin`[:\d]|\s\p{Lu}`);

/** A label beginning at `from`: exact, in another case, or a near miss followed by a wording. */
function labelAt(text: string, from: number): Label | null {
  const start = skip(text, from, /^\s*/);
  const rest = text.slice(start);
  if (!labelEnd.test(rest)) return null;
  for (const form of rest.includes(':') ? forms : []) {
    const match = form.pattern.exec(rest);
    if (match) return toLabel(form, match, start);
  }
  return numberedLabel(start, rest) ?? nearLabel(start, rest);
}

const numbered = Object.entries(vocabulary.numberedLabels).map(([name, level]) => {
  const known = level as GoalLevel;
  const [label = ''] = vocabulary.labels[known];
  return { level: known, label, pattern: new RegExp(`^(${name})()\\s*:(?=\\s*\\d+(?:\\.\\d+)+)`, 'id') };
});

/** `Nämndens mål: 3.1.1 …`; without its number such a heading may be one of any text. */
function numberedLabel(start: number, rest: string): Label | null {
  for (const form of numbered) {
    const match = form.pattern.exec(rest);
    if (match) return toLabel(form, match, start);
  }
  return null;
}

/** `Nämdmål: …`, `KFs mål 1.4 …`: the name up to a colon, or up to a number where the colon is missing. */
function nearLabel(start: number, rest: string): Label | null {
  const match = nameWithColon.exec(rest) ?? nameWithoutColon.exec(rest);
  const name = match?.[1];
  if (!name || !match) return null;
  const like = nearest(
    name,
    names.map((form) => form.name),
  );
  const form = names.find((candidate) => candidate.name === like);
  if (!form) return null;
  // Without its colon a label must be spelt right: `Enhetsmål 1 …` is one, `Enhetsmöte 1 …` is not.
  if (!match[0].endsWith(':') && !isKnownName(name, form, rest.slice(match[0].length))) return null;
  return toLabel(form, match, start);
}

/** A label by another of its names only where nothing but a council goal's number follows: `Inriktningsmål 1`. */
function isKnownName(
  name: string,
  form: { level: GoalLevel; label: string; name: string },
  after: string,
): boolean {
  if (letters(name) === letters(form.label)) return true;
  const isCouncil = isCouncilLevel(form.level);
  return isCouncil && letters(name) === letters(form.name) && /^\d{1,2}(?:\.\d{1,2})?\.?\s*$/.test(after);
}

function toLabel(
  { level, label }: Pick<Label, 'level' | 'label'>,
  match: RegExpExecArray,
  start: number,
): Label {
  const [from, to] = match.indices?.[2] ?? [0, 0];
  const number = match[2] ? { number: compared(match[2]), from: start + from, to: start + to } : null;
  const nameEnd = start + (match[1]?.trimEnd().length ?? 0);
  return { level, label, from: start, nameEnd, to: start + match[0].length, number };
}

interface GoalNumber {
  number: string;
  from: number;
  to: number;
}

const spacedNumber = new RegExp(latin`^\d{1,2}\.\s+\d{1,2}(?=\s+\p{Lu}|$)`);
const capitalOrEnd = new RegExp(latin`^(?:\p{Lu}|$)`);
const capitalColonOrEnd = new RegExp(latin`^(?:\p{Lu}|:|$)`);

/**
 * The number after a label. Dotted numbers always count; a bare `1` counts for an inriktningsmål, and
 * below it only where a capital follows, since `5 nya platser` is wording. A space inside the number is
 * understood (format section 3).
 */
function numberAt(text: string, from: number, level: GoalLevel): GoalNumber | null {
  const start = skip(text, from, /^\s*/);
  const rest = text.slice(start);
  const written =
    /^\d{1,2}(?:\s?\.\d{1,3})+\.?(?:\s+\d{1,3}(?=[.\s]))?\.?(?=:?\s|:?$)/.exec(rest)?.[0] ??
    spacedNumber.exec(rest)?.[0] ??
    /^\d{1,2}\.?(?=:?\s|:?$)/.exec(rest)?.[0];
  if (!written) return null;
  const plausible = plausibleNumber(written, rest, level);
  if (!plausible) return null;
  return { number: compared(plausible), from: start, to: start + plausible.length };
}

/** A number in the form in which it is compared: `1. 4.` is `1.4` (format section 3). */
function compared(written: string): string {
  return written.replace(/\s+/g, '').replace(/\.+$/, '');
}

function plausibleNumber(written: string, rest: string, level: GoalLevel): string | null {
  const after = rest.slice(written.length).trimStart();
  if (after.startsWith('%')) return null;
  const spaced = /^([\d.]+)\s+(\d+)/.exec(written);
  if (spaced?.[1]) {
    // `3.5.1. 1 Äldre` is one number; `1.4 24 timmars omsorg` and `1. 5 nya` are a number and a wording.
    const joins = level !== 'inriktningsmål' && spaced[1].endsWith('.') && capitalOrEnd.test(after);
    return joins ? written : spaced[1];
  }
  if (written.includes('.') || level === 'inriktningsmål') return written;
  return capitalColonOrEnd.test(after) ? written : null;
}

function skip(text: string, from: number, what: RegExp): number {
  return from + (what.exec(text.slice(from))?.[0].length ?? 0);
}
