import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { aging, body } from '../support/wordings.ts';

const economy =
  '3. Ett Stockholm med en stabil och hållbar ekonomi med utbildning, jobb och bostäder för alla';
const jobs = '3.4 Medarbetare i Stockholm ska ges goda förutsättningar att göra ett bra jobb';
const hears = unitPlan().slice(unitPlan().indexOf('#### Enhetsmål'));
const committee = unitPlan().slice(unitPlan().indexOf('### Nämndmål'));

const money = '| Post | Tkr |\n| --- | --- |\n| Lön | 20 |';

/** Headings and what is meant as such, in other forms than the cases have, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ['a council goal as a paragraph', 'VP252', unitPlan({ rest: `⟦${jobs}⟧\n\nVi trivs.` })],
  ['a council goal that has become a point', 'VP252', unitPlan({ rest: `1. Ett.\n\n⟦${economy}⟧` })],
  ['a council goal on the first of some lines', 'VP252', unitPlan({ rest: `⟦${jobs}⟧\nVi trivs.` })],
  ['a semicolon for the colon', 'VP252', goalPlan(`⟦#### Enhetsmål; Vi lyssnar⟧\n\n${sectionsOf(hears)}`)],
  [
    'a bracket before the colon',
    'VP252',
    goalPlan(`⟦#### Enhetsmål (nytt): Vi lyssnar⟧\n\n${sectionsOf(hears)}`),
  ],
  ['a goal by its number', 'VP252', goalPlan(`⟦#### Mål 1: Vi lyssnar⟧\n\n${sectionsOf(hears)}`)],
  ['a goal of the work', 'VP252', goalPlan(`⟦#### Verksamhetsmål: Vi ser⟧\n\n${sectionsOf(hears)}`)],
  [
    "the economy's chapter with its number as text",
    'VP256',
    unitPlan({ rest: '⟦3 Redovisning av ekonomi⟧\n\nEkonomin är i balans.' }),
  ],
  ['a numbered budget', 'VP256', unitPlan({ rest: '⟦3.1 Budget 2025⟧\n\nVi har 20 tkr.' })],
  ['a budget above its table', 'VP256', unitPlan({ rest: `⟦Budget 2025⟧\n\n${money}` })],
  ['a budget above its unit and table', 'VP256', unitPlan({ rest: `⟦Budget 2025⟧\n\nTkr\n\n${money}` })],
  ['the last chapter as text', 'VP256', unitPlan({ rest: '⟦Övrigt⟧\n\nInget mer.' })],
  ['a numbered heading in a chapter', 'VP256', plan(`# Inledning\n\n⟦1.1 Om oss⟧\n\nVi är fem.\n\n${body}`)],
  ['text that is the heading missed', 'VP223', plan(`⟦1 Inledning⟧\n\nVi är fem.\n\n${body}`)],
  [
    'the economy as text without a chapter of its own, in a plan',
    'VP409',
    goalPlan('# Redovisning av ekonomi\n\n⟦## 3.1 Budget 2024⟧\n\nVi har 20 tkr.'),
  ],
  [
    "another inriktningsmål's goal",
    'VP203',
    goalPlan(
      `## KF:s mål: ⟦3.4⟧ ${jobs.slice(4)}\n\n| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| Index | 83 | År |`,
    ),
  ],
  [
    'how often behind the name of a section',
    'VP208',
    unitPlan().replace('##### Uppföljning', '⟦##### Uppföljning (2 gånger/år)⟧'),
  ],
  [
    'the year behind the name of a section',
    'VP208',
    unitPlan().replace('##### Förväntat resultat', '⟦##### Förväntade resultat 2025⟧'),
  ],
  [
    'the name of a section behind another',
    'VP208',
    unitPlan().replace('##### Uppföljning', '⟦##### Mått/uppföljning⟧'),
  ],
  [
    'a label with its wording on the next line',
    'VP245',
    unitPlan({ rest: '⟦KF:s mål för verksamhetsområdet:\n2.1 Stockholm blir grönt⟧' }),
  ],
  ['a label with its wording as a point', 'VP245', unitPlan({ rest: '⟦KF:s inriktningsmål:\n1. Ett⟧' })],
  ['a label left empty', 'VP245', unitPlan({ rest: '⟦Nämndmål:\n\n-⟧' })],
  [
    'a chapter that has the number of the one before the goals',
    'VP257',
    goalPlan('# ⟦2⟧. Övrigt\n\nInget.').replace('# KF', '# 2. Inledning\n\nVi är fem.\n\n# KF'),
  ],
  [
    'a part too many right below a goal, where others have one more',
    'VP247',
    goalPlan('')
      .replace('### Nämndmål: ', '### Nämndmål: 1.4.1 ')
      .concat(['1.4.1.1', '1.4.2.1', '1.4.3.1', '⟦1.4.4.1.1⟧'].map(stepOf).join('')),
  ],
  [
    "another unit's name where the introduction begins",
    'VP159',
    plan(
      `# Inledning\n\n⟦Gubbängens hemtjänst⟧ är en enhet i Farsta. Vi arbetar i Hökarängen.\n\n${body}`,
      frontMatter.replace('Provenheten', 'Hökarängens hemtjänst'),
    ),
  ],
])('%s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

/** What may look like a heading and is none. */
test.each<[what: string, text: string]>([
  ['goals that a line leads to', unitPlan({ rest: `Målet hör samman med:\n\n${economy}\n\n${jobs}` })],
  ['a goal spoken of', unitPlan({ rest: `- ${jobs}\n\n${jobs}, och det är viktigt.` })],
  ['goals of the council in an introduction', plan(`# Inledning\n\n${economy}\n\n${jobs}\n\n${body}`)],
  ['a goal that the plan has', unitPlan({ rest: aging })],
  [
    'a target by its number in the text of a goal',
    unitPlan({ rest: '###### Mål 1: Rent hus\n\nVi städar.' }),
  ],
  [
    'a caption in the budget',
    goalPlan(`# Redovisning av ekonomi\n\n## Budget 2025\n\nBudget 2025\n\n${money}`),
  ],
  ['numbered results', unitPlan({ results: '1.1 Alla hörs\n\nDet gäller alla.' })],
  ['names in a row', unitPlan({ rest: 'Organisation\n\nSammanfattning\n\nBilagor' })],
  [
    'a sentence that a label leads to',
    unitPlan({ rest: 'Nämndmål:\nVi bidrar till nämndens mål varje dag.' }),
  ],
  [
    'numbers of chapters around the goals',
    goalPlan('# 4. Övrigt\n\nInget.').replace('# KF', '# 1. Inledning\n\nVi är fem.\n\n# KF'),
  ],
  [
    'the name that the unit had',
    plan(
      `# Inledning\n\nGubbängens hemtjänst är sedan i våras Hökarängens hemtjänst.\n\n${body}`,
      frontMatter.replace('Provenheten', 'Hökarängens hemtjänst'),
    ),
  ],
  [
    'others in the introduction',
    plan(
      `# Inledning\n\nStockholms stad har fjorton områden. Gubbängens hemtjänst är en granne.\n\n${body}`,
      frontMatter.replace('Provenheten', 'Hökarängens hemtjänst'),
    ),
  ],
])('%s is no mistake', async (_, text) => {
  expect(await findingsIn({ 'plan.md': text })).toEqual([]);
});

/** The finding of a goal that stands outside, where what belongs above it stands there. */
test.each<[what: string, above: string, said: string]>([
  [
    'nearly worded',
    `${body}\n\n## 1.4 ${aging.replace(' i -', ' i').replace('stor ', '')}`,
    'Den ser ut att stå på rad 11: rätta den raden först.',
  ],
  ['by its number', `${body}\n\n## Mål 1.4`, 'Den ser ut att stå på rad 11: rätta den raden först.'],
  [
    'ended by a chapter',
    `${body}\n\n## KF:s mål: 1.4\n\n# Budget 2025\n\nVi har 20 tkr.`,
    'enhetsmål. Rubriken ”Budget 2025” på rad 13 är ett kapitel och avslutade målet ovanför',
  ],
])('a goal outside one that stands above, %s, names the line', async (_, above, said) => {
  const found = await findingsIn({ 'plan.md': plan(`${above}\n\n${committee}`) });
  expect(found.filter(({ code }) => code === 'VP201').map(({ message }) => message)).toEqual([
    expect.stringContaining(said),
  ]);
  expect(found.map(({ code }) => code)).not.toContain('VP227');
});

/** What follows a goal's heading. */
function sectionsOf(goal: string): string {
  return goal.slice(goal.indexOf('\n')).trim();
}

/** What a finding says in place of what would lead to the next one. */
test.each<[what: string, text: string, said: string]>([
  [
    'the text that is a section without its heading',
    goalPlan('').replace('#### Beskrivning\n\n', ''),
    'Är det texten direkt under målet, sätt rubriken ”Beskrivning” över den',
  ],
  [
    'the heading that is missing above',
    goalPlan(`## KF:s mål: ${jobs}`),
    'Rubriken ”KF:s inriktningsmål: 3” saknas ovanför',
  ],
  [
    'that a goal with indicators may stand alone',
    unitPlan({
      rest: '# KF:s inriktningsmål: 3\n\n## KF:s mål: 3.4\n\n| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| Index | 83 | År |',
    }),
    'Ett mål får stå så',
  ],
  [
    'what to do with an empty goal among others',
    unitPlan({ rest: '### Nämndmål: -' }),
    'eller ta bort rubriken',
  ],
  [
    'which line is the heading',
    plan(`1 Inledning\n\nVi är fem.\n\n${body}`),
    'Skriv den som en: ”# 1 Inledning”',
  ],
])('a finding says %s', async (_, text, said) => {
  const messages = (await findingsIn({ 'plan.md': text })).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining(said)]);
});

test('goals that stand as text are told as deep as they are to stand below each other', async () => {
  const lines = [
    'KF:s inriktningsmål:\n1. Ett',
    'KF:s mål för verksamhetsområdet:\n1.4 Trygghet',
    'Nämndmål: Två',
    'Enhetsmål: Tre',
    'Förväntat resultat',
  ];
  const found = await findingsIn({ 'plan.md': plan(`# Inledning\n\n${lines.join('\n\n')}\n\nAlla hörs.`) });
  expect(found.filter(({ code }) => code === 'VP245').map(({ fix }) => fix?.text.split(' ')[0])).toEqual([
    '#',
    '##',
    '###',
    '####',
  ]);
});

/** A committee's goal with the number's first three parts, but for the first of all, and a unit's goal with the number. */
function stepOf(number: string, index: number): string {
  const parent = number.replace('⟦', '').split('.').slice(0, 3).join('.');
  const above = committee
    .slice(0, committee.indexOf('#### Enhetsmål'))
    .replace('Äldre trivs', `${parent} Äldre ${index}`)
    .replace('Nämnden verkar', `Nämnden ${index} verkar`)
    .replace('Fler trivs', `Fler ${index} trivs`);
  const own = hears
    .replace('Vi lyssnar', `${number} Vi hör ${'abcd'.charAt(index)}`)
    .replace('Alla hörs', `Alla ${'abcd'.charAt(index)} hörs`);
  return `${index === 0 ? '' : above}${own}\n\n`;
}
