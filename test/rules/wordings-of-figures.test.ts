import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';
import { body, indicators, text } from '../support/wordings.ts';

/** Other words for what the cases of indicators, activities and budgets show in one form, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  [
    'a day before what is to be',
    'VP329',
    plan(
      `# Inledning\n\nPlaneringsdagen ⟦den 6 februari kommer⟧ att användas väl.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-17`,
    ),
  ],
  [
    'a target left open by the committee that is to set it',
    'VP311',
    indicators('Sjukfrånvaro | ⟦Tas fram av nämnd⟧ | Tas fram av nämnd/styrelse | Tertial |').replace(
      'enhet: Provenheten',
      'nivå: nämnd',
    ),
  ],
  [
    'another name of the unit in the form of its budget',
    'VP136',
    text('| Budgetår: | 2025 |\n| --- | --- |\n| Enhet: | ⟦Enheten för fritid⟧ |'),
  ],
  [
    'a day of last year among what a chapter lists',
    'VP303',
    plan(
      `# Inledning\n\n## Aktiviteter\n\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Utflykt | ⟦2024-05-14 | 2024-05-14⟧ |\n\n${body}`,
    ),
  ],
  [
    'a month that is not that of the days, among what a chapter lists',
    'VP323',
    plan(
      `# Inledning\n\n## Aktiviteter\n\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Julmarknad i ⟦december⟧ | 2025-11-04 | 2025-11-06 |\n\n${body}`,
    ),
  ],
  [
    'a rate to something else than the council’s',
    'VP314',
    indicators('Klimatpåverkan av maten | ⟦1,4 kg CO2 per portion⟧ | 1,4 kg CO2 per kg livsmedel | År |'),
  ],
  [
    'a share that is better the higher it is',
    'VP313',
    indicators('Andel deltagare som får bestämma om saker som är viktiga | ⟦78 %⟧ | 82 % | År |'),
  ],
  [
    'a figure in a clause that begins with its time',
    'VP318',
    unitPlan({
      ways: 'Under 2025 ska andelen nöjda ligga på minst ⟦80 procent⟧.',
      rest: '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Andel nöjda | 85 % | 85 % | År |',
    }),
  ],
  [
    'a name with more words than the text, and the unit only in the text',
    'VP318',
    unitPlan({
      results: 'Väntetiden till ett första besök är högst ⟦30 dagar⟧.',
      rest: '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Väntetid till första besök hos budget- och skuldrådgivare | 20 dagar | | År |',
    }),
  ],
  [
    'a unit of which the half is left out',
    'VP315',
    indicators('Klimatpåverkan | ⟦1,5 kg⟧ | 1,5 kg CO2 per kg livsmedel | År |'),
  ],
  ...['för all personal', 'i snitt', 'i Provenheten', 'i medarbetarenkäten', '(årsmål)'].map(
    (said): [string, string, string] => [
      `a figure ${said}`,
      'VP318',
      indicators('Sjukfrånvaro | 7 % | 7 % | År').replace(
        'Fler trivs',
        `Sjukfrånvaron är högst ⟦9 procent⟧ ${said}`,
      ),
    ],
  ),
  [
    'a season that the activity comes after',
    'VP323',
    tablePlan('Aktivitet | Startdatum | Slutdatum', 'Klart till ⟦våren⟧ | 2025-09-01 | 2025-12-31'),
  ],
  ['what the words of a name wish for', 'VP313', indicators('Andel uteblivna besök | ⟦3 %⟧ | 2 % | År')],
  [
    'a name without its adjective',
    'VP318',
    indicators('Genomsnittlig utredningstid | 90 dagar | 95 dagar | År').replace(
      '- Fler trivs.',
      '- Utredningstiden är i genomsnitt högst ⟦100 dagar⟧.',
    ),
  ],
  [
    'an aim that a survey shows',
    'VP318',
    goalPlan(
      '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Andel boende som får komma ut | 62 % | 60 % | År |\n\n#### Uppföljning\n\nMålet är att minst ⟦58 procent⟧ av de boende får komma ut enligt brukarundersökningen.',
    ),
  ],
  ['a time that is longer', 'VP313', indicators('Väntetid till samtal | ⟦6 dagar⟧ | 5 dagar | År')],
  [
    'as near to nothing as can be',
    'VP313',
    indicators('Andel svar (så nära noll som möjligt) | ⟦12 %⟧ | 8 % | År'),
  ],
  [
    'a mean said as i snitt',
    'VP318',
    indicators('Väntetid till samtal | 6 dagar | 6 dagar | År').replace(
      '- Fler trivs.',
      '- Väntetiden till samtal är i snitt ⟦10 dagar⟧.',
    ),
  ],
  [
    'an activity that points elsewhere',
    'VP325',
    tablePlan('Aktivitet | Startdatum | Slutdatum', '⟦Utbildning, se ovan⟧ | 2025-01-01 | 2025-12-31'),
  ],
  [
    'an activity that is a dash',
    'VP325',
    tablePlan('Aktivitet | Startdatum | Slutdatum', '⟦–⟧ | 2025-01-01 | 2025-12-31'),
  ],
  [
    'a direction that is striven for',
    'VP313',
    indicators('Andel svar, eftersträvas låg | ⟦12 %⟧ | 8 % | År'),
  ],
  [
    'a figure that is to be held',
    'VP318',
    indicators('Sjukfrånvaro | 7 % | 7 % | År').replace(
      '- Fler trivs.',
      '- Sjukfrånvaron hålls under ⟦6 procent⟧.',
    ),
  ],
  [
    'a short name of an index',
    'VP318',
    indicators('Aktivt Medskapandeindex | 83 | 83 | År').replace(
      '- Fler trivs.',
      '- Medskapandeindex uppgår till ⟦84⟧.',
    ),
  ],
  [
    'a figure that is said to be the target',
    'VP318',
    indicators('Andel nöjda | 85 % | 85 % | År').replace(
      '- Fler trivs.',
      '- Andelen nöjda är ⟦88 procent⟧, vilket är målet.',
    ),
  ],
  [
    'a month of the activity after those it is for',
    'VP323',
    tablePlan(
      'Aktivitet | Startdatum | Slutdatum',
      'Träff för nyanställda, ⟦mars⟧ | 2025-09-01 | 2025-10-31',
    ),
  ],
  ['a goal’s number with two digits', 'VP726', text('Det framgår av KF:s mål ⟦4.25⟧.')],
  ...[
    'ska vara klar senast den ⟦7 mars⟧',
    'pågår till och med ⟦2025-03-17⟧',
    'startar den ⟦14 januari 2025⟧',
  ].map((said): [string, string, string] => [
    `an activity that ${said}`,
    'VP335',
    `${tablePlan('Aktivitet | Startdatum | Slutdatum', 'Översyn av rutiner | 2025-01-13 | 2025-03-14')}\nÖversynen av rutiner ${said}.\n`,
  ]),
  ['a weekday before a date in digits', 'VP328', text('Vi ses ⟦torsdagen den 2025-03-14⟧.')],
  [
    'an indicator without the words for how it is measured',
    'VP318',
    indicators('Andel inköpta ekologiska måltider i kronor | 40 % | 35 % | År').replace(
      '- Fler trivs.',
      '- Andelen ekologiska måltider är minst ⟦38 %⟧.',
    ),
  ],
  [
    'an indicator that a clause tells of first',
    'VP318',
    indicators('Brukartid | 74 % | | År').replace(
      '- Fler trivs.',
      '- Brukartiden, det vill säga tiden hos brukarna, är ⟦72 %⟧.',
    ),
  ],
  [
    'an indicator split by sex, in a sentence with a unit before a year',
    'VP318',
    indicators('Energi för belysning (könsuppdelad) | 71 GWh | | År').replace(
      '- Fler trivs.',
      '- Energi för belysning minskar från 76 GWh 2024 till ⟦73 GWh⟧.',
    ),
  ],
  ...['(2024: 3,1 %)', '(2024: 3,1 procent i snitt)'].map((earlier): [string, string, string] => [
    'a figure with that of the year before in brackets',
    'VP318',
    indicators('Sjukfrånvaro dag 1-14 | 2,7 % | tas fram av nämnd | År').replace(
      '- Fler trivs.',
      `- Sjukfrånvaron dag 1-14 är högst ⟦3,0 %⟧ ${earlier}.`,
    ),
  ]),
  [
    'an indicator whose name seems to have two endings',
    'VP318',
    indicators('Svarsfrekvens i enkäten | 80 % | | År').replace(
      '- Fler trivs.',
      '- Svarsfrekvensen i enkäten är minst ⟦85 %⟧, jämfört med 71 % år 2024.',
    ),
  ],
  [
    'an indicator in the place that the plan is for',
    'VP318',
    indicators('Sjukfrånvaro | 5,0 % | tas fram av nämnd | År').replace(
      '- Fler trivs.',
      '- Den totala sjukfrånvaron på enheten är högst ⟦5,5 %⟧.',
    ),
  ],
  [
    'an indicator before a clause that tells more',
    'VP318',
    indicators('Andel brukare på avdelningen med aktuell genomförandeplan | 95 % | | År').replace(
      '- Fler trivs.',
      '- Minst ⟦90 %⟧ av brukarna har en aktuell genomförandeplan som de har varit med och tagit fram.',
    ),
  ],
  [
    'an indicator in a whole sentence with the figure of the year before',
    'VP318',
    indicators('(könsuppdelad) Andel föräldrar som har fått stöd i sin föräldraroll | 90 % | | År').replace(
      '- Fler trivs.',
      '- Minst ⟦85 %⟧ av föräldrarna uppger att de har fått stöd i sin föräldraroll (2024: 86 %).',
    ),
  ],
  ['a number after a goal without its article', 'VP726', text('Vi går vidare med mål ⟦9.12⟧.')],
  [
    'a judgement that is better the higher it is',
    'VP313',
    indicators('Personalens bedömning av enhetens förmåga att stödja lärande | ⟦3,7⟧ | 3,8 | År |'),
  ],
  ['a direction in the name', 'VP313', indicators('Antal barn per grupp (ska minska) | ⟦15,8⟧ | 14,9 | År')],
  ['a direction as a sign', 'VP313', indicators('Andel svinn (lägre = bättre) | ⟦9 %⟧ | 8 % | År')],
  [
    'a direction as a comment',
    'VP313',
    indicators('Andel svinn | ⟦9 %⟧ | 8 % | År | Ju lägre, desto bättre'),
  ],
  [
    'a direction in the text',
    'VP313',
    `${indicators('Andel ärenden som återkommer | ⟦22 %⟧ | 20 % | År', 'Andel pärmar som lånas | 5 % | 6 % | År')}\n\nFör ärenden som återkommer är ett lägre värde bättre.`,
  ],
  [
    'a share against a rate',
    'VP314',
    indicators('Klimatpåverkan | ⟦1,5 %⟧ | 1,5 kg CO2 per kg livsmedel | År'),
  ],
  ['days against months', 'VP314', indicators('Utredningstid | ⟦110 dagar⟧ | 4 månader | År')],
  [
    'a short form of the name',
    'VP318',
    indicators('Aktivt Medskapandeindex | 83 | 83 | År').replace('- Fler trivs.', '- AMI är minst ⟦80⟧.'),
  ],
  [
    'a short form that the table gives',
    'VP318',
    indicators('Nöjd Brukar-Index (NBI) | 84 | 84 | År').replace('- Fler trivs.', '- NBI är minst ⟦80⟧.'),
  ],
  [
    'an aim among the ways of working',
    'VP318',
    goalPlan(
      '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Andel nöjda med maten | 86 % | 86 % | År |\n\n#### Uppföljning\n\nMålet är att minst ⟦80 procent⟧ är nöjda med maten.',
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
  [
    'what the same people say, by another name of theirs',
    'VP318',
    indicators(
      'Andel omsorgstagare i boende som upplever att måltiderna är en trevlig stund | 74 % | | År',
    ).replace('Fler trivs', 'Andelen boende som tycker att måltiderna är en trevlig stund är ⟦72 procent⟧'),
  ],
  [
    'a name without where it is measured',
    'VP318',
    indicators('Andel ekologiska livsmedel i stadens egna verksamheter | 42 % | | År').replace(
      'Fler trivs',
      'Andelen ekologiska livsmedel är minst ⟦45 procent⟧',
    ),
  ],
  [
    'how many are part of something at the end of the year',
    'VP318',
    indicators('Antal lägenheter i Bostad först | 112 st | | År').replace(
      'Fler trivs',
      '⟦120⟧ lägenheter ingår i Bostad först vid årets slut',
    ),
  ],
  ...['löpande', 'Tills vidare', 'pågår', 'Vid behov', 'varje månad', 'Meddelas senare'].map(
    (said): [string, string, string] => [
      'an open end',
      'VP351',
      tablePlan('Aktivitet | Startdatum | Slutdatum', `Vi ses på gården | 2025-03-01 | ⟦${said}⟧`),
    ],
  ),
  [
    'an open beginning and end',
    'VP351',
    tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses på gården | ⟦löpande⟧ | löpande'),
  ],
  [
    'a dash for a date',
    'VP322',
    tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses på gården | 2025-03-01 | ⟦–⟧'),
  ],
  [
    'an activity that begins two years before',
    'VP303',
    tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses på gården | ⟦2023-03-01⟧ | 2025-03-01'),
  ],
  [
    'a lack that is better the less it is',
    'VP313',
    indicators('Sjukfrånvaro bland kvinnor | ⟦7,5⟧ | 7 | Tertial | '),
  ],
  [
    'a share without its sign below one of the same that has it',
    'VP315',
    indicators(
      'Sjukfrånvaro | 4,2 % | Tas fram av nämnd | År',
      'Sjukfrånvaro dag 1-14 | ⟦2,0⟧ | Tas fram av nämnd | År',
    ),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

/** One target said in other words, against that of the table. */
test.each<[row: string, said: string]>([
  ['Sjukfrånvaro | 7 %', 'Sjukfrånvaron ska ned till 6,5 %.'],
  ['Sjukfrånvaro | 7 %', 'Högst 6 % sjukfrånvaro.'],
  ['Sjukfrånvaro | 7 %', 'En sjukfrånvaro på högst 6 %.'],
  ['Andel nöjda boende | 82 %', 'Vi når 78 procent nöjda boende.'],
  ['Andel nöjda boende | 82 %', 'Minst 78 % av våra boende är nöjda.'],
])('%s is contradicted by: %s', async (row, said) => {
  const content = indicators(`${row} | Tas fram av nämnd | År`).replace('- Fler trivs.', `- ${said}`);
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual(['VP318']);
});

test.each([
  'Andel nöjda | 78 % | 82 %',
  'Andel resor med cykel | 78 % | 82 %',
  'Andel som blir självförsörjande | 78 % | 82 %',
  'Andel (mål: minska) | 12 % | 10 %',
  'Andel obehöriga | 12 % | 10 %',
])('%s is weaker', async (row) => {
  const found = await findingsIn({ 'plan.md': indicators(`${row} | År`) });
  expect(found.map(({ code }) => code)).toEqual(['VP313']);
});
