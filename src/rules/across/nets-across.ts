import { formatSwedish, sum } from '../../plan/decimal.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { FigureTable } from './figure-table.ts';
import type { Head } from './heads.ts';
import { minus, type Relation, signedAs } from './relation.ts';

/** `Kostnader | Intäkter | Netto`, of one year: both have one sign and are subtracted, or two and are added up. */
export function netsAcross({ columns }: FigureTable, heads: Head[]): Relation[] {
  const nets = [...heads.keys()].filter((at) => heads[at]?.role === 'left');
  return flatMap(nets, (result, index) => {
    const years = heads[result]?.years.join() ?? '';
    // Where only the nets have years, the first is that of the plan.
    const own = (role: Head['role'], of: string): number[] =>
      [...heads.keys()].filter((at) => heads[at]?.role === role && heads[at]?.years.join() === of);
    const pair = (of: string): number[] => [...own('costs', of), ...own('income', of)];
    const parts = pair(years).length > 0 || index > 0 ? pair(years) : pair('');
    const isPair = parts.length === 2 && new Set(parts.map((at) => heads[at]?.role)).size === 2;
    if (!isPair) return [];
    const others = columns.length - parts.length - 1;
    const isCertain = others === 0;
    return [
      { result, parts, makes: left, told: (_, net) => ({ net: formatSwedish(net) }), isCertain, isNet: true },
    ];
  });
}

/** Of whichever sign: a deficit is written with a minus or without. */
function left([costs = '0', income = '0']: string[], written: string): string[] {
  const isOneSign = costs.startsWith('-') === income.startsWith('-');
  return [signedAs(isOneSign ? minus(costs, income) : sum([costs, income]), written)];
}
