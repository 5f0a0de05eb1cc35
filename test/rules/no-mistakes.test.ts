import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan, frontMatter, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';
import { body, indicators, sumsOfSums, text } from '../support/wordings.ts';

/** What may look like a mistake and is none. */
test.each<[what: string, text: string]>([
  [
    'an amount of the second of two budgets, in another unit',
    `${budgetPlan(' | Budget', 'Löner | 900', 'Hyror | 300')}\n## Budget 2025 för fritid\n\n| Mnkr | Budget |\n| --- | --- |\n| Löner | 12 |\n\nLönerna är 12 mnkr.\n`,
  ],
  [
    'amounts beside those of the budget',
    `${budgetPlan(' | Budget', 'Löner | 900', 'Hyror | 300')}\nLönerna är 50 tkr högre än i fjol. Hyrorna är 25 tkr per månad. Lönerna var 850 tkr år 2024. Hyrorna är 300 tkr.\n`,
  ],
  [
    'parts in figures and in words',
    text('Här arbetar 57 personer: 31 undersköterskor, 23 sköterskor, en terapeut och de båda cheferna.'),
  ],
  [
    'a day that is yet to come',
    plan(
      `# Inledning\n\nPlaneringsdagen den 6 mars kommer att användas väl.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-17`,
    ),
  ],
  ...[
    'Enhetschef: stämmer av med fastighetskontoret.',
    'Åtgärd: stäm av med fastighetskontoret.',
    'Anna: ansvarar för maten.',
    'Anna: uppdatera rutinen för brand.',
    'Brukaren ska ha sitt larm innan vi lämnar!',
    'Alla brev läses av en kollega innan vi skickar dem.',
  ].map((said): [string, string] => ['who does what', text(said)]),
  ['a half of what is said', unitPlan({ results: '- Personalomsättningen halveras från 2024.' })],
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
    'what goes on when a plan is written the year before',
    plan(
      `# Inledning\n\nUnder hösten 2024 prövar vi nya tider.\n\n${body}`,
      `${frontMatter}\ndatum: 2024-12-13`,
    ),
  ],
  [
    'what has been',
    plan(
      `# Inledning\n\nUnder hösten 2024 har vi prövat nya tider. Under 2024 var vi nöjda. Under 2024 prövades nya tider.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  ...['Hemtjänst med hjärtat', 'Hemtjänstenhetens plan', 'För enheten', 'Äldreenheten'].map(
    (subtitle): [string, string] => [
      'a subtitle that names no other unit',
      plan(body, `${frontMatter.replace('Provenheten', 'Hemtjänstenheten')}\nunderrubrik: ${subtitle}`),
    ],
  ),
  [
    'what stands between two',
    unitPlan({ results: '- Skillnaden mellan högsta pris och lägsta minskar från 1,6 till 1,0 procent.' }),
  ],
  [
    'other parts of what the sentence before names',
    text(
      'Vi sköter 120 banor. Av banorna är 60 nya och 30 gamla. Av de 60 nya är 12 av asfalt och 10 av grus.',
    ),
  ],
  [
    'what was done at a time that has been',
    plan(
      `# Inledning\n\nTre frågor gick före andra under 2024:\n\n- Mat\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  ['a shortening after a slash', text('Vi ger stöd (enligt SoL/LSS) och mat (lunch/middag).')],
  ['a unit said of two tables', text('Så här. Beloppen anges i tkr.\n\nSå här också. Beloppen anges i tkr.')],
  [
    'men and women among others',
    text('Vi mötte 412 personer, 268 män och 154 kvinnor under våren och 10 barn.'),
  ],
  [
    'a goal’s number before words of an indicator’s name',
    unitPlan({
      rest: '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Antal personer som gått till eget boende | 24 st | | År |',
    }).replace('#### Enhetsmål:', '#### Enhetsmål: 1.4.1.1.1 Personer går till eget boende.'),
  ],
  ['a greeting that is told of', text('Vi säger hej när vi möts. Hej alla! Vi kollar med de anhöriga.')],
  [
    'an activity about what has been',
    goalPlan(
      '| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Alla ska följa upp det som gjordes under 2024 | 2025-01-10 | 2025-12-16 |',
    ),
  ],
  ['a heading about the committee’s goals', plan(`${body}\n\n# Nämndens mål\n\nNämnden har tre.`)],
  [
    'another plan’s intention in its own words',
    text('I planen för 2024 stod: ”Vi ska under 2024 finnas på plats alla kvällar”. Det målet nåddes.'),
  ],
  [
    'a part in words',
    text('Vi är 96 personer, varav 40 på dagen, 30 på kvällen, 25 på natten och en administratör.'),
  ],
  [
    'a goal that speaks of it below its title',
    plan(
      '# KF:s inriktningsmål: 2\n\n## KF:s mål: 2.1\n\n## KF:s mål: 2.2\n\nVi odlar träd för koldioxidlagring.\n\n# Mer\n\nArbetet med koldioxidlagring beskrivs närmare under mål 2.2.',
    ),
  ],
  [
    'a comment on those it is for',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\nBoende fortsätter att svara på enkäten.' }),
  ],
  [
    'what is decided every year',
    plan(
      `# Inledning\n\nVerksamhetsplanen ska antas av nämnden varje år.\n\n${body}`,
      `${frontMatter}\nstatus: beslutad\ndatum: 2025-01-21`,
    ),
  ],
  ['a note to the reader', text('Vi har öppet (obs! inte på helger) och (kontrollera tiden).')],
  ['a text about a year to come', text('Inför 2026 ska vi växa. Inför sommaren ska vi växa.')],
  ['what was done for an earlier year', text('Inför 2024 gjordes en enkät.')],
  [
    'a part of the row above',
    budgetPlan(
      ' | Budget',
      'Personal | 100',
      '– varav vikarier | 30',
      'Lokaler | 20',
      'Summa kostnader | 120',
    ),
  ],
  ['an old name with its year', text('Region Stockholm (före 2019: Stockholms läns landsting) hjälper oss.')],
  [
    'an attachment under its own name',
    plan(`${body}\n\n# Schema\n\nText.`, `${frontMatter}\nbilagor:\n  - "Bilaga 1: Schema"`),
  ],
  [
    'a comment on the numbered results',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\nAlla siffror mäts i oktober.' }),
  ],
  [
    'lettered results that go on',
    unitPlan({
      results: 'a) Alla hörs.\n\nAlla har en plats.\n\nb) Alla syns.\n\nAlla har en kontaktperson.',
    }),
  ],
  [
    'how it is to be, and for how many',
    unitPlan({ results: '- Nio av tio barn trivs.\n- Stämningen är god enligt 80 procent.' }),
  ],
  ...[
    'Planen antogs av personalen på arbetsplatsträffen.',
    'Nämndens plan antogs i maj. Planen är beslutad först när nämnden har sagt sitt.',
    'Verksamhetsplanen för 2024 beslutades i januari.',
    '## Likabehandlingsplan\n\nPlanen är antagen.',
  ].map((said): [string, string] => [
    'another decision',
    plan(`# Inledning\n\n${said}\n\n${body}`, `${frontMatter}\nstatus: förslag`),
  ]),
  [
    'a clause that ends in a verb',
    text('Det stöd vi har har byggts upp. Det de gör gör de bra. Den som är är det.'),
  ],
  ['last year’s goals, looked back on', text('Målen för 2024 ska följas upp. Målet för 2024 är uppnått.')],
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
  ['short parts that come back', text('## Syfte\n\nVi hörs.\n\n## Syfte\n\nVi ses.')],
  [
    'what the committee sets as the council does',
    indicators('Andel boende som trivs hemma | 90 % | 88 % | År').replace(
      '- Fler trivs.',
      '- Minst 88 procent av de boende trivs hemma.',
    ),
  ],
  [
    'costs under an income without heading',
    budgetPlan(
      ' | Budget',
      'Anslag | 120',
      'Personal | 100',
      'Lokaler | 20',
      'Summa kostnader | 120',
      'Netto | 0',
    ),
  ],
  [
    'values of two scales',
    plan(
      '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Andel nöjda | 82 | 82 | År |',
    ),
  ],
  [
    'two goals of the committee, each with its own',
    goalPlan('#### Avdelningsmål: 1.4.1.1 A\n\n#### Avdelningsmål: 1.4.2.1 B'),
  ],
  [
    'words that pull both ways',
    indicators(
      'Andel olyckor med cykel | 12 % | 10 % | År',
      'Andel olyckor med cykel i år | 8 % | 10 % | År',
    ),
  ],
  ['what is said in passing', text('Vi har hiss (saknas i annexet) och broschyrer (fylls på varje vecka).')],
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
  ['colons in figures', text('Vi hörs kl. 8:30 och läser 1:a kapitlet. SOSFS 2011:9.')],
  [
    'parts with a dash',
    budgetPlan(
      ' | Budget',
      'Personal | 300',
      '- fast anställda | 250',
      '- timanställda | 50',
      'Hyra | 200',
      'Summa | 500',
    ),
  ],
  [
    'a sum that goes on',
    budgetPlan(
      ' | Budget',
      'Bidrag | 500',
      'Summa intäkter | 500',
      'Personal | 450',
      'Summa drift | 450',
      'Avskrivningar | 50',
      'Summa kostnader | 500',
    ),
  ],
  [
    'a total that is what is left',
    budgetPlan(' | Budget', 'Intäkter | 500', 'Kostnader | 480', 'Totalt | 20'),
  ],
  ['a total above its parts', budgetPlan(' | Budget', 'Totalt | 500', 'Lön | 300', 'Hyra | 200')],
  ['a direction that the target follows', indicators('Antal barn per grupp (ska minska) | 13 | 14,9 | År')],
  [
    'a direction of another indicator',
    `${indicators('Andel x | 22 % | 23 % | År', 'Andel y | 5 % | 6 % | År')}\n\nFör z är ett högre värde bättre.`,
  ],
  ['a total over the year', indicators('Antal möten per år (ska öka) | 12 | 400 | År')],
  ['two words for one unit', indicators('Vikt | 110 gram | 0,1 kg | År', 'Tid | 3 dygn | 3 dagar | År')],
  ['a heading that speaks of goals', goalPlan('# Övrigt\n\n## Mål för nästa år: att växa\n\nText.')],
  [
    'a figure for all that the committee has',
    tablePlan('Indikator | Årsmål | KF:s årsmål | Periodicitet', 'Sjukfrånvaro | 7 % | 7 % | År').replace(
      '- Fler trivs.',
      'Sjukfrånvaron är högst 8 procent i nämndens förskolor.',
    ),
  ],
  [
    'a preposition that ends a clause before another',
    text('De lokaler vi finns i i dag rustas. Den grupp vi arbetar med med jämna mellanrum växer.'),
  ],
  ['a particle before an example', text('Vi hjälper till till exempel vid flytt.')],
  [
    'a clause that ends in any verb',
    text('De som bor bor kvar. De barn som går går i grupp. Det vi behöver behöver vi snart.'),
  ],
  [
    'an abbreviation before a semicolon',
    text('Vi bjuder på te m.m.; dessutom finns bröd, frukt etc.; det räcker.'),
  ],
  [
    'what completes a thing, and a form to fill in',
    text('Bemanningen (kompletteras med vikarier) räcker. Anmäl på webben (fyll i blanketten).'),
  ],
  ...[
    ['Vuxenenheten Farsta', 'Verksamhetsplan Farsta'],
    ['Farsta hemtjänst', 'Farsta stadsdelsnämnds hemtjänst'],
    ['Vindrosens förskolor', 'Våra förskolor'],
    ['Förskoleområde Norr', 'Förskoleområde 2'],
  ].map(([unit, said]): [string, string] => [
    `${unit} in other words: ${said}`,
    plan(body, `${frontMatter.replace('Provenheten', unit ?? '')}\nunderrubrik: ${said}`),
  ]),
  ['the questions of an enquiry', text('Vi frågar (Trivs du i gruppen?) och (Blir du lyssnad på?).')],
  ['a period of digits', text('Avtalet gäller 250101-1231 och 20250101-1231.')],
  ['two words beside each other', text('Vi har ett sjuk- versus friskperspektiv.')],
  [
    'an attachment that is said to go with the plan',
    plan(`# Inledning\n\nRiskerna biläggs.\n\n${body}`, `${frontMatter}\nbilagor:\n  - Risker`),
  ],
  [
    'a deficit with its minus',
    budgetPlan(
      ' | Budget',
      'Bidrag | 150',
      'Summa intäkter | 150',
      'Lön | 250',
      'Summa kostnader | 250',
      'Netto | -100',
    ),
  ],
  ['a sum of sums', budgetPlan(' | Budget', ...sumsOfSums, 'Netto | 400')],
  ['a time among the targets', indicators('Första turen | kl. 8.30 | Klockan 8.30 | År')],
  ['points that go together', text('a–b) Vi räknar. 1-3) Vi ser.')],
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
  ['a label with no-break spaces', goalPlan('').replace('KF:s mål: 1.4', 'KF:s\u00A0mål:\u00A01.4')],
  [
    'lettered points in the same words',
    unitPlan({
      results: 'a) Alla hörs.\n\nb) Alla syns.',
      ways: 'a) Vi frågar alla som kommer hit.\n\nb) Vi frågar alla som kommer hit.',
      followUp: '- a) Vi räknar svaren i enkäten.\n- b) Vi räknar svaren i enkäten.',
    }),
  ],
  [
    'the same point in two groups',
    unitPlan({ ways: 'Vardag:\n\n- Vi frågar alla barn.\n\nHelg:\n\n- Vi frågar alla barn.' }),
  ],
  [
    'a part in words that is one thing',
    text('Vi har 30 barn, varav 14 är flickor och 15 är pojkar samt ett syskon.'),
  ],
  ['a part that nobody has counted', text('Vi är 50, varav 25 på dagen, 21 på kvällen och några på natten.')],
  [
    'a count among amounts',
    budgetPlan(' | Budget', 'Antal årsarbetare | 12,5', 'Bidrag | 200', 'Lön | 1 000', 'Netto | 800'),
  ],
  ['a count above a sum', budgetPlan(' | Budget', 'Årsarbetare | 12,5', 'Lön | 1 000', 'Summa | 1 000')],
  [
    'what was to have been done',
    text('De ska ha slutfört kursen senast december 2024. Vi beräknas ha sparat 2 mnkr under 2024.'),
  ],
  ['last year’s goal, as it is seen now', text('Målet för 2024 är att betrakta som uppnått.')],
  [
    'a day of every year',
    plan(
      `# Inledning\n\nMötet äger rum den 3 mars varje år.\n\n${body}`,
      `${frontMatter}\ndatum: 2025-06-15`,
    ),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
