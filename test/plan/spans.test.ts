import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal, Span } from '../../src/plan/model.ts';
import { frontMatterLines, save, saving } from '../source/arbitrary.ts';
import { diskOf, fileOf, normal } from '../source/helper.ts';
import { goalsIn, planIn } from './helper.ts';

/** Text with what makes its source and its letters differ in length, and the same as a reader sees it. */
const wording = fc.constantFrom(
  ['Äldre trivs', 'Äldre trivs'],
  ['Å 😀 한국', 'Å 😀 한국'],
  ['R&amp;D \\* x\\*', 'R&D * x*'],
  ['V&auml;rn \\| mur', 'Värn | mur'],
  ['Kod `a b`c', 'Kod a bc'],
) as fc.Arbitrary<[written: string, seen: string]>;

/** A file with a text, saved somehow, and what stands on disk at each span that is asked for. */
function saved(body: string, lines: string, how: Parameters<typeof save>[1]) {
  const file = save(fileOf(body, lines), how);
  const { plan, source } = planIn(file);
  const { between } = diskOf(file);
  const at = (span: Span | null | undefined): string => (span ? between(source.positions.range(span)) : '–');
  return { goals: goalsIn(plan.parts), at };
}

const label = fc.constantFrom('Nämndmål', 'Åtagande', 'enhetsmål', 'Nämdmål', 'KF:s mål');
const number = fc.constantFrom('', '1.4', '1.4.1.', '3.5.1. 1');

describe('on disk, however the file was saved', () => {
  test('a heading has its label, number and title where the goal says', () => {
    fc.assert(
      fc.property(
        label,
        number,
        wording,
        wording,
        frontMatterLines,
        saving,
        (name, digits, title, text, lines, how) => {
          const heading = `## ${[`${name}:`, digits, title[0]].filter(Boolean).join(' ')}`;
          const { goals, at } = saved(`${text[0]}\n\n${heading}\n\n${text[0]}`, lines, how);
          const goal: Goal | undefined = goals[0];
          expect(goal?.title).toBe(title[1]);
          expect(at(goal?.span)).toBe(normal(heading));
          expect(at(goal?.labelSpan)).toBe(name);
          expect(at(goal?.numberSpan)).toBe(digits || '–');
          expect(at(goal?.titleSpan)).toBe(title[0].replace(/`$/, ''));
        },
      ),
      { seed: 20250105, numRuns: 200 },
    );
  });

  test('a table has its cells where the rows say, empty ones between their bars', () => {
    fc.assert(
      fc.property(wording, wording, frontMatterLines, saving, (name, period, lines, how) => {
        const table = `| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| ♀♂ **${name[0]}** | | ${period[0]} |`;
        const { goals, at } = saved(`# Nämndmål: A\n\n> ${table.replaceAll('\n', '\n> ')}`, lines, how);
        const [row] = goals[0]?.indicators ?? [];
        expect(row?.name).toBe(name[1]);
        expect(at(row?.cells.name?.span)).toBe(`♀♂ **${name[0]}`);
        expect(at(row?.cells.target?.span)).toMatch(/^\|? *$/);
        expect(at(row?.cells.period?.span)).toBe(period[0]);
        expect(at(row?.span)).toBe(table.split('\n')[2]);
      }),
      { seed: 20250106, numRuns: 200 },
    );
  });

  test('results and their markers stand where they say', () => {
    const shape = fc.constantFrom(
      (one: string, two: string) => [`1. ${one}\n2. ${two}`, '1.', '2.', `1. ${one}`, `2. ${two}`],
      (one: string, two: string) => [`- a) ${one}\n- B) ${two}`, 'a)', 'B)', `- a) ${one}`, `- B) ${two}`],
      (one: string, two: string) => [`a) ${one}\n\nb) ${two}`, 'a)', 'b)', `a) ${one}`, `b) ${two}`],
      (one: string, two: string) => [`a) ${one}\n   b) ${two}`, 'a)', 'b)', `a) ${one}`, `b) ${two}`],
      (one: string, two: string) => [`a) ${one}\\\nb) ${two}`, 'a)', 'b)', `a) ${one}`, `b) ${two}`],
    );
    fc.assert(
      fc.property(shape, wording, wording, frontMatterLines, saving, (of, one, two, lines, how) => {
        const [list = '', ...expected] = of(one[0], two[0]);
        const { goals, at } = saved(`# Enhetsmål: A\n\n## Förväntat resultat\n\n${list}`, lines, how);
        const [goal] = goals;
        expect(goal?.results.map(({ text }) => text)).toEqual([one[1], two[1]]);
        const markers = goal?.sections[0]?.markers.map(({ span }) => at(span));
        const results = goal?.results.map(({ span }) => at(span));
        // A text that ends in code ends before the backtick; a list item ends after it.
        const bare = (text: string): string => text.replace(/`$/, '');
        expect([...(markers ?? []), ...(results ?? [])].map(bare)).toEqual(expected.map(bare));
      }),
      { seed: 20250107, numRuns: 200 },
    );
  });
});
