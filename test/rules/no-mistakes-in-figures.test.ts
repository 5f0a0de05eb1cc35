import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan } from '../support/plans.ts';

const inMillions = (...rows: string[]): string =>
  budgetPlan(' | Budget', ...rows).replace('\nTkr\n', '\nMnkr\n');

/** What may look like a mistake in figures and is none. */
test.each<[what: string, text: string]>([
  [
    'a sum of rounded amounts, and a net of them',
    inMillions('Lön | 12,4', 'Hyra | 3,3', 'Summa kostnader | 15,8', 'Intäkter | 2,1', 'Netto | 13,6'),
  ],
  [
    'a sum of many whole thousands',
    budgetPlan(' | Budget', 'Lön | 900', 'Hyra | 300', 'Mat | 80', 'Resor | 20', 'Summa | 1 301'),
  ],
  [
    'a total across rounded columns',
    budgetPlan(' | A | B | Totalt', 'Lön | 1,2 | 2,4 | 3,7', 'Hyra | 1,0 | 2,0 | 3,0'),
  ],
  ...['Bruttobudget', 'Ingående balans', 'Tilldelad budget'].map((label): [string, string] => [
    `${label} above a sum`,
    budgetPlan(' | Budget', `${label} | 1 200`, 'Lön | 900', 'Hyra | 250', 'Summa kostnader | 1 150'),
  ]),
  [
    'a balance below a sum',
    budgetPlan(
      ' | Budget',
      'Ingående balans | 40',
      'Intäkter | 1 150',
      'Kostnader | 1 200',
      'Netto | 50',
      'Utgående balans | −10',
    ),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
