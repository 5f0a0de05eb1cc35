import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { fold, type PlacedText } from './inline.ts';
import type { GoalLevel, Span } from './model.ts';
import { letters, nearest } from './words.ts';

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
}

export const goalLevels = Object.keys(vocabulary.labels) as GoalLevel[];

const forms: { level: GoalLevel; label: string }[] = goalLevels.flatMap((level) =>
  vocabulary.labels[level].map((label) => ({ level, label })),
);

interface Label {
  level: GoalLevel;
  label: string;
  from: number;
  /** End of the label's name, and of the label with its colon. */
  nameEnd: number;
  to: number;
}

/** Reads a heading as a goal; null where it carries no label. */
export function parseGoalHeading(heading: PlacedText): GoalHeading | null {
  const { text, span } = heading;
  const first = labelAt(text, 0);
  if (!first) return null;
  let label = first;
  let earlierLabels = 0;
  let number = numberAt(text, label.to, label.level);
  for (;;) {
    const next = labelAt(text, Math.max(label.to, number?.to ?? 0));
    if (!next) break;
    earlierLabels += 1;
    label = next;
    number = numberAt(text, label.to, label.level) ?? number;
  }
  const titleFrom = skipSpace(text, Math.max(label.to, number?.to ?? 0));
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
  };
}

/** A label beginning at `from`: exact, in another case or spacing, or a near miss followed by a wording. */
function labelAt(text: string, from: number): Label | null {
  const start = skipSpace(text, from);
  const rest = text.slice(start);
  for (const { level, label } of forms) {
    const match = new RegExp(`^(${label})\\s*:`, 'iu').exec(rest);
    if (match?.[1])
      return { level, label, from: start, nameEnd: start + match[1].length, to: start + match[0].length };
  }
  return nearLabel(start, rest);
}

/** `Nämdmål: …`, `KFs mål 1.4 …`: the name up to a colon, or up to a number where the colon is missing. */
function nearLabel(start: number, rest: string): Label | null {
  const match =
    /^((?:KF\s?[:’'´.]?\s?s\s+)?[^:\d]{3,40}?)\s*:(?=\s*\S)/iu.exec(rest) ??
    /^((?:KF\s?[:’'´.]?\s?s\s+)?[^:\d]{3,40}?)\s+(?=\d+(?:\.\d+)*\.?\s+\p{Lu})/iu.exec(rest);
  const name = match?.[1];
  if (!name || !match) return null;
  const label = nearest(
    name,
    forms.map((form) => form.label),
  );
  const form = forms.find((candidate) => candidate.label === label);
  if (!form) return null;
  // Without its colon a label must be spelt right: `Enhetsmål 1 …` is one, `Enhetsmöte 1 …` is not.
  if (!match[0].endsWith(':') && letters(name) !== letters(form.label)) return null;
  return { ...form, from: start, nameEnd: start + name.trimEnd().length, to: start + match[0].length };
}

interface GoalNumber {
  number: string;
  from: number;
  to: number;
}

/**
 * The number after a label. Dotted numbers always count; a bare `1` counts for an inriktningsmål, and
 * below it only where a capital follows, since `5 nya platser` is wording. A space inside the number is
 * understood (format section 3).
 */
function numberAt(text: string, from: number, level: GoalLevel): GoalNumber | null {
  const start = skipSpace(text, from);
  const rest = text.slice(start);
  const written =
    /^\d{1,2}(?:\.\d{1,3})+\.?(?:\s+\d{1,3}(?=[.\s]))?\.?(?=\s|$)/.exec(rest)?.[0] ??
    /^\d{1,2}\.\s+\d{1,2}(?=\s+\p{Lu}|$)/u.exec(rest)?.[0] ??
    /^\d{1,2}\.?(?=\s|$)/.exec(rest)?.[0];
  if (!written) return null;
  const plausible = plausibleNumber(written, rest, level);
  if (!plausible) return null;
  const number = plausible.replace(/\s+/g, '').replace(/\.+$/, '');
  return { number, from: start, to: start + plausible.length };
}

function plausibleNumber(written: string, rest: string, level: GoalLevel): string | null {
  const after = rest.slice(written.length).trimStart();
  if (after.startsWith('%')) return null;
  const spaced = /^([\d.]+)\s+(\d+)/.exec(written);
  if (spaced?.[1]) {
    // `3.5.1. 1 Äldre` is one number; `1.4 24 timmars omsorg` and `1. 5 nya` are a number and a wording.
    const joins = level !== 'inriktningsmål' && spaced[1].endsWith('.') && /^(\p{Lu}|$)/u.test(after);
    return joins ? written : spaced[1];
  }
  if (written.includes('.') || level === 'inriktningsmål' || after === '') return written;
  return /^\p{Lu}/u.test(after) ? written : null;
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}
