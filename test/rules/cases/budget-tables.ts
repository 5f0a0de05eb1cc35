import { budgetPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

/** 4xx: budgets. */
export const budgetCases: Case[] = [
  {
    code: 'VP401',
    severity: 'warning',
    sv: 'Summa kostnader är 1 000, men raderna ovanför blir 1\u00A0300,5 tillsammans. Rätta det tal som är fel.',
    en: 'Summa kostnader is 1 000, but the rows above add up to 1\u00A0300,5. Correct the number that is wrong.',
    triggers: budgetPlan(' | Budget', 'Personal | 1 000,5', 'Lokaler | 300', 'Summa kostnader | ⟦1 000⟧'),
    passes: budgetPlan(' | Budget', 'Personal | 1 000,5', 'Lokaler | 300', 'Summa kostnader | 1 300,50'),
  },
  {
    code: 'VP415',
    severity: 'warning',
    sv: 'Siffrorna kan ha bytt plats: Summa kostnader på rad 33 är 3 030, men raderna blir 2\u00A0940 tillsammans. Med 2 540 här i stället för 2 450 stämmer summan.',
    en: 'The digits may have changed places: Summa kostnader on line 33 is 3 030, but the rows add up to 2\u00A0940. With 2 540 here instead of 2 450 the sum is right.',
    triggers: budgetPlan(' | Budget', 'Personal | ⟦2 450⟧', 'Lokaler | 490', 'Summa kostnader | 3 030'),
    passes: budgetPlan(' | Budget', 'Personal | 2 540', 'Lokaler | 490', 'Summa kostnader | 3 030'),
  },
  {
    code: 'VP402',
    severity: 'warning',
    sv: 'Netto är 900, men intäkter och kostnader ger 880. Rätta det tal som är fel.',
    en: 'Netto is 900, but income and costs give 880. Correct the number that is wrong.',
    triggers: budgetPlan(' | Budget', 'Intäkter | 120', 'Kostnader | 1 000', 'Netto | ⟦900⟧'),
    passes: budgetPlan(' | Budget', 'Intäkter | -120', 'Kostnader | 1 000', 'Netto | 880'),
  },
  {
    code: 'VP403',
    severity: 'warning',
    sv: 'Lokaler: Totalt är 31, men kolumnerna bredvid blir 30 tillsammans. Rätta det tal som är fel.',
    en: 'Lokaler: Totalt is 31, but the columns beside it add up to 30. Correct the number that is wrong.',
    triggers: budgetPlan(' | Norr | Söder | Totalt', 'Personal | 1 | 2 | 3', 'Lokaler | 10 | 20 | ⟦31⟧'),
    passes: budgetPlan(' | 2024 | 2025 | Totalt', 'Personal | 1 | 2 | 9', 'Lokaler | 10 | 20 | 31'),
  },
];
