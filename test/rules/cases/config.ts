import type { Files } from '../../support/folder.ts';
import { goalPlan, plan, tablePlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const good = plan('# KF:s inriktningsmål: 1');
const activity = (comment: string): string =>
  tablePlan('Aktivitet | Startdatum | Slutdatum', 'Möte med alla boende | 2024-03-01 | 2025-12-31').replace(
    '| Aktivitet',
    `${comment}\n\n| Aktivitet`,
  );
const silenced = activity('<!-- vplan: ignorera VP303 – mötet hölls i fjol -->');

/** 15x: comments that silence a rule (format section 8). */
export const ignoreCases: Case[] = [
  {
    code: 'VP150',
    severity: 'warning',
    sv: 'Kommentaren döljer ingenting: i det som står närmast efter den finns inget att anmärka enligt date-order. Ta bort den, eller sätt den på en egen rad närmast före det som den gäller.',
    en: 'The comment silences nothing: date-order finds nothing in what comes right after it. Remove it, or put it on a line of its own right before what it is about.',
    triggers: activity('<!-- vplan: ignorera VP303, ⟦date-order⟧ – mötet hölls i fjol -->'),
    passes: silenced,
  },
  {
    code: 'VP151',
    severity: 'warning',
    sv: '”date-ordr” är ingen regel. Menade du ”date-order”? Skriv regelns kod eller namn som i rapporten, och ett tankstreck (–) före ett skäl.',
    en: '"date-ordr" is no rule. Did you mean "date-order"? Write the rule\'s code or name as in the report, and a dash (–) before a reason.',
    triggers: activity('<!-- vplan: ignorera VP303 ⟦date-ordr⟧ -->'),
    passes: silenced,
  },
  {
    code: 'VP152',
    severity: 'warning',
    sv: 'Kommentaren är inte skriven som programmet läser den. Skriv så här, med regelns kod eller namn: <!-- vplan: ignorera VP303 – skäl -->.',
    en: "The comment is not written as the program reads it. Write it like this, with the rule's code or name: <!-- vplan: ignorera VP303 – skäl -->.",
    triggers: activity('<!-- ⟦vplan ignore⟧ VP303 – mötet hölls i fjol -->'),
    fix: 'vplan: ignorera',
    passes: goalPlan('<!-- vplan är ett program -->\n\nText.'),
  },
  {
    code: 'VP153',
    severity: 'warning',
    sv: 'VP301 kan inte ignoreras, för planen går inte att bygga med det felet. Rätta det i stället, och ta bort kommentaren.',
    en: 'VP301 cannot be ignored, for the plan cannot be built with that error. Correct it instead, and remove the comment.',
    triggers: activity('<!-- vplan: ignorera VP303, ⟦VP301⟧ -->'),
    passes: silenced,
  },
];

const settings = (text: string): Files => ({ 'vplan.yaml': text });

/** 15x: `vplan.yaml`. The places are in it. */
export const configCases: Case[] = [
  {
    code: 'VP154',
    severity: 'error',
    sv: '”Missing-Sektion” är ingen regel. Menade du ”missing-section”? Skriv regelns kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.',
    en: '"Missing-Sektion" is no rule. Did you mean "missing-section"? Write the rule\'s code or name as in the report, or a whole group, such as 3xx.',
    triggers: good,
    place: '3:3–3:18',
    files: settings('regler:\n  VP215: av\n  Missing-Sektion: av\n'),
    passes: good,
    passesFiles: settings('regler:\n  VP216: av\n  Missing-Section: av\n  4XX: tips\n'),
  },
  {
    code: 'VP155',
    severity: 'error',
    sv: 'goal-outside är alltid ett fel, för planen går inte att bygga med det. Ta bort raden.',
    en: 'goal-outside is always an error, for the plan cannot be built with it. Remove the line.',
    triggers: good,
    place: '1:11–1:23',
    files: settings('regler: { goal-outside: varning }\n'),
    passes: good,
    passesFiles: settings('regler: { goal-outside: fel }\n'),
  },
  {
    code: 'VP156',
    severity: 'error',
    sv: 'utgåvor/2027.yaml finns inte. Sökvägen räknas från mappen där vplan.yaml ligger.',
    en: 'utgåvor/2027.yaml does not exist. The path is relative to the folder of vplan.yaml.',
    triggers: good,
    place: '1:10–1:27',
    files: settings('utgåvor: utgåvor/2027.yaml\n'),
    passes: good,
    passesFiles: settings('ut: finns/inte/än\n'),
  },
  {
    code: 'VP157',
    severity: 'error',
    sv: '../färdiga ligger utanför mappen där vplan.yaml ligger. Välj en plats i den mappen.',
    en: '../färdiga is outside the folder of vplan.yaml. Choose a place in that folder.',
    triggers: good,
    place: '1:5–1:15',
    files: settings('ut: ../färdiga\n'),
    passes: good,
    passesFiles: settings('ut: planer/../färdiga\n'),
  },
];
