import { plan, tablePlan } from './plans.ts';

/** The goals of a plan that has no others. */
export const body = '# KF:s inriktningsmål: 1';

/** The wording of a council goal, 1.4 of 2023–2026. */
export const aging = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';

/** A plan with one paragraph. */
export const text = (paragraph: string): string => plan(`# Inledning\n\n${paragraph}\n\n${body}`);

/** A plan with rows of indicators, all their columns in use. */
export const indicators = (...rows: string[]): string =>
  tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet | Kommentar', ...rows);

/** Costs in two groups, each with its sum, the sum of these, and an income. */
export const sumsOfSums = [
  'Lön | 300',
  'Hyra | 100',
  'Summa verksamhet | 400',
  'Räntor | 10',
  'Avskrivningar | 50',
  'Summa kapital | 60',
  'Summa kostnader | 460',
  'Intäkter | 60',
];
