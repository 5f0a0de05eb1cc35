import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { body, text } from '../support/wordings.ts';

/** What may look like a mistake and is none. */
test.each<[what: string, text: string]>([
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
    'I köket, ring alltid samordnaren först.',
    'Brukaren ska ha sitt larm innan vi lämnar!',
    'Alla brev läses av en kollega innan vi skickar dem.',
  ].map((said): [string, string] => ['who does what', text(said)]),
  ...['från nivån i bokslutet', 'från åtta till sex', 'från 2024 års 12'].map((said): [string, string] => [
    'a change from what is known',
    unitPlan({ results: `Väntetiden minskar med 25 % ${said}.` }),
  ]),
  [
    'two kinds of people, and how many they were before',
    unitPlan({ results: '- Minst 2 400 barn och unga har deltagit i lovaktiviteter, mot 1 850 år 2021.' }),
  ],
  [
    'a faster answer, and how fast',
    unitPlan({ results: '- Förslagen besvaras snabbare: inom 5 dagar, mot 9 förra året.' }),
  ],
  ['a half of what is said', unitPlan({ results: '- Personalomsättningen halveras från 2024.' })],
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
    'what was done at a time that has been',
    plan(
      `# Inledning\n\nTre frågor gick före andra under 2024:\n\n- Mat\n\n${body}`,
      `${frontMatter}\ndatum: 2025-02-13`,
    ),
  ],
  [
    'a result that an indicator tells the figure of',
    unitPlan({
      results: '- Minst 20 träffar hålls.\n- Minst 80 % är trygga.\n- Fler besökare är nöjda.',
      rest: '| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| Andel nöjda besökare | 80 % | År |',
    }),
  ],
  ['a particle, and by whom it is done', text('Planen stäms av av den som är ansvarig.')],
  [
    'a change in per cent from a figure in brackets',
    unitPlan({ results: '- Antalet sidor är högst 36 000, en minskning med 25 % (2024: 48 000 sidor).' }),
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
  ['short parts that come back', text('## Syfte\n\nVi hörs.\n\n## Syfte\n\nVi ses.')],
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
  ['what is said in passing', text('Vi har hiss (saknas i annexet) och broschyrer (fylls på varje vecka).')],
  ['colons in figures', text('Vi hörs kl. 8:30 och läser 1:a kapitlet. SOSFS 2011:9.')],
  ['a heading that speaks of goals', goalPlan('# Övrigt\n\n## Mål för nästa år: att växa\n\nText.')],
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
    'a numbered list that free text leads to',
    unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.\n3. Alla trivs.',
      ways: 'Vi frågar alla.\n\nFör att nå målen planerar vi följande satsningar.\n\n1. Språk\n2. Lek',
    }),
  ],
  [
    'a heading over the council’s goals that says so',
    plan(`# Uppföljning av kommunfullmäktiges inriktningsmål\n\n${body}`),
  ],
  [
    'a table that follows',
    text('Läget redovisas i tabellen nedan.\n\nText.\n\n| A | B |\n| - | - |\n| x | y |'),
  ],
  [
    'a first line with more than the heading',
    text('## Verksamhet\n\nVerksamheten.\n\n**Verksamhet** är mer.'),
  ],
  [
    'an attachment that is said to go with the plan',
    plan(`# Inledning\n\nRiskerna biläggs.\n\n${body}`, `${frontMatter}\nbilagor:\n  - Risker`),
  ],
  ['points that go together', text('a–b) Vi räknar. 1-3) Vi ser.')],
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
  [
    'headings of an introduction that speak of goals',
    plan(`# Inledning\n\n## Nämndens mål\n\nText.\n\n## Enhetens mål: en bra vardag\n\nText.\n\n${body}`),
  ],
  [
    'a longer heading where the section stands too',
    unitPlan({ followUp: 'Vi räknar.\n\n###### Uppföljning och utvärdering\n\nVi räknar svaren.' }),
  ],
  [
    'a heading that begins as a section, in a chapter',
    goalPlan('# Övrigt\n\n## Uppföljning och utvärdering\n\nVi räknar.\n\n## Resurser\n\nVi är fem.'),
  ],
  ['goals spoken of in a chapter', goalPlan('# Övrigt\n\nEnhetsmål: Vi lyssnar\n\nSe ovan.')],
  [
    'words in bold that lead in',
    unitPlan({
      ways: '**Så arbetar vi**\n\nVi frågar.\n\n**1 av 10**\n\nVi hör.\n\n**Utbildning:**\n\nVi lär.',
    }),
  ],
])('%s: no mistake', async (_, content) => {
  expect((await findingsIn({ 'plan.md': content })).map(({ code }) => code)).toEqual([]);
});
