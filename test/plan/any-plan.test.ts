import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/plan/model.ts';
import { frontMatterProblems } from '../../src/schema/front-matter.ts';
import { validatePlan } from '../../src/schema/generated/validators.js';
import { planProblems } from '../../src/schema/plan.ts';
import type { Problem } from '../../src/source/problem.ts';
import { readSource } from '../../src/source/source.ts';
import { fileOf, frontMatter } from '../source/helper.ts';
import { goalsIn, planIn, planOf } from './helper.ts';

const depth = fc.integer({ min: 1, max: 6 }).map((count) => '#'.repeat(count));
const name = fc.constantFrom(
  'Inledning',
  'Övrigt',
  'Arbetsätt',
  'Förväntat resultat',
  'Budget 2025',
  'Fritt',
  '2. Mål',
);
const label = fc.constantFrom(
  'KF:s inriktningsmål:',
  'KF:s mål:',
  'Nämndmål:',
  'Enhetsmål: 1.1',
  'Åtagande:',
  'Nämdmål:',
);

/** Pieces of a plan in no good order; `WORD` becomes a word of its own. */
const piece = fc.oneof(
  fc.constantFrom(
    'WORD',
    '**WORD** och\nWORD',
    'a) WORD\nb) WORD',
    'WORD\\\nWORD',
    '<b>WORD</b>',
    '<!-- WORD -->',
    '> WORD',
  ),
  fc.constantFrom(
    '- WORD\n- WORD',
    '1. WORD\n\n   WORD\n2. WORD',
    '- a) WORD',
    '```\nWORD\n```',
    '---',
    '    WORD',
  ),
  fc.constantFrom(
    '| Indikator | Årsmål |\n|---|---|\n| WORD | WORD |',
    '| Aktivitet | Startdatum |\n|---|---|\n| WORD | 2025 |',
    '| Tkr | Budget |\n|---|---|\n| WORD | 1 300 |\n| Summa | 1 |',
    '- x\n\n  | Indikator | Årsmål |\n  |---|---|\n  | WORD | 1 |',
    '| | |\n|---|---|\n| WORD |',
  ),
  fc.tuple(depth, name).map(([marks, text]) => `${marks} ${text}`),
  fc.tuple(depth, label).map(([marks, text]) => `${marks} ${text} WORD`),
  fc.constantFrom('WORD\n===', 'Enhetsmål: WORD\n---', '#', '## ', '####### WORD', '# Nämndmål:'),
);
const body = fc.array(piece, { maxLength: 20 }).map((pieces) => {
  let count = 0;
  return pieces.join('\n\n').replaceAll('WORD', () => {
    count += 1;
    return `ord${count}x`;
  });
});

/** All the text that the JSON gives once: titles and Markdown. */
function textsIn(json: ReturnType<typeof planOf>['json']): string {
  type JsonGoal = (typeof json.goals)[number];
  const ofGoal = (goal: JsonGoal): string[] => [
    goal.title,
    goal.intro,
    ...goal.sections.map(({ markdown }) => markdown),
    ...goal.goals.flatMap(ofGoal),
  ];
  return [
    ...json.chapters.flatMap(({ title, markdown }) => [title, markdown]),
    ...json.goals.flatMap(ofGoal),
  ].join('\n');
}

function expectInside(problems: Problem[], length: number): void {
  for (const problem of problems) {
    const span = 'span' in problem ? problem.span : { start: 0, end: 0 };
    expect(0 <= span.start && span.start <= span.end && span.end <= length).toBe(true);
  }
}

describe('whatever a plan holds', () => {
  test('every word of it is given once, none is lost', () => {
    fc.assert(
      fc.property(body, (text) => {
        const given = textsIn(planOf(text).json);
        for (const [word] of text.matchAll(/ord\d+x/g)) expect(given.split(word)).toHaveLength(2);
      }),
      { seed: 20250109, numRuns: 300 },
    );
  });

  test('indicators, activities and budgets are those of its tables, each once', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { plan, json } = planOf(text);
        const goals = goalsIn(plan.parts);
        const named = (pick: (goal: Goal) => { name: string }[]) =>
          goals.flatMap(pick).map((row) => row.name);
        const kinds = [...plan.tables.values()].map((table) => table.kind);
        expect(new Set(named((goal) => goal.indicators)).size).toBe(
          kinds.filter((kind) => kind === 'indicators').length,
        );
        expect(named((goal) => goal.activities)).toHaveLength(
          kinds.filter((kind) => kind === 'activities').length,
        );
        expect(json.budget).toHaveLength(kinds.filter((kind) => kind === 'budget').length);
      }),
      { seed: 20250110, numRuns: 200 },
    );
  });

  test('its problems lie inside it, and without any its JSON is valid', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { plan, json, source } = planOf(text);
        const problems = [...planProblems(plan, json), ...frontMatterProblems(source.frontMatter)];
        expectInside(problems, source.text.length);
        const errors = problems.filter(({ code }) => code === 'VP201' || code === 'VP301');
        expect(validatePlan(json)).toBe(errors.length === 0);
      }),
      { seed: 20250111, numRuns: 200 },
    );
  });
});

describe('nothing ends in an exception', () => {
  const yaml = fc.constantFrom(
    'år',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*a',
    '&a',
    '!!',
    '|',
    '>',
    '#',
    '?',
    '2025',
    '\t',
    'nämnd: x',
    '---',
    'handläggare:\n  namn: ',
    'kontakt:\n',
  );

  test('in front matter of any kind', () => {
    const lines = fc.array(yaml, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(lines, fc.boolean(), (text, alone) => {
        const file = fileOf('# Inledning', alone ? text : `${frontMatter}\n${text}`);
        const read = readSource('plan.md', new TextEncoder().encode(file));
        if ('problem' in read) expectInside([read.problem], file.length);
        else {
          const { json } = planIn(file);
          expect(json.format).toBe(1);
          const problems = [...read.source.problems, ...frontMatterProblems(read.source.frontMatter)];
          expectInside(problems, file.length);
          const places = problems.map((problem) => JSON.stringify([problem.code, problem]));
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      { seed: 20250112, numRuns: 500 },
    );
  });

  test('in files of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, asBody) => {
        const start = new TextEncoder().encode(asBody ? fileOf('') : '');
        expect(readSource('plan.md', Uint8Array.from([...start, ...bytes]))).toBeTypeOf('object');
      }),
      { seed: 20250113, numRuns: 1000 },
    );
  });
});
