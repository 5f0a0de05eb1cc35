import { describe, expect, test } from 'vitest';
import schema from '../../schemas/front-matter.schema.json' with { type: 'json' };
import { frontMatterProblems } from '../../src/schema/front-matter.ts';
import { fileOf, frontMatter, placed, sourceOf } from '../source/helper.ts';

const good = frontMatter.split('\n');

/** What the schema finds in front matter: code, place, the key, and the value as told. */
function check(lines: string): string[] {
  const { frontMatter: read, positions } = sourceOf(fileOf('', lines));
  return frontMatterProblems(read).map((problem) => {
    const { key = '', value, suggestion } = problem.values ?? {};
    return [placed(problem, positions), key, value ?? suggestion]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}

const replaced = (index: number, ...lines: string[]): string =>
  [...good.slice(0, index), ...lines, ...good.slice(index + 1)].join('\n');
const added = (...lines: string[]): string => [...good, ...lines].join('\n');

describe('front matter that is right', () => {
  test.each([
    ['the least there is', frontMatter],
    ['nothing but keys in capitals', frontMatter.replace('år', 'ÅR').replace('namn:', 'NAMN:')],
    ['keys and values in decomposed letters', frontMatter.normalize('NFD')],
    ['a department', replaced(1, 'nivå: avdelning', 'avdelning: Äldreomsorg')],
    ['a committee', replaced(1, 'nivå: nämnd')],
    ['a level in words, with its unit', added('nivå: enhet')],
    [
      'empty keys left from a template',
      added('till:', 'datum:', 'kontakt:', 'bilagor:', 'status: ~', 'utgåva: null'),
    ],
    [
      'several officers',
      replaced(3, 'handläggare:', '  - namn: A', '    telefon: 08-1', '  - namn: B', '    e-post: b@c.se'),
    ],
    ['several addressees', added('till: [Nämnden, Enheten]')],
    ['an empty line under the title', added('underrubrik: ""')],
    ['a record number like a decimal', added('diarienummer: 1.10')],
    ['names that other YAML takes for yes and no', replaced(1, 'enhet: no')],
    ['a truth value as a name', replaced(1, 'enhet: true')],
    ['a leap day', added('datum: 2024-02-29')],
    ['each status', added('status: utkast').replace('utkast', 'beslutad')],
    [
      'attachments of both kinds',
      added('bilagor:', '  - Årshjul', '  - titel: Karta', '    fil: karta.pdf', '  - 2025'),
    ],
    [
      'a whole contact',
      added('kontakt: {namn: A, adress: [B, C], telefon: 1, växel: 2, e-post: d@e.se, webb: f.se}'),
    ],
    [
      'a superior, a template and an edition',
      added('överordnad: ../nämnd.md', 'mall: stockholm', 'utgåva: 2023-2026'),
    ],
    ['text in a block', added('titel: |', '  Verksamhetsplan')],
  ])('has %s', (_, lines) => {
    expect(check(lines)).toEqual([]);
  });
});

describe('a required key', () => {
  test.each([
    ['år', 0],
    ['enhet', 1],
    ['nämnd', 2],
    ['handläggare', 3],
  ])('%s is missed where it is absent or empty', (key, index) => {
    expect(check(replaced(index))).toEqual([`VP113 1:1-1:4 ${key}`]);
    expect(check(replaced(index, `${key}:`))).toEqual([
      `VP113 ${index + 2}:1-${index + 2}:${key.length + 1} ${key}`,
    ]);
  });

  test('of a department is its name, of a committee no unit', () => {
    expect(check(replaced(1, 'nivå: avdelning'))).toEqual(['VP113 1:1-1:4 avdelning']);
  });

  test('of an officer and of an attachment is the name', () => {
    expect(check(replaced(3, 'handläggare: {}'))).toEqual(['VP113 5:1-5:12 namn']);
    expect(check(replaced(3, 'handläggare: {telefon: 1}'))).toEqual(['VP113 5:1-5:12 namn']);
    expect(check(replaced(3, 'handläggare:', '  - namn: A', '  - telefon: 1'))).toEqual([
      'VP113 7:5-7:15 namn',
    ]);
    expect(check(added('bilagor:', '  - fil: a.pdf'))).toEqual(['VP113 7:5-7:15 titel']);
  });

  test('whose lines are not indented is one mistake', () => {
    expect(check(replaced(3, 'handläggare:', 'namn: A', 'telefon: 1'))).toEqual(['VP122 6:1-6:5 ']);
    expect(check(added('kontakt:', 'webb: stockholm.se'))).toEqual(['VP122 7:1-7:5 ']);
  });
});

describe('a value of the wrong kind', () => {
  test.each([
    ['a year in quotation marks', replaced(0, 'år: "2025"'), 'VP114 2:5-2:11 år 2025'],
    ['a year in words', replaced(0, 'år: tjugofem'), 'VP114 2:5-2:13 år tjugofem'],
    ['a year of two digits', replaced(0, 'år: 25'), 'VP114 2:5-2:7 år 25'],
    ['half a year', replaced(0, 'år: 2025.5'), 'VP114 2:5-2:11 år 2025.5'],
    ['two years', replaced(0, 'år: [2025, 2026]'), 'VP114 2:5-2:17 år …'],
    ['no text', replaced(2, 'nämnd: ""'), 'VP114 4:8-4:10 nämnd '],
    ['white space', replaced(2, 'nämnd: "  "'), 'VP114 4:8-4:12 nämnd   '],
    ['a list for a text', replaced(1, 'enhet: [A]'), 'VP114 3:8-3:11 enhet …'],
    ['keys for a text', added('förvaltning: {namn: A}'), 'VP114 6:14-6:23 förvaltning …'],
    ['a list for a title', added('titel: [A]'), 'VP114 6:8-6:11 titel …'],
    ['a list for a subtitle', added('underrubrik: [A]'), 'VP114 6:14-6:17 underrubrik …'],
    ['an unknown level', added('nivå: enheten'), 'VP114 6:7-6:14 nivå enheten'],
    ['an unknown status', added('status: klar'), 'VP114 6:9-6:13 status klar'],
    ['a date that does not exist', added('datum: 2025-02-29'), 'VP114 6:8-6:18 datum 2025-02-29'],
    ['a date in words', added('datum: 20 februari 2025'), 'VP114 6:8-6:24 datum 20 februari 2025'],
    ['a date that is a number', added('datum: 20250220'), 'VP114 6:8-6:16 datum 20250220'],
    ['a name for an officer', replaced(3, 'handläggare: Anna Ek'), 'VP114 5:14-5:21 handläggare Anna Ek'],
    [
      'a name in the list of officers',
      replaced(3, 'handläggare:', '  - Anna Ek'),
      'VP114 6:5-6:12 handläggare Anna Ek',
    ],
    ['no officers', replaced(3, 'handläggare: []'), 'VP114 5:14-5:16 handläggare …'],
    ['an officer with two names', replaced(3, 'handläggare: {namn: [A, B]}'), 'VP114 5:21-5:27 namn …'],
    ['keys for an addressee', added('till: {namn: A}'), 'VP114 6:7-6:16 till …'],
    ['an empty addressee', added('till: [A, ""]'), 'VP114 6:11-6:13 till '],
    ['an empty line in a list', added('till:', '  - A', '  -'), 'VP114 7:3-8:4 till '],
    ['a text for the contact', added('kontakt: A'), 'VP114 6:10-6:11 kontakt A'],
    ['a list in the contact', added('kontakt: {webb: [A]}'), 'VP114 6:17-6:20 webb …'],
    ['a text for the attachments', added('bilagor: Karta'), 'VP114 6:10-6:15 bilagor Karta'],
    ['a list for an attachment', added('bilagor: [[A]]'), 'VP114 6:11-6:14 bilagor …'],
    ['a list for a file', added('bilagor: [{titel: A, fil: [b]}]'), 'VP114 6:27-6:30 fil …'],
    ['a list for a path', added('överordnad: [a.md]'), 'VP114 6:13-6:19 överordnad …'],
    ['keys for a template', added('mall: {namn: a}'), 'VP114 6:7-6:16 mall …'],
    ['a list for an edition', added('utgåva: [a]'), 'VP114 6:9-6:12 utgåva …'],
    ['a list for a record number', added('diarienummer: [a]'), 'VP114 6:15-6:18 diarienummer …'],
  ])('is told once, at its place: %s', (_, lines, expected) => {
    expect(check(lines)).toEqual([expected]);
  });

  test('is cut where it is long', () => {
    const [problem] = frontMatterProblems(
      sourceOf(fileOf('', added(`status: ${'x'.repeat(500)}`))).frontMatter,
    );
    expect(String(problem?.values?.value)).toHaveLength(60);
  });

  test('is told in a sentence of its own for each field', () => {
    const nowhere = Object.entries(schema.properties).filter(([, field]) => !('x-expected' in field));
    expect(nowhere).toEqual([]);
    const [problem] = frontMatterProblems(sourceOf(fileOf('', added('kontakt: {webb: [A]}'))).frontMatter);
    expect(problem?.values).toMatchObject({ expected: 'Skriv en text.', 'expected.en': 'Write a text.' });
  });
});

describe('an unknown key', () => {
  test.each([
    ['that is nearly a known one', added('statuss: utkast'), 'VP112 6:1-6:8 statuss status'],
    ['without its dots', replaced(0, 'ar: 2025'), 'VP112 2:1-2:3 ar år'],
    ['that explains why a key is missing', replaced(1, 'enhett: A'), 'VP112 3:1-3:7 enhett enhet'],
    ['of an officer', replaced(3, 'handläggare: {nam: A}'), 'VP112 5:15-5:18 nam namn'],
    ['of an officer in a list', replaced(3, 'handläggare:', '  - namm: A'), 'VP112 6:5-6:9 namm namn'],
    [
      'of an officer without its hyphen',
      replaced(3, 'handläggare: {namn: A, epost: b}'),
      'VP112 5:24-5:29 epost e-post',
    ],
    ['of the contact', added('kontakt: {e_post: a}'), 'VP112 6:11-6:17 e_post e-post'],
    ['of an attachment', added('bilagor: [{titel: A, fill: b}]'), 'VP112 6:22-6:26 fill fil'],
    ['like no other', added('färg: röd'), 'VP112 6:1-6:5 färg '],
    ['of JavaScript', added('__proto__: 1'), 'VP112 6:1-6:10 __proto__ '],
    ['that is a list', added('? [a, b]', ': 1'), 'VP112 6:3-6:9 ["a","b"] '],
  ])('%s is one problem, naming the nearest', (_, lines, expected) => {
    expect(check(lines)).toEqual([expected]);
  });

  test('has a fix that makes it the known one, in place', () => {
    const { frontMatter: read, text } = sourceOf(fileOf('', added('STATUSS: utkast')));
    const { fix } = frontMatterProblems(read)[0] ?? {};
    expect(text.slice(fix?.span.start, fix?.span.end)).toBe('STATUSS');
    expect(fix?.text).toBe('status');
  });

  test('twice misspelt is told twice', () => {
    expect(check(replaced(1, 'enhett: A', 'enhtet: B'))).toEqual([
      'VP112 3:1-3:7 enhett enhet',
      'VP112 4:1-4:7 enhtet enhet',
    ]);
  });
});

test('several mistakes are all told', () => {
  expect(
    check(['år: i år', 'enhet: A', 'nämnd:', 'handläggare: {namn: A}', 'färg: röd'].join('\n')).toSorted(),
  ).toEqual(['VP112 6:1-6:5 färg ', 'VP113 4:1-4:6 nämnd', 'VP114 2:5-2:9 år i år']);
});
