import type { Finding } from './finding.ts';
import type { Summary } from './summary.ts';

/** What JSON lets through raw though it could act on a terminal; `\u` escapes mean the same to a reader. */
const hostile = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A value as JSON for other programs: indented, ended by a line end. */
export function jsonText(value: unknown): string {
  const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(hostile, escaped)}\n`;
}

/** Findings for other programs: one JSON document, also when nothing was found. */
export function jsonReport(findings: Finding[], summary: Summary): string {
  return jsonText({ findings, summary });
}
