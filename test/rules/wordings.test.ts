import { expect, test } from 'vitest';
import { findingsIn, placeOf, unmark } from '../support/findings.ts';
import { budgetPlan, plan, tablePlan } from '../support/plans.ts';

const text = (paragraph: string): string => plan(`# Inledning\n\n${paragraph}\n\n# KF:s inriktningsmål: 1`);

/** Other words for what the cases show in one form, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ['a reminder to the writer', 'VP501', text('Vi är trettio ⟦(OBS! stäm av antalet med Anna)⟧.')],
  ['a reminder in square brackets', 'VP501', text('Vi är trettio ⟦[obs: uppdatera siffran]⟧.')],
  ['a check that was to be made', 'VP501', text('Vi är trettio ⟦(kolla med Anna)⟧.')],
  ['a season that has been', 'VP522', text('Inför sommaren ⟦2024⟧ ska vi ta fram en plan.')],
  ['a plan for a year that has been', 'VP522', text('Inför ⟦2024⟧ planeras en ny grupp.')],
  [
    'an intention that two patterns fit',
    'VP522',
    text('Därför avser enheten att under ⟦2024⟧ anställa fler.'),
  ],
  [
    'a sum that has counted a part twice',
    'VP401',
    budgetPlan(
      ' | Budget',
      'Personal | 100',
      '– varav vikarier | 30',
      'Lokaler | 20',
      'Summa kostnader | ⟦150⟧',
    ),
  ],
  [
    'a figure of the unit’s own',
    'VP318',
    tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet', 'Sjukfrånvaro | 7 % | 7 % | År').replace(
      '- Fler trivs.',
      'Sjukfrånvaron är högst ⟦8 procent⟧ i gruppen.',
    ),
  ],
])('%s: %s', async (_, code, marked) => {
  const { text: content, place } = unmark(marked);
  const found = await findingsIn({ 'plan.md': content ?? '' });
  expect(found.map((finding) => [finding.code, placeOf(finding)])).toEqual([[code, place]]);
});

/** What may look like a mistake and is none. */
test.each<[what: string, text: string]>([
  ['a note to the reader', text('Vi har öppet (obs! inte på helger) och (kontrollera tiden).')],
  ['a text about a year to come', text('Inför 2026 ska vi växa. Inför sommaren ska vi växa.')],
  ['what was done for an earlier year', text('Inför 2024 gjordes en enkät.')],
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
  ['an old name with its year', text('Region Stockholm (före 2019: Stockholms läns landsting) hjälper oss.')],
  [
    'a figure for all that the committee has',
    tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet', 'Sjukfrånvaro | 7 % | 7 % | År').replace(
      '- Fler trivs.',
      'Sjukfrånvaron är högst 8 procent i nämndens förskolor.',
    ),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
