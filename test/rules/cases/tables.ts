import { budgetPlan, tablePlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const indicators = 'Indikator | Årsmål | KF:s årsmål år 2025 | Periodicitet';
const activities = 'Aktivitet | Startdatum | Slutdatum';

/** A text above a table of two groups. */
const counted = (said: string): string =>
  tablePlan('Grupp | Barn', 'Norra huset | 9', 'Södra huset | 11').replace('| Grupp', `${said}\n\n| Grupp`);

/** 3xx: tables of indicators and activities. */
export const tableCases: Case[] = [
  {
    code: 'VP301',
    severity: 'error',
    sv: '”30 februari” är inget datum som finns. Skriv år, månad och dag så: 2025-02-28.',
    en: '"30 februari" is not a date that exists. Write year, month and day like this: 2025-02-28.',
    triggers: tablePlan(activities, 'Enkät till alla | 2025-01-01 | ⟦30 februari⟧'),
    passes: tablePlan(activities, 'Enkät till alla | 2025-01-01 | 2025-02-28'),
  },
  {
    code: 'VP302',
    severity: 'error',
    sv: 'Aktiviteten slutar 2025-03-01, före sitt startdatum 2025-03-02. Rätta ett av datumen.',
    en: 'The activity ends on 2025-03-01, before it starts on 2025-03-02. Mend one of the dates.',
    triggers: tablePlan(activities, 'Enkät till alla | 2025-03-02 | ⟦2025-03-01⟧'),
    passes: tablePlan(activities, 'Enkät till alla | 2025-03-01 | 2025-03-01'),
  },
  {
    code: 'VP303',
    severity: 'warning',
    sv: '2026-01-01 ligger utanför planens år, 2025. Kontrollera datumet.',
    en: "2026-01-01 lies outside the plan's year, 2025. Check the date.",
    triggers: tablePlan(activities, 'Enkät till alla | 2025-12-31 | ⟦2026-01-01⟧'),
    passes: tablePlan(activities, 'Enkät till alla | 2025-01-01 | 2025-12-31'),
  },
  {
    code: 'VP304',
    severity: 'warning',
    sv: '”Årsvis” är ingen känd periodicitet. Skriv År, Halvår, Tertial, Kvartal eller Månad.',
    en: '"Årsvis" is not a known period. Write År, Halvår, Tertial, Kvartal or Månad.',
    triggers: tablePlan(indicators, 'Nöjda | 87 % | 85 % | ⟦Årsvis⟧'),
    fix: 'År',
    passes: tablePlan(indicators, 'Nöjda | 87 % | 85 % | år'),
  },
  {
    code: 'VP301',
    severity: 'error',
    sv: '”Hösten” är inget datum som programmet kan läsa. En längre tid, som ”hösten” eller ”löpande”, skrivs med sin första dag här. Skriv år, månad och dag så: 2025-09-01.',
    en: '"Hösten" is not a date that the program can read. A longer time, such as "hösten" or "löpande", is written with its first day here. Write year, month and day like this: 2025-09-01.',
    triggers: tablePlan(activities, 'Vi går ut | ⟦Hösten⟧ | 2025-11-30'),
    passes: tablePlan(activities, 'Vi går ut | 2025-08-15 | 2025-11-30'),
  },
  {
    code: 'VP304',
    severity: 'warning',
    sv: '”Halvårr” är ingen känd periodicitet. Skriv År, Halvår, Tertial, Kvartal eller Månad.',
    en: '"Halvårr" is not a known period. Write År, Halvår, Tertial, Kvartal or Månad.',
    triggers: tablePlan(indicators, 'Nöjda | 87 % | 85 % | ⟦Halvårr⟧'),
    fix: 'Halvår',
    passes: tablePlan(indicators, 'Nöjda | 87 % | 85 % | HALVÅR', 'Trygga | 87 % | 85 % | '),
  },
  {
    code: 'VP305',
    severity: 'warning',
    sv: 'Tabellen har en kolumn, ”Startdatm”, som inte hör hemma där. Menade du ”Startdatum”?',
    en: 'The table has a column, "Startdatm", that does not belong there. Did you mean "Startdatum"?',
    triggers: tablePlan('Aktivitet | ⟦Startdatm⟧ | Slutdatum', 'Enkät till alla | 2025-01-01 | 2025-02-01'),
    fix: 'Startdatum',
    passes: tablePlan(
      'AKTIVITET | Start&shy;datum | Slut datum | Ansvarig | Status',
      'Enkät till alla | 2025-01-01 | 2025-02-01 | | ',
    ),
  },
  {
    code: 'VP305',
    severity: 'warning',
    sv: 'Tabellen har en kolumn, ”KFs årsmål år 2025”, som inte hör hemma där. Menade du ”KF:s årsmål år 2025”?',
    en: 'The table has a column, "KFs årsmål år 2025", that does not belong there. Did you mean "KF:s årsmål år 2025"?',
    triggers: tablePlan('Indikator | Årsmål | ⟦KFs årsmål år 2025⟧ | Periodicitet', 'Nöjda | 80 % | | År'),
    fix: 'KF:s årsmål år 2025',
    passes: tablePlan('Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet', 'Nöjda | 80 % | | År'),
  },
  {
    code: 'VP350',
    severity: 'hint',
    sv: 'Här står 12, men i tabellen på rad 28 står 11 för ”Södra huset”. Rätta det tal som är fel.',
    en: 'Here stands 12, but the table on line 28 has 11 for "Södra huset". Mend the number that is wrong.',
    triggers: counted('Norra huset har 9 barn och Södra huset har ⟦12⟧.'),
    passes: counted(
      'Norra huset har 9 barn och Södra huset har 11. Södra huset har 12 platser, och har haft 14 barn.',
    ),
  },
  {
    code: 'VP336',
    severity: 'warning',
    sv: 'Totalt är 28,0, men raderna ovanför blir 29 tillsammans. Rätta det tal som är fel.',
    en: 'Totalt is 28,0, but the rows above add up to 29. Mend the number that is wrong.',
    triggers: tablePlan('Grupp | Årsarbetare', 'Norr | 16,5', 'Söder | 12,5', '**Totalt:** | **⟦28,0⟧**'),
    passes: tablePlan(
      'Grupp | Årsarbetare',
      'Norr | 16,53',
      'Söder | 12,46',
      'Väst | –',
      '**Totalt:** | 29,0',
    ),
  },
  {
    code: 'VP353',
    severity: 'warning',
    sv: 'Sjukdagar: Förändring är –80, men skillnaden mellan 2023 och 2024 är −60. Rätta det tal som är fel.',
    en: 'Sjukdagar: Förändring is –80, but the difference between 2023 and 2024 is −60. Mend the number that is wrong.',
    triggers: tablePlan(
      'Antal | 2023 | 2024 | Förändring',
      'Barn | 236 | 243 | 7',
      'Sjukdagar | 910 | 850 | ⟦–80⟧',
    ),
    passes: tablePlan(
      'Antal | 2023 | 2024 | Förändring',
      'Barn | 236 | 243 | 7',
      'Sjukdagar | 910 | 850 | –60',
    ),
  },
  {
    code: 'VP354',
    severity: 'warning',
    sv: '6 ligger utanför skalan i rubriken ”Sannolikhet (1–5)”.',
    en: '6 is outside the scale in the heading "Sannolikhet (1–5)".',
    triggers: tablePlan('Risk | Sannolikhet (1–5) | Konsekvens (1–5)', 'Hot | ⟦6⟧ | 3'),
    passes: tablePlan('Risk | Sannolikhet (1–5) | Konsekvens | Antal (1–5)', 'Hot | 5 | 7 | 9'),
  },
  {
    code: 'VP306',
    severity: 'warning',
    sv: 'Tabellen saknar kolumnen ”Slutdatum”. Lägg till den, även om cellerna är tomma.',
    en: 'The table lacks the column "Slutdatum". Add it, even if its cells are empty.',
    triggers: tablePlan('⟦Aktivitet⟧ | Startdatum', 'Enkät till alla | 2025-01-01'),
    passes: tablePlan('Indikator | Årsmål | Periodicitet', 'Nöjda | 87 % | År'),
  },
  {
    code: 'VP306',
    severity: 'warning',
    sv: 'Tabellen läses inte som aktiviteter: där saknas ”Startdatum” och ”Slutdatum”. Skriv ”Startdatum” och ”Slutdatum” i stället för ”När”.',
    en: 'The table is not read as activities, for it does not have "Startdatum" and "Slutdatum". Write "Startdatum" and "Slutdatum" in place of "När".',
    triggers: tablePlan(
      'Aktivitet | ⟦När⟧ | Ansvarig',
      'Enkät till alla | hösten | Bo Ek',
      'Samtal | 1/3-31/5 | Bo Ek',
    ),
    passes: tablePlan('Aktivitet | När | Ansvarig', 'Boule för alla | tisdagar kl. 13 | Bo Ek'),
  },
  {
    code: 'VP306',
    severity: 'warning',
    sv: 'Tabellen läses inte som indikatorer: där saknas ”Årsmål”. Skriv ”Årsmål” i stället för ”Mål 2025”.',
    en: 'The table is not read as indicators, for it does not have "Årsmål". Write "Årsmål" in place of "Mål 2025".',
    triggers: tablePlan('Indikator | ⟦Mål 2025⟧ | Utfall 2024', 'Andel nöjda | 87 % | 86 %'),
    passes: tablePlan('Indikator | Mål 2024 | Utfall 2024', 'Andel nöjda | 87 % | 86 %'),
  },
  {
    code: 'VP307',
    severity: 'error',
    sv: 'Raden har 4 celler men tabellen har 3 kolumner. Skriv ett lodstreck (|) som hör till texten som \\|, annars ta bort det.',
    en: 'The row has 4 cells but the table has 3 columns. Write a vertical bar (|) that belongs to the text as \\|, or remove it.',
    triggers: tablePlan(activities, 'Enkät | samtal | 2025-01-01 | 2025-02-01').replace(
      '| Enkät | samtal | 2025-01-01 | 2025-02-01 |',
      '⟦| Enkät | samtal | 2025-01-01 | 2025-02-01 |⟧',
    ),
    passes: tablePlan(activities, 'Enkät \\| samtal med alla | 2025-01-01 | 2025-02-01'),
  },
  {
    code: 'VP308',
    severity: 'warning',
    sv: 'Kolumnen gäller 2024 men planen gäller 2025. Kontrollera att siffrorna är rätt års.',
    en: "The column is for 2024 but the plan for 2025. Check that the figures are the right year's.",
    triggers: tablePlan('Indikator | Årsmål | ⟦KF:s årsmål 2024⟧ | Periodicitet', 'Nöjda | 87 % | 85 % | År'),
    passes: tablePlan('Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet', 'Nöjda | 87 % | 85 % | År'),
  },
  {
    code: 'VP308',
    severity: 'warning',
    sv: 'Kolumnen gäller 2024 men planen gäller 2025. Kontrollera att siffrorna är rätt års.',
    en: "The column is for 2024 but the plan for 2025. Check that the figures are the right year's.",
    triggers: tablePlan(
      'Indikator | ⟦Årsmål 2024⟧ | KF:s årsmål 2025 | Periodicitet',
      'Nöjda | 87 % | 85 % | År',
    ),
    passes: tablePlan('Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet', 'Nöjda | 87 % | 85 % | År'),
  },
  {
    code: 'VP309',
    severity: 'warning',
    sv: 'Raden saknar namn på sin indikator. Skriv namnet i första kolumnen, eller ta bort raden.',
    en: 'The row does not name its indicator. Write the name in the first column, or remove the row.',
    triggers: tablePlan(indicators, '♀♂ | 87 % | 85 % | År').replace(/\| ♀♂ .*/, '⟦$&⟧'),
    passes: tablePlan(indicators, ' | | | '),
  },
  {
    code: 'VP310',
    severity: 'warning',
    sv: 'Kolumnen ”Slutdatum” står två gånger i tabellen. Ta bort den ena, eller ge den ett annat namn.',
    en: 'The column "Slutdatum" stands twice in the table. Remove one, or give it another name.',
    triggers: tablePlan(
      `${activities} | ⟦Slutdatum⟧`,
      'Enkät till alla | 2025-01-01 | 2025-02-01 | 2025-03-01',
    ),
    passes: tablePlan(activities, 'Enkät till alla | 2025-01-01 | 2025-02-01'),
  },
  {
    code: 'VP347',
    severity: 'warning',
    sv: 'Rubrikraden ”Aktivitet” står en gång till mitt i tabellen. Ta bort den och raden med bindestreck under den.',
    en: 'The heading row "Aktivitet" stands once more in the middle of the table. Remove it and the row of hyphens below it.',
    triggers: tablePlan(
      `${activities} | Ansvarig`,
      'Enkät till alla | 2025-01-01 | 2025-02-01 | Bo Ek',
      activities,
      '--- | --- | ---',
      'Samtal med alla | 2025-01-01 | 2025-02-01 | Bo Ek',
    )
      .replace(/\| Aktivitet \| Startdatum \| Slutdatum \|\n/, '⟦$&')
      .replace('| Samtal', '⟧$&'),
    fix: '',
    passes: tablePlan(
      `${activities} | Ansvarig`,
      'Enkät till alla | 2025-01-01 | 2025-02-01 | Bo Ek',
      'Samtal med alla | 2025-01-01 | 2025-02-01 | ---',
    ),
  },
  {
    code: 'VP347',
    severity: 'warning',
    sv: 'Här börjar en annan tabell, ”Indikator”, mitt i den förra. Lämna en tom rad före den.',
    en: 'Another table, "Indikator", begins here in the middle of the one before. Leave a blank line before it.',
    triggers: tablePlan(
      activities,
      'Enkät till alla | 2025-01-01 | 2025-02-01',
      '⟦Indikator | Årsmål | Periodicitet',
      '--- | --- | ---⟧',
      'Andel nöjda | 87 % | År',
    )
      .replace('| ⟦', '⟦| ')
      .replace('⟧ |', ' |⟧'),
    fix: '\n| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |',
    passes: tablePlan('Indikator | Årsmål | Periodicitet', 'Andel nöjda | 87 % | År'),
  },
  {
    code: 'VP347',
    severity: 'warning',
    sv: 'En rad med bindestreck, | --- |, står mitt i tabellen. Den hör bara hemma under rubrikraden: ta bort den här.',
    en: 'A row of hyphens, | --- |, stands in the middle of the table. It belongs below the heading row only: remove this one.',
    triggers: budgetPlan(' | Budget', 'Personal | 1 000', '--- | ---', 'Lokaler | 300').replace(
      /\| --- \| --- \|\n(?=\| Lokaler)/,
      '⟦$&⟧',
    ),
    fix: '',
    passes: budgetPlan('Tkr | Budget', 'Personal | 1 000', 'Lokaler | --', 'Hyra | 300'),
  },
  {
    code: 'VP348',
    severity: 'warning',
    sv: '870 % är mer än allt: en andel är högst 100 %. Rätta siffran, eller namnet ”Andel nöjda” om det inte är en andel.',
    en: '870 % is more than all: a share is 100 % at most. Mend the figure, or the name "Andel nöjda" if it is no share.',
    triggers: tablePlan(indicators, 'Andel nöjda | ⟦870 %⟧ | 85 % | År'),
    passes: tablePlan(
      indicators,
      'Andel nöjda | 100 % | 85 % | År',
      'Andel av budgeten som används | 102 % | 100 % | År',
      'Förändring av priset | 120 % | 110 % | År',
    ),
  },
  {
    code: 'VP349',
    severity: 'hint',
    sv: '”Minst tolv st” läses inte som ett tal. Skriv det med siffror: Minst 12 st.',
    en: '"Minst tolv st" is not read as a number. Write it in figures: Minst 12 st.',
    triggers: tablePlan(indicators, 'Antal utflykter | ⟦Minst tolv st⟧ | | År'),
    fix: 'Minst 12 st',
    passes: tablePlan(indicators, 'Antal utflykter | 12 st | | År', 'Antal möten | två till tre | | År'),
  },
  {
    code: 'VP301',
    severity: 'error',
    sv: '”Bo Ek” är inget datum som programmet kan läsa. Datumen står en ruta för långt åt höger: flytta radens värden så att vart och ett står under sin rubrik.',
    en: '"Bo Ek" is not a date that the program can read. The dates stand one cell too far to the right: move the row\'s values so that each stands below its heading.',
    triggers: tablePlan(`${activities} | Ansvarig`, 'Enkät till alla | ⟦Bo Ek⟧ | 2025-03-17 | 2025-06-27'),
    passes: tablePlan(`${activities} | Ansvarig`, 'Enkät till alla | 2025-03-17 | 2025-06-27 | Bo Ek'),
  },
  {
    code: 'VP303',
    severity: 'warning',
    sv: '2024-03-01–2024-03-31 ligger utanför planens år, 2025. Kontrollera datumet.',
    en: "2024-03-01–2024-03-31 lies outside the plan's year, 2025. Check the date.",
    triggers: tablePlan(activities, 'Enkät till alla | ⟦2024-03-01 | 2024-03-31⟧'),
    fix: '2025-03-01 | 2025-03-31',
    passes: tablePlan(activities, 'Enkät till alla | 2025-03-01 | 2025-03-31'),
  },
];

/** 4xx: budgets. */
export const budgetCases: Case[] = [
  {
    code: 'VP401',
    severity: 'warning',
    sv: 'Summa kostnader är 1 000, men raderna ovanför blir 1\u00A0300,5 tillsammans.',
    en: 'Summa kostnader is 1 000, but the rows above add up to 1\u00A0300,5.',
    triggers: budgetPlan(' | Budget', 'Personal | 1 000,5', 'Lokaler | 300', 'Summa kostnader | ⟦1 000⟧'),
    passes: budgetPlan(' | Budget', 'Personal | 1 000,5', 'Lokaler | 300', 'Summa kostnader | 1 300,50'),
  },
  {
    code: 'VP415',
    severity: 'warning',
    sv: 'Siffrorna kan ha bytt plats: Summa kostnader på rad 33 är 3 030, men raderna blir 2\u00A0940 tillsammans. Med 2 540 här i stället för 2 450 stämmer summan.',
    en: 'The digits may have changed places: Summa kostnader on line 33 is 3 030, but the rows add up to 2\u00A0940. With 2 540 here instead of 2 450 the sum holds.',
    triggers: budgetPlan(' | Budget', 'Personal | ⟦2 450⟧', 'Lokaler | 490', 'Summa kostnader | 3 030'),
    passes: budgetPlan(' | Budget', 'Personal | 2 540', 'Lokaler | 490', 'Summa kostnader | 3 030'),
  },
  {
    code: 'VP402',
    severity: 'warning',
    sv: 'Netto är 900, men intäkter och kostnader ger 880.',
    en: 'Netto is 900, but income and costs give 880.',
    triggers: budgetPlan(' | Budget', 'Intäkter | 120', 'Kostnader | 1 000', 'Netto | ⟦900⟧'),
    passes: budgetPlan(' | Budget', 'Intäkter | -120', 'Kostnader | 1 000', 'Netto | 880'),
  },
  {
    code: 'VP403',
    severity: 'warning',
    sv: 'Lokaler: Totalt är 31, men kolumnerna bredvid blir 30 tillsammans.',
    en: 'Lokaler: Totalt is 31, but the columns beside it add up to 30.',
    triggers: budgetPlan(' | Norr | Söder | Totalt', 'Personal | 1 | 2 | 3', 'Lokaler | 10 | 20 | ⟦31⟧'),
    passes: budgetPlan(' | 2024 | 2025 | Totalt', 'Personal | 1 | 2 | 9', 'Lokaler | 10 | 20 | 31'),
  },
];
