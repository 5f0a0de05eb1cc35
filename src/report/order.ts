import type { Finding, Severity } from './finding.ts';

const ranks: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Findings with the gravest first; those as grave as each other stay in their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}
