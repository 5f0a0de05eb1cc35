import { budgetPlan, goalPlan, plan, tablePlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const columns = 'Aktivitet | Startdatum | Slutdatum';
const inledning = (text: string): string =>
  goalPlan('').replace('# KF:s', `# Inledning\n\n${text}\n\n# KF:s`);

/** What is meant as a heading, a table or a list and is none to Markdown. */
export const markdownCases: Case[] = [
  {
    code: 'VP255',
    severity: 'warning',
    sv: 'Efter # saknas ett vanligt mellanslag, så raden blir ingen rubrik. Skriv ett.',
    en: 'A common space is missing after #, so that the line is no heading. Write one.',
    triggers: goalPlan('⟦#⟧Övrigt\n\nVi ses.'),
    fix: '# ',
    passes: inledning('Följ #stockholm och läs ärende #1.\n\n#MeToo lärde oss att lyssna på varandra.'),
  },
  {
    code: 'VP341',
    severity: 'warning',
    sv: 'Det här ser ut som en tabell men är ingen, och trycks som vanlig text. Börja varje rad med ett lodstreck (|) utan indrag, skriv en rad | --- | --- | med lika många delar under rubrikraden, och ha ingen tom rad i tabellen.',
    en: 'This looks like a table but is none, and is printed as text. Begin each row with a bar (|) without an indent, write a row | --- | --- | with as many parts below the heading row, and have no blank line in the table.',
    triggers: tablePlan(columns, 'Enkät till alla | 2025-01-01 | 2025-02-01')
      .replace('| --- | --- | --- |', '| --- | --- |')
      .replace(/\| Aktivitet[\s\S]*2025-02-01 \|/, '⟦$&⟧'),
    passes: inledning('Vi väljer ett av två|flera sätt.\n\n```\n| A | B |\n```'),
  },
  {
    code: 'VP342',
    severity: 'warning',
    sv: 'Raden har 2 celler men tabellen har 3 kolumner. Sätt dit det lodstreck (|) som saknas, även om cellen är tom, så att värdena hamnar i rätt kolumn.',
    en: 'The row has 2 cells but the table has 3 columns. Put in the bar (|) that is missing, even where the cell is empty, so that the values stand in their columns.',
    triggers: tablePlan(columns, 'Enkät till alla 2025-01-01 | 2025-02-01').replace(
      '| Enkät till alla 2025-01-01 | 2025-02-01 |',
      '⟦| Enkät till alla 2025-01-01 | 2025-02-01 |⟧',
    ),
    passes: tablePlan(columns, '**Under våren**', 'Enkät till alla | 2025-01-01 | 2025-02-01'),
  },
  {
    code: 'VP343',
    severity: 'warning',
    sv: 'Raden står direkt efter tabellen och läses som en rad i den. Lämna en tom rad emellan.',
    en: 'The line stands right after the table and is read as a row of it. Leave a blank line between.',
    triggers: `${tablePlan(columns, 'Enkät till alla | 2025-01-01 | 2025-02-01').trimEnd()}\n⟦Enheten ses varje månad.⟧\n`,
    fix: '\nEnheten ses varje månad.',
    passes: tablePlan(columns, '**Under våren**', 'Enkät till alla | 2025-01-01 | 2025-02-01'),
  },
  {
    code: 'VP414',
    severity: 'warning',
    sv: '”69O” går inte att läsa som ett belopp, så kolumnens summor prövas inte. Skriv bara siffror, och förklaringen i texten.',
    en: '"69O" cannot be read as an amount, so the sums of the column are not checked. Write figures only, and the explanation in the text.',
    triggers: budgetPlan(
      ' | Budget',
      'Avgifter | 120',
      'Personal | 2 410',
      'Lokaler | ⟦69O⟧',
      'Summa kostnader | 9',
    ),
    passes: budgetPlan(
      ' | Budget | Not',
      'Avgifter | 120 | ca 10',
      'Personal | 2 410 | oförändrat',
      'Lokaler | – | 3',
      'Summa kostnader | 2 410 | nytt',
    ),
  },
  {
    code: 'VP532',
    severity: 'warning',
    sv: 'Raden ser ut som en punkt i en lista men blir löpande text. Skriv 1. och ett vanligt mellanslag först på raden.',
    en: 'The line looks like a point of a list but becomes running text. Write 1. and a common space first on the line.',
    triggers: inledning('⟦1.⟧Vi hälsar.\n2.Vi lyssnar.'),
    fix: '1. ',
    passes: inledning('– Vi trivs, säger Anna.\n\n-5 grader var det\n-7 blev det sedan.\n\n2025.Vi'),
  },
  {
    code: 'VP533',
    severity: 'warning',
    sv: 'Texten är indragen och trycks därför som programkod. Ta bort indraget.',
    en: 'The text is indented and is therefore printed as program code. Remove the indent.',
    triggers: inledning('Vi lyssnar.\n\n⟦    Vi svarar sedan.⟧'),
    fix: 'Vi svarar sedan.',
    passes: inledning('- Vi lyssnar.\n\n    Vi svarar sedan.\n\n```\nVi svarar.\n```'),
  },
  {
    code: 'VP535',
    severity: 'hint',
    sv: 'Bindestrecket i ”värdig-heten” ser ut att vara kvar från en avstavning. Skriv ”värdigheten”.',
    en: 'The hyphen in "värdig-heten" seems to be left from a line\'s end. Write "värdigheten".',
    triggers: inledning('Vi värnar ⟦värdig-heten⟧ hos alla.'),
    passes: inledning('Vi har e-hälsa, bas-grupper och en kris- och säkerhetsplan.'),
  },
  {
    code: 'VP546',
    severity: 'warning',
    sv: 'Här står ”Socialtjänsten”. Skriv socialtjänstlagen.',
    en: 'Here stands "Socialtjänsten". Write socialtjänstlagen.',
    triggers: inledning('Vi arbetar enligt hälso- och sjukvårdslagen och ⟦Socialtjänsten⟧.'),
    passes: inledning(
      'Enligt socialtjänsten och skolan ökar behoven. Vi följer offentlighets- och sekretesslagen (OSL).',
    ),
  },
  {
    code: 'VP534',
    severity: 'warning',
    sv: '”Ã¤” ska nog vara ”ä”: filen har öppnats med fel teckenkodning och sparats så. Öppna en äldre kopia, eller rätta tecknen.',
    en: '"Ã¤" is probably meant to be "ä": the file has been opened in the wrong encoding and saved so. Open an older copy, or mend the letters.',
    triggers: inledning('Tr⟦Ã¤⟧ffpunkten har öppet.'),
    fix: 'ä',
    passes: plan(`${inledning('São Paulo är vår vänort.').split('---\n')[2]}`),
  },
];
