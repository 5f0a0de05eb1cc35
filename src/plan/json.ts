import type * as Json from '../schema/generated/plan.js';
import { flatMap } from '../source/flat-map.ts';
import type { PositionMap } from '../source/positions.ts';
import { markdownOf } from './build.ts';
import { outermostGoals, withGoalsBelow } from './goals.ts';
import type { Activity, BudgetTable, Chapter, Goal, Indicator, Plan, Quantity, Span } from './model.ts';

/**
 * The plan as the stable JSON of format section 9. Goals keep their nesting, so that a path in the JSON
 * names the same goal in the model.
 */
export function planToJson(plan: Plan, text: string, positions: PositionMap): Json.PlanJson {
  const { meta } = plan;
  const place = (span: Span): Json.Place => positions.position(span.start);
  const chapters = plan.parts.filter((part) => part.kind === 'chapter');
  return {
    format: 1,
    year: meta.year,
    edition: plan.edition,
    level: meta.level,
    title: meta.title,
    subtitle: meta.subtitle,
    unit: meta.unit,
    department: meta.department,
    committee: meta.committee,
    administration: meta.administration,
    status: meta.status,
    date: meta.date,
    recordNumber: meta.recordNumber,
    officers: meta.officers,
    recipients: meta.recipients,
    contact: meta.contact,
    attachments: meta.attachments,
    superior: meta.superior,
    template: meta.template,
    chapters: chapters.map((chapter) => chapterToJson(chapter, text, place)),
    goals: outermostGoals(plan.parts).map((goal) => goalToJson(goal, text, place)),
    budget: budgetsOf(plan).map(budgetToJson),
  };
}

function chapterToJson(chapter: Chapter, text: string, place: (span: Span) => Json.Place) {
  return {
    title: chapter.title,
    number: chapter.number,
    markdown: markdownOf(chapter.blocks, text),
    source: place(chapter.span),
  };
}

function goalToJson(goal: Goal, text: string, place: (span: Span) => Json.Place): Json.Goal {
  return {
    level: goal.level,
    label: goal.label,
    number: goal.number,
    title: goal.title,
    source: place(goal.span),
    intro: markdownOf(goal.intro, text),
    sections: goal.sections.map(({ name, markdown, from }) => ({ name, markdown, inherited: from !== null })),
    results: goal.results.map(({ marker, text: result }) => ({ marker, text: result })),
    indicators: goal.indicators.map(indicatorToJson),
    activities: goal.activities.map(activityToJson),
    goals: goal.goals.map((child) => goalToJson(child, text, place)),
  };
}

function indicatorToJson(indicator: Indicator): Json.Indicator {
  return {
    name: indicator.name,
    genderSplit: indicator.genderSplit,
    target: quantityToJson(indicator.target),
    councilTarget: quantityToJson(indicator.councilTarget),
    period: indicator.period,
    outcome: indicator.outcome,
    comment: indicator.comment,
    inherited: indicator.inherited,
  };
}

/** JSON has only floats; the exact text stays in `raw`, also of what no float can hold. */
function toNumber(decimal: string | null): number | null {
  const value = Number(decimal);
  return decimal === null || !Number.isFinite(value) ? null : value;
}

function quantityToJson({ raw, decimal, unit, bound }: Quantity): Json.Quantity {
  const value = toNumber(decimal);
  return bound ? { raw, value, unit, bound } : { raw, value, unit };
}

function activityToJson({ name, start, end, responsible, status, inherited }: Activity): Json.Activity {
  return { name, start, end, responsible, status, inherited };
}

function budgetsOf(plan: Plan): BudgetTable[] {
  return flatMap(plan.parts, (part) =>
    part.kind === 'chapter' ? part.budgets : flatMap(withGoalsBelow(part), ({ budgets }) => budgets),
  );
}

function budgetToJson({ title, unit, columns, rows }: BudgetTable): Json.Budget {
  return {
    title,
    unit,
    columns: columns.filter(({ kind }) => kind === 'amount').map((column) => column.title),
    rows: rows.map(({ kind, label, amounts }) => ({
      kind,
      label,
      amounts: amounts.map(({ raw, decimal }) => ({ raw, value: toNumber(decimal) })),
    })),
  };
}
