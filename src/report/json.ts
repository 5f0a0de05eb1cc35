import type { Finding } from './finding.ts';
import type { Summary } from './text.ts';

/** Findings for other programs: one JSON document, also when nothing was found. */
export function jsonReport(findings: Finding[], summary: Summary): string {
  return `${JSON.stringify({ findings, summary }, null, 2)}\n`;
}
