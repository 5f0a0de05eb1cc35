import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, parseQuantity } from '../../src/plan/quantity.ts';
import { processorTime } from '../support/time.ts';

describe('a target', () => {
  test.each([
    ['87 %', '87', '%', null],
    ['87%', '87', '%', null],
    ['9 000 st', '9000', 'st', null],
    ['9\u00A0000 st', '9000', 'st', null],
    ['9\u202F000 st', '9000', 'st', null],
    ['1.234.567', '1234567', null, null],
    ['1,5 kg CO2 per kg livsmedel', '1.5', 'kg CO2 per kg livsmedel', null],
    ['83', '83', null, null],
    ['3,3 GWh', '3.3', 'GWh', null],
    ['0,50', '0.50', null, null],
    ['1.10', '1.10', null, null],
    ['12345', '12345', null, null],
    ['−5 %', '-5', '%', null],
    ['-480 tkr', '-480', 'tkr', null],
    ['–0,5', '-0.5', null, null],
    ['95 %.', '95', '%', null],
    ['4 av 5', '4', 'av 5', null],
    ['Andelen ska vara 100 %', '100', '%', null],
    ['Max 10 personer', '10', 'personer', 'max'],
    ['max. 10', '10', null, 'max'],
    ['Maximalt 10', '10', null, 'max'],
    ['högst 5 %', '5', '%', 'max'],
    ['Under 5 %', '5', '%', 'max'],
    ['upp till 5', '5', null, 'max'],
    ['lägre än 6 %', '6', '%', 'max'],
    ['färre än 6', '6', null, 'max'],
    ['≤ 5', '5', null, 'max'],
    ['<5', '5', null, 'max'],
    ['Minst 95 %', '95', '%', 'min'],
    ['min 3', '3', null, 'min'],
    ['lägst 3', '3', null, 'min'],
    ['Över 90 %', '90', '%', 'min'],
    ['mer än 3', '3', null, 'min'],
    ['≥ 3', '3', null, 'min'],
    ['> 3', '3', null, 'min'],
    ['inte under 90 %', '90', '%', 'min'],
    ['ej över 5 %', '5', '%', 'max'],
    ['85 procent', '85', '%', null],
    ['85 % eller högre', '85', '%', 'min'],
    ['10 eller färre', '10', null, 'max'],
    ['90 % och uppåt', '90', '%', 'min'],
    ['85 %*', '85', '%', null],
    ['85 %¹', '85', '%', null],
    ['12 st (2024: 10 st)', '12', 'st', null],
    ['75 (av 100)', '75', null, null],
    ['oförändrat (84 %)', '84', '%', null],
    ['97,5 % ± 1', '97.5', '%', null],
    ['80 % (kvinnor 82 %, män 78 %)', '80', '%', null],
    ['80 %, kvinnor 82 %', '80', '%', null],
    ['85 % 2026', '85', '%', null],
    ['85 % av de boende', '85', '% av de boende', null],
    ['2 procentenheter', '2', 'procentenheter', null],
    ['minst 2030', '2030', null, 'min'],
    ['ca 2000', '2000', null, null],
    ['2025', '2025', null, null],
    ['ökar till 2100 st', '2100', 'st', null],
  ])('%j is a number', (raw, decimal, unit, bound) => {
    expect(parseQuantity(raw)).toEqual({ raw, decimal, unit, bound });
  });

  test.each([
    '',
    '-',
    '–',
    'Tas fram av nämnd',
    'Tas fram av nämnd/styrelse',
    'Öka',
    'CO2',
    '10-15 %',
    '10–15 %',
    '10 till 15',
    '5 000-6 000',
    '2025-12-31',
    '31/12',
    '31.12.2025',
    '12:30',
    '80/20',
    '1.4.1',
    '½',
    'fastställs 2026',
    'fastställs i mars 2026',
    'i nivå med 2025 (84 %)',
    '2024 års nivå',
    '82 %/78 %',
    '82 % (K) 78 % (M)',
    'K: 82 % M: 78 %',
    'T1: 80 %, T2: 85 %',
  ])('%j is no single number', (raw) => {
    expect(parseQuantity(raw)).toEqual({ raw, decimal: null, unit: null, bound: null });
  });

  test('in Swedish writing is read back, to the last digit', () => {
    const part = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fraction: fc.stringMatching(/^\d{0,6}$/),
      negative: fc.boolean(),
      gap: fc.constantFrom('', ' ', '\u00A0', '\u202F', '\u2009'),
      minus: fc.constantFrom('-', '−', '–'),
    });
    fc.assert(
      fc.property(part, ({ whole, fraction, negative, gap, minus }) => {
        const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, gap);
        const written = `${negative ? minus : ''}${digits}${fraction && `,${fraction}`}`;
        const expected = `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
        expect(parseQuantity(`${written} st`)).toMatchObject({ decimal: expected, unit: 'st' });
        expect(parseAmount(written)).toBe(expected);
      }),
      { seed: 20250108, numRuns: 500 },
    );
  });

  test('never takes long to read', () => {
    for (const text of [
      '1 '.repeat(50_000),
      '1'.repeat(100_000),
      ' 123'.repeat(30_000),
      '-'.repeat(100_000),
      'minst '.repeat(20_000),
      `1 ${'('.repeat(50_000)}`,
      `1 ${'*'.repeat(50_000)}`,
      `1 %${' och '.repeat(20_000)}`,
    ]) {
      const started = processorTime();
      parseQuantity(text);
      parseAmount(text);
      expect(processorTime() - started).toBeLessThan(500);
    }
  });
});

describe('an amount', () => {
  test.each([
    ['0', '0'],
    ['1 300', '1300'],
    ['1300,50', '1300.50'],
    ['1.300', '1300'],
    ['1.300,5', '1300.5'],
    ['1300.5', '1300.5'],
    ['-1 300', '-1300'],
    ['−1 300', '-1300'],
    ['+200', '200'],
    ['1 300 tkr', '1300'],
    ['1 300 kr', '1300'],
  ])('%j is money', (text, decimal) => {
    expect(parseAmount(text)).toBe(decimal);
  });

  test.each([
    '',
    '-',
    '12 %',
    '1 30',
    '1 3000',
    '1 300 st',
    'ca 300',
    '2025-01-01',
    '08-508 10 000',
    '1 300 kr 2',
    `1,${'0'.repeat(20_000)}1`,
    '9'.repeat(20_000),
  ])('%j is not', (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});
