import type { Finding, Language, Severity } from './finding.ts';
import type { Palette } from './palette.ts';
import { words } from './words.ts';

export interface Summary {
  /** Plans that could be read. */
  plans: number;
  errors: number;
  warnings: number;
  hints: number;
}

export function summarise(plans: number, findings: Finding[]): Summary {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { plans, errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

/** How much was found, in the words of a language: `2 fel, 1 varning`; '' for nothing, and never a zero. */
export function counts(summary: Omit<Summary, 'plans'>, language: Language, colours: Palette): string {
  const { error, warning, hint } = words[language];
  return [
    summary.errors > 0 ? colours.severity('error', error(summary.errors)) : '',
    summary.warnings > 0 ? colours.severity('warning', warning(summary.warnings)) : '',
    summary.hints > 0 ? colours.severity('hint', hint(summary.hints)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * The last line of a check: how many plans, what was found in them, and how many files could not be read.
 * @param unreadable how many of the summary's errors are such files
 */
export function textSummary(
  summary: Summary,
  language: Language,
  colours: Palette,
  unreadable: number = 0,
): string {
  const say = words[language];
  const { plans } = summary;
  if (plans === 0) return `${say.nothingRead}\n`;
  const errors = summary.errors - unreadable;
  const found = counts({ ...summary, errors }, language, colours);
  const parts = [
    found === '' ? say.clean(plans) : say.summary(plans, found),
    errors > 0 ? say.errorsStop : '',
    unreadable > 0 ? say.unreadable(unreadable) : '',
  ];
  return `${parts.filter(Boolean).join(' ')}\n`;
}
