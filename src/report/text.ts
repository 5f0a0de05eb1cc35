import type { PositionMap } from '../source/positions.ts';
import type { Finding, Language, Severity } from './finding.ts';

/** Colours for a terminal; all of them the identity where output is no terminal. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

const escape = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const same = (text: string): string => text;
const severityColours: Record<Severity, number> = { error: 31, warning: 33, hint: 36 };

export function palette(colour: boolean): Palette {
  if (!colour) return { bold: same, dim: same, severity: (_, text) => text };
  return {
    bold: escape(1),
    dim: escape(2),
    severity: (severity, text) => escape(severityColours[severity])(text),
  };
}

const words = {
  sv: {
    severity: { error: 'fel', warning: 'varning', hint: 'tips' },
    fix: 'Förslag',
    remove: 'ta bort det markerade',
    clean: (plans: number) =>
      `${count(plans, 'plan', 'planer')} kontrollerad${plans === 1 ? '' : 'e'}, inget att anmärka.`,
    summary: (plans: number, parts: string) =>
      `${count(plans, 'plan', 'planer')} kontrollerad${plans === 1 ? '' : 'e'}: ${parts}.`,
    error: (n: number) => count(n, 'fel', 'fel'),
    warning: (n: number) => count(n, 'varning', 'varningar'),
    hint: (n: number) => count(n, 'tips', 'tips'),
    errorsStop: 'Fel måste rättas innan planen kan byggas.',
  },
  en: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    fix: 'Suggestion',
    remove: 'remove what is marked',
    clean: (plans: number) => `${count(plans, 'plan', 'plans')} checked, nothing to remark on.`,
    summary: (plans: number, parts: string) => `${count(plans, 'plan', 'plans')} checked: ${parts}.`,
    error: (n: number) => count(n, 'error', 'errors'),
    warning: (n: number) => count(n, 'warning', 'warnings'),
    hint: (n: number) => count(n, 'hint', 'hints'),
    errorsStop: 'Errors must be mended before the plan can be built.',
  },
};

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** How wide an excerpt may be before it is cut around the marked place. */
const excerptWidth = 100;

/** Findings of one file for people: place, what is wrong, the line of text and a mark under it. */
export function textFindings(
  findings: Finding[],
  positions: PositionMap | null,
  language: Language,
  colours: Palette,
): string {
  return findings.map((finding) => `${textFinding(finding, positions, language, colours)}\n`).join('');
}

function textFinding(
  finding: Finding,
  positions: PositionMap | null,
  language: Language,
  colours: Palette,
): string {
  const { severity, code, message } = finding;
  const label = colours.severity(severity, words[language].severity[severity]);
  const place = colours.bold(`${finding.file}:${finding.line}:${finding.column}`);
  const head = `${place}  ${label}  ${colours.dim(`${code} ${finding.slug}`)}`;
  const excerpt = positions ? textExcerpt(finding, positions, colours) : '';
  return [head, `  ${message}`, ...(excerpt ? [excerpt] : []), ...suggestion(finding, positions, language)]
    .join('\n')
    .concat('\n');
}

function textExcerpt(finding: Finding, positions: PositionMap, colours: Palette): string {
  const line = positions.line(finding.line);
  if (line.trim() === '') return '';
  const to = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
  const { before, marked, after } = window(line, finding.column - 1, Math.max(to, finding.column));
  const margin = String(finding.line);
  const mark = colours.severity(finding.severity, '^'.repeat(Math.max(1, width(marked))));
  return [
    `  ${colours.dim(`${margin} │`)} ${before}${marked}${after}`,
    `  ${colours.dim(`${' '.repeat(margin.length)} │`)} ${' '.repeat(width(before))}${mark}`,
  ].join('\n');
}

/** A long line is cut to the marked place and some words around it. */
function window(line: string, from: number, to: number) {
  const text = (start: number, end: number): string => printable(line.slice(start, end));
  if (line.length <= excerptWidth) {
    return { before: text(0, from), marked: text(from, to), after: text(to, line.length) };
  }
  const end = Math.min(to, from + excerptWidth);
  const spare = Math.max(20, Math.floor((excerptWidth - (end - from)) / 2));
  const start = from <= spare ? 0 : from - spare;
  const stop = Math.min(line.length, end + spare);
  const [left, right] = [start > 0 ? '…' : '', stop < line.length ? '…' : ''];
  return { before: left + text(start, from), marked: text(from, end), after: text(end, stop) + right };
}

/** Composed letters, and nothing that could move a terminal's cursor. */
function printable(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/** Columns on a terminal, near enough for Swedish: marks take none. */
function width(text: string): number {
  return [...text.replace(/\p{M}|\u00AD/gu, '')].length;
}

function suggestion({ fix }: Finding, positions: PositionMap | null, language: Language): string[] {
  if (!fix || !positions) return [];
  const text = fix.text === '' ? words[language].remove : printable(fix.text.trim());
  return [`  ${words[language].fix}: ${text}`];
}

export interface Summary {
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

/** The last line: how many plans, and what was found in them; never a zero. */
export function textSummary(
  { plans, errors, warnings, hints }: Summary,
  language: Language,
  colours: Palette,
): string {
  const say = words[language];
  const parts = [
    errors > 0 ? colours.severity('error', say.error(errors)) : '',
    warnings > 0 ? colours.severity('warning', say.warning(warnings)) : '',
    hints > 0 ? colours.severity('hint', say.hint(hints)) : '',
  ].filter(Boolean);
  if (parts.length === 0) return `${say.clean(plans)}\n`;
  const stop = errors > 0 ? ` ${say.errorsStop}` : '';
  return `${say.summary(plans, parts.join(', '))}${stop}\n`;
}
