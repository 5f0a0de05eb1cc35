import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { processorTime } from '../support/time.ts';

const body = '# KF:s inriktningsmål: 1';
const withLines = (lines: string): string => plan(body, `${frontMatter}\n${lines}`);
const codesOf = async (text: string): Promise<string[]> =>
  (await findingsIn({ 'plan.md': text })).map(({ code }) => code);

/** How telephone numbers are written in the city. */
test.each([
  '08-508 12 345',
  '08-50 81 23 45',
  '08-50812345',
  '0850812345',
  '08 508 12 345',
  '08-123 456',
  '(08) 508 12 345',
  '+46 8 508 12 345',
  '+46 (0)8-508 12 345',
  '0046 8 508 12 345',
  '076-123 45 67',
  '0761234567',
  '0480-12 34 56',
  '08–508 12 345',
  '08-508 12 345, 076-123 45 67',
  '08-508 12 345 / 076-123 45 67',
  '08-508 12 345/346',
  'vx 08-508 12 000, ankn 12345',
  '+47 22 12 34 56',
  '112',
  '12 345',
  '0771',
  'se webbplatsen',
])('the telephone number %s is no mistake', async (number) => {
  expect(await codesOf(withLines(`kontakt:\n  telefon: "${number}"`))).toEqual([]);
});

test.each<[number: string, mended: string | undefined]>([
  ['08- 508 12 345', '08-508 12 345'],
  ['08 -508 12 345', '08-508 12 345'],
  ['08-508  12 345', '08-508 12 345'],
  ['08-508 12 34 56 78', undefined],
  ['08-508 1', undefined],
  ['08-508 1 2 345', '08-508 12 345'],
  ['08-50812 345', '08-508 12 345'],
  ['508 12 345', '08-508 12 345'],
  ['508 12 34', undefined],
  ['08-508 12 345, 070 123', undefined],
])('the telephone number %s is one', async (number, mended) => {
  const found = await findingsIn({ 'plan.md': withLines(`kontakt:\n  växel: "${number}"`) });
  expect(found.map(({ code }) => code)).toEqual(['VP130']);
  expect(found[0]?.fix?.text).toBe(mended);
});

test.each([
  'anna.ek@stockholm',
  'anna.ek stockholm.se',
  'anna ek@stockholm.se',
  'anna.ek@stockholm.se.',
  '@x.se',
])('the mail address %s is a mistake', async (address) => {
  expect(await codesOf(withLines(`kontakt:\n  e-post: "${address}"`))).toEqual(['VP131']);
});

/** The forms seen in the city's documents. */
test.each([
  'HÄ 2020/362',
  'KS 2019/1040',
  '1114-2014-1.1.',
  '2017-717-1.1.',
  '1.2.4.-293/2015',
  '1.2.1-291-2010',
  '106-156/2013',
  '3.1.4-18/2020',
  '1.1/4711/2014',
  '2011-12345',
  '2011-84',
  '2018/123-1.1.',
  '2018/123',
  '09-123/45678',
  'T2017-01234',
  'T 2010-123-01234',
  'S-Dp 2009-00123-45',
])('the record number %s is no mistake', async (number) => {
  expect((await codesOf(withLines(`diarienummer: "${number}"`))).filter((code) => code !== 'VP166')).toEqual(
    [],
  );
});

test.each([
  'HÄ2025/14',
  'hä 2025/14',
  '14',
  'HÄ 2025-14',
  'xx/2025',
  '2015.01.30',
  '30/1/2015',
  '15-01-30',
  '2015-01',
  'T2017',
  'T 2017-',
])('the record number %s is looked at', async (number) => {
  expect(await codesOf(withLines(`diarienummer: "${number}"`))).toEqual(['VP132']);
});

/** What may stand in the front matter and looks like a mistake. */
test.each<[what: string, lines: string]>([
  ['the unit as its own addressee', 'till: Provenheten'],
  ['a committee that is not the city’s', 'till: Valnämnden i Solna'],
  ['a committee with a name of its own', 'till: Stadsdelsnämnden i Farsta'],
  ['a name in capitals', 'till: FARSTA STADSDELSNÄMND'],
  ['two years that hold the plan’s', 'titel: Verksamhetsplan 2025 med bokslut 2024'],
  ['a year far off', 'titel: Stockholm 1897'],
  ['a programme’s year', 'underrubrik: Miljöprogram 2030'],
  ['the unit’s name in another form', 'titel: Verksamhetsplan för Provenhetens verksamhet'],
  ['a school year', 'titel: Verksamhetsplan 2024/25'],
  ['the unit’s name in the plural', 'till: Provenheterna'],
  ['another unit’s name', 'till: Grannenheten'],
  ['a plan for next year dated before it', 'datum: 2024-11-28'],
  ['a plan revised late in its year', 'datum: 2025-12-12'],
  ['a proposal without a date', 'status: förslag'],
])('%s is no mistake', async (_, lines) => {
  expect(await codesOf(withLines(lines))).toEqual([]);
});

test('a name is mended where it stands in a longer text, each place by itself', async () => {
  const text = plan(body, frontMatter.replace('Provenheten', 'Vuxenenheten i Farsta')).replace(
    '\n---\n\n',
    '\ntitel: "Vuxenheten i Farsta: plan 2025"\nkontakt:\n  namn: Vuxenehten i Farsta\n---\n\n',
  );
  const found = await findingsIn({ 'plan.md': text });
  expect(found.map(({ code, line, column, fix }) => [code, line, column, fix?.text])).toEqual([
    ['VP136', 7, 9, 'Vuxenenheten'],
    ['VP136', 9, 9, 'Vuxenenheten'],
  ]);
});

test('a folder with several plans says nothing of whose a file is', async () => {
  const files = { 'plan.md': plan(body), 'grannen.md': plan(body), 'bilaga1.pdf': 'x' };
  expect(await findingsIn(files)).toEqual([]);
});

test('an attachment that stands last in the plan is there', async () => {
  const text = plan(
    `# Inledning\n\nRiskerna framgår av bilaga 1.\n\n${body}\n\n# Bilaga 1: Riskanalys\n\nText.`,
  );
  expect(await codesOf(text)).toEqual([]);
});

test('the same person twice is told once, at the second place', async () => {
  const lines = frontMatter.replace(
    '\n  namn: Anna Ek',
    '\n  - namn: Anna Ek\n  - namn: Bo Ek\n  - namn: anna ek',
  );
  const found = await findingsIn({ 'plan.md': plan(body, lines) });
  expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([['VP138', 8, 11]]);
});

/** Each value is as long as a file lets it be; a pattern that goes back over it would take minutes. */
test.each<[what: string, lines: string]>([
  ['spaces', `kontakt:\n  telefon: "0${' '.repeat(400_000)}8"`],
  ['brackets', `kontakt:\n  telefon: "${'('.repeat(400_000)}"`],
  ['a mail address', `kontakt:\n  e-post: "${'a.'.repeat(200_000)}"`],
  ['letters before a year', `titel: "${'å'.repeat(400_000)} 2024"`],
  ['words in a title', `titel: "${'proven '.repeat(60_000)}"`],
])('%s without end take time in proportion to the text', async (_, lines) => {
  const start = processorTime();
  await findingsIn({ 'plan.md': withLines(lines) });
  expect(processorTime() - start).toBeLessThan(3000);
});
