import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';

const wording = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';
const first = '# KF:s inriktningsmål: 1';
const activities = 'Aktivitet | Startdatum | Slutdatum';
const lettered = 'a) Alla hörs.\n\nb) Alla syns.';

/** One mistake gives one finding, though more than one rule could speak of it. */
test.each<[mistake: string, code: string, text: string]>([
  ['a row with a bar too many has no wrong dates', 'VP307', tablePlan(activities, 'A | b | 2024-01-01 | x')],
  ['a date that is none lies in no year', 'VP301', tablePlan(activities, 'Vi ses | 2024-02-30 | 2025-01-01')],
  [
    'a misspelt column is not missing',
    'VP305',
    tablePlan('Aktivitet | Start | Slutdatum', 'Vi ses | 2025-01-01 | 2025-02-01'),
  ],
  ['a period column by another name', 'VP305', tablePlan('Indikator | Årsmål | Mätning', 'A | 1 | År')],
  ['another goal’s number', 'VP213', plan(`${first}\n\n## KF:s mål: 2.4 ${wording}`)],
  [
    'a year in quotation marks',
    'VP114',
    tablePlan(activities, 'Vi ses | 2024-01-01 | 2024-02-01').replace('2025', '"2025"'),
  ],
  [
    'a year without an edition',
    'VP115',
    tablePlan(activities, 'Vi ses | 2025-01-01 | 2025-02-01').replace('2025', '2052'),
  ],
  ['a goal left empty', 'VP207', plan(`${first}\n\n## KF:s mål: 1.4\n\n### Nämndmål: –`)],
  ['a goal whose heading ends at the colon', 'VP207', goalPlan('#### Enhetsmål:')],
  ['a key misspelt', 'VP112', plan(first).replace('enhet:', 'enhett:')],
  [
    'a point that bears the wrong letter',
    'VP220',
    unitPlan({ results: lettered, ways: 'a) Ja.\n\nd) Nej.' }),
  ],
  [
    'HTML with a beginning and an end',
    'VP706',
    goalPlan('<div>\n\nText <em>här</em>.\n\n</div>').replace(/<\/?em>/g, ''),
  ],
  ['a number that does not fit, between two that do', 'VP203', goalPlan(numbered('1.4.1', '9.9', '1.4.2'))],
  [
    'a wrong sum in a budget whose net holds',
    'VP401',
    budgetPlan(' | B', 'A | 1', 'C | 2', 'Summa | 4', 'Netto | 3'),
  ],
])('%s: %s', async (_, code, text) => {
  expect((await findingsIn({ 'plan.md': text })).map((finding) => finding.code)).toEqual([code]);
});

function numbered(...numbers: string[]): string {
  return numbers
    .map((number, index) => `#### Avdelningsmål: ${number} Vi hörs av grupp ${index + 1}`)
    .join('\n\n');
}

test('a number used twice is told as such', async () => {
  const [finding] = await findingsIn({ 'plan.md': goalPlan(numbered('1.4.1', '1.4.1')) });
  expect(finding?.message).toBe(
    'Nummer 1.4.1 är redan använt. Numrera målen på samma nivå i stigande ordning.',
  );
});

/** What a writer may do that looks like a mistake. */
test.each<[what: string, text: string]>([
  ['a heading underlined instead of marked', goalPlan('Övrigt\n======\n\nText.')],
  ['numbers far apart', goalPlan(numbered('1.4.2', '1.4.19', '1.4.100'))],
  ['a free heading inside a section', unitPlan({ ways: '###### Arbetsrätt\n\nVi frågar.' })],
  ['a table of other things', goalPlan('| Enhetschef | Telefon |\n| --- | --- |\n| Anna | 1 |')],
  ['an activity table within a list', goalPlan('- Text\n\n  | a | b |\n  | - | - |\n  | 1 | 2 |')],
  ['comments on both sides', goalPlan('<!-- a -->\n<!-- b -->')],
  ['text beside a comment', goalPlan('<!-- a --> Text.')],
])('%s is no mistake', async (_, text) => {
  expect(await findingsIn({ 'plan.md': text })).toEqual([]);
});
