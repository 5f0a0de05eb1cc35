import data from '../../../schemas/pdf-conditions.json' with { type: 'json' };
import type { Failure } from './report.ts';

interface ConditionText {
  /** `PDF/UA-1` and the like, with the clause. */
  standard: string;
  message: string;
  advice: string;
}

type Words = Record<'sv' | 'en', string>;
const conditions: Record<string, Words & { standard: string; advice: string }> = data.conditions;
const advice: Record<string, Words> = data.advice;

/** A failure in words: what the standard is, what is wrong in the file, what to do. */
export function conditionText({ condition, values }: Failure, language: 'sv' | 'en'): ConditionText {
  const text = conditions[condition];
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '').slice(0, 200));
  if (!text) return { standard: '', message: condition, advice: '' };
  return {
    standard: text.standard,
    message: fill(text[language]),
    advice: advice[text.advice]?.[language] ?? '',
  };
}
