import { plan, tablePlan } from './plans.ts';

/** The goals of a plan that has no others. */
export const body = '# KF:s inriktningsmål: 1';

/** A plan with one paragraph. */
export const text = (paragraph: string): string => plan(`# Inledning\n\n${paragraph}\n\n${body}`);

/** A plan with rows of indicators, all their columns in use. */
export const indicators = (...rows: string[]): string =>
  tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet | Kommentar', ...rows);
