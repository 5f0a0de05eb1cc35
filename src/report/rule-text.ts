import texts from '../../schemas/findings.json' with { type: 'json' };
import type { Code } from '../source/problem.ts';
import type { Language, Severity } from './finding.ts';

/** What a rule says whatever stands in a plan. */
export interface RuleText {
  slug: string;
  /** Its own, where nobody has chosen another. */
  severity: Severity;
  /** Its sentence, with `…` for what differs from finding to finding. */
  sentence: string;
}

/** A part that is left out when a value in it is empty. */
const optional = /\[[^\][]*\{[^\][]*\]/g;

interface Entry extends Record<Language, string> {
  slug: string;
  severity: string;
  /** What is said of every finding, where all of the sentence differs. */
  always?: Record<Language, string>;
}

const entries: Record<Code, Entry> = texts;

export function ruleText(code: Code, language: Language): RuleText {
  const { slug, severity: ofRule, always: given, [language]: template } = entries[code];
  const severity = ofRule as Severity;
  if (given) return { slug, severity, sentence: given[language] };
  // Where there are only alternatives, the last is what is said of most.
  const alternatives = template.match(optional) ?? [];
  const always = template.replace(optional, '').trim() || (alternatives.at(-1) ?? '').slice(1, -1);
  const sentence = always.replace(/\{\w+\}/g, '…').trim();
  return { slug, severity, sentence };
}
