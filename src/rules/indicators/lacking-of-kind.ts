import type { Indicator, IndicatorTable } from '../../plan/model.ts';
import type { Problem } from '../../source/problem.ts';
import { rememberingOn } from '../../source/remember.ts';

/** `Sjukfrånvaro dag 1-14 | 2,0` under `Sjukfrånvaro | 4,2 %`: indicators of one thing have one unit. */
export function lackingOfKind(row: Indicator, table: IndicatorTable): Problem[] {
  const { target, cells, span } = row;
  if (target.unit !== null || target.decimal === null) return [];
  const other = sharesBeside(table).get(row);
  if (other === undefined) return [];
  const values = { lacking: target.raw, other };
  return [{ code: 'VP315', values, span: cells.target?.span ?? span }];
}

const firstWord = (name: string): string => name.split(/\s/, 1)[0]?.toLowerCase() ?? '';
const shareWords = /^(?:andel(?:en)?|sjukfrånvaron?)$/;
/** Rows further apart do not stand beside each other. */
const mostBetween = 3;

/** Targets in per cent that stand by rows of the same first word, on either side; looked through once. */
const sharesBeside = rememberingOn(({ rows }: IndicatorTable) => {
  const beside = new Map<Indicator, string>();
  for (const inOrder of [rows, rows.toReversed()]) {
    const last = new Map<string, { raw: string; at: number }>();
    for (const [at, row] of inOrder.entries()) {
      const word = firstWord(row.name);
      const share = last.get(word);
      if (row.target.unit === '%' && shareWords.test(word)) last.set(word, { raw: row.target.raw, at });
      else if (share && at - share.at <= mostBetween && !beside.has(row)) beside.set(row, share.raw);
    }
  }
  return beside;
});
