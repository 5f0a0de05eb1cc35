import { buildPlan, type FillTitle } from '../../src/plan/build.ts';
import { planToJson } from '../../src/plan/json.ts';
import { readMeta } from '../../src/plan/meta.ts';
import type { Goal, Part, Span } from '../../src/plan/model.ts';
import { fileOf, sourceOf } from '../source/helper.ts';

/** A plan of a body, and what it becomes. */
export function planOf(body: string, fillTitle?: FillTitle) {
  return planIn(fileOf(body), fillTitle);
}

/** A plan file, and what it becomes. */
export function planIn(file: string, fillTitle: FillTitle = () => null) {
  const source = sourceOf(file);
  const { text, tree, positions } = source;
  const meta = readMeta(source.frontMatter);
  const plan = buildPlan(text, tree, { meta, edition: null, fillTitle });
  const slice = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return { plan, source, json: planToJson(plan, text, positions), slice };
}

const above = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n### Nämndmål: Äldre trivs\n\n';

/** The committee's goal that a text stands in, with the whole plan. */
export function goalOf(text: string) {
  const whole = planOf(above + text);
  const [outer] = whole.plan.parts;
  const goal = outer?.kind === 'goal' ? outer.goals[0]?.goals[0] : undefined;
  if (!goal) throw new Error('The test plan has no such goal');
  return { ...whole, goal };
}

/** The single goal that a heading opens; null where it opens none. */
export function headingOf(heading: string) {
  const { plan, slice } = planOf(heading);
  const goal = plan.parts.find((part): part is Goal => part.kind === 'goal') ?? null;
  return { goal, slice };
}

/** All goals of some parts, in the order of the document. */
export function goalsIn(parts: Part[]): Goal[] {
  return parts.flatMap((part) => (part.kind === 'goal' ? [part, ...goalsIn(part.goals)] : []));
}

/** Goals as an outline: `kf-mål 1.4 …`, indented by their level in the tree. */
export function outlineOf(body: string): string[] {
  const { plan } = planOf(body);
  const lines = (goal: Goal, indent: string): string[] => [
    `${indent}${[goal.level, goal.number, goal.title].filter(Boolean).join(' ')}`,
    ...goal.sections.map(({ name }) => `${indent}  · ${name}`),
    ...goal.goals.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return plan.parts.flatMap((part) => {
    if (part.kind === 'goal') return lines(part, '');
    const number = part.number === null ? '' : `${part.number} `;
    return [`= ${number}${part.title}`];
  });
}
