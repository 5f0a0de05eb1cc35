import { expect, test } from 'vitest';
import { palette } from '../../src/report/palette.ts';
import { checked, finding, report } from './reporting.ts';

const error = finding({ code: 'VP202', slug: 'b', severity: 'error' });
const hint = finding({ code: 'VP216', slug: 'c', severity: 'hint' });

/** The lines of a report that begin a finding, and those after the last one. */
function parts(text: string): { heads: string[]; ending: string[] } {
  const lines = text.trimEnd().split('\n');
  return {
    heads: lines.filter((line) => / {2}VP\d{3} [a-z]/.test(line)),
    ending: lines.slice(lines.lastIndexOf('') + 1),
  };
}

test('the gravest are told first, those as grave as each other by place', async () => {
  const at = (line: number) => ({ line, endLine: line });
  const plan = checked([hint, finding(), { ...error, ...at(3) }, { ...finding(), ...at(4) }]);
  const { heads } = parts(await report('text', [plan]));
  expect(heads).toEqual([
    'planer/plan.md:3:8  fel  VP202 b',
    'planer/plan.md:1:8  varning  VP208 section-name',
    'planer/plan.md:4:8  varning  VP208 section-name',
    'planer/plan.md:1:8  tips  VP216 c',
  ]);
});

test('of many of one kind three are shown whole, the others in a line each, and none is left out', async () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    finding({ line: n + 1, endLine: n + 1, message: `Nummer ${n + 1}.` }),
  );
  const text = await report('text', [checked([...many, hint], '###### Arbetsätt\n'.repeat(40))]);
  expect(text.match(/│ #/g)).toHaveLength(4);
  expect(text).toContain('40 varningar i planer/plan.md\n\nplaner/plan.md:1:8  varning');
  expect(text).toContain(
    '\n37 till av samma slag:  varning  VP208 section-name\n  planer/plan.md:4:8  Nummer 4.\n',
  );
  expect(text).toContain('1 tips i planer/plan.md\n\nplaner/plan.md:1:8  tips');
  for (const { message } of many) expect(text.split(message)).toHaveLength(2);
});

test('what has been told in the same words is not told again: the line of the text stands there', async () => {
  const many = [1, 2, 3, 4, 5].map((line) => finding({ line, endLine: line, message: 'Meningen.' }));
  const text = await report('text', [checked(many, '# Ett\n# Två\n# Tre\n# Fyra\n\n')]);
  expect(text.match(/ {2}Meningen\./g)).toHaveLength(4);
  expect(text).toContain('\n  planer/plan.md:4:8  # Fyra\n  planer/plan.md:5:8  Meningen.\n');
});

test('those of a line each have their own suggestions, long ones cut', async () => {
  const fixed = (line: number, text: string, safe?: true) => {
    const place = { line, column: 1, endLine: line, endColumn: 2 };
    return finding({ ...place, message: `Nummer ${line}.`, fix: { ...place, text, ...(safe && { safe }) } });
  };
  const many = [1, 2, 3, 4, 5].map((line) => fixed(line, `Rätt ${line}`, line === 5 ? true : undefined));
  const text = await report('text', [checked([...many, fixed(6, 'a\nb\nc\nd\ne')])]);
  expect(text).toContain(
    `  planer/plan.md:4:1  Nummer 4.
    Förslag (avgör själv): Rätt 4
  planer/plan.md:5:1  Nummer 5.
    Förslag (görs av --fix): Rätt 5
  planer/plan.md:6:1  Nummer 6.
    Förslag (avgör själv):
      a
      b
      c
      …
`,
  );
});

test('findings in another file than the plan have a head of their own', async () => {
  const elsewhere = Array.from({ length: 5 }, () => finding({ file: 'vplan.yaml' }));
  const text = await report('text', [checked([finding(), ...elsewhere])]);
  expect(text).toContain('1 varning i planer/plan.md\n\nplaner/plan.md:1:8');
  expect(text).toContain('5 varningar i vplan.yaml\n\nvplan.yaml:1:8');
});

test('four of one kind are all shown whole', async () => {
  const text = await report('text', [checked([finding(), finding(), finding(), finding()])]);
  expect(text.match(/│ #/g)).toHaveLength(4);
  expect(text).not.toContain('till av samma slag');
});

test('where goals stand as text, the report says that there may be more to find', async () => {
  const { ending } = parts(
    await report('text', [checked([finding({ code: 'VP245', slug: 'goal-as-text' })])]),
  );
  expect(ending[2]).toContain('Kontrollera igen när målen är rubriker');
});

const explain = 'Vad en anmärkning betyder och hur du rättar den: vplan explain';

test.each([
  ['nothing', [], ['1 plan kontrollerad, inget att anmärka.']],
  [
    'one error',
    [error],
    ['1 plan kontrollerad: 1 fel. Fel måste rättas innan planen kan byggas.', `${explain} VP202`],
  ],
  [
    'warnings',
    [finding()],
    [
      '1 plan kontrollerad: 1 varning.',
      'Varningar är nästan alltid misstag, men planen går att bygga.',
      `${explain} VP208`,
    ],
  ],
  [
    'warnings and hints',
    [hint, finding()],
    [
      '1 plan kontrollerad: 1 varning, 1 tips.',
      'Börja med varningarna, som nästan alltid är misstag. Tips är värda en titt; du avgör.',
      `${explain} VP208`,
    ],
  ],
  ['hints', [hint], ['1 plan kontrollerad: 1 tips.', 'Tips är värda en titt; du avgör.', `${explain} VP216`]],
])('the end says what to do first: %s', async (_, findings, lines) => {
  expect(parts(await report('text', [checked(findings)])).ending).toEqual(lines);
});

test('where there is more than a screen, the first errors of all plans are named last', async () => {
  const wrong = { ...error, message: 'Numret ”1.9” finns inte, t.ex. i utgåvan. Skriv 1.1.' };
  const a = checked(Array.from({ length: 6 }, () => hint));
  const b = checked([{ ...wrong, file: 'b.md' }], '', 'b.md');
  expect(parts(await report('text', [a, b])).ending).toEqual([
    '2 planer kontrollerade: 1 fel, 6 tips. Fel måste rättas innan planen kan byggas.',
    'Börja här:',
    '  b.md:1:8  Numret ”1.9” finns inte, t.ex. i utgåvan.',
    `${explain} VP202`,
  ]);
});

test('English', async () => {
  const text = await report('text', [checked([finding(), hint])], { context: { language: 'en' } });
  expect(parts(text).ending).toEqual([
    '1 plan checked: 1 warning, 1 hint.',
    'Begin with the warnings, which are nearly always mistakes. Hints are worth a look; you decide.',
    'What a finding means and how to correct it: vplan explain VP208',
  ]);
});

test('a plan that the program failed at is counted; wrong use leaves nothing to say', async () => {
  const failed = await report('text', [checked([])], { faults: [{ file: 'a.md', message: 'x' }] });
  expect(failed).toContain('1 plan kunde inte kontrolleras, på grund av ett fel i programmet.\n');
  const unwritten = [{ file: 'planer/plan.md', message: 'Går inte att skriva.' }];
  expect(await report('text', [checked([])], { faults: unwritten })).not.toContain('kontrolleras');
  expect(await report('text', [], { faults: [{ file: null, message: 'x' }] })).toBe('');
});

test('colour only where asked for', async () => {
  const plan = checked(Array.from({ length: 9 }, () => error));
  expect(await report('text', [plan], { context: { colours: palette(true) } })).toContain('\u001B[31m');
  expect(await report('text', [plan])).not.toContain('\u001B');
});
