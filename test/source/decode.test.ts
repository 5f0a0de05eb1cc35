import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, maxBytes } from '../../src/source/decode.ts';
import { processorTime } from '../support/time.ts';
import { fileOf, placed, problemsOf } from './helper.ts';

const runs = { seed: 20250103, numRuns: 1000 };

/** Index of the first byte that no UTF-8 character can begin at, found by reading one character at a time. */
function firstBad(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = [1, 2, 3, 4].find((count) => isCharacter(bytes.subarray(at, at + count), count));
    if (!length) return at;
    at += length;
  }
  return null;
}

function isCharacter(bytes: Uint8Array, length: number): boolean {
  if (bytes.length !== length) return false;
  const text = Buffer.from(bytes).toString('utf8');
  return !text.includes('\uFFFD') ? [...text].length === 1 : bytes.toString() === '239,191,189';
}

/** Line and byte of an index: lines end with LF, CRLF or CR. */
function lineAndByte(bytes: Uint8Array, index: number): string {
  const before = Buffer.from(bytes.subarray(0, index)).toString('latin1');
  const lines = before.split(bytes[index] === 0x0a ? /\r\n|\r(?!$)|\n/ : /\r\n|\r|\n/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

const byte = fc.oneof(
  fc.constantFrom(
    0x0a,
    0x0d,
    0x61,
    0x80,
    0xa0,
    0xbf,
    0xc0,
    0xc3,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
    0xff,
    0,
  ),
  fc.integer({ min: 0, max: 255 }),
);
const someBytes = fc
  .array(
    fc.oneof(
      byte.map((value) => [value]),
      fc.constantFrom('å', '한', '😀', 'ord\n').map((text) => [...Buffer.from(text)]),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => Uint8Array.from(parts.flat()));

describe('bytes', () => {
  test('that are no UTF-8 are refused at the first bad one, the rest are read as they are', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const result = decode(bytes);
        const bad = firstBad(bytes);
        if (bad === null) expect(result).toEqual({ text: Buffer.from(bytes).toString('utf8') });
        else {
          const problem = 'problem' in result ? result.problem : null;
          expect(problem && placed(problem, null).split('-')[0]).toBe(`VP101 ${lineAndByte(bytes, bad)}`);
          expect(problem?.values?.value).toBe((bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0'));
        }
      }),
      runs,
    );
  });

  test.each([
    ['Windows-1252', Buffer.from('---\når: 2025\n', 'latin1'), '2:1'],
    ['Windows-1252 further in', Buffer.from('ord\r\nord\rnämnd', 'latin1'), '3:2'],
    ['UTF-16 LE', Buffer.from('\uFEFF---', 'utf16le'), '1:1'],
    ['UTF-16 BE', Buffer.from([0xfe, 0xff, 0, 0x2d]), '1:1'],
    ['UTF-16 LE without its mark', Buffer.from('---\når', 'utf16le'), '1:1'],
    ['a character cut short at the end', Buffer.from('år å').subarray(0, -1), '1:5'],
    ['an emoji cut short at the end', Buffer.from('a\n😀').subarray(0, -1), '2:1'],
    ['a character cut short before another', Buffer.from([0x61, 0xe2, 0x82, 0x41]), '1:2'],
    ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), '1:2'],
    ['half of a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), '1:2'],
    ['a character past the last', Buffer.from([0xf4, 0x90, 0x80, 0x80]), '1:1'],
    ['a stray continuation byte', Buffer.from([0x61, 0x62, 0x80]), '1:3'],
    ['a byte after a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0xff]), '1:4'],
  ])('of %s are refused with line and byte', (_, bytes, place) => {
    expect(problemsOf(bytes)[0]?.split('-')[0]).toBe(`VP101 ${place}`);
  });

  test('of a large file are searched at once', () => {
    const bytes = Buffer.alloc(maxBytes, 'å\n');
    bytes[maxBytes - 2] = 0xff;
    const started = processorTime();
    expect(decode(bytes)).toMatchObject({ problem: { code: 'VP101', values: { value: 'FF' } } });
    expect(processorTime() - started).toBeLessThan(1000);
  });
});

describe('files', () => {
  test('over 5 MB are refused, those of 5 MB are read', () => {
    expect(decode(Buffer.alloc(maxBytes + 1, ' '))).toMatchObject({ problem: { code: 'VP102' } });
    expect(decode(Buffer.alloc(maxBytes, ' '))).toHaveProperty('text');
  });

  test.each([
    ['nothing', ''],
    ['only a byte order mark', '\uFEFF'],
    ['only white space', ' \r\n\t\n\u00A0'],
  ])('with %s are empty', (_, text) => {
    expect(problemsOf(text)).toEqual(['VP103 1:1-1:1']);
  });

  test('may hold a NUL or a replacement character', () => {
    expect(problemsOf(fileOf('a\0b \uFFFD'))).toEqual([]);
  });
});
