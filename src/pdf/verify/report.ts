import data from '../../../schemas/pdf-conditions.json' with { type: 'json' };

/** The number of a condition: `31-009` of the Matterhorn Protocol, `A-6.1.3-1` of PDF/A, `V-01` of vplan's own. */
export type Condition = keyof typeof data.conditions;

/** One condition that a file fails, on one page or in the file as a whole. */
export interface Failure {
  condition: string;
  /** From 1; null where the fault belongs to no page. */
  page: number | null;
  /** What the condition's text names. `times` says how often it fails there. */
  values: Record<string, string | number>;
}

export type Report = (
  condition: Condition,
  page?: number | null,
  values?: Record<string, string | number>,
) => void;

/** Failures beyond these are no help to anyone. */
const most = 1000;

/** Collects failures; the same condition on the same page once, with the values of its first place. */
export function createReport(): { report: Report; failures(): Failure[] } {
  const found = new Map<string, Failure>();
  const report: Report = (condition, page = null, values = {}) => {
    const key = `${condition} ${page}`;
    const before = found.get(key);
    if (before) before.values.times = Number(before.values.times ?? 1) + 1;
    else if (found.size < most) found.set(key, { condition, page, values });
  };
  return {
    report,
    failures: () =>
      [...found.values()].sort(
        (a, b) => (a.page ?? 0) - (b.page ?? 0) || a.condition.localeCompare(b.condition, 'en'),
      ),
  };
}

/** How many conditions a file is held to. */
export const conditionCount = Object.keys(data.conditions).length;
