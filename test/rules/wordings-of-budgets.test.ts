import { expect, test } from 'vitest';
import { findingsMarked } from '../support/findings.ts';
import { budgetPlan } from '../support/plans.ts';
import { sumsOfSums } from '../support/wordings.ts';

/** A committee's plan, with a budget of 60 millions. */
const ofCommittee = (said: string, name = 'Kulturnämnden'): string =>
  `${budgetPlan(' | Budget', 'Löner | 40 000', 'Hyror | 20 000', 'Summa | 60 000')}\n${said}\n`
    .replace('enhet: Provenheten', 'nivå: nämnd')
    .replace('Fler trivs.', 'Nio av tio trivs.')
    .replace('Farsta stadsdelsnämnd', name);

/** Other words for budgets and amounts, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  [
    'a sum of the budget in the text',
    'VP411',
    `${budgetPlan(' | Budget', 'Personal | 90', 'Lokaler | 30', 'Summa kostnader | 120')}\nDe totala kostnaderna uppgår till ⟦210 tkr⟧.\n`,
  ],
  [
    'a deficit that is another',
    'VP402',
    budgetPlan(' | Budget', 'Intäkter | 150', 'Lön | 250', 'Netto | ⟦-90⟧'),
  ],
  ['a net below a sum of sums', 'VP402', budgetPlan(' | Budget', ...sumsOfSums, 'Netto | ⟦860⟧')],
  [
    'a sum of counts',
    'VP401',
    budgetPlan(' | Antal', 'Antal barn i A | 18', 'Antal barn i B | 17', 'Summa | ⟦36⟧'),
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
    'millions of a row, more than all rows',
    'VP413',
    `${budgetPlan(' | Budget', 'Löner | 900', 'Mat | 80')}\nMaten är budgeterad till ⟦80 miljoner kronor⟧.\n`,
  ],
  [
    'a total that upsets the net',
    'VP403',
    budgetPlan(' | A | B | Totalt', 'Löner | 10 | 20 | 30', 'Övrigt | 1 | 2 | ⟦4⟧', 'Netto | 11 | 22 | 33'),
  ],
  [
    'an income in parentheses, as accountants write what is below nothing',
    'VP401',
    budgetPlan(' | Budget', 'Intäkter | (900)', 'Lön | 700', 'Hyra | 200', 'Summa kostnader | ⟦1 100⟧'),
  ],
  [
    'amounts with marks of notes, and a minus that stands apart',
    'VP401',
    budgetPlan(' | Budget', 'Lön | 700*', 'Hyra | 200¹', 'Återbäring | - 50', 'Summa kostnader | ⟦950⟧'),
  ],
  [
    'a word among amounts',
    'VP414',
    budgetPlan(' | Budget', 'Lön | 700', 'Hyra | ⟦ingår⟧', 'Summa kostnader | 900'),
  ],
  [
    'thousands as in Switzerland',
    'VP414',
    budgetPlan(' | Budget', "Lön | ⟦1'200⟧", 'Hyra | 200', 'Mat | 50'),
  ],
  [
    'labels behind numbers of accounts',
    'VP401',
    budgetPlan('Konto | Text | Budget', '50 | Lön | 700', '60 | Hyra | 200', ' | Summa | ⟦990⟧'),
  ],
  [
    'costs below an income without a sum of its own',
    'VP401',
    budgetPlan(
      ' | Budget',
      'Intäkter | 4 200',
      'Lön | –3 500',
      'Hyra | –600',
      'Summa kostnader | ⟦–4 200⟧',
      'Netto | 0',
    ),
  ],
  [
    'costs below the sum of the income',
    'VP401',
    budgetPlan(' | Budget', 'Intäkter totalt | 800', 'Lön | 500', 'Hyra | 200', 'Kostnader totalt | ⟦900⟧'),
  ],
  [
    'a result',
    'VP402',
    budgetPlan(' | Budget', 'Intäkter totalt | 800', 'Lön | 500', 'Hyra | 200', 'Resultat | ⟦300⟧'),
  ],
  [
    'what staff costs, by another name than in the table',
    'VP411',
    `${budgetPlan(' | Budget', 'Intäkter | 42 000', 'Personal | –35 100')}\nPersonalkostnaderna är ⟦31 500 tkr⟧.\n`,
  ],
  [
    'amounts beside a share',
    'VP401',
    budgetPlan(' | Budget, tkr', 'Lön | 700', 'Hyra | 200', 'Summa | ⟦990⟧', 'Andel lön | 78 %'),
  ],
  [
    'a span among amounts',
    'VP414',
    budgetPlan('Tkr | Budget', 'Lön | 700', 'Hyra | ⟦200–300⟧', 'Summa kostnader | 900'),
  ],
  [
    'a row with a dash, which is no group',
    'VP401',
    budgetPlan(' | Budget', 'Lön | 700', 'Mat | 200', 'Hyra | –', 'Summa | ⟦990⟧'),
  ],
  ['more than rounding', 'VP401', budgetPlan(' | Budget', 'Lön | 12,4', 'Hyra | 3,3', 'Summa | ⟦15,9⟧')],
  ['few whole thousands', 'VP401', budgetPlan(' | Budget', 'Lön | 900', 'Hyra | 300', 'Summa | ⟦1 201⟧')],
  [
    'people beside thousands',
    'VP401',
    budgetPlan(
      ' | Budget | Medarbetare',
      'Lön | 900 | 5',
      'Hyra | 300 | 5',
      'Mat | 80 | 5',
      'Resor | 20 | 5',
      'Summa | 1 300 | ⟦21⟧',
    ),
  ],
  [
    'a sum that leaves out a cost by a name like a balance’s',
    'VP401',
    budgetPlan(' | Budget', 'Bruttolöner | 300', 'Ingående hyror | 100', 'El | 50', 'Summa | ⟦150⟧'),
  ],
  [
    'millions that stand as thousands in the table',
    'VP413',
    `${budgetPlan(' | Budget', 'Löner | 61 000', 'Hyror | 4 000')}\nHyrorna, ⟦4 000 mnkr⟧, täcks av nämndens anslag.\n`,
  ],
  [
    'a sum of nets that stand above their parts',
    'VP401',
    budgetPlan(
      ' | Budget',
      'Anslag för stöd | -5,0',
      'Kostnader (-) | -4,0',
      'Intäkter | -1,0',
      'Anslag för verksamheten | 7,5',
      'Kostnader (-) | -0,5',
      'Intäkter | 8,0',
      'Summa nämnd | ⟦1,9⟧',
    ),
  ],
  [
    'a sum of what makes up no net above',
    'VP401',
    budgetPlan(
      ' | Budget',
      'Anslag för stöd | -5,0',
      'Kostnader (-) | -4,0',
      'Intäkter | 1,0',
      'Summa nämnd | ⟦-5,0⟧',
    ),
  ],
  [
    'a sum that has counted a balance',
    'VP401',
    budgetPlan(' | Budget', 'Ingående balans | 40', 'Lön | 900', 'Hyra | 300', 'Summa | ⟦1 280⟧'),
  ],
  ['a total that is no sum', 'VP401', budgetPlan(' | Budget', 'Lön | 300', 'Hyra | 200', 'Totalt | ⟦550⟧')],
  [
    'a total of costs',
    'VP401',
    budgetPlan(' | Budget', 'Lön | 300', 'Hyra | 200', 'Kostnader totalt: | ⟦550⟧'),
  ],
  [
    'what a committee invests, ten times what it spends',
    'VP413',
    ofCommittee('Nämndens investeringar uppgår till ⟦900 mnkr⟧.'),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});
test.each([
  ['ten times as much', ofCommittee('Investeringarna uppgår till 600 mnkr.')],
  ['in other plans', ofCommittee('Investeringarna uppgår till 900 mnkr.', 'Exploateringsnämnden')],
  ['by the city', ofCommittee('Investeringarna i staden uppgår till 900 mnkr.')],
  ['in many years', ofCommittee('Investeringarna uppgår till 900 mnkr åren 2025–2035.')],
  ['where a house is told of', ofCommittee('Det nya huset, som är en av investeringarna, kostar 900 mnkr.')],
])('what is spent %s is no mistake', async (_, content) => {
  expect((await findingsMarked(content)).found).toEqual([]);
});
