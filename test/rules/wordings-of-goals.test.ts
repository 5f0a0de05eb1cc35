import { expect, test } from 'vitest';
import { findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { aging, body } from '../support/wordings.ts';

const sections =
  '##### Förväntat resultat\n\nNio av tio är nöjda.\n\n##### Arbetssätt\n\nVi frågar.\n\n##### Uppföljning\n\nVi räknar svaren.';

/** Other words for what the cases show of goals and the front matter, each found between its marks. */
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
    'a number with a comma and nothing after it',
    'VP253',
    plan('# KF:s inriktningsmål: 1\n\n## KF:s mål: ⟦1,4⟧'),
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
    'a unit whose two names are turned round',
    'VP136',
    plan(
      `# Inledning\n\nVi på ⟦Nockeby-Åkeslund⟧s förskolor trivs.\n\n${body}`,
      frontMatter.replace('Provenheten', 'Förskoleenheten Åkeslund-Nockeby'),
    ),
  ],
  [
    'a goal taken over with another whose it is',
    'VP231',
    goalPlan('').replace('Äldre trivs', 'Nämndens resurser fördelas efter behov') +
      `\n#### Enhetsmål: ⟦Skolans resurser fördelas efter behov⟧\n\n${sections}`,
  ],
  [
    'a goal with a little word that counts, said again as a result',
    'VP232',
    unitPlan({ results: '- ⟦Att vi ska lyssna på ett bra sätt.⟧' })
      .replace('#### Enhetsmål: Vi lyssnar', '#### Enhetsmål: Vi lyssnar på ett bra sätt')
      .replace('- ⟦', '⟦- '),
  ],
  [
    'an officer’s line that is empty when the plan is decided',
    'VP160',
    plan(body, `${frontMatter}\n  ⟦telefon⟧:\nstatus: beslutad\ndatum: 2025-02-13`),
  ],
  [
    'a goal taken over with another first word',
    'VP231',
    goalPlan('').replace('Äldre trivs', 'Nämnden är en attraktiv och hållbar arbetsplats') +
      `\n#### Enhetsmål: ⟦Området är en attraktiv och hållbar arbetsplats⟧\n\n${sections}`,
  ],
  [
    "the council's goal taken over past the committee's",
    'VP231',
    goalPlan('').replace('inriktningsmål: 1', 'inriktningsmål: 3').replace('mål: 1.4', 'mål: 3.4') +
      `\n#### Enhetsmål: ⟦Medarbetare i enheten ska ges goda förutsättningar att göra ett bra jobb⟧\n\n${sections}`,
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
    'the unit by another name',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Hemtjänstenheten')}\nunderrubrik: ⟦Hemtjänstsektionen⟧`,
    ),
  ],
  [
    'the words of the unit’s name turned round',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Enheten för socialpsykiatri')}\nunderrubrik: ⟦Socialpsykiatriska enheten⟧`,
    ),
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
    'the unit with one of its words changed',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Drift och underhåll')}\nunderrubrik: ⟦Drift och skötsel⟧`,
    ),
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
    'a letter of the unit’s short name',
    'VP136',
    plan(body, `${frontMatter.replace('Provenheten', 'LSS-enheten')}\nunderrubrik: ⟦LLS⟧-enheten`),
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
    'goals out of order, of which none is missing',
    'VP204',
    goalPlan(
      [
        ['1.4.1.1', 'Alla hörs'],
        ['1.4.1.3', 'Alla syns'],
        ['⟦1.4.1.2⟧', 'Alla trivs'],
      ]
        .map(([number, title]) => `#### Enhetsmål: ${number} ${title}\n\n${sections}`)
        .join('\n\n'),
    ),
  ],
  [
    'a numbered goal under the committee’s name',
    'VP209',
    goalPlan('Text.').replace('### Nämndmål:', '### ⟦Nämndens mål⟧: 1.4.1'),
  ],
  [
    'a result without number that speaks of those it is for',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦De boende vet vem de ska fråga.⟧' }),
  ],
  [
    'a plan that is yet to be decided',
    'VP145',
    plan(
      `# Inledning\n\nDen slutliga ⟦verksamhetsplanen ska behandlas och antas⟧ den 21 februari.\n\n${body}`,
      `${frontMatter}\nstatus: beslutad\ndatum: 2025-01-21`,
    ),
  ],
  [
    'an attachment that is no other’s heading',
    'VP143',
    plan(`${body}\n\n# Bilaga 1: Risker\n\nText.`, `${frontMatter}\nbilagor:\n  - Risker\n  - ⟦Schema⟧`),
  ],
  [
    'a reference to an attachment beside one that has a heading',
    'VP140',
    plan(
      `# Inledning\n\nTiderna står i ⟦bilaga 2⟧.\n\n${body}\n\n# Bilaga 1\n\nText.`,
      `${frontMatter}\nbilagor:\n  - Risker`,
    ),
  ],
  [
    'a council’s label without its first word',
    'VP209',
    goalPlan('').replace('KF:s inriktningsmål:', '⟦Inriktningsmål⟧:'),
  ],
  [
    'a council’s label written out',
    'VP209',
    goalPlan('').replace('KF:s mål:', '⟦Kommunfullmäktiges mål för verksamhetsområdet⟧:'),
  ],
  [
    'a label in small letters before a number, without its colon',
    'VP209',
    goalPlan('').replace('## KF:s mål: 1.4', `## ⟦Kf:s mål för verksamhetsområdet⟧ 1.4 ${aging}`),
  ],
  [
    'a result after the numbered ones',
    'VP236',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\n⟦Alla treåringar har fått ett lånekort.⟧' }),
  ],
  [
    'a result after the lettered ones',
    'VP236',
    unitPlan({ results: 'a) Alla hörs.\n\nb) Alla syns.\n\n⟦Minst tre vuxna vandrar på fredagar.⟧' }),
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
    'a plan that is said to be decided',
    'VP145',
    plan(
      `# Inledning\n\nVi hörs. ⟦Planen antogs⟧ av avdelningschefen den 19 januari.\n\n${body}`,
      `${frontMatter}\nstatus: utkast`,
    ),
  ],
  [
    'two labels, the last of which has other sections',
    'VP206',
    goalPlan('### ⟦Enhetsmål: Nämndmål: ⟧Vi lyssnar\n\n#### Förväntat resultat\n\nAlla hörs.'),
  ],
  [
    'two labels, the last of which stands too high',
    'VP206',
    goalPlan('### ⟦Nämndmål: Enhetsmål: ⟧Vi lyssnar\n\n#### Förväntat resultat\n\nAlla hörs.'),
  ],
  [
    'a result in the very words of its goal',
    'VP232',
    unitPlan({ results: '⟦Boendet är en bro till ett eget hem⟧' }).replace(
      'Vi lyssnar',
      'Boendet är en bro till ett eget hem',
    ),
  ],
  [
    'one depth among others',
    'VP247',
    goalPlan(
      '#### Avdelningsmål: ⟦1.4.1⟧ A\n\n#### Avdelningsmål: 1.4.1.2 B\n\n#### Avdelningsmål: 1.4.1.3 C',
    ),
  ],
  [
    'a number that leads to another committee goal',
    'VP203',
    goalPlan(
      '#### Avdelningsmål: 1.4.1.1 A\n\n#### Avdelningsmål: 1.4.1.2 B\n\n#### Avdelningsmål: ⟦1.4.2.1⟧ C',
    ),
  ],
  ['how it is to be, and more', 'VP237', unitPlan({ results: '⟦Miljön är god och samarbetet fungerar.⟧' })],
  [
    'another unit of the kind',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Förskolan Solen')}\ntitel: Plan för ⟦förskolan Månen⟧, 2025`,
    ),
  ],
  ['a goal of two words', 'VP231', goalPlan('#### Avdelningsmål: ⟦Äldre trivs⟧')],
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
  [
    'a sentence of two ways of working',
    'VP517',
    unitPlan({
      results: '1. Alla hörs.\n2. Minst 20 träffar hålls.',
      ways: '1. Vi frågar. Enheten stämmer av läget med polisen varje måndag.\n2. Vi ses. ⟦Enheten stämmer av läget med polisen varje måndag.⟧',
      followUp: '1. Vi räknar.\n2. Vi räknar.',
    }),
  ],
  ['a number before a label', 'VP209', goalPlan(`#### ⟦2.1.1.1 ⟧Enhetsmål: Vi lyssnar\n\n${sections}`)],
  ['a goal’s count before a label', 'VP209', goalPlan(`#### ⟦Mål 1: ⟧Enhetsmål: Vi lyssnar\n\n${sections}`)],
  ['a number before its colon', 'VP209', goalPlan(`#### ⟦Enhetsmål⟧ 1: Vi lyssnar\n\n${sections}`)],
  [
    'another name of the council’s goals before a number',
    'VP209',
    goalPlan('').replace('# KF:s inriktningsmål: 1', '# ⟦Inriktningsmål⟧ 1'),
  ],
  [
    'a short name of the council’s goals',
    'VP209',
    goalPlan('').replace('## KF:s mål: 1.4', '## ⟦KF-mål⟧ 1.4'),
  ],
  [
    'a number before a section’s name',
    'VP208',
    unitPlan().replace('##### Arbetssätt', '##### ⟦2.1.1.1 Arbetssätt⟧'),
  ],
  ['a goal as text without emphasis', 'VP245', goalPlan(`⟦Enhetsmål: Vi lyssnar⟧\n\n${sections}`)],
  [
    'a goal as text with a full stop, above its sections',
    'VP245',
    goalPlan(`⟦Enhetsmål: Vi lyssnar.⟧\n\n${sections}`),
  ],
  [
    'a numbered goal as text, and more below it',
    'VP245',
    goalPlan(`⟦2.1.1.1 Enhetsmål: Vi lyssnar⟧\nDet är viktigt.\n\n${sections}`),
  ],
  ['a numbered goal in bold', 'VP245', goalPlan(`⟦**2.1.1.1 Enhetsmål: Vi lyssnar**⟧\n\n${sections}`)],
  [
    'a goal as text in a chapter',
    'VP245',
    goalPlan(`# Mer\n\n⟦Enhetsmål: Vi lyssnar⟧\n\n${sections.replaceAll('#####', '##')}`),
  ],
  ['a goal in other words', 'VP252', goalPlan(`⟦#### Enhetens mål: Vi lyssnar⟧\n\n${sections}`)],
  ['a goal for the unit', 'VP252', goalPlan(`⟦#### 2.1 Mål för enheten: Vi lyssnar⟧\n\n${sections}`)],
  [
    'a goal in other words beside another',
    'VP252',
    unitPlan({ rest: `⟦#### Enhetens mål: Vi ser⟧\n\n${sections}` }),
  ],
  ['a label without a wording', 'VP252', goalPlan(`⟦#### Enhetsmål⟧\n\nVi lyssnar\n\n${sections}`)],
  [
    'a committee’s goal in other words',
    'VP252',
    goalPlan('').replace('### Nämndmål: Äldre trivs', '⟦### Nämndens mål: Äldre trivs⟧'),
  ],
  ...[
    'Uppföljning och utvärdering',
    'Uppföljning – så gör vi',
    'Uppföljning: Vi läser',
    'Så följer vi upp',
    'Utvärdering',
  ].map((name): [string, string, string] => [
    `${name}, meant as a section`,
    'VP208',
    unitPlan().replace('##### Uppföljning', `⟦##### ${name}⟧`),
  ]),
  ...['Arbetsätt:', 'Arbetsätt', 'Arbetssätten'].map((name): [string, string, string] => [
    `${name} without emphasis`,
    'VP244',
    unitPlan().replace('##### Arbetssätt', `⟦${name}⟧`),
  ]),
  [
    'a section’s name on the line above its text',
    'VP244',
    unitPlan().replace('##### Arbetssätt\n\n', '⟦Arbetssätt\n⟧'),
  ],
  [
    'a section’s name and a colon before its text',
    'VP244',
    unitPlan().replace('##### Uppföljning\n\n', '⟦Uppföljning: ⟧'),
  ],
  ['a chapter’s name in bold', 'VP256', goalPlan('# Mer\n\nText.\n\n⟦**Bilagor**⟧\n\nInga.')],
  ['a chapter’s name in capitals', 'VP256', goalPlan('# Mer\n\nText.\n\n⟦ORGANISATION⟧\n\nVi är fem.')],
  [
    'no goal but what looks like one',
    'VP222',
    plan('# Inledning\n\nText.\n\n## ⟦Mål 1: Äldre trivs⟧\n\nText.'),
  ],
])('%s: %s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});
