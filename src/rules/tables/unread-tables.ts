import type { Table } from 'mdast';
import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/tables.json' with { type: 'json' };
import { tablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import { readWrittenDay } from '../../plan/written-date.ts';
import { readWrittenPeriod } from '../../plan/written-period.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { letters } from '../../source/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * A table of a goal's activities or indicators by what it holds, whose heads say otherwise: `| Aktivitet | När | Ansvarig |`. Read as an
 * ordinary table it gives the plan no activity, and nobody would know.
 */
export const unreadTables: Rule = (context) =>
  flatMap(tablesIn(context.source.tree), (table) =>
    context.plan.tables.has(table) ? [] : unread(table, context),
  );

/** In a chapter, `| Indikator | Mål 2024 | Utfall 2024 |` looks back. */
function isInGoal(table: Table, { plan }: RuleContext): boolean {
  const { start } = spanOf(table);
  return plan.parts.findLast(({ span }) => span.start < start)?.kind === 'goal';
}

const { unread: words } = data;
const headed = (names: readonly string[]): RegExp => new RegExp(`^(?:${anyOf(names)})$`);
const [isActivity, isIndicator] = [headed(words.activities), headed(words.indicators)];

function unread(table: Table, context: RuleContext): Problem[] {
  const header = table.children[0]?.children.map(cellOf) ?? [];
  const names = header.map(({ text }) => letters(text));
  const [first = ''] = names;
  const kind = isActivity.test(first) ? activities : isIndicator.test(first) ? indicators : null;
  if (!kind || (kind.beside && !names.some((name) => kind.beside?.test(name)))) return [];
  const at = names.findIndex((name) => kind.head.test(name) && isOfYear(name, context));
  const head = header[at];
  const cells = flatMap(table.children.slice(1), ({ children }) => {
    const cell = children[at];
    return cell && cell.children.length > 0 ? cellOf(cell).text : [];
  });
  // One cell that holds something else, `tisdagar kl. 13`, makes it a table of its own kind.
  const isMeant = cells.length > 0 && cells.every((text) => kind.says(text, context));
  if (!head || !isMeant || !isInGoal(table, context)) return [];
  const values = { column: '', ...kind.values, instead: head.text };
  return [{ code: 'VP306', values, span: head.span }];
}

/** `Mål 2024` in a plan for 2025 is what was. */
function isOfYear(name: string, { plan }: RuleContext): boolean {
  const year = /20\d\d$/.exec(name)?.[0];
  return year === undefined || Number(year) === plan.meta.year;
}

interface Kind {
  /** What heads the column that the program asks for, and what its cells hold. */
  head: RegExp;
  says: (text: string, context: RuleContext) => boolean;
  /** Another column that there must be; null for none. */
  beside: RegExp | null;
  values: Problem['values'];
}

const activities: Kind = {
  head: headed(words.times),
  says: saysTime,
  beside: headed(words.besideTimes),
  values: reasons.VP306.activities,
};

const indicators: Kind = {
  // `Mål 2026`, `Målvärde`.
  head: new RegExp(`^(?:${anyOf(words.targets)})(?:för)?(?:år)?(?:20\\d\\d)?$`),
  says: (text) => /\d/.test(text),
  beside: null,
  values: reasons.VP306.indicators,
};

const season = new RegExp(latin`(?<!\p{L})(?:${anyOf([...common.months, ...words.seasons])})(?!\p{L})`, 'i');
const longestTime = 40;

/** `hösten`, `1/1-31/12`, `kv 2`, `mars 2026`: a part of the year. */
function saysTime(text: string, { plan }: RuleContext): boolean {
  const { year } = plan.meta;
  return (
    text.length <= longestTime &&
    (season.test(text) ||
      dayOfMonth.test(text) ||
      readWrittenDay(text, year) !== null ||
      readWrittenPeriod(text, year) !== null)
  );
}
/** Not `1/2`, a half. */
const dayOfMonth =
  /^(?:[1-9]|[12]\d|3[01])\/(?:[1-9]|1[0-2])\s?[-–]\s?(?:[1-9]|[12]\d|3[01])\/(?:[1-9]|1[0-2])$/;
