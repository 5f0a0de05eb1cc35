import type { Finding } from '../report/finding.ts';

/** Tells, of findings in files that many plans share (`vplan.yaml`, `mall.yaml`), which have not been met before. */
export function firstTold(): (finding: Finding) => boolean {
  const met = new Set<string>();
  return ({ file, line, column, code, message }) => {
    const key = JSON.stringify([file, line, column, code, message]);
    return !met.has(key) && met.add(key) !== undefined;
  };
}
