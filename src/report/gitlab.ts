import type { Severity } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json.ts';
import type { Fault, ReportContext, Reporter } from './report.ts';
import { words } from './words.ts';

/** Of `info`, `minor`, `major`, `critical` and `blocker`. */
const severities: Record<Severity, string> = { error: 'critical', warning: 'minor', hint: 'info' };

/** Code Quality of GitLab: a list of findings, each with a fingerprint by which two runs are compared. */
export const gitlabReport: Reporter = (context) => {
  const entries: object[] = [];
  const fingerprint = fingerprints();
  return {
    add: ({ findings, positionsOf }) => {
      for (const finding of findings) {
        const path = context.pathOf(finding.file);
        entries.push({
          description: `${finding.code}: ${finding.message}`,
          check_name: finding.slug,
          fingerprint: fingerprint(finding, path, positionsOf(finding.file)),
          severity: severities[finding.severity],
          location: { path, lines: { begin: finding.line, end: finding.endLine } },
        });
      }
      return '';
    },
    end: ({ faults, exceeded, summary }) => {
      const { exceeded: sentence } = words[context.language];
      const all =
        exceeded === null
          ? faults
          : [...faults, { file: null, message: sentence(summary.warnings, exceeded) }];
      return jsonText([...entries, ...all.map((fault, index) => faultEntry(fault, index, context))]);
    },
  };
};

/** Every entry must have a place; what is about no plan is put where the plans are configured. */
function faultEntry({ file, message }: Fault, index: number, { pathOf }: ReportContext): object {
  return {
    description: message,
    check_name: 'vplan',
    fingerprint: `vplan:${index + 1}`,
    severity: 'blocker',
    location: { path: pathOf(file ?? 'vplan.yaml'), lines: { begin: 1, end: 1 } },
  };
}
