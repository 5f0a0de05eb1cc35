import type { Severity } from './finding.ts';

/** Colours for a terminal; all of them the identity where output takes no colour. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

const paint = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
const same = (text: string): string => text;
const severityColours: Record<Severity, number> = { error: 31, warning: 33, hint: 36 };

export function palette(colour: boolean): Palette {
  if (!colour) return { bold: same, dim: same, severity: (_, text) => text };
  return {
    bold: paint(1),
    dim: paint(2),
    severity: (severity, text) => paint(severityColours[severity])(text),
  };
}
