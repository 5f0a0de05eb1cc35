import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { budgetPlan, frontMatter, goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';
import { body, text } from '../support/wordings.ts';

const columns = 'Aktivitet | Startdatum | Slutdatum';
const activity = 'Enkät till alla | 2025-01-01 | 2025-02-01';
const written = `${frontMatter}\ndatum: 2025-02-13`;

/** Headings, lists and tables in the forms that people type and paste, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ['a heading with a hard space', 'VP255', goalPlan('⟦#\u00A0⟧Övrigt\n\nVi ses.')],
  ['the first heading without the space', 'VP255', plan(`⟦#⟧Inledning\n\nVi ses.\n\n${body}`)],
  ['a goal without the space', 'VP255', unitPlan().replace('#### Enhetsmål', '⟦####⟧Enhetsmål')],
  [
    'a table whose row of hyphens has become dashes',
    'VP341',
    tablePlan(columns, activity)
      .replace('| --- | --- | --- |', '| — | — | — |')
      .replace(/\| Aktivitet[\s\S]*2025-02-01 \|/, '⟦$&⟧'),
  ],
  [
    'a row behind a blank line',
    'VP341',
    tablePlan(columns, activity, 'Möte om enkäten | 2025-03-01 | 2025-03-01').replace(
      '| Möte om enkäten | 2025-03-01 | 2025-03-01 |',
      '\n⟦| Möte om enkäten | 2025-03-01 | 2025-03-01 |⟧',
    ),
  ],
  ['cells with tabs between', 'VP341', text('⟦Aktivitet\tStart\nEnkät till alla\t2025-01-01⟧')],
  [
    'groups and empty cells among cells with tabs',
    'VP341',
    text('Tkr\n⟦\tBudget 2024\tBudget 2025\nIntäkter\t\nPeng\t10\t20\nKostnader\nHyra\t5\t6⟧'),
  ],
  ['an indented table', 'VP341', text('Vi ses.\n\n⟦    | Aktivitet | Start |\n    | --- | --- |⟧')],
  ['points with bullets', 'VP532', text('⟦•\t⟧Vi lyssnar.\n•\tVi svarar.')],
  [
    'front matter that stands twice',
    'VP109',
    plan(`⟦---\n${frontMatter}\n---⟧\n\n# Inledning\n\nVi ses.\n\n${body}`),
  ],
  ['points of two signs', 'VP532', text('Vi vill:\n\n⟦•\t⟧Vi lyssnar.\n–\tVi svarar.\n•\tVi ses.')],
  ['a dash behind the tab of a word processor, alone', 'VP532', text('⟦–\t⟧Vi lyssnar.')],
  ['dashes below a point', 'VP532', text('- Vi lyssnar\n⟦– ⟧också på natten\n– också när det är mörkt')],
  ['a dash below a numbered point', 'VP532', text('1. Vi lyssnar\n⟦– ⟧också på natten')],
  ['letters with a stop', 'VP532', text('⟦a.\t⟧Vi lyssnar.\nb.\tVi svarar.')],
  ['letters below a number', 'VP532', text('1.\tVi lyssnar\n⟦a.\t⟧på dagen\nb.\tpå natten')],
  ['Roman numbers', 'VP532', text('⟦I.\t⟧Vi lyssnar.\nII.\tVi svarar.')],
  ['boxes', 'VP532', text('⟦☐⟧ Dator\n☐ Telefon')],
  ['bullets of Wingdings', 'VP532', text('⟦\uF0B7\t⟧Vi lyssnar.\n\uF0A7\tVi svarar.')],
  ['a path', 'VP536', text('Mallen heter G:⟦\\*⟧.docx.')],
  ['a server', 'VP536', text('Mallen ligger på ⟦\\\\⟧srv\\mapp.')],
  ['more than', 'VP536', text('⟦>⟧ 75 ärenden per handläggare är för många.')],
  ['a list that goes on', 'VP537', text('3. Vi lyssnar.\n\n⟦5⟧. Vi svarar.')],
  ['one line with a line of equal signs', 'VP538', text('⟦Vi räknar ihop\n===⟧\n\nVi ses.')],
  ['bars without a row of hyphens', 'VP341', text('Så här blev det.\n⟦Månad | Antal\nMars | 10\nJuni | 20⟧')],
  ['columns of spaces', 'VP341', text('⟦Månad     Antal\nMars      10⟧')],
  ['semicolons', 'VP341', text('⟦Månad;Antal;Andel\nMars;10;20⟧')],
  ['a first row with an indent', 'VP341', text('Vi ses.\n\n⟦\tBokslut\tBudget\nHyra\t1\t2⟧')],
  ['the first line of the table', 'VP341', text('Så här blev det.\n⟦Månad\tAntal\nMars\t10⟧')],
  [
    'the contents as paragraphs, some of their pages lost',
    'VP346',
    plan(
      `⟦Innehållsförteckning\n\nInledning .......... 3\n\n1. Staden ..... Error! Bookmark not defined.\n\n1.1 Alla barn trivs. Error! Bookmark not defined.\n\n4 Mål ...... 5⟧\n\n# Inledning\n\nText.\n\n${body}`,
    ),
  ],
  [
    'the first line that says the heading again',
    'VP540',
    text('## Verksamhet\n\n⟦Verksamhet:⟧\n\nVi ger stöd.'),
  ],
  [
    'a table that does not follow',
    'VP549',
    text('Läget redovisas i ⟦nedanstående tabell⟧.\n\n- Ett.\n- Två.'),
  ],
  [
    'an attachment said of what the budget changes by',
    'VP141',
    text('Nämnden begär budgetjusteringar med 9 mnkr, ⟦se bilaga 2⟧.'),
  ],
  ['the contents as a list', 'VP346', text('⟦1. Inledning\t3\n2. Mål\t4\n3. Slut\t7⟧')],
  [
    'a short row of an ordinary table',
    'VP342',
    text('| A | B | C |\n| --- | --- | --- |\n| x | y | z |\n⟦| x | z |⟧\n| y | x | z |'),
  ],
  [
    'amounts as the header of a budget',
    'VP345',
    budgetPlan('Post | Belopp', 'Lokaler | 1 105').replace('| Post | Belopp |', '⟦| Personal | 19 870 |⟧'),
  ],
  [
    'paragraphs of uneven length',
    'VP541',
    text(
      'Vi skriver varje stycke på en rad, hur långt det än är, och bryter ingen rad någonstans i texten.\n\n⟦Vi lyssnar på alla. Vi svarar sedan på det som alla har frågat om under året.\nVi ses i huset.\nVi går ut.⟧',
    ),
  ],
  ['three results', 'VP539', unitPlan({ results: '⟦Alla trivs.\nAlla äter.\nAlla sover.⟧' })],
  ['a raised figure before a note', 'VP542', text('Vi är fler.¹ Vi ses.\n\n⟦¹ ⟧Uppgift ur systemet.')],
  ['the place of a picture', 'VP501', text('⟦[Organisationsschema]⟧\n\nFigur 1: Så är vi organiserade.')],
  ['points with dashes', 'VP532', text('⟦– ⟧Vi lyssnar.\n– Vi svarar.')],
  ['points with a hyphen and no space', 'VP532', text('Vi arbetar så:\n⟦-⟧Vi lyssnar.\n-Vi svarar.')],
  ['a point with a hard space, alone', 'VP532', text('Vi arbetar så:\n\n⟦1.\u00A0⟧Vi lyssnar.')],
  ['a label with a dash for its colon', 'VP209', unitPlan().replace('Enhetsmål: Vi', '⟦Enhetsmål⟧ – Vi')],
  ['a label without its colon', 'VP209', unitPlan().replace('Enhetsmål: Vi', '⟦Enhetsmål⟧ Vi alla')],
  ...['ca 690', '690:-', '?'].map((cell): [string, string, string] => [
    'an amount that cannot be read',
    'VP414',
    budgetPlan(' | Budget', 'Personal | 2 410', 'Material | 310', `Lokaler | ⟦${cell}⟧`),
  ]),
  ...['Antal avgifter | Utfall', 'Avgift | Antal kronor, tkr'].map((head): [string, string, string] => [
    'an amount among counts that are of money',
    'VP414',
    budgetPlan(head, 'Antal sålda | 2 410', 'Antal köpta | 310', 'Antal bytta | ⟦12, 4⟧'),
  ]),
  [
    'the day of an activity, wherever the plan speaks of it',
    'VP335',
    tablePlan(columns, 'Hålla planeringsdag om halvårets resultat | 2025-06-04 | 2025-06-04').replace(
      '# KF:s inriktningsmål',
      '# Inledning\n\nVi håller planeringsdag om halvårets resultat den ⟦14 juni⟧.\n\n# KF:s inriktningsmål',
    ),
  ],
  [
    'an adjective without its ending in the name of the unit',
    'VP136',
    plan(
      `# Inledning\n\nVi ses.\n\n${body}`,
      `${frontMatter.replace('Provenheten', 'Enheten för ekonomiskt bistånd')}\nunderrubrik: Enheten för ⟦ekonomisk⟧ bistånd`,
    ),
  ],
  [
    'what goes on in a year that has been',
    'VP522',
    plan(`# Inledning\n\nUnder hösten ⟦2024⟧ undersöker vi behoven.\n\n${body}`, written),
  ],
  [
    'a point of what to do in a year that has been',
    'VP522',
    plan(`# Inledning\n\n- Pröva nya tider, två gånger under hösten ⟦2024⟧.\n\n${body}`, written),
  ],
  [
    'parts with verbs of their own that are nearly all',
    'VP333',
    text('I fjol hade ⟦312⟧ personer en insats. Av dem hade 228 stöd, 19 bodde här och 55 arbetade.'),
  ],
  [
    'an amount that a row has changed to',
    'VP411',
    `${budgetPlan(' | Budget', 'Personal | 2 410', 'Köp av boende | 5 950')}\nKöp av boende minskar från 6 800 tkr år 2024 till ⟦5 590 tkr⟧.\n`,
  ],
])('%s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toContainEqual([code, place]);
  expect(found.filter(([, at]) => at === place)).toEqual([[code, place]]);
});

test.each<[what: string, text: string]>([
  ['words to look for', text('Följ oss.\n\n#Solgården #Bromma\n\n#MeToo\n\n- #Bromma\n- #Solgården')],
  [
    'a group of rows without bars',
    tablePlan(columns, activity, 'Möte om enkäten | 2025-03-01 | 2025-03-01').replace(
      '| Möte om enkäten | 2025-03-01 | 2025-03-01 |',
      'Boende\nMöte om enkäten | 2025-03-01 | 2025-03-01',
    ),
  ],
  ['a table of one column', text('| Våra värden |\n| --- |\nRespekt\nOmtanke')],
  ['links between bars', text('| [Hem](https://a.se) | [Kontakt](https://b.se) |')],
  ['a group with an empty cell', tablePlan(columns, '**Under våren** | ', activity)],
  [
    'numbers of goals in a budget',
    budgetPlan('Mål | Budget', 'Personal | 3.1 | 2 410', 'Lokaler | 3.4 | 690').replace(
      '| Mål | Budget |\n| --- | --- |',
      '| Post | Mål | Budget |\n| --- | --- | --- |',
    ),
  ],
  [
    'one point for several results',
    unitPlan({
      results: '1. Nio av tio hörs.\n2. Alla syns.\n3. Alla trivs.',
      ways: 'Vi frågar.',
      followUp: '1. och 3. Enkäten i oktober.\n\n2. Samtal i maj.',
    }),
  ],
  [
    'an amount that is to come after the budget’s',
    `${budgetPlan(' | Budget', 'Personal | 2 410', 'Lokaler | 690')}\nLokaler minskar från 690 tkr till 600 tkr på sikt.\n`,
  ],
  [
    'a comment behind a whole value',
    plan(`# Inledning\n\nVi ses.\n\n${body}`, `${frontMatter}\nstatus: förslag #kolla`),
  ],
  ['lines that begin in italics', text('*Intäkter* är 12.\n*Kostnader* är 14.')],
  ['hyphens of a compound', unitPlan({ results: 'Alla 14 städ- och hygienprodukter är miljömärkta.' })],
  [
    'sums with other words for them',
    budgetPlan(
      ' | Budget',
      'Avgifter | 120',
      'Totala intäkter | 120',
      'Personal | 2 410',
      'Lokaler | 690',
      'S:a kostnader | 3 100',
      'S:a netto | 2 980',
    ),
  ],
  [
    'what a year was like',
    plan(
      `# Inledning\n\nUnder 2024 ökar antalet. Under 2024 har vi prövat. Under 2024 var det så.\n\n${body}`,
      written,
    ),
  ],
  [
    'the day of something else about an activity',
    tablePlan(columns, 'Hålla planeringsdag om halvårets resultat | 2025-06-04 | 2025-06-04').replace(
      '# KF:s inriktningsmål',
      '# Inledning\n\nAnmälan till planeringsdagen om halvårets resultat hålls öppen till den 1 juni.\n\n# KF:s inriktningsmål',
    ),
  ],
])('%s is no mistake', async (_, content) => {
  expect(await findingsIn({ 'plan.md': content })).toEqual([]);
});

test('text below a table in a quotation is told, and no fix cuts the quotation in two', async () => {
  const content = text('> | A | B |\n> | --- | --- |\n> | a | b |\n> Källa: statistik.');
  const found = await findingsIn({ 'plan.md': content });
  expect(found.map(({ code, fix }) => [code, fix])).toEqual([['VP343', undefined]]);
});

test.each([
  'Efter planeringsdagen om halvårets resultat träffas grupperna den 14 juni.',
  'En andra planeringsdag om halvårets resultat hålls den 14 juni.',
  'Schemat för planeringsdagen om halvårets resultat är klart den 14 maj.',
])('%s is not the day of the activity', async (said) => {
  const content = tablePlan(columns, 'Hålla planeringsdag om halvårets resultat | 2025-06-04 | 2025-06-04');
  expect(
    await findingsIn({ 'plan.md': content.replace('- Fler trivs.', `- Fler trivs.\n\n${said}`) }),
  ).toEqual([]);
});

/** A fix may not make text of what was to be a table. */
test('no fix but that of the whole table touches the row of hyphens of one that is none', async () => {
  const content = tablePlan(columns, activity).replace('| --- | --- | --- |', '| --- | --- |');
  const fixed = (await findingsIn({ 'plan.md': content })).filter(({ fix }) => fix);
  expect(fixed.map(({ code }) => code)).toEqual(['VP341']);
});

test.each([
  [
    'with a cell too few',
    'Aktivitet\tStartdatum\tSlutdatum\nEnkät till alla\t2025-01-01\nMöte\t2025-01-01\t2025-01-02',
  ],
  ['below another', '| A | B |\n| --- | --- |\n| x | y |\n\n| z | y |\n| x | z |'],
  ['with bars among its tabs', 'Namn\tTel | Fax\tRum\nAnna\t2\t3\nBertil\t3\t4'],
])('there is no proposal for a table %s', async (_, written) => {
  const found = await findingsIn({ 'plan.md': text(written) });
  expect(found.map(({ code, fix }) => [code, fix])).toEqual([['VP341', undefined]]);
});

test('other heads than those of the data are proposed as a table, and not made one', async () => {
  const [found] = await findingsIn({ 'plan.md': text('Namn\t\tTelefon\nAnna\t\t12\nBertil\t\t34') });
  expect(found?.fix?.text).toBe('| Namn | Telefon |\n| --- | --- |\n| Anna | 12 |\n| Bertil | 34 |');
  expect(found?.fix?.safe).toBeUndefined();
});
