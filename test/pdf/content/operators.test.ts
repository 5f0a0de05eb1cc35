import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  markedContentId,
  nameOf,
  nextOperator,
  numberOf,
  type Operator,
  operandsOf,
  startReading,
  textOf,
} from '../../../src/pdf/content/operators.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function operators(content: Uint8Array): Operator[] {
  const all: Operator[] = [];
  const reading = startReading(content);
  while (nextOperator(reading)) {
    const { name, start, word, end } = reading;
    all.push({ name, start, word, end });
  }
  return all;
}

/** `[name, ...operands]` of each operator, as text. */
function read(text: string): string[][] {
  const content = bytesOf(text);
  return operators(content).map((operator) => [
    operator.name,
    ...operandsOf(content, operator).map((operand) => textOf(content, operand)),
  ]);
}

describe('nextOperator', () => {
  it('reads what Chromium prints', () => {
    const text = 'q\n.24 0 0 -.24 0 842 cm\n/P <</MCID 0 >>BDC\nBT\n/F5 11 Tf\n<0003> Tj\nET\nEMC\nQ\n';
    expect(read(text)).toEqual([
      ['q'],
      ['cm', '.24', '0', '0', '-.24', '0', '842'],
      ['BDC', '/P', '<</MCID 0 >>'],
      ['BT'],
      ['Tf', '/F5', '11'],
      ['Tj', '<0003>'],
      ['ET'],
      ['EMC'],
      ['Q'],
    ]);
  });

  it.each([
    ['(a (b) \\) \\\\) Tj', [['Tj', '(a (b) \\) \\\\)']]],
    ['[(]) -20 <5d> [1 [2]]] TJ', [['TJ', '[(]) -20 <5d> [1 [2]]]']]],
    [
      '[<41> -20 <5d>]TJ [[1] [2]] TJ [<41',
      [
        ['TJ', '[<41> -20 <5d>]'],
        ['TJ', '[[1] [2]]'],
      ],
    ],
    ['/A<</B<</C(>>)>>/D<3e>>>BDC', [['BDC', '/A', '<</B<</C(>>)>>/D<3e>>>']]],
    ['1 % Q (\n2 m%S\rS', [['m', '1', '2'], ['S']]],
    ['/Name/Other Do', [['Do', '/Name', '/Other']]],
    ['true false null sc', [['sc', 'true', 'false', 'null']]],
    ['(a)\' 1 2(b)" T*', [["'", '(a)'], ['"', '1', '2', '(b)'], ['T*']]],
    ['+1 -.5 4. d1', [['d1', '+1', '-.5', '4.']]],
    ['1 2 3', []],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads an inline image as one operator, whatever its data holds', () => {
    const text = 'q BI /W 2 /H 2 ID \x00EI\xff Q EI \xfe\x01 BT EI\nQ';
    expect(read(text).map(([name]) => name)).toEqual(['q', 'BI', 'Q']);
    expect(operators(bytesOf(text))[1]).toMatchObject({ start: 2, end: text.length - 2 });
  });

  it('tells where each operator stands, with its operands', () => {
    const text = ' 1 2 m\n 3 4 l';
    const ranges = operators(bytesOf(text)).map(({ start, end }) => text.slice(start, end));
    expect(ranges).toEqual(['1 2 m', '3 4 l']);
  });

  it('reads to the end what is not ended', () => {
    for (const text of ['q (abc', 'q <</A [1', 'q <41', 'q BI /W 1 ID abc']) {
      expect(operators(bytesOf(text))[0]).toMatchObject({ name: 'q', start: 0, end: 1 });
    }
  });

  it('reads arrays nested deeper than any stack', () => {
    const depth = 200_000;
    expect(operators(bytesOf(`${'['.repeat(depth)}${']'.repeat(depth)} TJ`))).toHaveLength(1);
  });

  it('ends an operand that is not ended where the operator begins', () => {
    const content = bytesOf('[<<]:');
    const [operator] = operators(content);
    expect(operator && operandsOf(content, operator)).toEqual([{ start: 0, end: 4 }]);
  });

  it('reads any bytes, in order and without overlap', () => {
    const token = fc.constantFrom(
      'BT',
      'BI',
      'ID',
      'EI',
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '%',
      '\n',
      ' ',
      '/',
      '1',
    );
    const noise = fc.uint8Array({ maxLength: 40 });
    const content = fc.oneof(
      noise,
      fc.array(fc.oneof(token.map(bytesOf), noise)).map((all) => Buffer.concat(all)),
    );
    fc.assert(
      fc.property(content, (bytes) => {
        let last = 0;
        for (const operator of operators(bytes)) {
          expect(operator.start).toBeGreaterThanOrEqual(last);
          expect(operator.word).toBeGreaterThanOrEqual(operator.start);
          expect(operator.end).toBeGreaterThan(operator.word);
          expect(operator.end).toBeLessThanOrEqual(bytes.length);
          for (const operand of operandsOf(bytes, operator))
            expect(operand.end).toBeLessThanOrEqual(operator.word);
          last = operator.end;
        }
      }),
      { seed: 20250110 },
    );
  });
});

describe('operands', () => {
  const first = (text: string) => {
    const content = bytesOf(text);
    const [operator] = operators(content);
    return { content, operator, operand: operator ? operandsOf(content, operator)[0] : undefined };
  };

  it('are names, decoded', () => {
    const { content, operand } = first('/A#20b Do');
    expect(nameOf(content, operand)).toBe('A b');
    expect(numberOf(content, operand)).toBeNull();
  });

  it('are numbers', () => {
    const { content, operand } = first('-.25 w');
    expect(numberOf(content, operand)).toBe(-0.25);
    expect(nameOf(content, operand)).toBeNull();
    expect(numberOf(content, undefined)).toBeNull();
  });

  it.each([
    ['/P <</MCID 12 >>BDC', 12],
    ['/P<</Lang(sv)/MCID 3>>BDC', 3],
    ['/P <</MCID 1.5>> BDC', null],
    ['/P /MC0 BDC', null],
    ['/Artifact BMC', null],
  ])('%s has the marked content id %s', (text, id) => {
    const { content, operator } = first(text);
    expect(operator && markedContentId(content, operator)).toBe(id);
  });
});
