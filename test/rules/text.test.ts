import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildOutline } from '../../src/render/outline.ts';
import { headingIds } from '../../src/rules/references/links.ts';
import { compile } from '../../src/workspace/compile.ts';
import { findingsIn } from '../support/findings.ts';
import { budgetPlan, frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { pngOf } from '../support/rasters.ts';
import { aging } from '../support/wordings.ts';

const text = (paragraph: string): string => plan(`# Inledning\n\n${paragraph}\n\n# KF:s inriktningsmål: 1`);

/** Other forms of what the cases show in one form. */
test.each<[what: string, code: string, text: string]>([
  ['a year with blanks', 'VP501', text('Klart 20XX.')],
  ['a blank in brackets', 'VP501', text('Kontakta [namn].')],
  ['an instruction in a parenthesis', 'VP501', text('Vi är (fyll i antal) i huset.')],
  ['what a word processor left', 'VP501', text('Klicka här för att ange text.')],
  ['a line to fill in', 'VP501', text('Namn: \\_\\_\\_\\_')],
  ['a stray comma', 'VP504', text('Vi hörs,, och ses.')],
  ['a space before a bracket', 'VP505', text('Vi (alla ) hörs.')],
  ['a comma without its space', 'VP506', text('Årsta,Enskede och Vantör.')],
  ['a double hyphen inside a word', 'VP507', text('Net--Statistik.')],
  ['a quotation that never ends', 'VP512', text('Vi säger ”ja till allt.')],
  ['a quotation that never began', 'VP512', text('Vi säger ja” till allt.')],
  ['a bracket that was never opened', 'VP511', text('Vi hörs igen) och ses.')],
  ['a word doubled over a line end', 'VP513', text('Målet är att\natt alla trivs.')],
  ['a word doubled over emphasis', 'VP513', text('Målet är *att* att alla trivs.')],
  ['a coordination number', 'VP520', text('Nummer 811278-9873 gäller.')],
  ['a number with its century', 'VP520', text('Nummer 19811218-9876 gäller.')],
  ['a number in a comment', 'VP520', text('<!-- 811218-9876 -->Text.')],
  [
    'a private address in front matter',
    'VP521',
    plan('# KF:s inriktningsmål: 1', `${frontMatter}\n  e-post: anna@hotmail.com`),
  ],
  [
    'an intention with its year behind it',
    'VP522',
    unitPlan({ ways: 'Enheten kommer under hösten 2024 att öka.' }),
  ],
  [
    'a deadline that has passed',
    'VP522',
    unitPlan({ ways: 'Rutinen ska vara klar senast den 31 mars 2024.' }),
  ],
  [
    'a plan for a month that has passed',
    'VP522',
    unitPlan({ ways: 'Rutinen planeras bli klar under maj månad 2023.' }),
  ],
  ['an aim of last year', 'VP522', text('Målet för 2024 är att alla trivs.')],
  ['a point of dots alone', 'VP503', text('- Vi hörs\n- …')],
  [
    'a sentence that goes on with a word of one letter',
    'VP523',
    text('Den som vill byta till en annan plats hör av sig till vår reception\n\ni huset.'),
  ],
  [
    'a sentence that breaks off in a paragraph that begins within another',
    'VP523',
    text('och de andra. Enheten arbetar under hela året tillsammans med dem med\n\natt informera.'),
  ],
  [
    'a text that ends with a comma',
    'VP524',
    text('Vi är alltid öppna för alla i området. Vi har verkstad på måndagar, tisdagar,'),
  ],
  ['a space before a comma and none after', 'VP505', text('Kön är lång ,särskilt nu.')],
  ['a text to be filled in later', 'VP501', text('Vi arbetar enligt rutinen (fylls i senare).')],
  ['a sentence that breaks off', 'VP503', text('Alla trivs. Enheten ska …')],
  ['a point that stands twice', 'VP516', text('- Vi hörs\n- Vi ses\n- Vi hörs')],
  ['a unit’s name misspelt in the text', 'VP136', text('Provenhten har öppet. Välkommen till Provenhten.')],
  [
    'a council goal’s number and wording in one',
    'VP253',
    goalPlan('').replace('## KF:s mål: 1.4', `## KF:s mål: 1.4${aging}`),
  ],
  ['a committee in the text', 'VP137', text('Svaret går till Södermalm stadsdelsnämnd.')],
  [
    'a whole in the sentence before',
    'VP333',
    text('Vi har 60 barn. Av dem är 20 barn nya och 35 barn äldre.'),
  ],
  ['parts in brackets', 'VP333', text('Vi är 60 fördelade på grupp 1 (20), grupp 2 (20) och grupp 3 (18).')],
  ['a unit in capitals alone', 'VP405', budgetPlan('MKR | Budget', 'Personal | 2').replace('Tkr\n\n', '')],
  ['a heading of another year', 'VP522', text('## Fokusområden 2024\n\nText.')],
  ['a link to a file', 'VP722', goalPlan('Se [rutinen](rutin.pdf).')],
  ['a definition that leads to a file', 'VP722', goalPlan('Se [rutinen].\n\n[rutinen]: rutin.pdf')],
  [
    'a number that the plan would have',
    'VP726',
    goalPlan('Se mål 1.4.9.').replace('Nämndmål: ', 'Nämndmål: 1.4.1 '),
  ],
])('%s: %s', async (_, code, content) => {
  expect((await findingsIn({ 'plan.md': content })).map((finding) => finding.code)).toEqual([code]);
});

/** What may look like a mistake and is none. */
test.each<[what: string, text: string]>([
  ['survey questions', text('Vi frågar (Är du nöjd?) och (Hur ofta?).')],
  [
    'a list without bullets',
    text(
      `Vi arbetar med tre områden som alla har valt under hösten:\n\nkommunikation mellan alla som finns i huset och deras familjer hemma\n\ndelaktighet`,
    ),
  ],
  [
    'figures of an earlier year',
    text('I december 2024 hade 46 personer insatser. Under 2024 var de fler. Målet för 2024 nåddes.'),
  ],
  [
    'what came of an earlier year',
    text(
      'Vi ska följa upp 2024 års resultat och enkäten hösten 2024. Arbetet som började under 2024 fortsätter.',
    ),
  ],
  [
    'a range that reaches into the year',
    text('Under 2024 och 2025 ska vi växa. Projektet ska under 2023–2026 växa.'),
  ],
  [
    'a company’s number and telephone numbers',
    text('Org.nr 556036-0793, tfn 0850812345, 070-101 12 34, 08-508 12 345.'),
  ],
  ['other forms of the unit’s name', text('Provenhetens medarbetare och provenheter. Provenheterna.')],
  ['lettered points with references', text('a) Se punkt 1) och b).')],
  [
    'what a cover says of itself',
    text('Dnr: 2024-117 Upplaga: 50 ex. Utgåva nr. 1 Tryck: Tryckeriet i Farsta, december 2024'),
  ],
  ['small print', text('Kl. 8.30, 3,5 %, s. 4 ff., § 5, e-post, m.m. Vi ses.')],
])('%s: no mistake', async (_, content) => {
  expect(await findingsIn({ 'plan.md': content })).toEqual([]);
});

test('headings of the sign that a copied picture leaves are not the same, and no message shows it', async () => {
  const found = await findingsIn({ 'plan.md': text('## \uFFFC\n\n## \uFFFC\n\nText.') });
  expect(found.map(({ code }) => code)).toEqual(['VP718']);
  expect(found[0]?.message).toMatch(/^Dokumentets typsnitt saknar tecknet \(U\+FFFC\)/);
});

const folder = 'examples';
const examples = (await readdir(folder)).filter((file) => file.endsWith('.md'));

test.each(examples)('each heading of the document of %s is a target that a link may have', async (file) => {
  const path = `${process.cwd()}/${folder}/${file}`;
  const { compiled } = await compile(file, path, await readFile(path));
  if (!compiled?.edition) throw new Error('An example has an edition.');
  const known = headingIds(compiled.plan);
  const ids = buildOutline(compiled.plan, compiled.edition).headings.map(({ id }) => id);
  const missing = ids.filter((id) => id !== 'titel' && !known.has(id) && !known.has(id.replace(/-\d+$/, '')));
  expect(missing).toEqual([]);
});

test('a link may lead to a heading of nothing but a picture, by the picture’s text', async () => {
  const linked = (target: string): string =>
    text(`Se [kartan](#${target}).\n\n## ![Karta över huset](karta.png)\n\nText.`);
  const found = (target: string) => findingsIn({ 'plan.md': linked(target), 'karta.png': pngOf() });
  expect(await found('karta-over-huset')).toEqual([]);
  expect((await found('avsnitt')).map(({ code }) => code)).toEqual(['VP721']);
});
