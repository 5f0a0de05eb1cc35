import type { Finding } from './finding.ts';
import { jsonText } from './json.ts';
import type { Reporter } from './report.ts';

/** For other programs: schemas/report.schema.json. */
export const jsonReport: Reporter = () => {
  const findings: Finding[] = [];
  return {
    add: (checked) => {
      for (const finding of checked.findings) findings.push(finding);
      return '';
    },
    end: ({ summary, faults }) => jsonText({ findings, summary, ...(faults.length > 0 ? { faults } : {}) }),
  };
};
