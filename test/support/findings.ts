import { type Finding, type Language, toFindings } from '../../src/report/finding.ts';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { type Files, folderOf } from './folder.ts';

/** What a check finds in `plan.md` of a folder with these files. */
export async function findingsIn(files: Files, language: Language = 'sv'): Promise<Finding[]> {
  const { problems, positions } = await readPlan('plan.md', await folderOf(files));
  return toFindings(problems, 'plan.md', positions, language);
}

/** `12:3–12:9`, as editors count. */
export function placeOf({ line, column, endLine, endColumn }: Omit<Finding['fix'] & object, 'text'>): string {
  return `${line}:${column}–${endLine}:${endColumn}`;
}

/** A text without its marks `⟦…⟧`, and the place they marked. */
export function unmark(marked: string): { text: string; place: string | null } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace('⟦', '').replace('⟧', '');
  return { text, place: start < 0 ? null : `${position(text, start)}–${position(text, end)}` };
}

/** The code and place of each finding in a plan, and the place that is marked in it. */
export async function findingsMarked(
  marked: string,
): Promise<{ found: [code: string, place: string][]; place: string | null }> {
  const { text, place } = unmark(marked);
  const found = await findingsIn({ 'plan.md': text });
  return { found: found.map((finding) => [finding.code, placeOf(finding)]), place };
}

function position(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** The text with a finding's fix applied, as an editor would apply it. */
export function applyFix(text: string, fix: Finding['fix'] & object): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const end = offset(fix.endLine, fix.endColumn);
  return text.slice(0, offset(fix.line, fix.column)) + fix.text + text.slice(end);
}
