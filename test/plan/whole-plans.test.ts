import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { planProblems } from '../../src/schema/plan.ts';
import { processorTime } from '../support/time.ts';
import { goalsIn, planIn, planOf } from './helper.ts';

const examples = readdirSync(packageFile('examples'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, file: readFileSync(packageFile(`examples/${name}`), 'utf8') }));

const labels = /^#+ \**(?:KF:s (?:inriktnings)?mål|Nämndmål|Avdelningsmål|Enhetsmål|Åtagande)/;

/** Rows of data below headers that begin so, counted line by line without a Markdown parser. */
function rowsBelow(lines: string[], header: RegExp): number {
  let inside = false;
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) inside = false;
    else if (/^\|[\s:|-]+\|$/.test(line)) inside = header.test(lines[index - 1] ?? '');
    else if (inside && /[^|\s]/.test(line)) rows += 1;
  }
  return rows;
}

/** List items, lettered paragraphs and lettered lines at the outer edge of the sections of expected results. */
function resultsIn(lines: string[]): number {
  let inside = false;
  let count = 0;
  for (const line of lines) {
    if (line.startsWith('#')) inside = /^#+ Förvänta(?:t|de) resultat/.test(line);
    else if (inside && /^(?:[-*+]|\d+[.)]|[a-zåäö]\))\s/.test(line)) count += 1;
  }
  return count;
}

describe.each(examples)('$name', ({ file }) => {
  const { plan, source } = planIn(file);
  const goals = goalsIn(plan.parts);
  const lines = file.split(/\r?\n/);
  const headings = lines.filter((line) => /^#{1,6} /.test(line));

  test('gives every goal, with the label and the words of its heading', () => {
    const written = headings.filter((line) => labels.test(line));
    expect(goals).toHaveLength(written.length);
    for (const [index, { title, titleFilledIn, span }] of goals.entries()) {
      expect(source.text.slice(span.start, span.end)).toBe(written[index]?.trim());
      if (!titleFilledIn) expect(written[index]?.replace(/[*_]/g, '')).toContain(title);
    }
  });

  test('gives every indicator and activity once', () => {
    const indicators = goals.flatMap((goal) => goal.indicators);
    const activities = goals.flatMap((goal) => goal.activities);
    expect(indicators).toHaveLength(rowsBelow(lines, /^\|\s*\**Indikator/i));
    expect(activities).toHaveLength(rowsBelow(lines, /^\|\s*\**Aktivitet/i));
    expect(indicators.length).toBeGreaterThan(0);
    expect([...indicators, ...activities].filter(({ name }) => name === '')).toEqual([]);
  });

  test('gives every expected result once', () => {
    const listed = goals
      .flatMap((goal) => goal.results)
      .filter(({ span }) => /^(?:[-*+]|\d+[.)]|\p{L}\))\s/u.test(source.text.slice(span.start, span.end)));
    expect(listed).toHaveLength(resultsIn(lines));
  });

  test('keeps every heading and every table', () => {
    const sections = goals.flatMap((goal) => goal.sections);
    const blocks = plan.parts.flatMap((part) => (part.kind === 'chapter' ? part.blocks : []));
    const free = [
      ...blocks,
      ...goals.flatMap(({ intro }) => intro),
      ...sections.flatMap((each) => each.blocks),
    ];
    const chapters = plan.parts.filter((part) => part.kind === 'chapter' && part.heading.length > 0);
    const subheadings = free.filter(({ type }) => type === 'heading');
    expect(chapters.length + goals.length + sections.length + subheadings.length).toBe(headings.length);
    const tables = lines.filter((line) => /^\|[\s:|-]+\|$/.test(line));
    expect(free.filter(({ type }) => type === 'table')).toHaveLength(tables.length);
  });

  test('gives its budgets', () => {
    const budgets = [...goals, ...plan.parts.filter((part) => part.kind === 'chapter')].flatMap(
      (each) => each.budgets,
    );
    expect(budgets.length).toBeGreaterThan(0);
    for (const { rows } of budgets)
      expect(rows.some(({ kind }) => kind === 'sum' || kind === 'row')).toBe(true);
  });
});

describe('a plan of many goals', () => {
  const above = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n';
  const many = (count: number, text: (index: number) => string): string =>
    above + Array.from({ length: count }, (_, index) => text(index)).join('\n\n');

  test.each([
    ['5,000 goals', 10_000, (index: number) => `### Enhetsmål: Nummer ${index}\n\n#### Arbetssätt\n\nText.`],
    ['5,000 goals that lie outside', 15_000, (index: number) => `# Enhetsmål: Nummer ${index}`],
    ['5,000 free headings', 0, (index: number) => `### Rubrik ${index}`],
    ['5,000 chapters', 0, (index: number) => `# Kapitel ${index}`],
  ])('is read and checked within seconds: %s', (_, problems, text) => {
    const started = processorTime();
    const { plan, json } = planOf(many(5000, text));
    expect(planProblems(plan, json)).toHaveLength(problems);
    expect(processorTime() - started).toBeLessThan(4500);
    expect(JSON.stringify(json)).toContain('4999');
  });

  test('and of many tables in one chapter is too', () => {
    const body = `# Budget 2025\n\n${many(1000, (index) => `## Del ${index}\n\n| A | B |\n|---|---|\n| x | ${index} |`).slice(above.length)}`;
    const started = processorTime();
    expect(planOf(body).json.budget).toHaveLength(1000);
    expect(processorTime() - started).toBeLessThan(4500);
  });
});
