import { catalogue } from '../source/catalogue.ts';
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

export function ruleText(code: Code, language: Language): RuleText {
  const { slug, severity, always: given, [language]: template } = catalogue[code];
  if (given) return { slug, severity, sentence: given[language] };
  // Where there are only alternatives, the last is what is said of most.
  const alternatives = template.match(optional) ?? [];
  const always = template.replace(optional, '').trim() || (alternatives.at(-1) ?? '').slice(1, -1);
  return { slug, severity, sentence: withoutValues(always) };
}

/** All that its sentence may say, alternatives with a slash between. */
export function wholeSentence(code: Code, language: Language): string {
  const parted = catalogue[code][language].replace(/\]\[(?=\S)/g, '] / [');
  return withoutValues(parted.replace(optional, (part) => part.slice(1, -1)));
}

/** Values side by side, as a number and what is counted, are told as one. */
const withoutValues = (text: string): string => text.replace(/\{\w+\}(?: \{\w+\})*/g, '…').trim();
