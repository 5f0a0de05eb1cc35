import { budgetPlan, goalPlan, plan, unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

function budget(text: string, year = 2025): string {
  return goalPlan(`# Redovisning av ekonomi\n\n## Budget ${year}\n\n${text}`);
}

function whole(rest: string): string {
  return unitPlan({ rest }).replace(
    '# KF:s inriktningsmål: 1',
    '# Inledning\n\nText.\n\n# KF:s inriktningsmål: 1',
  );
}

/** 4xx: units, sizes and what is missing. */
export const moneyCases: Case[] = [
  {
    code: 'VP404',
    severity: 'warning',
    sv: 'Tabellen säger inte vad beloppen räknas i. Skriv kr, tkr eller mnkr i tabellens första ruta, eller på raden ovanför tabellen.',
    en: 'The table does not say what its amounts are counted in. Write kr, tkr or mnkr in its first cell, or on the line above it.',
    triggers: budget('Vi köper för 3 000 kronor.\n\n⟦| | Budget |⟧\n| - | - |\n| Löner | 12 000 |'),
    passes: budget('| | Budget |\n| - | - |\n| Löner | 12 000 |\n\nText.\n\nAlla belopp i tusental kronor.'),
  },
  {
    code: 'VP404',
    severity: 'hint',
    sv: 'Tabellen säger inte vad beloppen räknas i. Skriv kr, tkr eller mnkr i tabellens första ruta, eller på raden ovanför tabellen.',
    en: 'The table does not say what its amounts are counted in. Write kr, tkr or mnkr in its first cell, or on the line above it.',
    triggers: budget(
      '| Tkr | Budget |\n| - | - |\n| Löner | 12 000 |\n\nText.\n\n⟦| | 2024 | 2025 |⟧\n| - | - | - |\n| Personal | 100 | 120 |\n| Lokaler | 200 | 220 |',
    ),
    passes: budget(
      '| Tkr | Budget |\n| - | - |\n| Löner | 12 000 |\n\nText.\n\n| Tkr | 2024 | 2025 |\n| - | - | - |\n| Personal | 100 | 120 |\n| Lokaler | 200 | 220 |',
    ),
  },
  {
    code: 'VP405',
    severity: 'hint',
    sv: '”mkr” skrivs mnkr i stadens planer.',
    en: '"mkr" is written mnkr in the city\'s plans.',
    triggers: budget('Löner är 12 ⟦mkr⟧.'),
    fix: 'mnkr',
    passes: budget('Löner är 12 mnkr, 12 000 tkr eller 12 000 000 kr.\n\nTkr\n\nMnkr'),
  },
  {
    code: 'VP406',
    severity: 'warning',
    sv: '959 500 mkr är 959,5 miljarder kronor, mer än en enhet kan ha. Kontrollera beloppet, och om det räknas i kr, tkr eller mnkr. Menade du tkr?',
    en: '959 500 mkr is 959.5 billion kronor, more than a unit can have. Check the amount, and whether it is in kr, tkr or mnkr. Did you mean tkr?',
    triggers: budget('Enheten har en budget på ⟦959 500 mkr⟧.'),
    passes: budget('Enheten har 959 500 tkr. Stadens budget är 70 000 mnkr, och år 2025 100 000 tkr.'),
  },
  {
    code: 'VP411',
    severity: 'warning',
    sv: 'Här står 37 620 tkr, men ”Personalkostnader” är 36 720 Tkr i tabellen på rad 32. Rätta det belopp som är fel.',
    en: 'This says 37 620 tkr, but "Personalkostnader" is 36 720 Tkr in the table on line 32. Correct the amount that is wrong.',
    triggers: `${budgetPlan(' | Budget', 'Intäkter | 40 000', 'Personalkostnader | 36 720')}\nDe totala personalkostnaderna är budgeterade till ⟦37 620 tkr⟧ för året.\n`,
    passes: `${budgetPlan(' | Budget | Utfall', 'Intäkter | 40 000 | 41 000', 'Personalkostnader | 36 720 | 35 100', 'Summa kostnader | 36 720 | 35 100')}\nPersonalkostnaderna är 36,7 mnkr. Personalkostnaderna var 35 100 tkr. Personalkostnaderna är 37 miljoner kronor. Personalkostnaderna ökar med 500 tkr. Kostnaden är 280 tkr.\n`,
  },
  {
    code: 'VP413',
    severity: 'warning',
    sv: '800 mnkr är mer än hela enhetens budget, där det största beloppet är 18 000 Tkr. Menade du 800 tkr?',
    en: "800 mnkr is more than all of the unit's budget, where the largest amount is 18 000 Tkr. Did you mean 800 tkr?",
    triggers: `${budgetPlan(' | Budget', 'Intäkter | 120', 'Kostnader | 18 000')}\nBidraget till fältgruppen, ⟦800 mnkr⟧, är oförändrat.\n`,
    passes: `${budgetPlan(' | Budget', 'Intäkter | 120', 'Kostnader | 18 000')}\nBidraget till fältgruppen, 36 mnkr, är oförändrat.\n`,
  },
  {
    code: 'VP416',
    severity: 'warning',
    sv: '”1 mnkr” är en annan enhet än tabellens, tkr, så kolumnens summor prövas inte. Räkna om beloppet till tkr.',
    en: '"1 mnkr" is in another unit than the table\'s, tkr, so the sums of the column are not checked. Convert the amount to tkr.',
    triggers: budget('| Post | Budget |\n| - | - |\n| Personal | 800 tkr |\n| Lokaler | ⟦1 mnkr⟧ |'),
    passes: budget(
      '| Post | Budget, tkr | Hyra, kr |\n| - | - | - |\n| Personal | 800 tkr | 90 kr |\n| Lokaler | 1 000 | 80 kr |',
    ),
  },
  {
    code: 'VP412',
    severity: 'warning',
    sv: '8 315 kr för personal under ett år är mindre än vad en anställd kostar. Menade du tkr?',
    en: '8 315 kr for staff in a year is less than one employee costs. Did you mean tkr?',
    triggers: budgetPlan('Beloppen anges i kr | Budget', 'Personalkostnader | ⟦8 315⟧', 'Lokaler | 1 486'),
    passes: budgetPlan(
      'Beloppen anges i kr | Budget',
      'Personalkostnader | 831 500',
      'Lokaler | 14 860',
      'Personalens fika | 900',
    ),
  },
  {
    code: 'VP407',
    severity: 'warning',
    sv: 'Under ”Budget 2025” står inget belopp. Skriv budgeten i en tabell eller i texten, eller hänvisa till en bilaga.',
    en: 'There is no amount under "Budget 2025". Write the budget in a table or in the text, or refer to an attachment.',
    triggers: budget(
      'Enheten följer 100 % av budgeten under 2025.\n\n## Inköp\n\nAllt över 5 000 kronor.',
    ).replace('## Budget 2025', '⟦## Budget 2025⟧'),
    passes: budget('Beloppen står i nämndens bilaga.'),
  },
  {
    code: 'VP408',
    severity: 'hint',
    sv: 'Planen har ingen budget. Lägg till ett avsnitt ”Budget 2025” med enhetens intäkter och kostnader.',
    en: 'The plan has no budget. Add a section "Budget 2025" with the unit\'s income and costs.',
    triggers: whole('⟦# Redovisning av ekonomi⟧\n\nText.\n\n# Övrigt\n\nText.'),
    passes: plan('# Inledning\n\nText.\n\n# KF:s inriktningsmål: 1\n\n# Övrigt\n\nText.'),
  },
  {
    code: 'VP409',
    severity: 'warning',
    sv: 'Budgeten är för 2024 men planen för 2025. Kontrollera att siffrorna är rätt års, och rätta årtalet.',
    en: "The budget is for 2024 but the plan for 2025. Check that the figures are the right year's, and correct the year.",
    triggers: budget('Vi har 12 000 tkr.', 2024).replace('## Budget 2024', '⟦## Budget 2024⟧'),
    passes: budget('Vi har 12 000 tkr.\n\n## Budget 2024\n\nVi hade 11 000 tkr.'),
  },
  {
    code: 'VP410',
    severity: 'hint',
    sv: '8108 är inte skrivet på samma sätt som 8 503. Skriv alla tusental i tabellen med mellanslag.',
    en: '8108 is not written in the same way as 8 503. Write all thousands in the table with a space.',
    triggers: budgetPlan(' | Norr | Söder', 'Löner | 13 824 | ⟦8108⟧', 'Lokaler | 8 503 | 5716'),
    passes: budgetPlan(' | Norr | Söder', 'Löner | 13 824 | 8108', 'Lokaler | 300 | 900'),
  },
];
