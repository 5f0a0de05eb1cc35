import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { unitPlan } from '../support/plans.ts';

/** Other words for what the cases show of expected results, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  [
    'an age, which is no measure',
    'VP237',
    unitPlan({ results: '⟦- Barn i åldern fyra till fem år deltar i fler kulturbesök än tidigare.⟧' }),
  ],
  [
    'a result of the youngest below numbered ones',
    'VP236',
    unitPlan({
      results:
        '1. Minst 9 av 10 hörs.\n2. Alla syns.\n\n⟦De yngsta barnen får bildstöd på samtliga avdelningar.⟧',
    }),
  ],
  [
    'a share of others that do something else',
    'VP250',
    unitPlan({
      results: '⟦- Sjukfrånvaron är högst 6 % och minst 70 % av medarbetarna använder friskvårdsbidraget.⟧',
    }),
  ],
  [
    'a result with a figure below lettered ones',
    'VP236',
    unitPlan({
      results: 'a) Minst 9 av 10 hörs.\n\nb) Alla syns.\n\n⟦Dessutom ska minst 120 vuxna delta i kaféerna.⟧',
    }),
  ],
  [
    'a goal with a little word that counts, said again as a result',
    'VP232',
    unitPlan({ results: '- ⟦Att vi ska lyssna på ett bra sätt.⟧' })
      .replace('#### Enhetsmål: Vi lyssnar', '#### Enhetsmål: Vi lyssnar på ett bra sätt')
      .replace('- ⟦', '⟦- '),
  ],
  [
    'a result below the others that tells what it starts from',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Minst 35 medarbetare är trygga, jämfört med 27 år 2024.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  [
    'a share without a figure',
    'VP237',
    unitPlan({ results: '- ⟦En hög andel av maten är ekologisk.⟧' }).replace('- ⟦', '⟦- '),
  ],
  [
    'a share below lettered results that tells what it was',
    'VP236',
    unitPlan({
      results:
        'a) Alla hörs.\n\nb) Minst 20 träffar hålls.\n\n⟦Av deltagarna är 50 % flickor, jämfört med 43 % år 2024.⟧',
      ways: 'a) Vi frågar.\n\nb) Vi träffas.',
      followUp: 'a) Vi räknar.\n\nb) Vi räknar.',
    }),
  ],
  [
    'a result below the others that tells from what to what',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Andelen nöjda höjs från 91 procent 2024 till 96 procent.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  [
    'a result below the lettered ones that is willed',
    'VP236',
    unitPlan({
      results: 'a) Alla hörs.\n\nb) Minst 20 träffar hålls.\n\n⟦Vi vill också att minst 90 % är nöjda.⟧',
      ways: 'a) Vi frågar.\n\nb) Vi träffas.',
      followUp: 'a) Vi räknar.\n\nb) Vi räknar.',
    }),
  ],
  [
    'a result without figure beside others with figures, of which the indicators say nothing',
    'VP237',
    unitPlan({
      results: '- Minst 20 träffar hålls.\n- Minst 80 % är nöjda.\n⟦- Fler unga har en egen kontakt.⟧',
      rest: '| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| Andel nöjda besökare | 80 % | År |',
    }),
  ],
  ['a half of what nobody knows', 'VP237', unitPlan({ results: '⟦- Personalomsättningen ska halveras.⟧' })],
  [
    'a result without number that speaks of those it is for',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦De boende vet vem de ska fråga.⟧' }),
  ],
  [
    'a result after the numbered ones',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Alla treåringar har fått ett lånekort.⟧' }),
  ],
  [
    'a result after the numbered ones that is asked for',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Minst 85 % av de sökande är nöjda i enkäten.⟧' }),
  ],
  [
    'one more result after the numbered ones',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Dessutom har alla 56 lämnat ett förslag i maj.⟧' }),
  ],
  [
    'a result before the lettered ones that is due',
    'VP236',
    unitPlan({
      results: '⟦Samtliga boende har en egen nyckel senast i juni.⟧\n\na) Alla hörs.\n\nb) Alla syns.',
    }),
  ],
  ...[
    'De boende rör på sig mer.',
    'Förslagen besvaras snabbare.',
    'Resorna görs i större utsträckning till fots.',
  ].map((said): [string, string, string] => [
    'more than nobody knows what',
    'VP237',
    unitPlan({ results: `⟦- ${said}⟧` }),
  ]),
  [
    'a result after the lettered ones',
    'VP236',
    unitPlan({ results: 'a) Alla hörs.\n\nb) Alla syns.\n\n⟦Minst tre vuxna vandrar på fredagar.⟧' }),
  ],
  [
    'a result after the numbered ones that says how people are to have been met',
    'VP236',
    unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Minst 70 procent upplever att de har blivit lyssnade på.⟧',
    }),
  ],
  [
    'a limit before the lettered ones',
    'VP236',
    unitPlan({ results: '⟦Personalomsättningen är högst 10 %.⟧\n\na) Alla hörs.\n\nb) Alla syns.' }),
  ],
  [
    'a letter written twice where the next one is meant',
    'VP238',
    unitPlan({
      results: 'a) Alla hörs.\n\nb) Alla syns.\n\nc) Alla ler.',
      followUp: 'a) Enkät.\n\n⟦a)⟧ Räkning.\n\nc) Granskning.',
    }),
  ],
  [
    'what is to be given, as what is to be done',
    'VP249',
    unitPlan({ results: '⟦- Erbjuda alla boende ett samtal om munhälsa.⟧' }),
  ],
  [
    'a point of the follow-up that is to be talked over, and no more',
    'VP248',
    unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Andelen räknas i en enkät.\n2. ⟦Stäms av i samband med T1, T2 och VB.⟧',
    }).replace('2. ⟦', '⟦2. '),
  ],
  ['how it is to be', 'VP237', unitPlan({ results: '⟦- Stämningen i gruppen är god.⟧' })],
  [
    'more everywhere, but by how much',
    'VP237',
    unitPlan({ results: '⟦- Antalet husmöten ökar i alla grupper.⟧' }),
  ],
  ['more than a year before', 'VP237', unitPlan({ results: '⟦- Prognosen i tertial 2 är bättre än 2024.⟧' })],
  [
    'a second result as a sentence',
    'VP250',
    unitPlan({ results: '⟦- Alla har en plan. Att planen är känd av alla.⟧' }),
  ],
  ['less in two kitchens', 'VP237', unitPlan({ results: '⟦- Svinnet i enhetens två kök minskar.⟧' })],
  [
    'a result without its number that is about some who have been chosen',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Läget har kartlagts för minst 90 procent av de placerade barnen, jämfört med 70 procent 2024.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  ['how people are to feel', 'VP237', unitPlan({ results: '⟦- Barnen trivs⟧' })],
  [
    'a result in the very words of its goal',
    'VP232',
    unitPlan({ results: '⟦Boendet är en bro till ett eget hem⟧' }).replace(
      'Vi lyssnar',
      'Boendet är en bro till ett eget hem',
    ),
  ],
  ['how it is to be, and more', 'VP237', unitPlan({ results: '⟦Miljön är god och samarbetet fungerar.⟧' })],
  [
    'a result below the others that is to be compared',
    'VP236',
    unitPlan({
      results:
        '1. Alla hörs.\n2. Minst 20 träffar hålls.\n\n⟦Andelen nöjda är 80 procent, att jämföra med 76 procent 2024.⟧',
      ways: '1. Vi frågar.\n2. Vi träffas.',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  [
    'a change from no figure',
    'VP237',
    unitPlan({ results: '⟦Tiden från första mötet till en plats förkortas med 25 %.⟧' }),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

test('a figure to change by is not said to be missing, but what it is to be compared with', async () => {
  const results = '- Energianvändningen minskar med minst 10 procent till 2028.\n- Svinnet ska halveras.';
  const [finding] = await findingsIn({ 'plan.md': unitPlan({ results }) });
  expect(finding?.message).toBe(
    '”med minst 10 procent” säger inte från vad. Skriv också hur det var förut: med 25 procent, från 120 ton 2024. Detsamma gäller rad 28.',
  );
});
