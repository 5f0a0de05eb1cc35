import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan } from '../support/plans.ts';
import { sumsOfSums } from '../support/wordings.ts';

/** What may look like a mistake in a budget and is none. */
test.each<[what: string, text: string]>([
  [
    'an amount of the second of two budgets, in another unit',
    `${budgetPlan(' | Budget', 'Löner | 900', 'Hyror | 300')}\n## Budget 2025 för fritid\n\n| Mnkr | Budget |\n| --- | --- |\n| Löner | 12 |\n\nLönerna är 12 mnkr.\n`,
  ],
  [
    'amounts beside those of the budget',
    `${budgetPlan(' | Budget', 'Löner | 900', 'Hyror | 300')}\nLönerna är 50 tkr högre än i fjol. Hyrorna är 25 tkr per månad. Lönerna var 850 tkr år 2024. Hyrorna är 300 tkr.\n`,
  ],
  [
    'a part of the row above',
    budgetPlan(
      ' | Budget',
      'Personal | 100',
      '– varav vikarier | 30',
      'Lokaler | 20',
      'Summa kostnader | 120',
    ),
  ],
  [
    'costs under an income without heading',
    budgetPlan(
      ' | Budget',
      'Anslag | 120',
      'Personal | 100',
      'Lokaler | 20',
      'Summa kostnader | 120',
      'Netto | 0',
    ),
  ],
  [
    'parts with a dash',
    budgetPlan(
      ' | Budget',
      'Personal | 300',
      '- fast anställda | 250',
      '- timanställda | 50',
      'Hyra | 200',
      'Summa | 500',
    ),
  ],
  [
    'a sum that goes on',
    budgetPlan(
      ' | Budget',
      'Bidrag | 500',
      'Summa intäkter | 500',
      'Personal | 450',
      'Summa drift | 450',
      'Avskrivningar | 50',
      'Summa kostnader | 500',
    ),
  ],
  [
    'a total that is what is left',
    budgetPlan(' | Budget', 'Intäkter | 500', 'Kostnader | 480', 'Totalt | 20'),
  ],
  ...['Förändring %', 'Diff (%)', 'Procent'].map((head): [string, string] => [
    'changes in per cent, which are not added up',
    budgetPlan(
      ` | Utfall 2024 | Budget | ${head}`,
      'Lön | 800 | 900 | 12,5',
      'Hyra | 100 | 110 | 10,0',
      'Summa | 900 | 1 010 | 12,2',
    ),
  ]),
  [
    'shares that have been rounded',
    budgetPlan(' | Andel %', 'Lön | 33,3', 'Hyra | 33,3', 'Mat | 33,3', 'Summa | 100,0'),
  ],
  [
    'a result of its own sign',
    budgetPlan(' | Budget', 'Intäkter | –500', 'Lön | 300', 'Hyra | 100', 'Resultat | 100'),
  ],
  [
    'the result among the changes of a fund, in parentheses',
    budgetPlan(
      'Fond | 2024 | 2025',
      'Ingående fond | 400 | 600',
      'Årets resultat | 200 | (50)',
      'Utgående fond | 600 | 550',
    ),
  ],
  [
    'numbers of accounts',
    budgetPlan(
      'Konto | Text | Budget',
      '30 | Intäkter | –900',
      '50 | Lön | 700',
      '60 | Hyra | 200',
      ' | Summa kostnader | 900',
      ' | Netto | 0',
    ),
  ],
  [
    'a rest that has not changed',
    budgetPlan(' | Budget | Diff', 'Lön | 700 | ±0', 'Hyra | 200 | 10', 'Summa | 900 | 10'),
  ],
  [
    'what staff costs, of which the table has several rows',
    `${budgetPlan(' | Budget', 'Personal | 900', 'Övriga personalkostnader | 300')}\nPersonalkostnaderna är 1 200 tkr.\n`,
  ],
  [
    'accounts that hold others',
    budgetPlan(
      'Konto | Text | Budget',
      '3 | Intäkter | –1 000',
      '30 | Avgifter | –400',
      '31 | Bidrag | –600',
      '5 | Personal | 900',
      '6 | Lokaler | 100',
      ' | Netto | 0',
    ),
  ],
  ['a total above its parts', budgetPlan(' | Budget', 'Totalt | 500', 'Lön | 300', 'Hyra | 200')],
  [
    'a deficit with its minus',
    budgetPlan(
      ' | Budget',
      'Bidrag | 150',
      'Summa intäkter | 150',
      'Lön | 250',
      'Summa kostnader | 250',
      'Netto | -100',
    ),
  ],
  ['a sum of sums', budgetPlan(' | Budget', ...sumsOfSums, 'Netto | 400')],
  [
    'a count among amounts',
    budgetPlan(' | Budget', 'Antal årsarbetare | 12,5', 'Bidrag | 200', 'Lön | 1 000', 'Netto | 800'),
  ],
  [
    'nets above their parts',
    budgetPlan(
      'Mnkr | Budget | Utfall | Avvikelse',
      'Anslag för stöd | -20,5 | -25,5 | -5,0',
      'Kostnader (-) | -30,5 | -34,5 | -4,0',
      'Intäkter | 10,0 | 9,0 | -1,0',
      'Anslag för verksamheten | | | 7,5',
      'Kostnader (-) | | | -0,5',
      'Intäkter | 90,0 | 98,0 | 8,0',
      'Summa nämnd | | | 2,5',
    ),
  ],
  ['a count above a sum', budgetPlan(' | Budget', 'Årsarbetare | 12,5', 'Lön | 1 000', 'Summa | 1 000')],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});

test('an amount is too large for no level that does not exist', async () => {
  const unknown = budgetPlan(' | Budget', 'Löner | 3 100').replace('enhet:', 'nivå: Enhet\nenhet:');
  expect((await findingsIn({ 'plan.md': unknown })).map(({ code }) => code)).toEqual(['VP114']);
});

test('decimal points in a budget are mended all at once, and are no other way to write thousands', async () => {
  const pointed = budgetPlan(' | Norr | Söder', 'Löner | 690.0 | 1 300.50', 'Lokaler | 1 200.5 | 7 100.0');
  const found = await findingsIn({ 'plan.md': pointed });
  expect(found.map(({ code }) => code)).toEqual(['VP320']);
});
