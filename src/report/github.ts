import type { Finding, Severity } from './finding.ts';
import { palette } from './palette.ts';
import { harmlessLines, printable } from './printable.ts';
import type { Reporter } from './report.ts';
import { textSummary } from './summary.ts';
import { words } from './words.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Workflow commands of GitHub Actions: one line each, which become marks beside the lines of a pull request (the
 * first ten of each kind) and stand in the log. Last, outside of them, how many there were.
 */
export const githubReport: Reporter = ({ language, pathOf }) => ({
  add: ({ findings }) => findings.map((finding) => annotation(finding, pathOf(finding.file))).join(''),
  end: ({ summary, unreadable, faults, exceeded }) => {
    const lines = faults.map(({ file, message }) => {
      const place = file === null ? {} : { file: pathOf(file) };
      return command('error', { ...place, title: 'vplan' }, message);
    });
    const say = words[language];
    if (exceeded !== null)
      lines.push(command('error', { title: 'vplan' }, say.exceeded(summary.warnings, exceeded)));
    return `${lines.join('')}${textSummary(summary, language, palette(false), unreadable)}`;
  },
});

function annotation(finding: Finding, file: string): string {
  const { severity, code, slug, message, line, column, endLine, endColumn } = finding;
  // GitHub takes columns only within one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: `${code} ${slug}` };
  return command(commands[severity], properties, message);
}

/** A workflow command; what could end it or one of its properties is encoded, as the runner decodes it. */
function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(printable(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(harmlessLines(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
