import { formatSwedish } from '../../plan/decimal.ts';
import { flatMap } from '../../source/flat-map.ts';
import { decimalsOf } from '../budget/rounding.ts';
import type { Figure, FigureTable } from './figure-table.ts';
import type { Head } from './heads.ts';
import { minus, type Relation, signedAs, wrongRows } from './relation.ts';

/** `Budget 2024 | Budget 2025 | Differens | %`: how far two columns are from each other, and in per cent. */
export function changesAcross(table: FigureTable, heads: Head[]): Relation[] {
  const changes = [...heads.keys()].filter(
    (at) => heads[at]?.role === 'change' || heads[at]?.role === 'percent',
  );
  return flatMap(changes, (result) => {
    const toRelation = heads[result]?.role === 'change' ? difference : percent;
    const found = pairsFor(result, heads).map((pair) => toRelation(result, pair, table, heads));
    if (found.length < 2) return found;
    // Of several pairs the one is meant for which most rows hold.
    const best = found
      .map((relation) => ({ relation, held: heldIn(table, relation) }))
      .toSorted((a, b) => b.held - a.held)[0];
    return best && best.held >= fewestHeld ? [{ ...best.relation, isCertain: false }] : [];
  });
}

const fewestHeld = 2;

function heldIn(table: FigureTable, relation: Relation): number {
  const filled = table.labels.filter((_, row) =>
    [relation.result, ...relation.parts].every((at) => table.columns[at]?.figures[row]),
  ).length;
  return filled - wrongRows(table, { ...relation, isCertain: true }).length;
}

type Pair = [from: number, to: number];

/** Two columns before a change that may be compared: those of the years that it names, else all. */
function pairsFor(result: number, heads: Head[]): Pair[] {
  const before = [...heads.keys()].filter((at) => at < result && heads[at]?.isCompared);
  const named = heads[result]?.years ?? [];
  const known =
    named.length === 2
      ? before.filter((at) => heads[at]?.years.some((year) => named.includes(year)))
      : before;
  return flatMap(known, (from, index) => known.slice(index + 1).map((to): Pair => [from, to]));
}

/** Two columns alone, whose heads differ, leave no doubt in a table of a single row. */
function isCertain({ labels, columns }: FigureTable, heads: Head[], [from, to]: Pair): boolean {
  const compared = heads.filter((head) => head.isCompared).length;
  const rows = labels.filter((_, row) => columns.some(({ figures }) => figures[row])).length;
  return compared === 2 && rows === 1 && nameOf(heads[from]) !== nameOf(heads[to]);
}

const nameOf = (head: Head | undefined): string => `${head?.plain} ${head?.years.join()}`;

function titlesOf({ columns }: FigureTable, [from, to]: Pair): { from: string; to: string } {
  return { from: columns[from]?.title ?? '', to: columns[to]?.title ?? '' };
}

function difference(result: number, pair: Pair, table: FigureTable, heads: Head[]): Relation {
  return {
    result,
    parts: pair,
    // What is called a change may also be one in per cent.
    makes: ([from = '0', to = '0'], written) =>
      isShareOf(from, to, written) ? null : [signedAs(minus(to, from), written)],
    told: (_, expected) => ({ difference: formatSwedish(expected), ...titlesOf(table, pair) }),
    isCertain: isCertain(table, heads, pair),
  };
}

const isShareOf = (from: string, to: string, written: string): boolean =>
  Number(from) !== 0 && Math.abs(Math.abs(shareOf(from, to)) - Math.abs(Number(written))) < 0.5;

const shareOf = (from: string, to: string): number =>
  ((Number(to) - Number(from)) / Math.abs(Number(from))) * 100;

function percent(result: number, pair: Pair, table: FigureTable, heads: Head[]): Relation {
  return {
    result,
    parts: pair,
    makes: ([from = '0', to = '0'], written) => {
      if (Number(from) === 0 || Number(to) === 0) return null;
      const places = decimalsOf(written);
      return [shareOf(from, to), shareOf(to, from)].map((share) => signedAs(share.toFixed(places), written));
    },
    told: (_: Figure[], expected) => ({ percent: formatSwedish(expected), ...titlesOf(table, pair) }),
    // A share of the whole stands below `%` as well.
    isCertain: isCertain(table, heads, pair) && heads.some(({ role }) => role === 'change'),
    slack: ([from = '0', to = '0'], written) => {
      const halves = 0.5 / 10 ** decimalsOf(from) + 0.5 / 10 ** decimalsOf(to);
      return (
        1 / 10 ** decimalsOf(written) +
        (100 * halves) / Math.min(Math.abs(Number(from)), Math.abs(Number(to)))
      );
    },
  };
}
