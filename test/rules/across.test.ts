import { expect, test } from 'vitest';
import { findingsMarked } from '../support/findings.ts';
import { budgetPlan, tablePlan } from '../support/plans.ts';

const codes = ['VP336', 'VP353', 'VP354', 'VP402', 'VP403'];

/** Columns that are made of those beside them, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  [
    'what costs leave of the income',
    'VP402',
    budgetPlan('Område | Intäkter | Kostnader | Netto', 'Skola | –42,0 | 52,0 | ⟦20,0⟧'),
  ],
  [
    'both without a sign',
    'VP402',
    budgetPlan('Område | Intäkt | Kostnad | Resultat', 'Skola | 42 | 30 | ⟦15⟧'),
  ],
  [
    'the net of a year, and another beside it',
    'VP402',
    budgetPlan(
      'Område | Kostnader | Intäkter | Netto 2025 | Netto 2024',
      'Vård | 14,2 | –0,6 | 13,6 | 13,1',
      'Boende | 9,4 | –3,9 | ⟦5,1⟧ | 5,0',
    ),
  ],
  [
    'a difference',
    'VP403',
    budgetPlan(' | Budget 2024 | Budget 2025 | Differens', 'Lön | 800 | 900 | ⟦300⟧'),
  ],
  ['a deviation', 'VP403', budgetPlan(' | Prognos | Budget | Avvikelse', 'Lön | 300 | 400 | ⟦150⟧')],
  [
    'a change in per cent',
    'VP403',
    budgetPlan(' | Budget 2024 | Budget 2025 | Förändring | %', 'Lön | 800 | 900 | 100 | ⟦25 %⟧'),
  ],
  [
    'a change between two of three columns',
    'VP403',
    budgetPlan(
      ' | Budget 2024 | Prognos 2024 | Budget 2025 | Förändring',
      'Lön | 800 | 790 | 900 | 100',
      'Hyra | 100 | 110 | 120 | 20',
      'Mat | 50 | 40 | 90 | ⟦20⟧',
    ),
  ],
  [
    'a whole year of its periods',
    'VP403',
    budgetPlan(' | Jan–apr | Maj–aug | Sep–dec | Helår', 'Lön | 100 | 100 | 100 | ⟦400⟧'),
  ],
  [
    'what a fund holds after the year',
    'VP403',
    budgetPlan('Fond | Ingående | Resultat | Utgående', 'A | 120 | –40 | ⟦160⟧', 'B | 80 | 10 | 90'),
  ],
  [
    'tertials in any table',
    'VP353',
    tablePlan('Antal | T1 | T2 | T3 | Totalt', 'Besök | 100 | 100 | 100 | ⟦400⟧'),
  ],
  [
    'women and men',
    'VP353',
    tablePlan('Grupp | Kvinnor | Män | Totalt', 'Chefer | 4 | 2 | ⟦8⟧', 'Övriga | 6 | 6 | 12'),
  ],
  [
    'years of an investment',
    'VP353',
    tablePlan('Projekt | 2025 | 2026 | Totalt', 'Gården | 400 | 600 | ⟦1 100⟧', 'Köket | 250 | 0 | 250'),
  ],
  ['a risk', 'VP353', tablePlan('Risk | Sannolikhet | Konsekvens | Riskvärde', 'Brand | 4 | 3 | ⟦15⟧')],
  [
    'a risk that has been added up',
    'VP353',
    tablePlan('Risk | S | K | Riskvärde (S x K)', 'Brand | 1 | 5 | ⟦6⟧', 'Hot | 2 | 4 | 8'),
  ],
  ['a sum that is far off', 'VP336', tablePlan('Grupp | Antal', 'Små | 40', 'Stora | 60', 'Summa | ⟦120⟧')],
  [
    'shares of more than a whole',
    'VP336',
    tablePlan('Svar | Andel', 'Ja | 60 %', 'Nej | 20 %', 'Vet ej | 40 %', 'Summa | ⟦100 %⟧'),
  ],
])('%s is told', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

/** What is counted in another way, or cannot be told. */
test.each<[what: string, content: string]>([
  [
    'costs and income of other years',
    budgetPlan('Område | Kostnader 2024 | Intäkter 2024 | Netto 2025', 'Skola | 42 | 30 | 15'),
  ],
  [
    'further costs',
    budgetPlan('Område | Kostnader | Intäkter | Avskrivningar | Netto', 'Skola | 42 | 30 | 3 | 15'),
  ],
  [
    'a rest that has been rounded',
    budgetPlan('Område | Kostnader | Intäkter | Netto', 'Skola | 42,4 | 30,4 | 12,1'),
  ],
  ['a deficit', budgetPlan('Område | Kostnader | Intäkter | Netto', 'Skola | 42 | 30 | –12')],
  [
    'a change with the sign of what it does',
    budgetPlan(' | Budget 2024 | Budget 2025 | Diff', 'Lön | 800 | 900 | –100'),
  ],
  [
    'a change in per cent of the new',
    budgetPlan(' | Budget 2024 | Budget 2025 | Förändring %', 'Lön | 800 | 900 | 11'),
  ],
  [
    'a share of all',
    budgetPlan(' | Budget 2024 | Budget 2025 | %', 'Lön | 800 | 900 | 75', 'Hyra | 250 | 300 | 25'),
  ],
  [
    'a change from something that is not there',
    budgetPlan(' | Budget 2024 | Budget 2025 | Avvikelse', 'Lön | 800 | 900 | 40', 'Hyra | 100 | 120 | 30'),
  ],
  [
    'a mean among counts',
    tablePlan('Mått | Kvinnor | Män | Totalt', 'Anställda | 40 | 20 | 60', 'Sjukfrånvaro | 8,1 | 5,2 | 7,4'),
  ],
  [
    'a deviation from another column, of which some rows have none',
    budgetPlan(
      ' | Budget | Prognos | Ram | Avvikelse',
      'Lön | 800 | 800 | 800 | 0',
      'Hyra | 100 | 100 | 100 | 0',
      'Mat | 50 | 40 | 70 | 30',
    ),
  ],
  ['a count that goes on', tablePlan('Antal | T1 | T2 | T3 | Totalt', 'Besök | 100 | 200 | 300 | 300')],
  ['people who come again', tablePlan('Antal | T1 | T2 | T3 | Totalt', 'Besökare | 100 | 120 | 90 | 180')],
  [
    'periods that hold each other',
    tablePlan('Antal | Jan–apr | Jan–aug | Jan–dec | Totalt', 'Besök | 100 | 200 | 300 | 900'),
  ],
  [
    'investments that have begun before',
    tablePlan(
      'Projekt | 2025 | 2026 | Totalt',
      'Gården | 400 | 600 | 2 100',
      'Köket | 250 | 0 | 250',
      'Hallen | 200 | 30 | 230',
    ),
  ],
  [
    'another kind of total',
    tablePlan('Grupp | Sökande | Antagna | Totalt', 'A | 40 | 12 | 90', 'B | 30 | 10 | 70'),
  ],
  [
    'risks that are added up',
    tablePlan('Risk | Sannolikhet | Konsekvens | Riskvärde', 'Brand | 1 | 5 | 6', 'Hot | 2 | 3 | 5'),
  ],
  [
    'a fund from which is taken',
    budgetPlan('Fond | Ingående | Resultat | Utgående', 'A | 120 | 40 | 80', 'B | 80 | 10 | 70'),
  ],
  ['rows that are some of many', tablePlan('Grupp | Antal', 'Små | 40', 'Stora | 60', 'Summa | 320')],
  [
    'shares that have been rounded',
    tablePlan('Svar | Andel', 'Ja | 34 %', 'Nej | 34 %', 'Vet ej | 33 %', 'Summa | 100 %'),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsMarked(content)).found.filter(([code]) => codes.includes(code))).toEqual([]);
});
