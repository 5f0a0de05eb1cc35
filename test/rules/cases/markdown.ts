import { budgetPlan, goalPlan, plan, tablePlan, unitPlan } from '../../support/plans.ts';
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
    code: 'VP534',
    severity: 'warning',
    sv: '”Ã¤” ska nog vara ”ä”: filen har öppnats med fel teckenkodning och sparats så. Öppna en äldre kopia, eller rätta tecknen.',
    en: '"Ã¤" is probably meant to be "ä": the file has been opened in the wrong encoding and saved so. Open an older copy, or mend the letters.',
    triggers: inledning('Tr⟦Ã¤⟧ffpunkten har öppet.'),
    fix: 'ä',
    passes: plan(`${inledning('São Paulo är vår vänort.').split('---\n')[2]}`),
  },
  {
    code: 'VP345',
    severity: 'warning',
    sv: 'Tabellen har inga rader under rubrikraden. Skriv dem direkt under den, utan tom rad och utan en ny rad med bindestreck, eller ta bort tabellen.',
    en: 'The table has no rows below its heading row. Write them right below it, without a blank line and without another row of hyphens, or remove the table.',
    triggers: inledning('⟦| Månad | Antal |\n| --- | --- |⟧\n\n| Mars | 10 |\n| --- | --- |\n| Juni | 20 |'),
    passes: inledning('| Månad | Antal |\n| --- | --- |\n| Mars | 10 |'),
  },
  {
    code: 'VP346',
    severity: 'warning',
    sv: 'Det här är en inklistrad innehållsförteckning. Ta bort den: programmet gör en egen, med rätt sidnummer.',
    en: 'This is a table of contents that has been pasted in. Remove it: the program makes one, with the right page numbers.',
    triggers: inledning('Vi ses.\n\n⟦Innehållsförteckning\n1 Inledning\t3\n2 Ekonomi\t5⟧'),
    fix: '',
    passes: inledning('Innehållet i planen är nytt.\nVi har 5 grupper.'),
  },
  {
    code: 'VP536',
    severity: 'warning',
    sv: '”*” mellan siffror läses som tecken för kursiv eller fet stil, och skrivs inte ut. Skriv \\*.',
    en: '"*" between figures is read as a sign of italic or bold type, and is not printed. Write \\*.',
    triggers: inledning('Ytan är 3⟦*⟧4*5 meter.'),
    fix: '\\*',
    passes: inledning(
      'Ytan är 3 * 4 * 5 meter, *5* av dem ute. Läs C:\\\\*.md och <https://a.se>.\n\n> Vi trivs.',
    ),
  },
  {
    code: 'VP537',
    severity: 'warning',
    sv: 'Punkten har nummer 4 men får 3 i utskriften, för numren räknas upp från listans första. Skriv 3, eller lägg till den punkt som fattas, så att texten inte hänvisar till fel punkt.',
    en: "The point has number 4 but is printed as 3, for the numbers count on from the list's first. Write 3, or add the point that is missing, so that no text refers to the wrong point.",
    triggers: inledning('1. Vi hälsar.\n2. Vi lyssnar.\n⟦4⟧. Vi svarar.'),
    passes: inledning('1. Vi hälsar.\n1. Vi lyssnar.\n\nOch:\n\n3. Vi svarar.\n4. Vi ses.'),
  },
  {
    code: 'VP538',
    severity: 'warning',
    sv: 'Raden ”---” gör texten ovanför till en rubrik. Lämna en tom rad emellan, eller ta bort raden. Ska det vara en rubrik, skriv nummertecken (#) framför den i stället.',
    en: 'The line "---" makes the text above it a heading. Leave a blank line between, or remove the line. If it is meant as a heading, write number signs (#) before it instead.',
    triggers: inledning('⟦Vi mäter varje månad.\nVi redovisar i december.\n---⟧\n\nVi ses.'),
    fix: 'Vi mäter varje månad.\nVi redovisar i december.\n\n---',
    passes: goalPlan('').replace('# KF:s', 'Inledning\n---\n\nVi ses.\n\n---\n\n# KF:s'),
  },
  {
    code: 'VP539',
    severity: 'warning',
    sv: 'De 2 raderna blir ett enda förväntat resultat, i ett stycke. Lämna en tom rad mellan dem, eller skriv - och ett mellanslag först på var och en.',
    en: 'The 2 lines become a single expected result, in one paragraph. Leave a blank line between them, or write - and a space first on each.',
    triggers: unitPlan({ results: '⟦Alla är nöjda med maten.\nAlla vet vem de kan fråga.⟧' }),
    fix: 'Alla är nöjda med maten.\n\nAlla vet vem de kan fråga.',
    passes: unitPlan({ results: 'Alla är nöjda med maten\noch vet vem de kan fråga.' }),
  },
  {
    code: 'VP541',
    severity: 'hint',
    sv: 'De 3 raderna skrivs ut i en följd, som ett stycke. Lämna en tom rad mellan dem om de är egna stycken, skriv - och ett mellanslag först på var och en om de är punkter, eller sätt \\ sist på en rad som ska brytas där.',
    en: 'The 3 lines are printed on end, as one paragraph. Leave a blank line between them if they are paragraphs, write - and a space first on each if they are points, or put \\ last on a line that is to be broken there.',
    triggers: inledning('⟦Stockholm den 12 januari\nEnheten för trygga möten\nEnhetschef⟧'),
    passes: inledning(
      'Vi ses i huset.\\\nVi ses igen.\\\nVi ses sedan.\n\nVi går ut\nvarje dag\noch in igen.',
    ),
  },
  {
    code: 'VP542',
    severity: 'hint',
    sv: '[1] ser ut som en fotnot men skrivs ut som vanlig text. Skriv [^1] i texten, och [^1]: först på raden med noten.',
    en: '[1] looks like a footnote but is printed as text. Write [^1] in the text, and [^1]: first on the line of the note.',
    triggers: inledning('Vi är fler[1] i år.\n\n⟦[1] ⟧Uppgift ur systemet.'),
    passes: inledning('Vi är fler[^1] i år på 40 m².\n\n[^1]: Uppgift ur systemet.'),
  },
];
