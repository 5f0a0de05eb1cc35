import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/plan/model.ts';
import { goalOf, planOf } from './helper.ts';

/** A Markdown table of rows given without their outer bars. */
function table(header: string, ...rows: string[]): string {
  const rule = header.split(/(?<!\\)\|/).map(() => '---');
  return [header, rule.join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}

const indicatorsOf = (markdown: string): Indicator[] => goalOf(markdown).goal.indicators;
const header = 'Indikator | Årsmål | KF:s årsmål | Periodicitet';

describe('indicators', () => {
  test.each([
    header,
    'INDIKATOR | årsmål | kf:s ÅRSMÅL | periodicitet',
    'Indikator | Års\u00ADmål | KF:s års\u00ADmål | Periodi\u00ADcitet',
    'Indikator | Års mål | KF:såRSmål | Periodi citet',
    'Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet',
    'Indikator | Årsmål | KF:s årsmål år 2025 | Periodicitet',
    '**Indikator** | *Årsmål* | KF:s\u00A0årsmål | Periodicitet',
    'Indikator | Årsmål | KF:s års- mål | Periodici- tet',
    'Indikatorer | Årsmål 2025 | KFs årsmål för 2025 | Period',
    'Indikator | Arsmål | KF årsmål | Periodicitét',
  ])('are read under %s', (cells) => {
    const [row] = indicatorsOf(table(cells, 'Nöjda | 87 % | 85 % | Tertial'));
    expect(row).toMatchObject({
      name: 'Nöjda',
      genderSplit: false,
      period: 'tertial',
      outcome: null,
      comment: null,
    });
    expect([row?.target.raw, row?.councilTarget.raw]).toEqual(['87 %', '85 %']);
  });

  test('may have their columns in any order, some missing, some added', () => {
    const [row] = indicatorsOf(
      table(
        'Nr | Periodicitet | Kommentar | Indikator | Utfall | Årsmål',
        '1 | År | Ny | Nöjda | 80 % | 87 %',
      ),
    );
    expect(row).toMatchObject({ name: 'Nöjda', period: 'år', comment: 'Ny', outcome: '80 %' });
    expect([row?.target.decimal, row?.councilTarget.raw]).toEqual(['87', '']);
    expect(Object.keys(row?.cells ?? {}).toSorted()).toEqual([
      'comment',
      'name',
      'outcome',
      'period',
      'target',
    ]);
  });

  test.each([
    ['♀♂ Nöjda', 'Nöjda', true],
    ['♀ Nöjda', 'Nöjda', true],
    ['♀\uFE0E♂\uFE0E Nöjda', 'Nöjda', true],
    ['♀\uFE0F ♂\uFE0F Nöjda', 'Nöjda', true],
    ['(könsuppdelad) Nöjda', 'Nöjda', true],
    ['(Könsuppdelad)Nöjda', 'Nöjda', true],
    ['**♀♂** *Nöjda*', 'Nöjda', true],
    ['Nöjda ♀', 'Nöjda ♀', false],
    ['Nöjda (könsuppdelad)', 'Nöjda (könsuppdelad)', false],
  ])('by gender bear a mark in front: %s', (cell, name, genderSplit) => {
    expect(indicatorsOf(table(header, `${cell} | 1 | 1 | År`))[0]).toMatchObject({ name, genderSplit });
  });

  test('lose their emphasis, keep escaped bars, and fold white space', () => {
    const [row] = indicatorsOf(table(header, '*A* \\| **B**  c<!-- x --> | `87`&nbsp;% | | **År**'));
    expect(row).toMatchObject({ name: 'A | B c', period: 'år' });
    expect(row?.target).toEqual({ raw: '87 %', decimal: '87', unit: '%', bound: null });
    expect(row?.councilTarget).toEqual({ raw: '', decimal: null, unit: null, bound: null });
  });

  test('are not empty rows, nor the header where a page once broke', () => {
    const rows = [
      'A | 1 | 1 | År',
      ' | | |',
      'INDIKATOR | Årsmål | KF:s årsmål | Periodicitet',
      'B | 2 | 2 | År',
      ' | 3 | | ',
    ];
    expect(indicatorsOf(table(header, ...rows)).map(({ name, target }) => name + target.raw)).toEqual([
      'A1',
      'B2',
      '3',
    ]);
  });

  test('may lack cells at the end of a row', () => {
    expect(indicatorsOf(table(header, 'A'))[0]).toMatchObject({ name: 'A', period: '', target: { raw: '' } });
  });

  test.each([
    ['a header without targets', 'Indikator | Utfall 2023 | Utfall 2024'],
    ['a header with another name', 'Mått | Årsmål | Periodicitet'],
    ['a header of one cell', 'Indikator'],
    ['a header that is nearly another word', 'Indikation | Årsmål'],
  ])('are not what stands under %s', (_, cells) => {
    const { goal, plan } = goalOf(table(cells, 'A | 1 | 2'));
    expect([goal.indicators, plan.tables.size]).toEqual([[], 0]);
  });
});

describe('activities', () => {
  test.each([
    'Aktivitet | Startdatum | Slutdatum | Ansvarig | Status',
    'AKTIVITET | Start\u00ADdatum | Slut datum | ansvarig | status',
    'Aktiviteter | Start | Slut | Ansvar | Status',
  ])('are read under %s', (cells) => {
    const [row] = goalOf(table(cells, '*Öva* | 2025-01-01 | | Eva | Pågår')).goal.activities;
    expect(row).toMatchObject({
      name: 'Öva',
      start: '2025-01-01',
      end: null,
      responsible: 'Eva',
      status: 'Pågår',
    });
  });

  test('keep a date as written, right or wrong', () => {
    const [row] = goalOf(table('Aktivitet | Startdatum | Slutdatum', 'Öva | 31/12 | 2025-02-30')).goal
      .activities;
    expect(row).toMatchObject({ start: '31/12', end: '2025-02-30', responsible: null, status: null });
  });
});

describe('a table', () => {
  const one = table('Indikator | Årsmål', 'Ett | 1');
  const two = table('Indikator | Årsmål', 'Två | 2');
  const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

  test('belongs to the nearest goal, wherever in the goal it stands', () => {
    const { goal } = goalOf(
      `${one}\n\n#### Arbetssätt\n\nText.\n\n##### Fritt\n\n${two}\n\n#### Enhetsmål: A\n\n${one}`,
    );
    expect(goal.indicators.map(({ name }) => name)).toEqual(['Ett', 'Två']);
    expect(goal.goals[0]?.indicators.map(({ name }) => name)).toEqual(['Ett']);
  });

  test('belongs to the goal also in a list, a quote, or both', () => {
    const { goal, plan } = goalOf(`- Text\n\n  ${indented(one, '  ')}\n\n> 1. > ${indented(two, '>    > ')}`);
    expect(goal.indicators.map(({ name }) => name)).toEqual(['Ett', 'Två']);
    expect(plan.tables.size).toBe(2);
  });

  test('of a chapter carries no goals data', () => {
    const { plan, json } = planOf(`# Inledning\n\n${one}`);
    expect(plan.tables.size).toBe(0);
    expect(JSON.stringify(json)).toContain('| Ett | 1 |');
  });
});

describe('columns of other years and times', () => {
  const rowUnder = (header: string, row: string): Indicator | undefined =>
    indicatorsOf(table(header, row))[0];

  test.each([
    ['Utfall 2022 | Utfall 2023', '71 % | 88 %', '88 %'],
    ['Utfall 2023 | Utfall 2022', '88 % | 71 %', '88 %'],
    ['Utfall 2023 | Utfall T2 2024', '88 % | –', '88 %'],
    ['Utfall 2023 | Utfall', '88 % | 90 %', '90 %'],
    ['Utfall helår | Prognos 2025', '88 % | 90 %', '88 %'],
    ['Prognos 2025 | Källa', '88 % | Enkät', null],
    ['Utfall 2023 | Utfall VB 2024', '– | ', null],
  ])('%s: the last outcome with a value counts', (header, cells, outcome) => {
    expect(rowUnder(`Indikator | Årsmål | ${header}`, `Nöjda | 87 % | ${cells}`)).toMatchObject({ outcome });
  });

  test('of a target of several years that of the plan’s year is read, wherever it stands', () => {
    const row = rowUnder(
      'Indikator | Årsmål 2024 | Årsmål 2025 | Årsmål 2026 | KF:s årsmål 2024 | KF:s årsmål 2025',
      'Nöjda | 1 | 2 | 3 | 4 | 5',
    );
    expect([row?.target.decimal, row?.councilTarget.decimal]).toEqual(['2', '5']);
  });

  test.each(['KF:s indikator', 'Nämndens indikatorer', 'Nämndens/KF:s indikatorer'])(
    '%s names indicators',
    (head) => {
      expect(rowUnder(`${head} | Årsmål | Periodicitet`, 'Nöjda | 87 % | År')?.name).toBe('Nöjda');
    },
  );
});

test('a row of a part goes by the name of the indicator above', () => {
  const rows = indicatorsOf(
    table(
      header,
      '– män | 1 | | ',
      '♀♂ Nöjda | 1 | | År',
      '– kvinnor | 1 | | ',
      '- varav unga | 1 | | ',
      'Glada | 1 | | År',
      'varav män | 1 | |',
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual([
    '– män',
    'Nöjda',
    'Nöjda – kvinnor',
    'Nöjda – unga',
    'Glada',
    'Glada – män',
  ]);
});

test('a dash is an empty cell, and an open time no date', () => {
  const { goal } = goalOf(
    `${table(header, 'Nöjda | 1 | | –')}\n\n${table('Aktivitet | Startdatum | Slutdatum', 'Öva | – | Tills vidare')}`,
  );
  expect(goal.indicators[0]?.period).toBe('');
  expect(goal.activities[0]).toMatchObject({ start: null, end: null });
  expect(goal.activities[0]?.cells.end?.text).toBe('Tills vidare');
});
