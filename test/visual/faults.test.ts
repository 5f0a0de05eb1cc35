import { describe, expect, test } from 'vitest';
import { faultsIn } from './faults.ts';
import type { Line } from './lines.ts';

let count = 0;

/** Lines of one element, from the top of a page down. */
function block(page: number, tag: string, ...texts: string[]): Line[] {
  count += 1;
  const element = count;
  return texts.map((text) => {
    count += 1;
    return {
      page,
      x: 0,
      y: 1000 - count,
      end: 100,
      size: 11,
      text,
      roles: ['Document', tag],
      element,
      row: null,
    };
  });
}

function rowOf(page: number, tag: 'TH' | 'TD', ...cells: string[]): Line[] {
  count += 1;
  const row = count;
  return cells.flatMap((text) =>
    block(page, 'Table', text).map((line) => ({ ...line, row, roles: ['Table', 'TR', tag] })),
  );
}

function furniture(page: number, text: string): Line[] {
  return block(page, '', text).map((line) => ({ ...line, roles: [], element: null }));
}

const paragraph = (page: number): Line[] => block(page, 'P', 'Enheten följer', 'upp det', 'varje månad.');
const table = (page: number): Line[] => [
  ...rowOf(page, 'TH', 'Aktivitet', 'Slutdatum'),
  ...rowOf(page, 'TD', 'Enkät', '2025-01-01'),
  ...rowOf(page, 'TD', 'Möte', '2025-02-01'),
];

describe('faults of a page', () => {
  test('none', () => {
    expect(
      faultsIn([...paragraph(3), ...block(3, 'H2', 'Rubrik'), ...paragraph(3), ...paragraph(4)]),
    ).toEqual([]);
  });

  test.each([
    [
      'a heading last',
      [...paragraph(3), ...block(3, 'H2', 'Rubrik'), ...paragraph(4)],
      ['page 3: heading stranded: Rubrik'],
    ],
    [
      'a heading with one line',
      [...paragraph(3), ...block(3, 'H2', 'Rubrik'), ...block(3, 'P', 'Kort.'), ...paragraph(4)],
      ['page 3: heading stranded: Rubrik'],
    ],
    [
      'a heading with all it has',
      [...block(3, 'H2', 'A'), ...block(3, 'P', 'Kort.'), ...block(4, 'H2', 'B'), ...paragraph(4)],
      [],
    ],
    [
      'a last line alone',
      [...block(3, 'P', 'En', 'två'), ...block(4, 'P', 'tre.'), ...paragraph(4)],
      ['page 4: last line of a paragraph alone at the top: tre.'],
    ],
    [
      'a first line alone',
      [...paragraph(3), ...block(3, 'P', 'En'), ...block(4, 'P', 'två', 'tre.')],
      ['page 3: first line of a paragraph alone at the foot: En'],
    ],
    ['a table that goes on', [...table(3), ...furniture(4, 'AktivitetSlutdatum'), ...table(4).slice(2)], []],
    ['a head that is not repeated', [...table(3), ...table(4).slice(2)], ['page 4: no head above Enkät']],
    [
      'one row at the top',
      [...table(3), ...furniture(4, 'AktivitetSlutdatum'), ...table(4).slice(4), ...paragraph(4)],
      ['page 4: one row of a table alone at the top: Möte'],
    ],
    [
      'one row at the foot',
      [...table(3).slice(0, 4), ...furniture(4, 'AktivitetSlutdatum'), ...table(4).slice(2)],
      ['page 3: one row of a table alone at the foot: 2025-01-01'],
    ],
  ])('%s', (_, lines, faults) => {
    expect(faultsIn(lines)).toEqual(faults);
  });
});
