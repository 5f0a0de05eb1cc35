import { unitPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const wide = (title: string, results: string): string => unitPlan({ results }).replace('Vi lyssnar', title);

const three = {
  results: 'a) Alla hörs.\n\nb) Alla syns.\n\nc) Alla ler.',
  ways: 'a) Ja.\n\nb) Nej.\n\nc) Så.',
};

/** 2xx: the expected results. */
export const resultCases: Case[] = [
  {
    code: 'VP352',
    severity: 'hint',
    sv: 'De förväntade resultaten står i en tabell. Den skrivs ut, men inget resultat läses ur den. Skriv resultaten som en lista, med - och ett mellanslag först på varje rad.',
    en: 'The expected results are in a table. It is printed, but no result is read from it. Write the results as a list, with - and a space first on each line.',
    triggers: unitPlan({
      results: '⟦| Mål | Nu | December |⟧\n| --- | --- | --- |\n| Nöjda boende | 80 % | 95 % |',
    }),
    passes: unitPlan({
      results:
        '- 95 % av de boende är nöjda.\n\n| Mål | Nu | December |\n| --- | --- | --- |\n| Nöjda boende | 80 % | 95 % |',
    }),
  },
  {
    code: 'VP232',
    severity: 'warning',
    sv: 'Resultatet säger bara vad målet redan säger. Skriv hur det märks att målet är uppnått, gärna med en siffra.',
    en: 'The result only says what the goal says already. Say how it shows that the goal is reached, if possible with a figure.',
    triggers: wide('Besökarna upplever gemenskap', '⟦- Att besökare upplever en gemenskap.⟧'),
    passes: wide('Besökarna upplever gemenskap', '- 90 % av besökarna upplever gemenskap.'),
  },
  {
    code: 'VP233',
    severity: 'hint',
    sv: 'Resultatet upprepar en stor del av målets lydelse. Skriv hur det märks att målet är uppnått, gärna med en siffra.',
    en: "The result repeats much of the goal's wording. Say how it shows that the goal is reached, if possible with a figure.",
    triggers: wide(
      'Enhetens medarbetare ska ha god kännedom om stadens beredskap',
      '⟦1. Att enhetens medarbetare ska ha god kännedom om rutinerna.⟧',
    ),
    passes: wide(
      'Enhetens medarbetare ska ha god kännedom om stadens beredskap',
      '1. Den som börjar hos oss ska ha god kännedom om rutinerna efter en vecka.',
    ),
  },
  {
    code: 'VP234',
    severity: 'hint',
    sv: 'Resultatet är ordagrant detsamma som i det överordnade målet, på rad 21. Skriv vad enheten själv ska uppnå.',
    en: 'The result is word for word that of the superior goal, on line 21. Say what the unit itself is to achieve.',
    triggers: unitPlan({ results: '⟦Verksamheten bedrivs på samma vis.⟧' }).replace(
      'Fler trivs.',
      'Verksamheten bedrivs på samma vis.',
    ),
    passes: unitPlan({ results: 'Ingen väntar.' }).replace('Fler trivs.', 'Ingen väntar.'),
  },
  {
    code: 'VP235',
    severity: 'hint',
    sv: 'De 3 förväntade resultaten är numrerade, och likaså arbetssätten, men uppföljningen har 2 punkter utan nummer. Skriv vilket resultat varje punkt följer upp, så att det syns om något blir utan.',
    en: 'The 3 expected results are numbered, and so are the ways of working, but the follow-up has 2 points without a number. Say which result each point follows up, so that it shows if one is left out.',
    triggers: unitPlan({ ...three, followUp: '- Enkät.\n- Samtal.' }).replace(
      '##### Uppföljning',
      '⟦##### Uppföljning⟧',
    ),
    passes: unitPlan({ ...three, followUp: '- Enkät.\n- Samtal.\n- Möten.' }),
  },
  {
    code: 'VP236',
    severity: 'warning',
    sv: 'De andra förväntade resultaten är numrerade, men inte det här. Ge det ett nummer, och en punkt med samma nummer i Arbetssätt och Uppföljning.',
    en: 'The other expected results are numbered, but not this one. Give it a number, and a point with the same number in Arbetssätt and Uppföljning.',
    triggers: unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Enkäten visade 86 %. Enheten vill höja det till 87 %.⟧',
    }),
    passes: unitPlan({
      results:
        'Vi ska nå 87 %:\n\n1. Alla hörs.\n2. Alla syns.\n\nFörra året svarade 86 % av alla. Det mäts genom:\n\n- enkät\n- samtal',
    }),
  },
  {
    code: 'VP237',
    severity: 'hint',
    sv: '”minskar” säger inte hur mycket, eller från vad. Skriv en siffra att jämföra med: från 12 till högst 9, minst 80 procent. Detsamma gäller rad 30. På rad 29 står hur mycket, men inte från vad.',
    en: '"minskar" does not say how much, or from what. Give a figure to compare with: from 12 to at most 9, at least 80 per cent. The same goes for line 30. Line 29 says how much, but not from what.',
    triggers: unitPlan({
      results: '- Alla hörs.\n⟦- Miljöbelastningen minskar.⟧\n- Öka cyklandet med 25 %.\n- Fler cyklar.',
    }),
    passes: unitPlan({
      results: '- Miljöbelastningen minskar från 12 till 9.\n- Öka cyklandet med 25 % jämfört med 2024.',
    }),
  },
  {
    code: 'VP238',
    severity: 'warning',
    sv: 'Punkt b står två gånger i ”Förväntat resultat”. Numrera resultaten i följd, och lika i Arbetssätt och Uppföljning.',
    en: 'Point b occurs twice in "Förväntat resultat". Number the results in turn, and alike in Arbetssätt and Uppföljning.',
    triggers: unitPlan({ ...three, results: 'a) Alla hörs.\n\nb) Alla syns.\n\n⟦b)⟧ Alla ler.' }),
    passes: unitPlan({ results: '1. Alla hörs.\n1. Alla syns.\n1. Alla ler.' }),
  },
  {
    code: 'VP248',
    severity: 'hint',
    sv: 'Uppföljningen säger när, men inte vad som mäts. Skriv vad ni ser efter: en enkät, ett antal, en granskning.',
    en: 'The follow-up says when, but not what is measured. Say what you look at: a survey, a count, a review.',
    triggers: unitPlan({
      followUp: '⟦Uppföljning sker löpande på arbetsplatsträffar samt i T1 och T2.⟧',
      rest: '| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Enkät till alla | 2025-01-01 | 2025-12-31 |',
    }),
    passes: unitPlan({ followUp: 'Frågan tas upp på arbetsplatsträffar.' }),
  },
  {
    code: 'VP248',
    severity: 'hint',
    sv: 'Uppföljningen säger när, men inte vad som mäts. Skriv vad ni ser efter: en enkät, ett antal, en granskning.',
    en: 'The follow-up says when, but not what is measured. Say what you look at: a survey, a count, a review.',
    triggers: unitPlan({
      results: '1. 80 % är nöjda.\n2. 90 % trivs.',
      ways: '1. Vi frågar.\n2. Vi lyssnar.',
      followUp: '1. Svaren i enkäten räknas.\n⟦2. På APT samt vid T1, T2 och VB.⟧',
    }),
    passes: unitPlan({
      results: '1. 80 % är nöjda.\n2. 90 % trivs.',
      ways: '1. Vi frågar.\n2. Vi lyssnar.',
      followUp: '1. Svaren i enkäten räknas.\n2. Enkäten på APT samt vid T1, T2 och VB.',
    }),
  },
  {
    code: 'VP249',
    severity: 'hint',
    sv: '”Enheten ska genomföra” säger vad som görs, inte vad det leder till. Skriv resultatet här, och det ni gör under Arbetssätt eller som en aktivitet.',
    en: '"Enheten ska genomföra" says what is done, not what it leads to. Write the result here, and what you do under Arbetssätt or as an activity.',
    triggers: unitPlan({ results: '⟦- Enheten ska genomföra två kurser.⟧' }),
    passes: unitPlan({
      results:
        '- Barnen utvecklar sitt språk.\n- Enheten har utbildade medarbetare.\n- Planer tas fram i tid.',
    }),
  },
  {
    code: 'VP250',
    severity: 'hint',
    sv: 'Här står två resultat i ett: ”Sjukfrånvaron är högst 6 %” och ”andelen nöjda ökar till 90 %”. Dela upp dem, så att vart och ett kan följas upp.',
    en: 'There are two results in one here: "Sjukfrånvaron är högst 6 %" and "andelen nöjda ökar till 90 %". Split them, so that each can be followed up.',
    triggers: unitPlan({ results: '⟦- Sjukfrånvaron är högst 6 % och andelen nöjda ökar till 90 %.⟧' }),
    passes: unitPlan({
      results: [
        '- Andelen nöjda ökar från 80 till 85 % och är högst i staden.',
        '- Minst 80 % av kvinnorna och 75 % av männen är nöjda.',
        '- Avvikelsen mellan T2 och bokslut är högst 1 %.',
        '- Minst 90 % av barnen och deras föräldrar är nöjda.',
      ].join('\n'),
    }),
  },
];
