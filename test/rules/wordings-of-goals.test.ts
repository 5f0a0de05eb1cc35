import { expect, test } from 'vitest';
import { findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { aging, body } from '../support/wordings.ts';

const sections =
  '##### Förväntat resultat\n\nNio av tio är nöjda.\n\n##### Arbetssätt\n\nVi frågar.\n\n##### Uppföljning\n\nVi räknar svaren.';

/** Other words for what the cases show of goals, sections and the front matter, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  [
    'a goal of the council’s of which a committee says nothing',
    'VP227',
    goalPlan(
      `# KF:s inriktningsmål: 2\n\n⟦## KF:s mål: 2.1⟧\n\n# KF:s inriktningsmål: 3\n\n## KF:s mål: 3.4\n\n### Nämndmål: Alla mår bra\n\n#### Beskrivning\n\nNämnden ser till det.\n\n#### Förväntat resultat\n\nNio av tio mår bra.`,
    )
      .replace('enhet: Provenheten', 'nivå: nämnd')
      .replace('Fler trivs.', 'Nio av tio trivs.'),
  ],
  [
    'a number with a comma and nothing after it',
    'VP253',
    plan('# KF:s inriktningsmål: 1\n\n## KF:s mål: ⟦1,4⟧'),
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
    'the unit with one of its words changed',
    'VP159',
    plan(
      body,
      `${frontMatter.replace('Provenheten', 'Drift och underhåll')}\nunderrubrik: ⟦Drift och skötsel⟧`,
    ),
  ],
  [
    'a letter of the unit’s short name',
    'VP136',
    plan(body, `${frontMatter.replace('Provenheten', 'LSS-enheten')}\nunderrubrik: ⟦LLS⟧-enheten`),
  ],
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
    'a goal of the council without its label, with another number than its own',
    'VP252',
    plan(
      `${body}\n\nText.\n\n⟦## 1.2 Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet⟧`,
    ),
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
