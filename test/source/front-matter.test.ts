import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../support/time.ts';
import { save, saving } from './arbitrary.ts';
import { diskOf, fileOf, frontMatter, normal, problemsOf, sourceOf } from './helper.ts';

const good = frontMatter.split('\n');
/** The good front matter with a line of it (counted from 0) replaced, or with lines added. */
const replaced = (index: number, line: string): string => fileOf('', good.with(index, line).join('\n'));
const added = (lines: string): string => fileOf('', [...good, lines].join('\n'));

describe('the block', () => {
  test.each([
    ['is missing', '# Inledning\n\nText.\n', 'VP104 1:1-1:12'],
    ['is missing from a file of one letter', 'x', 'VP104 1:1-1:2'],
    ['comes after an empty line', `\n${fileOf('')}`, 'VP104 2:1-2:4'],
    ['comes after a heading', `# Plan\n\n${fileOf('')}`, 'VP104 1:1-1:7'],
    ['is indented', ` ${fileOf('')}`, 'VP104 1:2-1:5'],
    ['names a language', fileOf('').replace('---', '---js'), 'VP104 1:1-1:6'],
    ['is TOML', fileOf('').replaceAll('---', '+++'), 'VP104 1:1-1:4'],
    ['never ends', `---\n${frontMatter}\n\n# Inledning\n`, 'VP105 1:1-1:4'],
    ['never ends, with a space after its first line', `--- \n${frontMatter}\n`, 'VP105 1:1-1:4'],
    ['ends with dots', `---\n${frontMatter}\n...\n\n# Inledning\n`, 'VP105 1:1-1:4'],
    ['is all there is, and half of it', '---', 'VP105 1:1-1:4'],
    ['is empty', '---\n---\n', 'VP106 1:1-2:4'],
    ['holds only a comment', '---\n# år: 2025\n---\n', 'VP106 1:1-3:4'],
    ['holds a list', '---\n- år\n- nämnd\n---\n', 'VP107 2:1-3:8'],
    ['holds a sentence', '---\nbara text\n---\n', 'VP107 2:1-2:10'],
    ['holds a second document', added('...\nmera: 1'), 'VP120 7:1-7:8'],
  ])('that %s is one problem', (_, file, expected) => {
    expect(problemsOf(file)).toEqual([expected]);
  });

  test.each([
    ['with spaces after its lines', fileOf('').replaceAll('---\n', '--- \t\n')],
    ['at the very end of the file', `---\n${frontMatter}\n---`],
    ['with line ends of Windows', fileOf('# Inledning').replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', fileOf('# Inledning').replaceAll('\n', '\r')],
    ['after a byte order mark', `\uFEFF${fileOf('')}`],
    ['before a rule in the text', fileOf('text\n\n---\n\nmer: text\n\n---')],
    ['with comments and empty lines', added('\n# om planen\ntitel: Plan # kort')],
  ])('%s is read', (_, file) => {
    expect(problemsOf(file)).toEqual([]);
    expect(sourceOf(file).frontMatter.data).toMatchObject({ år: 2025, enhet: 'Provenheten' });
  });
});

describe('YAML that cannot be read', () => {
  test.each([
    ['no space after the colon', replaced(0, 'år:2025'), 'VP124 2:1-2:8'],
    ['no space after the colon, on the last line', added('status:utkast'), 'VP124 6:1-6:14'],
    ['no colon', replaced(1, 'enhet Provenheten'), 'VP124 3:1-3:18'],
    ['no colon, on the last line', added('bara text'), 'VP124 6:1-6:10'],
    ['an equals sign', replaced(1, 'enhet = Provenheten'), 'VP124 3:1-3:20'],
    ['a tab as indentation', added('kontakt:\n\tnamn: A'), 'VP121 7:1-7:2'],
    ['a tab as indentation further down', added('kontakt:\n  namn: A\n\twebb: B'), 'VP121 8:1-8:2'],
    ['a line that stands too far in', replaced(1, ' enhet: X'), 'VP122 3:2-3:3'],
    ['a line that stands between two depths', added('kontakt:\n  namn: A\n webb: B'), 'VP122 8:1-8:2'],
    ['a colon in a value', added('titel: Plan: del 2'), 'VP123 6:8-6:19'],
    ['two keys on a line', replaced(0, 'år: 2025 enhet: X'), 'VP123 2:5-2:6'],
    ['an open quotation mark', replaced(1, 'enhet: "Provenheten'), 'VP125 3:19-3:20'],
    ['an open apostrophe', replaced(1, "enhet: 'Provenheten"), 'VP125 3:19-3:20'],
    ['an open bracket', added('till: [A, B\nstatus: utkast'), 'VP125 6:11-6:12'],
    ['an open brace', replaced(3, 'handläggare: {namn: A'), 'VP125 5:21-5:22'],
    ['an open quotation mark in brackets', added('till: [A, "B]\nstatus: utkast'), 'VP125 6:13-6:14'],
    ['text after a quotation', replaced(1, 'enhet: "A" och B'), 'VP126 3:12-3:17'],
    ['an at sign', replaced(1, 'enhet: @A'), 'VP126 3:8-3:9'],
    ['a per cent sign', replaced(1, 'enhet: %A'), 'VP126 3:8-3:9'],
    ['a backtick', replaced(1, 'enhet: `A`'), 'VP126 3:8-3:9'],
    ['a closing bracket', added('till: A]\nstatus: ]'), 'VP126 7:9-7:10'],
    ['an unknown tag', added('titel: !plan A'), 'VP120 6:8-6:13'],
    ['a non-breaking space after the colon', replaced(1, 'enhet:\u00A0X'), 'VP124 3:1-3:9'],
    ['a narrow one after the colon', added('kontakt:\n  namn:\u202FA'), 'VP124 7:1-7:10'],
    ['a non-breaking space as indentation', added('kontakt:\n\u00A0 namn: "A"'), 'VP122 7:1-7:12'],
    ['one further down', added('kontakt:\n  namn: A\n\u00A0\u00A0webb: B'), 'VP122 8:1-8:10'],
    ['a non-breaking space after the hyphen', added('till:\n  -\u00A0A\n  - B'), 'VP120 7:1-7:6'],
    ['no space after the hyphen', added('till:\n  -Farsta\n  -Kista'), 'VP120 7:1-7:10'],
    ['no space after the second hyphen', added('till:\n  - Farsta\n  -Kista'), 'VP120 8:1-8:9'],
    ['emphasis', added('titel: **Plan**'), 'VP110 6:8-6:16'],
    ['an alias', fileOf('', `${frontMatter}\ntitel: &t Plan\nunderrubrik: *t`), 'VP110 7:14-7:16'],
    ['an alias in a list', added('till: [A, *b]'), 'VP110 6:11-6:13'],
  ])('for %s is one problem, at its place', (_, file, expected) => {
    expect(problemsOf(file)).toEqual([expected]);
  });

  test.each([
    ['twice', added('enhet: B'), 'VP109 6:1-6:6'],
    ['twice in different case', added('ENHET: B'), 'VP109 6:1-6:6'],
    ['twice in different letters', `${added(`${'nämnd'.normalize('NFD')}: B`)}`, 'VP109 6:1-6:7'],
    ['twice in a list', added('bilagor:\n  - titel: A\n    titel: B'), 'VP109 8:5-8:10'],
    ['twice in braces', replaced(3, 'handläggare: {namn: A, Namn: B}'), 'VP109 5:24-5:28'],
  ])('a key given %s is one problem', (_, file, expected) => {
    expect(problemsOf(file)).toEqual([expected]);
  });
});

test.each([
  ['in a block of text', 'titel: |\n  -Plan\n  Not:\u00A0A\n  \u00A0Not: B'],
  ['in quotation marks', 'titel: "Plan\n  -A\n  Not:\u00A0A"'],
  ['in a comment', '# Not:\u00A0A\n#-Plan'],
  ['inside a value', 'titel: Plan\u00A0A -B:\u00A0C'],
  ['as a number below nought', 'till:\n  -1'],
])('signs that would be slips elsewhere may stand %s', (_, lines) => {
  expect(problemsOf(added(lines))).toEqual([]);
});

describe('values that were read as something else than was meant', () => {
  test.each([
    ['curly quotation marks', 'titel: ”Plan A”', 'VP126 6:8-6:16'],
    ['English quotation marks', 'till:\n  - “A”', 'VP126 7:5-7:8'],
    ['a comment that cuts a name', 'titel: Plan 2026 #Källan', 'VP126 6:8-6:25'],
    ['a comment that cuts a name in a list', 'till:\n  - A #B', 'VP126 7:5-7:9'],
    ['a comment that is all', 'titel: #1 Källan', 'VP126 6:8-6:17'],
  ])('for %s are one problem', (_, lines, expected) => {
    expect(problemsOf(added(lines))).toEqual([expected]);
  });

  test.each([
    ['quotation marks around a word', 'titel: ”Plan” A'],
    ['quotation marks around the first word and the last', 'titel: ”Plan” och ”A”'],
    ['curly marks in straight ones', "titel: '”Plan”'"],
    ['a comment with a space', 'titel: Plan # kort'],
    ['a comment without anything', 'titel: Plan #'],
    ['a number sign in straight marks', 'titel: "Plan #1" #kort'],
    ['a number sign inside a word', 'titel: Plan#1'],
    ['a comment on a key with lines of its own', 'kontakt: #vår\n  namn: A'],
  ])('do not include %s', (_, lines) => {
    expect(problemsOf(added(lines))).toEqual([]);
  });

  test('have the value that was meant where they would be missing or wrong', () => {
    const { data } = sourceOf(added('status: ”förslag”\ntitel: #1 Källan')).frontMatter;
    expect(data).toMatchObject({ status: 'förslag', titel: '#1 Källan' });
  });
});

describe('values', () => {
  const data = (lines: string) => sourceOf(fileOf('', lines)).frontMatter.data;
  const written = (lines: string, key: string) => sourceOf(fileOf('', lines)).frontMatter.written([key]);

  test('keep their digits and their words', () => {
    expect(written('diarienummer: 1.10', 'diarienummer')).toBe('1.10');
    expect(written('diarienummer: 0850', 'diarienummer')).toBe('0850');
    expect(written('diarienummer: 1e3', 'diarienummer')).toBe('1e3');
    expect(written('titel: "1.10"', 'titel')).toBe('1.10');
    expect(data('a: no\nb: Nej\nc: off\nd: ja\ne: 2025-02-20\nf: 12:30:45\ng: 1_000')).toEqual({
      ...{ a: 'no', b: 'Nej', c: 'off', d: 'ja', e: '2025-02-20', f: '12:30:45', g: '1_000' },
    });
  });

  test('may be tagged, folded, quoted or stand in a block', () => {
    expect(data('titel: !!str 2025\nunderrubrik: >\n  en\n  rad\ntill: |\n  två\n  rader')).toEqual({
      titel: '2025',
      underrubrik: 'en rad\n',
      till: 'två\nrader\n',
    });
  });

  test('that are empty say that the key is not used, but "" is a text', () => {
    expect(data('år:\ntitel: ~\nenhet: null\nunderrubrik: ""')).toEqual({ underrubrik: '' });
  });

  test('and keys are in NFC, keys in lower case', () => {
    expect(data('ÅR: 2025\n"Nämnd": Älvsjö'.normalize('NFD'))).toEqual({ år: 2025, nämnd: 'Älvsjö' });
  });

  test('of odd keys reach no prototype', () => {
    const odd = data('__proto__: 1\nconstructor: 2\ntoString: 3');
    expect(Object.keys(odd)).toEqual(['__proto__', 'constructor', 'tostring']);
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  });
});

describe('places', () => {
  const name = fc.constantFrom('år', 'nämnd', 'Överordnad', 'titel', '한글', 'e-post', '"till"');
  const value = fc.constantFrom(
    '2025',
    'Farsta',
    '"med \\"citat\\""',
    "'å: ä'",
    '[a, b]',
    '{x: 1}',
    'två ord 😀',
    '1.10',
  );
  const entry = fc.record({
    name,
    value,
    space: fc.constantFrom(' ', '   '),
    lines: fc.constantFrom('', '\n', '# å\n'),
  });

  test('of keys and values hold what was written, however the file was saved', () => {
    const entries = fc.uniqueArray(entry, { minLength: 1, selector: (each) => each.name });
    fc.assert(
      fc.property(entries, saving, (all, how) => {
        const lines = all.map((each) => `${each.lines}${each.name}:${each.space}${each.value}`).join('\n');
        const file = save(fileOf('', lines), how);
        const { frontMatter: read, positions } = sourceOf(file);
        const { between } = diskOf(file);
        for (const each of all) {
          const key = each.name.replaceAll('"', '').toLowerCase();
          expect(between(positions.range(read.keySpan([key])))).toBe(each.name);
          expect(between(positions.range(read.valueSpan([key])))).toBe(normal(each.value));
        }
      }),
      { seed: 20250104, numRuns: 200 },
    );
  });

  test.each([
    ['a value in a list', ['till', 1], 'value', 'B'],
    ['a value in braces in a list', ['bilagor', 0, 'titel'], 'value', 'C'],
    ['a key in braces in a list', ['bilagor', 0, 'titel'], 'key', 'titel'],
    ['a value that is empty', ['status'], 'value', 'status'],
    ['an empty value in a list', ['till', 2], 'value', '- A\n  - B\n  -'],
    ['a key that is missing', ['kontakt', 'namn'], 'key', 'kontakt'],
    ['a key that is missing altogether', ['datum'], 'key', '---'],
    ['a list', ['bilagor'], 'value', '[{titel: C}]'],
  ] as const)('of %s are the nearest there are', (_, path, kind, expected) => {
    const lines = 'till:\n  - A\n  - B\n  -\nbilagor: [{titel: C}]\nkontakt: {webb: D}\nstatus:';
    const { text, frontMatter: read } = sourceOf(fileOf('', lines));
    const { start, end } = kind === 'key' ? read.keySpan([...path]) : read.valueSpan([...path]);
    expect(text.slice(start, end)).toBe(expected);
  });
});

test('quoted texts and slips by the thousand are told in proportion to their number', () => {
  const timeOf = (count: number): number => {
    const lines = `till:\n${'  - "x"\n'.repeat(count)}${'  -y\n'.repeat(count)}`;
    const start = processorTime();
    expect(problemsOf(added(lines.trimEnd()))[0]).toMatch(/^VP120 /);
    return processorTime() - start;
  };
  timeOf(1000);
  // Eight times as many; what is quadratic takes sixty-four times as long.
  expect(timeOf(16_000)).toBeLessThan(24 * Math.max(timeOf(2000), 10));
});
