import { budgetPlan, goalPlan, tablePlan, unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const columns = 'Indikator | Årsmål | KF:s årsmål år 2025 | Periodicitet';
const commented = `${columns} | Kommentar`;

function table(...rows: string[]): string {
  return [columns, '--- | --- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
}

/** A unit's goal with expected results, and a table below. */
function results(text: string, ...rows: string[]): string {
  return unitPlan({ results: text, rest: table(...rows) });
}

/** 3xx: indicators and their targets. */
export const indicatorCases: Case[] = [
  {
    code: 'VP311',
    severity: 'warning',
    sv: '”Sjukfrånvaro” saknar årsmål, och som KF:s årsmål står ”Tas fram av nämnd/styrelse”. Skriv det årsmål som nämnden har bestämt, eller säg i en kolumn Kommentar varför det saknas.',
    en: '"Sjukfrånvaro" has no target, and the council\'s says "Tas fram av nämnd/styrelse". Write the target that the committee has set, or say in a column Kommentar why there is none.',
    triggers: tablePlan(columns, '♀♂ Sjukfrånvaro ⟦| ⟧| Tas fram av nämnd/styrelse | Tertial'),
    passes: tablePlan(
      commented,
      'Sjukfrånvaro | 7 % | tas fram av nämnden | Tertial |',
      'Index | | Tas fram av nämnd | År | Mäts först i oktober',
    ),
  },
  {
    code: 'VP312',
    severity: 'warning',
    sv: '”Nöjda” har varken årsmål eller KF:s årsmål, och går därför inte att följa upp. Skriv ett årsmål, eller säg i en kolumn Kommentar varför det saknas.',
    en: '"Nöjda" has neither a target nor a council target, so it cannot be followed up. Write a target, or say in a column Kommentar why there is none.',
    triggers: tablePlan(columns, 'Nöjda ⟦| ⟧| | År'),
    passes: tablePlan(columns, '**Omsorg** | | | ', 'Trygga | – | | År', 'Index | Öka | | År'),
  },
  {
    code: 'VP313',
    severity: 'hint',
    sv: 'Årsmålet 80 är svagare än KF:s årsmål 83. Skriv i en kolumn Kommentar varför, eller ändra målet.',
    en: "The target 80 is weaker than the council's, 83. Say why in a column Kommentar, or change the target.",
    triggers: tablePlan(columns, 'Aktivt Medskapandeindex | ⟦80⟧ | 83 | År'),
    passes: tablePlan(
      commented,
      'Aktivt medskapandeindex | 80 | 83 | År | Ett steg på vägen',
      'Andel inköpta ekologiska livsmedel i kronor | 75 % | 70 % | År |',
      'Antal platser | 350 st | 9 000 st | År |',
      'Väntan | Max 8 dagar | Max 10 dagar | År |',
      'Andel barn i öppenvård | 60 % | 70 % | År |',
      'Andel nöjda med väntetiden | 60 % | 70 % | År |',
    ),
  },
  {
    code: 'VP314',
    severity: 'warning',
    sv: 'Årsmålet är ”83 st” men KF:s årsmål ”83 %”. Skriv båda i samma måttenhet.',
    en: 'The target is "83 st" but the council\'s "83 %". Write both in the same unit.',
    triggers: tablePlan(columns, 'Nöjda | ⟦83 st⟧ | 83 % | År'),
    passes: tablePlan(
      columns,
      'Nöjda | 83 procent | 83 % | År',
      'Energi | 3 300 MWh | 1945 GWh | År',
      'Platser | 60 platser | 5100 ungdomar | År',
    ),
  },
  {
    code: 'VP315',
    severity: 'hint',
    sv: 'Här står ”1,9” men intill ”1,9 kg CO2 per kg livsmedel”. Skriv ut måttenheten på båda ställena.',
    en: 'This says "1,9" but beside it "1,9 kg CO2 per kg livsmedel". Write the unit in both places.',
    triggers: tablePlan(columns, 'Klimatpåverkan | ⟦1,9⟧ | 1,9 kg CO2 per kg livsmedel | År'),
    fix: '1,9 kg CO2 per kg livsmedel',
    passes: tablePlan(
      columns,
      'Index | 83 | 83 | År',
      'Trygga | 83 % | Tas fram av nämnd | År',
      'Nöjda | Öka | 83 % | År',
    ),
  },
  {
    code: 'VP316',
    severity: 'warning',
    sv: 'Indikatorn ”Nöjda i hemtjänst” står redan på rad 25, under samma mål. Ta bort den ena raden.',
    en: 'The indicator "Nöjda i hemtjänst" is already on line 25, under the same goal. Remove one of the rows.',
    triggers: tablePlan(
      columns,
      'nöjda i hemtjänst. | 87 % | 85 % | År',
      '♀♂ ⟦Nöjda i hemtjänst⟧ | 87 % | 85 % | År',
    )
      .replace('hemtjänst. |', 'hemtjänst |')
      .replace('♀♂ ⟦', '⟦♀♂ '),
    passes: tablePlan(columns, 'Nöjda i hemtjänst | 7 % | | År', 'Nöjda i hemtjänsten dag 1-14 | 2 % | | År'),
  },
  {
    code: 'VP317',
    severity: 'hint',
    sv: '”Nöjda” har årsmålet 80 % här, men 90 % på rad 25. Skriv samma mål, eller säg i en kolumn Kommentar varför de skiljer sig.',
    en: '"Nöjda" has the target 80 % here, but 90 % on line 25. Write the same target, or say in a column Kommentar why they differ.',
    triggers: `${tablePlan(columns, 'Nöjda | 90 % | | År')}\n${child(table('Nöjda | ⟦80 %⟧ | | År'))}`,
    passes: `${tablePlan(columns, 'Nöjda | 90 % | | År')}\n${child(table('Nöjda | 90,0 % | | År'))}`,
  },
  {
    code: 'VP334',
    severity: 'hint',
    sv: 'Indikatorn ”Nöjda” står redan på rad 25, under ett annat mål men med samma årsmål. Behåll den där den hör hemma.',
    en: 'The indicator "Nöjda" is already on line 25, under another goal but with the same target. Keep it where it belongs.',
    triggers: `${tablePlan(columns, 'Nöjda | 90 % | | År')}\n# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n${table('⟦Nöjda⟧ | 90 % | | År')}`,
    passes: `${tablePlan(columns, 'Nöjda | 90 % | | År')}\n# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n${table('Nöjda barn | 90 % | | År')}`,
  },
  {
    code: 'VP318',
    severity: 'warning',
    sv: 'Här står åtta dagar, men årsmålet för ”Tid från beslut till start” är 10 dagar i tabellen på rad 25. Rätta den siffra som är fel.',
    en: 'This says åtta dagar, but the target of "Tid från beslut till start" is 10 dagar in the table on line 25. Correct the figure that is wrong.',
    triggers: `${tablePlan(columns, 'Tid från beslut till start | 10 dagar | | År')}\n${child('##### Förväntat resultat\n\n- Tiden från beslut till start är högst ⟦åtta dagar⟧.')}`,
    passes: `${tablePlan(columns, 'Tid från beslut till start | 10 dagar | | År')}\n${child('##### Förväntat resultat\n\n- Tiden från beslut till start är högst tio dagar. Tiden från beslut till start delas i två delar.')}`,
  },
  {
    code: 'VP318',
    severity: 'warning',
    sv: 'Här står 8,5 %, men årsmålet för ”Sjukfrånvaro” är 7,2 % i tabellen på rad 25. Rätta den siffra som är fel.',
    en: 'This says 8,5 %, but the target of "Sjukfrånvaro" is 7,2 % in the table on line 25. Correct the figure that is wrong.',
    triggers: `${tablePlan(columns, '♀♂ Sjukfrånvaro | 7,2 % | Tas fram av nämnd | År')}\n${child('##### Förväntat resultat\n\n- Den totala sjukfrånvaron minskar från 9,1 till *högst* ⟦8,5 %⟧.')}`,
    passes: results(
      [
        '- Sjukfrånvaron minskar från 9,1 till högst 7,2 procent.',
        '- Sjukfrånvaron var 8,5 % 2024.',
        '- Sjukfrånvaron är 8,5 % under 2024.',
        '- Sjukfrånvaron minskar med 1 %.',
        '- Sjukfrånvaron är 5 % lägre än i fjol.',
        '- Sjukfrånvaron dag 1–14 är högst 2 %.',
        '- Den korta sjukfrånvaron är högst 2 %.',
        '- Andelen med sjukfrånvaro över 30 dagar är högst 5 %.',
        '- Minst 90 procent av besökarna är nöjda med maten, mot 80 procent 2024.',
        '- Minst 60 procent av kvinnorna är nöjda med personalens bemötande.',
      ].join('\n'),
      'Sjukfrånvaro | 7,2 % | Tas fram av nämnd | År',
      'Andel besökare som är nöjda med maten | 90 % | | År',
    ),
  },
  {
    code: 'VP319',
    severity: 'hint',
    sv: 'Målet 3 % för ”Sjukfrånvaro” står bara i texten. Skriv det också i kolumnen Årsmål på rad 39.',
    en: 'The target 3 % of "Sjukfrånvaro" is only in the text. Write it in the column Årsmål on line 39 as well.',
    triggers: results('- Sjukfrånvaro lägre än ⟦3 %⟧ och en god stämning.', 'Sjukfrånvaro | | 4 % | '),
    passes: results('- Sjukfrånvaro lägre än 4 % och en god stämning.', 'Sjukfrånvaro | | 4 % | '),
  },
  {
    code: 'VP313',
    severity: 'hint',
    sv: 'Årsmålet 6 % är svagare än KF:s årsmål 4 %. Skriv i en kolumn Kommentar varför, eller ändra målet.',
    en: "The target 6 % is weaker than the council's, 4 %. Say why in a column Kommentar, or change the target.",
    triggers: results('- Sjukfrånvaro lägre än ⟦6 %⟧ och en god stämning.', 'Sjukfrånvaro | | 4 % | '),
    passes: results('- Sjukfrånvaro lägre än 4 % och en god stämning.', 'Sjukfrånvaro | | 4 % | '),
  },
  {
    code: 'VP320',
    severity: 'warning',
    sv: 'Decimaler skrivs med kommatecken: 8,5, inte 8.5.',
    en: 'Swedish decimals have a comma: 8,5, not 8.5.',
    triggers: tablePlan(columns, 'Sjukfrånvaro | ⟦8.5⟧ | Tas fram av nämnd | År'),
    fix: '8,5',
    passes: goalPlan('Vi öppnar 8.30. Se punkt 3.2 om 5,5 %, och 1.500 kr enligt 2.10.1 % där.'),
  },
  {
    code: 'VP320',
    severity: 'warning',
    sv: 'Decimaler skrivs med kommatecken: 690,0, inte 690.0.',
    en: 'Swedish decimals have a comma: 690,0, not 690.0.',
    triggers: budgetPlan('Tkr | Norr | Söder', 'Löner | ⟦690.0⟧ | 1 300'),
    fix: '690,0',
    passes: budgetPlan('Tkr | Norr | Söder', 'Löner | 690,0 | 1.300'),
  },
  {
    code: 'VP321',
    severity: 'hint',
    sv: 'Namnet på en indikator slutar inte med punkt. Ta bort punkten.',
    en: 'The name of an indicator does not end with a full stop. Remove it.',
    triggers: tablePlan(columns, 'Andel nöjda med personalen⟦.⟧ | 90 % | | År'),
    fix: '',
    passes: tablePlan(columns, 'Andel nöjda med mat, städning m.m. | 90 % | | År'),
  },
  {
    code: 'VP330',
    severity: 'hint',
    sv: 'Årsmålet för ”Nöjda” är tomt, men KF:s årsmål är 90 %. Skriv det mål som gäller här, också när det är detsamma.',
    en: 'The target for "Nöjda" is empty, but the council\'s is 90 %. Write the target that applies here, also when it is the same.',
    triggers: tablePlan(columns, 'Nöjda ⟦| ⟧| 90 % | År'),
    passes: tablePlan(commented, 'Nöjda | 90 % | 90 % | År |', 'Trygga | | 90 % | År | Mäts inte hos oss'),
  },
  {
    code: 'VP331',
    severity: 'hint',
    sv: '”Aktivt medskapandeindex” är en av kommunfullmäktiges indikatorer, men KF:s årsmål är tomt. Skriv det, eller ”tas fram av nämnd”.',
    en: '"Aktivt medskapandeindex" is one of the council\'s indicators, but the council\'s target is empty. Write it, or "tas fram av nämnd".',
    triggers: tablePlan(columns, 'Aktivt medskapandeindex | 83 ⟦| ⟧| År'),
    passes: tablePlan(columns, 'Aktivt medskapandeindex | 83 | – | År', 'Index för trivsel | 83 | | År'),
  },
  {
    code: 'VP332',
    severity: 'hint',
    sv: 'Namnet säger vad som ska göras, inte vad som mäts. Skriv till exempel ”Andel medarbetare som …” eller ”Antal …”.',
    en: 'The name says what is to be done, not what is measured. Write for instance "Andel medarbetare som …" or "Antal …".',
    triggers: tablePlan(columns, '♀♂ ⟦Alla enheter följer upp utbetalda löner.⟧ | 100 % | | År'),
    passes: tablePlan(
      columns,
      'Enhetens energianvändning | 100 kWh | | År',
      'Vikarier per avdelning | 2 | | År',
    ),
  },
  {
    code: 'VP339',
    severity: 'warning',
    sv: 'Årsmålet för ”Nöjda” är inte satt: här står ”tas fram under våren”. Skriv ett värde, eller säg i en kolumn Kommentar när det kommer.',
    en: 'The target for "Nöjda" is not set: it says "tas fram under våren". Write a value, or say in a column Kommentar when it comes.',
    triggers: tablePlan(columns, 'Nöjda | ⟦tas fram under våren⟧ | 85 % | År'),
    passes: tablePlan(
      commented,
      'Nöjda | Sätts i mars | 85 % | År | Mäts första gången i år',
      'Index | Öka | | År |',
    ),
  },
  {
    code: 'VP338',
    severity: 'warning',
    sv: 'KF:s årsmål för ”Aktivt medskapandeindex” är 83 år 2025, men här står 82. Rätta värdet, eller säg i en kolumn Kommentar varför det skiljer sig.',
    en: 'The council\'s target for "Aktivt medskapandeindex" is 83 in 2025, but this says 82. Correct the value, or say in a column Kommentar why it differs.',
    triggers: tablePlan(columns, 'Aktivt medskapandeindex | 83 | ⟦82⟧ | År'),
    passes: tablePlan(
      commented,
      'Aktivt medskapandeindex | 83 | 83 | År |',
      'Sjukfrånvaro | 6,8 % | 7,2 % | Tertial |',
      'Andel inköpta ekologiska livsmedel i kronor | 75 % | 72 % | År | Höjt i kommunfullmäktiges beslut i mars',
      'Andel nöjda besökare | 83 % | 82 % | År |',
    ),
  },
];

function child(content: string): string {
  return `#### Avdelningsmål: Vi trivs\n\n${content}\n`;
}
