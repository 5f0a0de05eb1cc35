import { frontMatter, goalPlan, plan, tablePlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const columns = 'Aktivitet | Startdatum | Slutdatum';
const whole = '2025-01-01 | 2025-12-31';
const usual = Array.from({ length: 9 }, (_, index) => `Vi ses i grupp ${index} | ${whole}`);

/** 3xx: activities, and dates in running text. */
export const activityCases: Case[] = [
  {
    code: 'VP322',
    severity: 'hint',
    sv: 'Aktiviteten saknar slutdatum. Skriv ett datum, till exempel 2025-03-31.',
    en: 'The activity has no end date. Write a date, such as 2025-03-31.',
    triggers: tablePlan(columns, 'Enkät till alla | 2025-01-01 | '),
    place: '25:32–25:36',
    passes: tablePlan(columns, '**Under våren** | | ', 'Enkät till alla | 2025-01-01 | 2025-01-01'),
  },
  {
    code: 'VP323',
    severity: 'warning',
    sv: 'Aktiviteten nämner ”oktober”, men pågår från 2025-01-01 till 2025-06-30. Rätta datumen eller texten.',
    en: 'The activity mentions "oktober", but goes on from 2025-01-01 to 2025-06-30. Correct the dates or the text.',
    triggers: tablePlan(columns, '*Brukarenkät* i ⟦oktober⟧ | 2025-01-01 | 2025-06-30'),
    passes: tablePlan(
      columns,
      `Möten februari–november | 2025-04-01 | 2025-05-31`,
      'Möten från och med mars | 2025-05-01 | 2025-12-31',
      'Klart senast den 30 juni | 2025-02-01 | 2025-03-31',
      'Förbereda enkäten i oktober | 2025-08-01 | 2025-09-30',
      'Sammanställa enkäten i mars | 2025-04-01 | 2025-05-31',
      'Möten om enkäten hösten 2024 och oktober 2024 | 2025-04-01 | 2025-05-31',
      'Träffar under hösten | 2025-08-15 | 2025-10-31',
      'Kampanj oktober 2024–mars 2025 | 2025-01-01 | 2025-02-28',
      'Kampanj oktober 2025–mars 2026 | 2025-11-01 | 2025-12-31',
      'Bokslut per den 30 april | 2025-05-01 | 2025-05-31',
      'Julfest den 12 dec | 2025-12-12 | 2025-12-12',
      'Samtal med Maj Ek | 2025-03-01 | 2025-03-31',
    ),
  },
  {
    code: 'VP335',
    severity: 'warning',
    sv: 'Här står 17 mars, men i tabellen på rad 25 står 2025-03-14. Rätta det datum som är fel för aktiviteten ”Översyn av rutiner”.',
    en: 'This says 17 mars, but in the table on line 25 it says 2025-03-14. Correct the date that is wrong for the activity "Översyn av rutiner".',
    triggers: `${tablePlan(columns, 'Översyn av rutiner | 2025-01-13 | 2025-03-14')}\nÖversynen av rutiner avslutas den ⟦17 mars⟧.\n`,
    passes: `${tablePlan(
      columns,
      'Översyn av rutiner | 2025-01-13 | 2025-03-14',
      'Brukarenkät till alla | 2025-03-01 | 2025-05-31',
    )}\nÖversyn av rutiner börjar den 13 januari och översyn av rutiner är klar senast den 31 mars 2025. Översyn av rutiner pågår den 3 mars. Översyn av rutiner är klar. Den 3 april ses vi. Brukarenkäten till alla avslutas den 20 maj. Översyn av rutiner och lokaler avslutas den 2 maj.\n`,
  },
  {
    code: 'VP340',
    severity: 'hint',
    sv: 'Här står ”april”, men aktiviteten ”Införande av nya nyckelkort” på rad 25 pågår från 2025-05-05 till 2025-05-30. Rätta den tid som är fel.',
    en: 'This says "april", but the activity "Införande av nya nyckelkort" on line 25 goes on from 2025-05-05 to 2025-05-30. Correct the time that is wrong.',
    triggers: `${tablePlan(columns, 'Införande av nya nyckelkort | 2025-05-05 | 2025-05-30')}\nBokningen är enkel, och nya nyckelkort införs under ⟦april⟧.\n`,
    passes: `${tablePlan(
      columns,
      'Införande av nya nyckelkort | 2025-05-05 | 2025-05-30',
      'Öva utrymning på våren | 2025-04-07 | 2025-04-11',
      'Öva utrymning på hösten | 2025-09-08 | 2025-09-12',
    )}\nNya nyckelkort införs i maj och följs upp i september. Kort införs i juni. De nya nyckelkorten används efter den 1 juni. Utrymning övas i april och september och inrymning i oktober.\n`,
  },
  {
    code: 'VP324',
    severity: 'hint',
    sv: '2025-01-11 skiljer sig med en siffra från 2025-01-01, som nästan alla andra aktiviteter har. Kontrollera datumet.',
    en: '2025-01-11 differs in one digit from 2025-01-01, which nearly all other activities have. Check the date.',
    triggers: tablePlan(columns, ...usual, 'Vi träffas | ⟦2025-01-11⟧ | 2025-12-31'),
    passes: tablePlan(columns, ...usual, 'Vi träffas | 2025-03-12 | 2025-11-30'),
  },
  {
    code: 'VP325',
    severity: 'hint',
    sv: '”Utbildning” säger inte vad som ska göras. Skriv vem som gör vad, till exempel ”Alla medarbetare går utbildningen i dataskydd”.',
    en: '"Utbildning" does not say what is to be done. Say who does what, such as "Alla medarbetare går utbildningen i dataskydd".',
    triggers: tablePlan(columns, `⟦Utbildning⟧ | ${whole}`),
    passes: tablePlan(columns, `Utbildning i dataskydd | ${whole}`),
  },
  {
    code: 'VP325',
    severity: 'hint',
    sv: '”Miljö” säger inte vad som ska göras. Skriv vem som gör vad, till exempel ”Alla medarbetare går utbildningen i dataskydd”.',
    en: '"Miljö" does not say what is to be done. Say who does what, such as "Alla medarbetare går utbildningen i dataskydd".',
    triggers: tablePlan(columns, `⟦Miljö⟧ | ${whole}`),
    passes: tablePlan(
      columns,
      ...['Skyddsrond', 'Helgmöte', 'Introduktion', 'Brandövning', 'Medarbetarsamtal'].map(
        (name) => `${name} | ${whole}`,
      ),
    ),
  },
  {
    code: 'VP326',
    severity: 'warning',
    sv: 'Aktiviteten står redan på rad 25, under samma mål och med samma datum. Ta bort den ena raden.',
    en: 'The activity is already on line 25, under the same goal and with the same dates. Remove one of the rows.',
    triggers: tablePlan(columns, `Alla får en enkät. | ${whole}`, `⟦Alla får en enkät⟧ | ${whole}`),
    passes: tablePlan(columns, `Alla får en enkät | ${whole}`, 'Alla får en enkät | 2025-02-01 | 2025-12-31'),
  },
  {
    code: 'VP326',
    severity: 'warning',
    sv: 'Aktiviteten står redan på rad 25, under samma mål och med samma datum. Ta bort den ena raden. Är flera ansvariga skrivs de i samma ruta.',
    en: 'The activity is already on line 25, under the same goal and with the same dates. Remove one of the rows. Where several are responsible, write them in the same cell.',
    triggers: tablePlan(
      `${columns} | Ansvarig`,
      `Alla får en enkät | ${whole} | Bo Ek`,
      `⟦Alla får en enkät⟧ | ${whole} | Eva Å`,
    ),
    passes: tablePlan(
      `${columns} | Ansvarig`,
      `Enkät till alla | ${whole} | Bo Ek`,
      `Enkät till alla | ${whole} | Eva Å`,
    ),
  },
  {
    code: 'VP327',
    severity: 'warning',
    sv: '”31 september” finns inte: månaden har 30 dagar. Rätta datumet.',
    en: '"31 september" does not exist: the month has 30 days. Correct the date.',
    triggers: goalPlan('Det är klart den ⟦31 september⟧.'),
    passes: goalPlan('Vi ses 31 oktober, den 29 februari, 30 juni 2025, 2025-04-30 och 2024-02-29.'),
  },
  {
    code: 'VP327',
    severity: 'warning',
    sv: '”2025-13-01” finns inte i kalendern. Rätta datumet.',
    en: '"2025-13-01" is not in the calendar. Correct the date.',
    triggers: tablePlan('Uppdrag | Klart', 'Ny språkplan | ⟦2025-13-01⟧'),
    passes: tablePlan('Uppdrag | Nummer', 'Ny språkplan | 2025-13-01'),
  },
  {
    code: 'VP323',
    severity: 'warning',
    sv: 'Aktiviteten nämner ”2024”, men pågår från 2025-04-15 till 2025-06-30. Rätta datumen eller texten.',
    en: 'The activity mentions "2024", but goes on from 2025-04-15 to 2025-06-30. Correct the dates or the text.',
    triggers: tablePlan(columns, 'Gården rustas, klart ⟦2024⟧ | 2025-04-15 | 2025-06-30'),
    passes: tablePlan(
      columns,
      'Gården rustas, klart 2026 | 2025-04-15 | 2025-06-30',
      'Huset, klart 2024, får en ny port | 2025-04-15 | 2025-06-30',
    ),
  },
  {
    code: 'VP328',
    severity: 'warning',
    sv: '”fredag den 3 mars 2025” stämmer inte: det är en måndag. Rätta veckodagen eller datumet.',
    en: '"fredag den 3 mars 2025" is not right: it is a Monday. Correct the weekday or the date.',
    triggers: goalPlan('Vi ses ⟦fredag den 3 mars 2025⟧ på kontoret.'),
    passes: goalPlan('Vi ses måndagen den 3 mars, söndag 3 mars 2024 och tisdag den 3 mars (nästa år).'),
  },
  {
    code: 'VP329',
    severity: 'hint',
    sv: '”planerad träff den 4 februari” står som något som ska hända, men planen är daterad 2025-02-20. Skriv i dåtid, eller rätta datumet.',
    en: '"planerad träff den 4 februari" stands as something that is to happen, but the plan is dated 2025-02-20. Use the past tense, or correct the date.',
    triggers: dated('Vi har en ⟦planerad träff den 4 februari⟧ då vi går igenom målen.'),
    passes: dated(
      'Vi ska ses den 20 februari, och listan ska lämnas varje år den 1 februari. Mötet var den 4 februari. ' +
        'Vi ska ses den 4 februari 2026 om den rutin som ska ha hållits sedan den 1 januari.',
    ),
  },
];

/** A plan of 20 February with a sentence in it. */
function dated(text: string): string {
  return plan(`# Inledning\n\n${text}\n\n# KF:s inriktningsmål: 1`, `${frontMatter}\ndatum: 2025-02-20`);
}
