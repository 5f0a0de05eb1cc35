import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import { packageFile } from '../../src/root.ts';
import { planProblems } from '../../src/schema/plan.ts';
import { planIn, planOf } from '../plan/helper.ts';
import { placed } from '../source/helper.ts';

const validate = new Ajv.default({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile(schema);
const examples = readdirSync(packageFile('examples')).filter((file) => file.endsWith('.md'));

/** What the schemas find in a plan's goals. */
function check(body: string): string[] {
  const { plan, json, source } = planOf(body);
  return planProblems(plan, json).map((problem) => {
    const { section, value } = problem.values ?? {};
    return [placed(problem, source.positions), section ?? value].filter(Boolean).join(' ');
  });
}

const full = '#### Förväntat resultat\n\n- A\n\n#### Arbetssätt\n\nB.\n\n#### Uppföljning\n\nC.\n';

describe('the JSON of a plan', () => {
  test.each(examples)('validates for %s', (file) => {
    const { json } = planIn(readFileSync(packageFile(`examples/${file}`), 'utf8'));
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('has the shape that other systems rely on', () => {
    const rows = '| ♀♂ Nöjda | Minst 87 % | | Tertial |\n| Index | oklart | 1.10 | År |';
    const { json } = planOf(
      `# 1. Inledning\n\nText.\n\n# KF:s inriktningsmål: 1. Ett Stockholm\n\n| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n|---|---|---|---|\n${rows}\n\n## Beskrivning\n\n*Så* här.\n\n## Förväntat resultat\n\n1. Först\n\n| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| Öva | 2025-01-01 | |\n\n# Budget 2025\n\n| Tkr | Budget |\n|---|---|\n| Löner | 1 300 |`,
    );
    expect(json).toMatchObject({
      format: 1,
      year: 2025,
      level: 'enhet',
      unit: 'Provenheten',
      department: null,
    });
    expect(json.chapters).toEqual([
      { title: 'Inledning', number: '1', markdown: 'Text.', source: { line: 8, column: 1 } },
      {
        title: 'Budget 2025',
        number: null,
        markdown: expect.stringContaining('1 300'),
        source: { line: 31, column: 1 },
      },
    ]);
    const [goal] = json.goals;
    expect(goal).toMatchObject({
      level: 'inriktningsmål',
      number: '1',
      title: 'Ett Stockholm',
      source: { line: 12, column: 1 },
    });
    expect(goal?.sections[0]).toEqual({ name: 'Beskrivning', markdown: '*Så* här.', inherited: false });
    expect(goal?.results).toEqual([{ marker: '1', text: 'Först' }]);
    expect(goal?.indicators[0]).toEqual({
      name: 'Nöjda',
      genderSplit: true,
      target: { raw: 'Minst 87 %', value: 87, unit: '%', bound: 'min' },
      councilTarget: { raw: '', value: null, unit: null },
      period: 'tertial',
      outcome: null,
      comment: null,
      inherited: false,
    });
    expect(goal?.indicators[1]?.target).toEqual({ raw: 'oklart', value: null, unit: null });
    expect(goal?.indicators[1]?.councilTarget).toEqual({ raw: '1.10', value: 1.1, unit: null });
    expect(goal?.activities).toEqual([
      { name: 'Öva', start: '2025-01-01', end: null, responsible: null, status: null, inherited: false },
    ]);
    expect(json.budget).toEqual([
      {
        title: 'Budget 2025',
        unit: 'Tkr',
        columns: ['Budget'],
        rows: [{ kind: 'row', label: 'Löner', amounts: [{ raw: '1 300', value: 1300 }] }],
      },
    ]);
  });

  test('holds no figure that JSON cannot', () => {
    const { json } = planOf(`# Nämndmål: A\n\n| Indikator | Årsmål |\n|---|---|\n| B | ${'9'.repeat(400)} |`);
    expect(json.goals[0]?.indicators[0]?.target).toMatchObject({ value: null, raw: '9'.repeat(400) });
  });
});

describe('a goal outside the goal it belongs under', () => {
  test.each([
    ['kf-mål', '# KF:s mål: 1.4', 'VP201 8:3-8:11'],
    ['nämndmål', '# Nämndmål: -', 'VP201 8:3-8:11'],
    ['enhetsmål', `# Enhetsmål: A\n\n${full}`, 'VP201 8:3-8:12'],
    [
      'enhetsmål under an inriktningsmål',
      `# KF:s inriktningsmål: 1\n\n## Enhetsmål: A\n\n${full}`,
      'VP201 10:4-10:13',
    ],
    [
      'kf-mål after a chapter',
      '# KF:s inriktningsmål: 1\n\n# Inledning\n\n## KF:s mål: 1.4',
      'VP201 12:4-12:12',
    ],
  ])('is one problem, at its label: %s', (_, body, expected) => {
    expect(check(body)).toEqual([expected]);
  });

  test('leaves the goals below it alone', () => {
    expect(check(`# KF:s mål: 1.4\n\n## Nämndmål: -\n\n### Enhetsmål: A\n\n${full}`)).toEqual([
      'VP201 8:3-8:11',
    ]);
  });

  test('is none where levels are skipped as real plans skip them', () => {
    expect(check(`# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n### Enhetsmål: A\n\n${full}`)).toEqual([]);
    expect(check('# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n# KF:s inriktningsmål: 2')).toEqual([]);
  });
});

describe('a section that is missing', () => {
  const under = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n';

  test('is told at the goal, once for each', () => {
    expect(check(`${under}### Nämndmål: A\n\n#### Beskrivning\n\nB.`)).toEqual([
      'VP215 12:1-12:16 Förväntat resultat',
    ]);
    expect(check(`${under}### Enhetsmål: A\n\n#### Arbetsätt\n\nB.`)).toEqual([
      'VP215 12:1-12:17 Förväntat resultat',
      'VP215 12:1-12:17 Uppföljning',
    ]);
  });

  test('is none of a goal left empty, nor of the council’s goals', () => {
    expect(check(`${under}### Nämndmål: -`)).toEqual([]);
  });
});

describe('a date', () => {
  const dates = (start: string, end: string): string[] =>
    check(
      `# KF:s inriktningsmål: 1\n\n| Aktivitet | Startdatum | Slutdatum |\n|---|---|---|\n| A | ${start} | ${end} |`,
    );

  test.each([
    ['2025-01-01', '2025-12-31', []],
    ['2024-02-29', '', []],
    ['2025-02-29', '2025-12-31', ['VP301 12:7-12:17 2025-02-29']],
    ['2025-06-31', '2025-13-01', ['VP301 12:7-12:17 2025-06-31', 'VP301 12:20-12:30 2025-13-01']],
    ['1/3 2025', '', ['VP301 12:7-12:15 1/3 2025']],
    ['våren', '2025-1-1', ['VP301 12:7-12:12 våren', 'VP301 12:15-12:23 2025-1-1']],
    ['25-01-01', '–', ['VP301 12:7-12:15 25-01-01']],
    ['–', 'löpande', []],
    ['20250101', '', ['VP301 12:7-12:15 20250101']],
    ['2025–01–01', '', ['VP301 12:7-12:17 2025–01–01']],
  ])('of an activity must exist: %s to %s', (start, end, expected) => {
    expect(dates(start, end)).toEqual(expected);
  });
});

test('what thousands of goals lack is found in proportion to their number', () => {
  const timeOf = (count: number): number => {
    const body = `# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.1\n\n${'### Enhetsmål: Alla trivs\n\n'.repeat(count)}`;
    const { plan, json } = planOf(body);
    const start = process.cpuUsage();
    expect(planProblems(plan, json).length).toBeGreaterThan(count);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const [small, large] = [3000, 24_000].map((count) => Math.min(...[1, 2].map(() => timeOf(count))));
  expect(large).toBeLessThan(24 * Math.max(small ?? 0, 10));
});
