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

export function ruleText(code: Code, language: Language): RuleText {
  const { slug, severity, [language]: template } = texts[code];
  const sentence = template
    .replace(/\[[^\][]*\{[^\][]*\]/g, '')
    .replace(/\{\w+\}/g, '…')
    .trim();
  return { slug, severity: severity as Severity, sentence };
}
