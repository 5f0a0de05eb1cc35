import { type Finding, type Language, positionsIn, toFindings } from '../report/finding.ts';
import type { CheckedFile } from '../report/report.ts';
import { type BorrowedWordings, borrowedWordings } from '../workspace/borrowed-wordings.ts';
import type { PlanFile } from '../workspace/plan-file.ts';

/** What a check keeps of a plan, or of `vplan.yaml`: nothing of its tree or text, and all of it can go between processes. */
export interface CheckedPlan {
  /** As the user wrote it. */
  file: string;
  findings: Finding[];
  /** The lines that findings stand in, by file and number; none of files that could not be read. */
  lines: Map<string, Map<number, string>>;
  /** null for what is no plan. */
  unreadable: boolean | null;
  /** Whether the plan's `vplan.yaml` is wrong. */
  faulty: boolean;
  /** A file by which the plan's `vplan.yaml` was meant; null for none. */
  misnamed: string | null;
  borrowed: BorrowedWordings | null;
}

/** Puts what is wrong in a plan into words. */
export function checkedPlan(
  plan: Pick<PlanFile, 'file' | 'problems' | 'positions'> & Partial<PlanFile>,
  language: Language,
): CheckedPlan {
  const findings = toFindings(plan.problems, plan.file, plan.positions, language);
  const positionsOf = positionsIn(plan);
  const lines: CheckedPlan['lines'] = new Map();
  for (const { file, line } of findings) {
    const positions = positionsOf(file);
    if (!positions) continue;
    const known = lines.get(file) ?? new Map<number, string>();
    // A line of a megabyte may hold thousands of findings.
    if (!known.has(line)) lines.set(file, known.set(line, positions.line(line)));
  }
  const { unreadable = null, config, compiled } = plan;
  const borrowed = compiled ? borrowedWordings(compiled) : null;
  const { faulty = false, misnamed = null } = config ?? {};
  return { file: plan.file, findings, lines, unreadable, faulty, misnamed, borrowed };
}

/** The same as reports take it. */
export function toReport({ file, findings, lines }: CheckedPlan): CheckedFile {
  return {
    file,
    findings,
    positionsOf: (name) => {
      const known = lines.get(name);
      return known ? { line: (number) => known.get(number) ?? '' } : null;
    },
  };
}
