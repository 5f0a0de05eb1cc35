import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/source/positions.ts';
import { processorTime } from '../support/time.ts';
import { body, save, saving } from './arbitrary.ts';
import { diskOf, normal } from './helper.ts';

const runs = { seed: 20250101, numRuns: 300 };
const disk = fc.tuple(body, saving).map(([text, how]) => save(text, how));

/** A place between two letters: nothing that joins the letter before it follows. */
const isBoundary = (text: string, offset: number): boolean =>
  !/^[\p{M}\u1160-\u11FF\uDC00-\uDFFF\u200D]/u.test(text.slice(offset)) &&
  !/^[\uDC00-\uDFFF]/.test(text[offset] ?? '');

describe('text', () => {
  test('is the file without its byte order mark, with LF and NFC, however it was saved', () => {
    fc.assert(
      fc.property(disk, (file) => {
        expect(normalise(file).text).toBe(normal(file.replace(/^\uFEFF/, '')));
      }),
      runs,
    );
  });

  test.each([
    ['LF', 'a\nb'],
    ['CRLF', 'a\r\nb'],
    ['CR', 'a\rb'],
    ['a byte order mark', '\uFEFFa\nb'],
    ['two byte order marks', '\uFEFF\uFEFFa\nb'],
  ])('with %s is the same', (_, file) => {
    const { text, positions } = normalise(file);
    expect(text).toBe('a\nb');
    expect(positions.position(2)).toEqual({ line: 2, column: 1 });
    expect([positions.line(1), positions.line(2), positions.line(3)]).toEqual(['a', 'b', '']);
  });
});

describe('positions', () => {
  test('divide the file on disk where the offset divides the text', () => {
    fc.assert(
      fc.property(disk, (file) => {
        const { text, positions } = normalise(file);
        const { before } = diskOf(file);
        for (let offset = 0; offset <= text.length; offset += 1) {
          if (isBoundary(text, offset))
            expect(before(positions.position(offset))).toBe(text.slice(0, offset));
        }
      }),
      { ...runs, numRuns: 200 },
    );
  });

  test('never go backwards, and never past the end of a line or of the file', () => {
    fc.assert(
      fc.property(disk, (file) => {
        const { text, positions } = normalise(file);
        let last = { line: 1, column: 1 };
        for (let offset = 0; offset <= text.length; offset += 1) {
          const at = positions.position(offset);
          expect(at.line > last.line || (at.line === last.line && at.column >= last.column)).toBe(true);
          expect(at.column).toBeLessThanOrEqual(positions.line(at.line).length + 1);
          last = at;
        }
        expect(last.line).toBe(positions.lineCount);
      }),
      { ...runs, numRuns: 200 },
    );
  });

  test.each([
    ['a ring of its own', 'a\u030Ab', 1, '1:3'],
    ['a letter that becomes two', '\u0958b', 1, '1:1'],
    ['what follows a letter that became two', '\u0958b', 2, '1:2'],
    ['a Korean syllable in parts', '\u1112\u1161\u11ABb', 1, '1:4'],
    ['an emoji, counted as editors count', '😀b', 2, '1:3'],
    ['the line after CRLF', 'å\r\nb'.normalize('NFD'), 2, '2:1'],
    ['the end of a file', 'ab\n', 3, '2:1'],
    ['an offset past the end', 'ab', 99, '1:3'],
  ])('after %s are right', (_, file, offset, expected) => {
    const { line, column } = normalise(file).positions.position(offset);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('are quick to find in a large file with decomposed letters', () => {
    const file = 'Årsmål för äldre i Örby.\r\n'.repeat(60_000).normalize('NFD');
    const started = processorTime();
    const { text, positions } = normalise(file);
    for (let offset = 0; offset < text.length; offset += 100) positions.position(offset);
    expect(processorTime() - started).toBeLessThan(2000);
  });
});
