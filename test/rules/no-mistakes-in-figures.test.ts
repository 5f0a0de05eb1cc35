import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan, tablePlan } from '../support/plans.ts';
import { indicators, text } from '../support/wordings.ts';

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
  [
    'whole thousands beside shares with decimals',
    budgetPlan(
      ' | Budget | Andel',
      'Lön | 900 | 69,2',
      'Hyra | 300 | 23,1',
      'Mat | 80 | 6,2',
      'Resor | 20 | 1,5',
      'Summa | 1 301 | 100,0',
    ),
  ],
  ...[
    'Staden satsar 800 mnkr på skolan.',
    'Nämnden omsätter mycket. Av det är 800 mnkr för äldre.',
    'Den nya skolan byggs för 800 miljoner kronor.',
    'Bidraget är 800 tkr.',
  ].map((said): [string, string] => [
    `money of others, or no such: ${said}`,
    `${budgetPlan(' | Budget', 'Kostnader | 18 000')}\n${said}\n`,
  ]),
  [
    'millions in a department',
    `${budgetPlan(' | Budget', 'Kostnader | 18 000')}\nBidraget är 800 mnkr.\n`.replace(
      'enhet: Provenheten',
      'avdelning: Provavdelningen\nnivå: avdelning',
    ),
  ],
  ['a total of more than the rows', tablePlan('Grupp | Barn', 'Norr | 10', 'Söder | 12', 'Totalt | 40')],
  ['a total of shares', tablePlan('Grupp | Andel nöjda', 'Norr | 99', 'Söder | 1', 'Totalt | 95')],
  ['an index by its short name', tablePlan('Enkät | NKI', 'A | 80', 'B | 3', 'Totalt | 79')],
  ['a mean', tablePlan('Grupp | Snittbetyg', 'Norr | 10,5', 'Söder | 0,5', 'Totalt | 10,5')],
  ['a part of a row', tablePlan('Grupp | Barn', 'Norr | 30', 'Söder | 12', 'varav nya | 4', 'Totalt | 42')],
  ['an income', tablePlan('Post | Belopp', 'Löner | 900', 'Mat | 90', 'Avgifter | 50', 'Summa | 940')],
  [
    'columns that all lack a row',
    tablePlan('Grupp | A | B', 'Norr | 30 | 50', 'Söder | 12 | 40', 'Summa | 44 | 95'),
  ],
  ['people in several rows', tablePlan('Insats | Personer', 'Larm | 90', 'Mat | 12', 'Totalt | 95')],
  ['a total in hundreds', tablePlan('Plats | Besök', 'Norr | 630', 'Söder | 555', 'Totalt | 1 200')],
  ['rounded hours', tablePlan('Grupp | Timmar', 'Norr | 63', 'Söder | 55', 'Totalt | 119')],
  [
    'amounts rounded to one decimal and to two',
    inMillions('Lön | 10,4', 'Hyra | 3,45', 'Summa kostnader | 13,9'),
  ],
  ...[
    'Eken har 16 barn, Asken 18 barn och Linden 20 barn. Sammanlagt har vi plats för 54 barn.',
    'Eken har 16 barn och Asken 18 barn. Totalt gick 32 barn på lägret.',
    'År 2024 kom 94 klagomål. Bemötande 21, mat 38, städning 23 och annat 12.',
    'Vi har 96 platser på 4 avdelningar. Plan 21, plan 38, plan 23.',
  ].map((said): [string, string] => [said, text(said)]),
  [
    'the committee’s figure in a department’s plan',
    `${indicators('Sjukfrånvaro | 8,2 % | 8,4 % | År | –').replace('år: 2025', 'år: 2025\nnivå: avdelning\navdelning: Provavdelningen')}\nSjukfrånvaron är lägre än 8,6 procent i nämnden som helhet.\n`,
  ],
  ...['Möte i rum 10O.', 'Avdelning 11O flyttar.'].map((said): [string, string] => [said, text(said)]),
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
  ...[
    'är 88 procent, vilket är bättre än målet',
    'är 88 procent, något över årsmålet',
    'är 82 procent och ligger under målet på 85 procent',
  ].map((said): [string, string] => [
    `how it is, held against the target: ${said}`,
    indicators('Andel nöjda | 85 % | 85 % | År').replace('- Fler trivs.', `- Andelen nöjda ${said}.`),
  ]),
  ...['barn födda i mars', 'elever antagna i april', 'dem nyanställda i slutet av maj'].map(
    (whom): [string, string] => [
      `an activity for ${whom}`,
      tablePlan('Aktivitet | Startdatum | Slutdatum', `Träffar för ${whom} | 2025-09-01 | 2025-10-31`),
    ],
  ),
  ...[
    'Här finns 12 platser fördelade på två grupper med 6 platser vardera.',
    'Här finns 12 platser i två grupper med 5 platser vardera och två korttidsplatser.',
    'Här finns cirka 12 platser i två grupper med 5 platser vardera.',
    'Vi har 4 samordnare på två enheter med 10 platser vardera.',
    'Vi har två grupper med 6 platser vardera, totalt 12 platser.',
    'Vi mötte 30 barn i 3 grupper om 9 barn var dag.',
  ].map((said): [string, string] => ['equal parts', text(said)]),
  ['a weekday that is right', text('Vi ses fredagen den 2025-03-14.')],
  ...[
    'Vi nådde målet 4.25 i enkäten.',
    'Målet 4.2 gäller på en femgradig skala.',
    'Alla når mål 4.2 i snitt.',
  ].map((said): [string, string] => ['a value with a point', text(said)]),
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
