import { expect, test } from 'vitest';
import { findingsMarked } from '../support/findings.ts';
import { tablePlan, unitPlan } from '../support/plans.ts';
import { text } from '../support/wordings.ts';

/** Other words for sums and counts, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ...[
    'För elva av ⟦23⟧ indikatorer nås årsmålet helt, fyra nås delvis och sju nås ej.',
    'Av förskolorna säger 26 av ⟦29⟧ att målet uppnås helt, tre att det uppnås delvis och en att det ej uppnås.',
    '12 av ⟦14⟧ enheter når målet helt och tre når det delvis.',
    'För 8 av 14 mål har årsmålet uppnåtts helt, för 5 har det uppnåtts delvis och för 1 ej. Tre av ⟦elva⟧ enheter når målet helt, sex delvis och en inte alls.',
  ].map((said): [string, string, string] => ['how many have reached a goal', 'VP333', text(said)]),
  [
    'parts in words that do not make the whole',
    'VP333',
    text(
      'Här arbetar ⟦17⟧ medarbetare: nio vägledare, tre rådgivare, två receptionister och en administratör.',
    ),
  ],
  [
    'houses and their children, who do not make the whole of the sentence before',
    'VP333',
    text(
      'Enheten har fyra hus med tillsammans ⟦230⟧ barn. Eken har 78 barn, Linden 54, Asken 58 och Almen 36.',
    ),
  ],
  [
    'points whose sum stands behind them',
    'VP333',
    text(
      'Här finns:\n\n- Norr, 31 medarbetare\n- Söder, 74 medarbetare\n- Väst, 96 medarbetare\n\nI enheterna arbetar sammanlagt ⟦200⟧ medarbetare.',
    ),
  ],
  [
    'parts of what is named behind the first',
    'VP333',
    text(
      '19 av årets ⟦43⟧ synpunkter handlade om mat, 16 om information till närstående och tio om övriga frågor.',
    ),
  ],
  [
    'parts in words above twelve that do not make the whole',
    'VP333',
    text('Här arbetar ⟦34⟧ medarbetare: sexton undersköterskor, fjorton vårdbiträden och två samordnare.'),
  ],
  ...[
    'Här finns ⟦12⟧ platser fördelade på två grupper med 5 platser vardera.',
    'Huset har ⟦54⟧ lägenheter, fördelade på sex våningar med åtta i varje.',
    'Vi möter ⟦30⟧ barn i 3 grupper om 9 barn var.',
    'Vi har två grupper med 5 platser vardera, totalt ⟦12⟧ platser.',
  ].map((said): [string, string, string] => ['equal parts that do not make the whole', 'VP333', text(said)]),
  [
    'parts of one kind in the next sentence',
    'VP333',
    text(
      'I december hade ⟦412⟧ personer insatser. Räknat efter insats hade 251 personer stöd, 58 personer bostad och 93 personer arbete.',
    ),
  ],
  [
    'men and women that are more than all',
    'VP333',
    text('I december hade ⟦412⟧ personer kontakt med enheten, 268 män och 154 kvinnor.'),
  ],
  ['billions', 'VP406', unitPlan({ ways: 'Enhetens budget är ⟦31,9 mdkr⟧.' })],
  [
    'a total of people one off',
    'VP336',
    tablePlan(
      'Grupp | Antal barn | Rum',
      'Norr | 18 | 2',
      'Söder | 20 | 3',
      'Väst | 17 | 1',
      'Summa | ⟦54⟧ | 6',
    ),
  ],
  [
    'parts of one kind before their sum',
    'VP333',
    text('Eken har 16 barn, Asken 18 barn och Linden 20 barn. Sammanlagt har vi plats för ⟦52⟧ barn.'),
  ],
  [
    'parts of the only figure in the sentence before',
    'VP333',
    text(
      'I maj hade ⟦1 240⟧ hushåll bistånd. Av dem var 720 ensamma, 310 ensamma med barn och 230 samboende.',
    ),
  ],
  [
    'parts of which the first is one',
    'VP333',
    text(
      'Vi är ⟦84⟧ medarbetare: en rektor, tre biträdande rektorer, 46 lärare, 13 fritidslärare, nio assistenter och sex kuratorer.',
    ),
  ],
  [
    'parts that are counted, those of others too',
    'VP333',
    text(
      'Vi fick ⟦1 846⟧ anmälningar. Av dem kom 724 från skolan, 418 från polisen, 296 från vården och 390 från övriga.',
    ),
  ],
  [
    'parts of what the sentence before names',
    'VP333',
    text(
      'Vi sköter 1 480 kilometer väg och ⟦1 120⟧ kilometer cykelbana. Av cykelbanorna är 780 kilometer nya och 360 kilometer gamla.',
    ),
  ],
  [
    'parts of some of what the sentence before names',
    'VP333',
    text(
      'I fjol gjordes ⟦254 000⟧ besök. Farsta stod för 186 000 av besöken, Hökarängen för 54 000 och Sköndal för 32 000.',
    ),
  ],
  [
    'parts before what they make in the same sentence',
    'VP333',
    text('Verkstan har 26 deltagare, kaféet 15 och mediegruppen 12, vilket ger ⟦55⟧ deltagare.'),
  ],
  [
    'a whole and its parts in one sentence',
    'VP333',
    text('Av de ⟦76⟧ medarbetarna är 23 förskollärare, 36 barnskötare, 8 kockar och 1 rektor.'),
  ],
  [
    'amounts of the one in the sentence before',
    'VP333',
    text(
      'Vi köper för sammanlagt ⟦389⟧ tkr. Beloppet fördelas på hyra 189 tkr, mat 84 tkr, resor 71 tkr samt övriga inköp 36 tkr.',
    ),
  ],
  [
    'points whose total is the last of them',
    'VP333',
    text(
      '1. Platserna fördelas:\n   - Årsta: 12\n   - Högdalen: 14\n   - Rågsved: 11\n   - totalt ⟦40⟧ platser.',
    ),
  ],
  [
    'points below their whole',
    'VP333',
    text('Vi är ⟦25⟧ medarbetare:\n\n- 3 samordnare\n- Grupp 1: 11 undersköterskor\n- 10 vårdbiträden'),
  ],
  [
    'amounts below their sum',
    'VP333',
    text('Kostnaderna är ⟦520 tkr⟧:\n\n- Hyra 300 tkr\n- Mat: 150 tkr\n- Resor 50 tkr').replace(
      '⟦520 tkr⟧',
      '⟦520⟧ tkr',
    ),
  ],
  [
    'parts by their names',
    'VP333',
    text('År 2024 kom ⟦96⟧ klagomål. Bemötande 21, mat 38, städning 23 och annat 12.'),
  ],
  [
    'what each of some names has',
    'VP333',
    text('Vi har tre hus med sammanlagt ⟦17⟧ lägenheter: Gran har 6, Tall har 5 och Ek har 7.'),
  ],
  [
    'groups of those counted two sentences before',
    'VP333',
    text(
      'Vi är 32. ⟦28⟧ är handläggare och två är chefer. Handläggarna är indelade i tre grupper:\n\n- norra gruppen, 9 handläggare\n- södra gruppen, 10 handläggare\n- västra gruppen, 10 handläggare',
    ),
  ],
  ...[
    'Vi ökar med 10 platser från 40 till ⟦52⟧ platser.',
    'Antalet går från 40 till ⟦31⟧ platser, en minskning med 10 platser.',
    'Andelen höjs med 3 procentenheter från 60 % till ⟦64⟧ %.',
    'I enkäten är ⟦84⟧ % nöjda. Det är en ökning med 3 procentenheter jämfört med 2024 (80 %).',
    'I enkäten är ⟦84⟧ % nöjda, en minskning med 4 procentenheter sedan 2024 (87 %).',
  ].map((said): [string, string, string] => [said, 'VP337', text(said)]),
  [
    'the last part of a list that is one too many',
    'VP333',
    text('Sammanlagt har vi ⟦80⟧ medarbetare: 54 sköterskor, 12 biträden, 13 terapeuter, 1 kock och 1 chef.'),
  ],
  [
    'parts of them in turn',
    'VP333',
    text('I fjol hade ⟦31⟧ barn stöd. För 17 av dem gällde det språket, för 8 lek och för 5 annat.'),
  ],
  [
    'parts in words by month',
    'VP333',
    text('Vi tar emot ⟦24⟧ ungdomar på sommarlov, åtta i juni, elva i juli och sex i augusti.'),
  ],
  [
    'all that there are, by the row of a table',
    'VP350',
    text(
      '| Det här | Antal |\n| --- | --- |\n| Antal medarbetare | 45 |\n\nEnheten har totalt ⟦42⟧ medarbetare.',
    ),
  ],
  [
    'the last place of all that is one too many',
    'VP333',
    text(
      'Här arbetar totalt ⟦120⟧ medarbetare, varav 40 i köket, 32 på Norra huset, 28 på Södra huset, 20 i parken samt 5 i kansliet.',
    ),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});
/** A table of houses, and below it what is said. */
const ofHouses = (said: string, heads = 'Barn | Rum'): string =>
  text(`| Hus | ${heads} |\n| --- | --- | --- |\n| Eken | 42 | 3 |\n| Linden | 38 | 4 |\n\n${said}`);

test.each([
  ofHouses('Eken har 42 barn och Linden har 38.'),
  ofHouses('Eken har cirka 40 barn. Linden har 37 nya barn, och 30 barn som är äldre.'),
  ofHouses('Eken hade 40 barn. Under 2024 fanns det fler: Eken har 40 barn i dag.'),
  ofHouses('Eken har 2 barn som är nya, och Linden ska ha 39 barn.'),
  ofHouses('Eken har 42 barn och 3 rum, Linden har 4.'),
  ofHouses('Eken har 40 barn och vuxna. Lilla Linden har 5 barn.', 'Barn 2023 | Barn 2024'),
  `${ofHouses('Det är alla.')}\n\n## Mer om husen\n\nEken har 40 barn.`,
])('%s tells of nothing else than the table', async (content) => {
  expect((await findingsMarked(content)).found).toEqual([]);
});

test.each([
  [
    'and a part by another measure',
    text('Här går totalt 120 elever, varav 30 i åk 7, 45 i åk 8, 45 i åk 9 samt 12 i en liten grupp.'),
  ],
  [
    'and a part among all that are not told',
    text('Här är 120 elever, varav 40 i åk 6, 30 i åk 7, 25 i åk 8, 25 i åk 9 samt 12 i en liten grupp.'),
  ],
])('parts of a whole %s are no mistake', async (_, content) => {
  expect((await findingsMarked(content)).found).toEqual([]);
});
