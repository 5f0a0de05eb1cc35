import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/activities.json' with { type: 'json' };
import { normaliseWording } from '../../edition/normalise.ts';
import type { Activity, ActivityTable } from '../../plan/model.ts';
import { isBlank } from '../../plan/quantity.ts';
import { readWrittenPeriod } from '../../plan/written-period.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Each row of an activity table says what is done, and when, once. */
export const activityRows: Rule = (context) => [
  ...flatMap([...context.plan.tables.values()], (table) =>
    table.kind === 'activities'
      ? flatMap(table.rows, (row) => incomplete(row, table, context.plan.meta.year))
      : [],
  ),
  ...flatMap(context.goals, ({ goal }) => repeated(goal.activities, context)),
];

const oneWord = new RegExp(latin`^\p{L}[\p{L}\p{M}-]*\.?$`);

/** `Enhetens enkät` says no more than `Enkät`. */
const whose = new RegExp(latin`^(?:${anyOf(data.wholeActs.whose)})\s+`, 'i');
/** `Skyddsrond`, `Helgmöte`: what is done, and on what, in one word; `Miljö` or `Utbildning` alone are none. */
const wholeAct = new RegExp(
  latin`^(?:${anyOf(data.wholeActs.words)}|\p{L}[\p{L}\p{M}-]{2,}(?:${anyOf(data.wholeActs.endings)}))\.?$`,
  'i',
);

/** A dash, or `Se ovan`: what is done stands in another row, or nowhere. */
const pointsElsewhere =
  /^(?:[-–—.…]+|d:o|(?:[^,;(]{0,40}[,;(]\s*)?(?:se|enligt|samma\s+som|lika\s+som)\s+(?:ovan|nedan|föregående))\W*$/i;

function incomplete({ name, cells, span }: Activity, { columns }: ActivityTable, year: number): Problem[] {
  // A row without a name is reported as such; one that holds nothing but a name groups those below it.
  if (name === '' || Object.values(cells).every(({ text }) => text === '' || text === name)) return [];
  const problems = flatMap(['start', 'end'] as const, (column): Problem | [] => {
    if (!columns.includes(column) || !lacks(cells, column, year)) return [];
    const values = { name, ...reasons.VP322[column], example: `${year || 2025}-${exampleDays[column]}` };
    return { code: 'VP322', values, span: cells[column]?.span ?? span };
  });
  const act = name.replace(whose, '');
  if ((oneWord.test(act) && !wholeAct.test(act)) || pointsElsewhere.test(name))
    problems.push({ code: 'VP325', values: { name }, span: cells.name?.span ?? span });
  return problems;
}

const exampleDays = { start: '03-01', end: '03-31' };

/** Both days may stand in the other cell, and are told of there. */
function lacks({ start, end }: Activity['cells'], column: 'start' | 'end', year: number): boolean {
  const [own, other] = column === 'start' ? [start, end] : [end, start];
  const both = readWrittenPeriod(other?.text ?? '', year || 2025);
  return isBlank(own?.text ?? '') && !(both && both.start < both.end);
}

/** The same thing at the same time; on other dates it is done again, and a word or two may be said of two things. */
function repeated(activities: Activity[], { source }: RuleContext): Problem[] {
  const seen = new Map<string, Activity>();
  return flatMap(activities, (row): Problem[] => {
    if (row.name === '') return [];
    const { name, responsible } = row;
    const [start, end] = [row.cells.start?.text ?? '', row.cells.end?.text ?? ''];
    const isWhole = !isBlank(start) && !isBlank(end) && name.split(/\s+/).length >= fewestWords;
    const who = isWhole ? null : responsible;
    const key = JSON.stringify([normaliseWording(name).toLowerCase(), start, end, who]);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return [];
    }
    const { line } = source.positions.position(first.span.start);
    const values = { name, line, ...(first.responsible !== responsible && reasons.VP326.sameCell) };
    return [{ code: 'VP326', values, span: row.cells.name?.span ?? row.span }];
  });
}

/** Fewest words of a name that is said of one thing alone, whoever is answerable. */
const fewestWords = 4;
