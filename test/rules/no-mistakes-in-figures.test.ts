import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { tablePlan, unitPlan } from '../support/plans.ts';
import { indicators, text } from '../support/wordings.ts';

/** What may look like a mistake in figures and is none. */
test.each<[what: string, text: string]>([
  [
    'parts of a whole in one sentence that leave some out',
    text(
      'Av de 76 medarbetarna är 23 förskollärare och 16 barnskötare. Av de 60 barnen är 20 nya och 40 gamla.',
    ),
  ],
  [
    'parts of a figure within the sentence, that of the one before being another',
    text(
      'I boendet bor 188 personer. Av de 97 personer som flyttade gick 41 till ett eget boende, 33 till en insats och 23 avbröt.',
    ),
  ],
  [
    'points of which the text behind counts something else',
    text(
      'Här finns:\n\n- Norr, 31 barn\n- Söder, 74 barn\n- Väst, 96 barn\n\nHär arbetar sammanlagt 200 vuxna.',
    ),
  ],
  [
    'columns of other years and of what tables of indicators have',
    tablePlan(
      'Nämndens indikator | Utfall 2023 | Utfall T2 2024 | Prognos 2025 | Årsmål 2025 | Årsmål 2026 | KF:s årsmål 2025 | KF:s årsmål 2026 | Periodicitet | Kommentarer | Ansvarig | Källa',
      'Andel nöjda | 80 % | 81 % | 82 % | 85 % | 86 % | 85 % | 86 % | År | | Chefen | Enkät',
    ),
  ],
  [
    'columns that tables of activities have',
    tablePlan(
      'Aktivitet | Startdatum | Slutdatum | Ansvarig | Kommentar',
      'Vi ses på gården | 2025-03-01 | 2025-03-31 | Chefen | Ny',
    ),
  ],
  [
    'parts of two indicators',
    indicators(
      'Andel nöjda | 85 % | | År | ',
      '– kvinnor | 86 % | | | ',
      '– män | 84 % | | | ',
      'Andel trygga | 85 % | | År | ',
      '– kvinnor | 86 % | | | ',
      '– män | 84 % | | | ',
    ),
  ],
  ['two values, and one of the council', indicators('Andel gröna tak | 82 %/78 % | 80 % | År | ')],
  [
    'a unit that stands far from the next of its kind',
    indicators(
      'Andel nöjda | 85 % | | År | ',
      'Antal träd | 4 st | | År | ',
      'Antal träd i parken | 4 st | | År | ',
      'Antal hus | 4 st | | År | ',
      'Andel av olika slag, som index | 3,9 | | År | ',
    ),
  ],
  [
    'indicators below the expected results',
    unitPlan({
      results: '| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| Andel nöjda | 85 % | År |',
    }),
  ],
  ['parts, and one of them again', text('Här bor 60 personer: 40 kvinnor och 20 män, och 4 är nya.')],
  [
    'people who do not say it',
    indicators('Andel boende som upplever att måltiderna är en trevlig stund | 74 % | | År').replace(
      'Fler trivs',
      'Andelen boende som inte tycker att måltiderna är en trevlig stund är 20 procent',
    ),
  ],
  [
    'the unit in the form of its budget, by a part of its name',
    text('| Budgetår: | 2025 |\n| --- | --- |\n| Enhet: | Provenheten, Farsta |'),
  ],
  [
    'houses and what they have of something else',
    text('Enheten har fyra hus med 230 barn. Eken har 7 rum, Linden 5, Asken 5 och Almen 3.'),
  ],
  [
    'people by their age, from one to another',
    text(
      'Här bor 82 400 personer. Av dem är 18 100 under 18 år, 50 700 mellan 18 och 64 år och 13 600 äldre.',
    ),
  ],
  ...['Genomförda aktiviteter', 'Aktiviteter 2024'].map((heading): [string, string] => [
    'what was done the year before, as a chapter lists it',
    text(
      `## ${heading}\n\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Utflykt med alla | 2024-05-14 | 2024-05-14 |`,
    ),
  ]),
  [
    'a rate that says less of the same',
    indicators('Klimatpåverkan av maten | 1,4 kg CO2 per kg | 1,4 kg CO2 per kg livsmedel | År |'),
  ],
  [
    'a target that another committee is to set',
    indicators('Sjukfrånvaro | Tas fram av nämnd | Tas fram av nämnd/styrelse | Tertial |'),
  ],
  [
    'numbers of other kinds',
    indicators('Sjukfrånvaro | 4,2 % | Tas fram av nämnd | År', 'Antal sjuka | 20 | | År'),
  ],
  [
    'amounts beside one that they are no parts of',
    text(
      'Hyran är 900 tkr. Kostnaden går till hyra 300 tkr, mat 200 tkr och resor 50 tkr. Beloppet höjs med 7 tkr.',
    ),
  ],
  [
    'parts in figures and in words',
    text('Här arbetar 57 personer: 31 undersköterskor, 23 sköterskor, en terapeut och de båda cheferna.'),
  ],
  ...[
    'Vi är 24 medarbetare:\n\n- 4 samordnare\n- 10 undersköterskor\n- 10 vårdbiträden',
    'Vi är 24 medarbetare:\n\n- 4 samordnare\n- 10 undersköterskor\n- några vikarier\n- 9 vårdbiträden',
    'Vi har 24 platser:\n\n- 4 i Årsta\n- 10 i Farsta\n- resten, 9, i Högdalen',
    'Vi når 24 familjer:\n\n- Kurser 4 gånger per år\n- 10 träffar\n- 9 besök',
    'Vi lägger 520 tkr på:\n\n- 3 datorer\n- 4 bord\n- 500 böcker',
    'Målet för 2025 är:\n\n- 800 besök\n- 700 samtal\n- 600 brev',
    'Vi har tre grupper:\n\n- 12 barn\n- 14 barn\n- 11 barn',
    'Vi är 24 i två lag:\n\n- lag 1 med 12 av 25\n- lag 2 med 12\n- lag 3 med 1',
  ].map((said): [string, string] => ['points that are no parts, or make the whole', text(said)]),
  [
    'a part of a whole, and the whole of the year before',
    text('Vi förmedlar 420 jobb, varav 60 i parker, jämfört med 390 jobb år 2024.'),
  ],
  [
    'other parts of what the sentence before names',
    text(
      'Vi sköter 120 banor. Av banorna är 60 nya och 30 gamla. Av de 60 nya är 12 av asfalt och 10 av grus.',
    ),
  ],
  [
    'a figure of another year',
    indicators('Sjukfrånvaro | 7 % | tas fram av nämnd | År |').replace(
      '- Fler trivs.',
      '- Sjukfrånvaron var 8 % (2023: 9 %).',
    ),
  ],
  ['parts before more than they make', text('Verkstan har 26 deltagare, kaféet 15 och alltså 55 platser.')],
  [
    'a part in words',
    text('Vi är 96 personer, varav 40 på dagen, 30 på kvällen, 25 på natten och en administratör.'),
  ],
  [
    'a name with inte',
    indicators(
      'Andel som inte återaktualiseras | 80 % | 79 % | År',
      'Andel som inte återaktualiseras alls | 78 % | 79 % | År',
    ),
  ],
  [
    'a share written as a fraction',
    indicators('Andel nöjda med maten | 0,76 | 0,76 | År').replace(
      '- Fler trivs.',
      '- Minst 76 procent är nöjda med maten.',
    ),
  ],
  [
    'a time in other units',
    indicators('Genomsnittlig utredningstid | 90 dagar | 95 dagar | År').replace(
      '- Fler trivs.',
      '- Utredningstiden är högst 12 veckor.',
    ),
  ],
  [
    'what the committee sets as the council does',
    indicators('Andel boende som trivs hemma | 90 % | 88 % | År').replace(
      '- Fler trivs.',
      '- Minst 88 procent av de boende trivs hemma.',
    ),
  ],
  [
    'words that pull both ways',
    indicators(
      'Andel olyckor med cykel | 12 % | 10 % | År',
      'Andel olyckor med cykel i år | 8 % | 10 % | År',
    ),
  ],
  [
    'a sick leave of a part',
    indicators('Sjukfrånvaro | 7 % | 7 % | År').replace('- Fler trivs.', '- Högst 2 % kort sjukfrånvaro.'),
  ],
  [
    'an activity that refers on',
    tablePlan(
      'Aktivitet | Startdatum | Slutdatum',
      'Vi bjuder in alla till en fest, se ovan om lokalen | 2025-01-01 | 2025-12-31',
    ),
  ],
  ['a direction that the target follows', indicators('Antal barn per grupp (ska minska) | 13 | 14,9 | År')],
  [
    'a direction of another indicator',
    `${indicators('Andel x | 22 % | 23 % | År', 'Andel y | 5 % | 6 % | År')}\n\nFör z är ett högre värde bättre.`,
  ],
  ['a total over the year', indicators('Antal möten per år (ska öka) | 12 | 400 | År')],
  ['two words for one unit', indicators('Vikt | 110 gram | 0,1 kg | År', 'Tid | 3 dygn | 3 dagar | År')],
  [
    'a figure for all that the committee has',
    tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet', 'Sjukfrånvaro | 7 % | 7 % | År').replace(
      '- Fler trivs.',
      'Sjukfrånvaron är högst 8 procent i nämndens förskolor.',
    ),
  ],
  ['a time among the targets', indicators('Första turen | kl. 8.30 | Klockan 8.30 | År')],
  ...[
    'i dag',
    'första halvåret',
    'i maj',
    'bland undersköterskor',
    'i hemtjänsten och lägre på kontoret',
    'för personal i natt',
    '(kvinnor)',
  ].map((said): [string, string] => [
    `a figure ${said}`,
    indicators('Sjukfrånvaro | 7 % | 7 % | År').replace(
      'Fler trivs',
      `Sjukfrånvaron är högst 9 procent ${said}`,
    ),
  ]),
  ...['På lång sikt', 'Till 2027'].map((said): [string, string] => [
    `a figure for later: ${said}`,
    indicators('Sjukfrånvaro | 7 % | 7 % | År').replace(
      'Fler trivs',
      `${said} ska sjukfrånvaron vara högst 5 %`,
    ),
  ]),
  ...[
    'Åtgärder efter skyddsronden i mars | 2025-04-01 | 2025-06-30',
    'Åtgärder från enkäten i november | 2025-02-01 | 2025-04-30',
    'Öppet hus för dem som börjar i augusti | 2025-05-01 | 2025-05-31',
    'Ta fram schema till hösten | 2025-05-01 | 2025-06-30',
  ].map((row): [string, string] => [
    'the time of something else',
    tablePlan('Aktivitet | Startdatum | Slutdatum', row),
  ]),
  [
    'a part in words that is one thing',
    text('Vi har 30 barn, varav 14 är flickor och 15 är pojkar samt ett syskon.'),
  ],
  ['a part that nobody has counted', text('Vi är 50, varav 25 på dagen, 21 på kvällen och några på natten.')],
  [
    'two counts in one cell',
    unitPlan({
      rest: '##### Resursanvändning\n\n| Fakta | Antal |\n| --- | --- |\n| Antal små barn* | 12, 4 |\n| Antal stora barn* | 31, 40 |\n| Barn per vuxen | 5,5 |\n| Antal grupper | 4 |',
    }),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
