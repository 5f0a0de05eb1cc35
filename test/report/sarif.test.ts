import { expect, test } from 'vitest';
import { codes } from '../../src/source/catalogue.ts';
import { checked, faultsOf, finding, type ReportArgs, report } from './reporting.ts';

interface Sarif {
  $schema: string;
  version: string;
  runs: [
    {
      tool: { driver: { version: string; rules: Record<string, unknown>[] } };
      invocations: [Record<string, unknown>];
      columnKind: string;
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: unknown } }[];
        fixes?: unknown[];
      }[];
    },
  ];
}

async function sarif(...args: ReportArgs) {
  const text = await report('sarif', ...args);
  expect(faultsOf.sarif(text)).toEqual([]);
  const { runs, version }: Sarif = JSON.parse(text);
  expect(version).toBe('2.1.0');
  return runs[0];
}

test('a finding has its rule, its level and its place', async () => {
  const hint = finding({ code: 'VP216', slug: 'empty-section', severity: 'hint', line: 3, endLine: 5 });
  const run = await sarif([checked([finding(), hint, finding({ severity: 'error' })])]);
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ['VP208', 0, 'warning'],
    ['VP216', 1, 'note'],
    ['VP208', 0, 'error'],
  ]);
  const region = { startLine: 3, startColumn: 8, endLine: 5, endColumn: 17 };
  const artifactLocation = { uri: 'planer/plan.md' };
  expect(run.results[1]?.locations).toEqual([{ physicalLocation: { artifactLocation, region } }]);
});

test.each(['sv', 'en'] as const)(
  'a rule has a name, a sentence, a level and advice (%s)',
  async (language) => {
    const run = await sarif([checked([finding()])], { context: { language } });
    const [rule, ...others] = run.tool.driver.rules;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      id: 'VP208',
      name: 'SectionName',
      defaultConfiguration: { level: 'warning' },
      shortDescription: { text: expect.stringMatching(language === 'sv' ? /^”…” läses/ : /^"…" is read/) },
      fullDescription: { text: expect.stringMatching(/”…” läses|"…" is read/) },
      help: { text: expect.stringContaining('vplan explain VP208') },
    });
  },
);

test('no rule is told by its name alone, but in a sentence', async () => {
  const all = codes.map((code) => finding({ code }));
  const { rules } = (await sarif([checked(all)])).tool.driver;
  expect(rules).toHaveLength(codes.length);
  for (const rule of rules)
    expect(rule.fullDescription).toEqual({ text: expect.stringMatching(/\p{L} .*[.…?]$/u) });
  expect(rules[0]).toMatchObject({
    id: 'VP100',
    shortDescription: { text: 'Filen finns inte, eller går inte att läsa.' },
  });
});

test('a fix says what to write where', async () => {
  const fix = { line: 1, column: 8, endLine: 1, endColumn: 17, text: 'Arbetssätt' };
  const run = await sarif([checked([finding({ fix }), finding()])]);
  expect(run.results[0]?.fixes).toEqual([
    {
      description: { text: 'Förslag: Arbetssätt' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'planer/plan.md' },
          replacements: [
            {
              deletedRegion: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 17 },
              insertedContent: { text: 'Arbetssätt' },
            },
          ],
        },
      ],
    },
  ]);
  expect(run.results[1]).not.toHaveProperty('fixes');
});

test.each([
  ['Vår plan, 50 % (ny).md', 'V%C3%A5r%20plan%2C%2050%20%25%20%28ny%29.md'],
  ['a/b:c#d?.md', 'a/b%3Ac%23d%3F.md'],
  ['/annan/plan.md', 'file:///annan/plan.md'],
  ['C:/annan/plan.md', 'file:///C:/annan/plan.md'],
  ['halv\uD800.md', 'halv%EF%BF%BD.md'],
])('the file %j is %s', async (file, uri) => {
  const run = await sarif([checked([finding({ file })])]);
  expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  expect(() => new URL(uri, 'https://example.org/')).not.toThrow();
});

test('a run says how it ended, and what the program failed at', async () => {
  expect((await sarif([])).invocations).toEqual([
    { executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] },
  ]);
  const failed = await sarif([], {
    exitCode: 2,
    faults: [
      { file: 'a b.md', message: 'Fel.' },
      { file: null, message: 'Allt är fel.' },
    ],
  });
  expect(failed.invocations[0]).toMatchObject({
    executionSuccessful: false,
    exitCode: 2,
    toolExecutionNotifications: [
      {
        level: 'error',
        message: { text: 'Fel.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.md' } } }],
      },
      { level: 'error', message: { text: 'Allt är fel.' }, locations: [] },
    ],
  });
  const over = await sarif([checked([finding()])], { exceeded: 0, exitCode: 1 });
  expect(over.invocations[0]).toMatchObject({
    executionSuccessful: true,
    exitCodeDescription: '1 varning, men --max-warnings tillåter bara 0.',
  });
});

test('a fix of several places is told whole', async () => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 3, text: '#' };
  const fix = { ...place, also: [{ ...place, line: 4, endLine: 4 }] };
  const run = await sarif([checked([finding({ fix })])]);
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 };
  expect(run.results[0]?.fixes).toMatchObject([
    {
      artifactChanges: [
        {
          replacements: [
            { deletedRegion: region, insertedContent: { text: '#' } },
            { deletedRegion: { ...region, startLine: 4, endLine: 4 }, insertedContent: { text: '#' } },
          ],
        },
      ],
    },
  ]);
});
