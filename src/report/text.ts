import type { Lines } from '../source/positions.ts';
import { textExcerpt } from './excerpt.ts';
import type { Finding, FindingFix, Language } from './finding.ts';
import type { Palette } from './palette.ts';
import { harmless, printable } from './printable.ts';
import { words } from './words.ts';

/**
 * Findings of one plan for people: place, what is wrong, the line of text and a mark under it.
 * @param positionsOf the text of each file that a finding stands in; null shows no line
 */
export function textFindings(
  findings: Finding[],
  positionsOf: (file: string) => Lines | null,
  language: Language,
  colours: Palette,
): string {
  return findings
    .map((finding) => `${textFinding(finding, positionsOf(finding.file), language, colours)}\n`)
    .join('');
}

/** One finding, ended by a line end. */
export function textFinding(
  finding: Finding,
  positions: Lines | null,
  language: Language,
  colours: Palette,
): string {
  const { severity, code, slug, message } = finding;
  const label = colours.severity(severity, words[language].severity[severity]);
  const head = `${colours.bold(placeOf(finding))}  ${label}  ${colours.dim(`${code} ${slug}`)}`;
  const excerpt = positions ? textExcerpt(finding, positions, colours) : '';
  const lines = [head, `  ${printable(message)}`, excerpt, suggestion(finding, language, positions)];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** `plan.md:12:3`, as editors make links of it; the name alone where the whole file is meant. */
export function placeOf({ file, line, column, endLine, endColumn }: Finding): string {
  const whole = line === 1 && column === 1 && endLine === 1 && endColumn === 1;
  return harmless(whole ? file : `${file}:${line}:${column}`);
}

/**
 * What a finding proposes, on a line or several; '' for nothing.
 * @param text The text it stands in; null shows a sign without the words beside it.
 */
export function suggestion({ fix: proposed }: Finding, language: Language, text: Lines | null): string {
  if (!proposed) return '';
  const { safeFix, ownChoice, remove } = words[language];
  const fix = text ? withWordsBeside(proposed, text) : proposed;
  const label = fix.safe ? safeFix : ownChoice;
  const isIndented = fix.text.startsWith('  ') && fix.text.trim() !== '';
  const lines = (isIndented ? fix.text.trimEnd() : fix.text.trim()).split('\n').map(printable);
  // What is more lines than one, or indented, is shown as it is to stand.
  if (lines.length > 1 || isIndented)
    return [`  ${label}:`, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n');
  return `  ${label}: ${fix.text === '' ? remove : lines.join('')}`;
}

/** A sign alone, or only a space more, cannot be seen: the words that it stands between are shown with it. */
function withWordsBeside(fix: FindingFix, text: Lines): FindingFix {
  if (fix.text === '' || fix.endLine !== fix.line || /[\p{L}\p{N}]/u.test(fix.text)) return fix;
  const line = text.line(fix.line);
  const [from, to] = [fix.column - 1, fix.endColumn - 1];
  const before = /\S*$/.exec(line.slice(Math.max(0, from - longestBeside), from))?.[0] ?? '';
  const after = /^\S*/.exec(line.slice(to, to + longestBeside))?.[0] ?? '';
  return { ...fix, text: `${before}${fix.text}${after}` };
}

/** So much is shown on each side. */
const longestBeside = 40;
