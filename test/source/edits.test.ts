import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/source/edits.ts';
import { normalise } from '../../src/source/positions.ts';
import { normal } from './helper.ts';

/** A file after one edit, found by what it is to replace. */
function edited(disk: string, ...changes: [what: string, text: string][]): string {
  const { text, positions } = normalise(disk);
  const edits = changes.map(([what, wanted]): Edit => {
    const start = text.indexOf(what);
    return { span: { start, end: start + what.length }, text: wanted };
  });
  return applyEdits(positions, edits).disk;
}

test('all outside the edits stays as it is on disk', () => {
  const disk = '\uFEFFa\u030Ar  \r\nett två\r\n\te\u0301 slut';
  expect(edited(disk, ['ett', 'tre'], ['é', 'è\n'])).toBe('\uFEFFa\u030Ar  \r\ntre två\r\n\tè\r\n slut');
  expect(edited('a\rb\rc', ['b', 'd\ne'])).toBe('a\rd\re\rc');
});

test('of edits that overlap the first is made', () => {
  expect(edited('ett två tre', ['två tre', '3'], ['ett två', '12'])).toBe('12 tre');
});

test('no edit tears a letter apart', () => {
  expect(edited('a\u0323\u0302 b', ['\u1EAD', 'x'])).toBe('x b');
  expect(edited('q\u0323\u0302 b', ['q', 'x'])).toBe('q\u0323\u0302 b');
  expect(edited('😀 b', ['\uDE00', 'x'])).toBe('😀 b');
});

test('a span in place of a text moves what stands there, byte for byte', () => {
  const { positions } = normalise('a\u030A\r\nb\r\n');
  const [first, second] = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ];
  const swapped = applyEdits(positions, [
    { span: first, text: second },
    { span: second, text: first },
  ]);
  expect(swapped.disk).toBe('b\r\na\u030A\r\n');
});

test('in any file, an edit changes what it says and nothing else', () => {
  const letters = fc.constantFrom(
    'a',
    'a\u030A',
    'å',
    '\r\n',
    '\n',
    '😀',
    'e\u0323\u0302',
    ' ',
    '\uFEFF',
    '\u0323',
  );
  const file = fc.array(letters, { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(file, fc.nat(), fc.nat(6), (disk, at, length) => {
      const { text, positions } = normalise(disk);
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const { disk: after, made } = applyEdits(positions, [{ span: { start, end }, text: 'X' }]);
      if (made.length === 0) expect(after).toBe(disk);
      else
        expect(normal(after.replace(/^\uFEFF+/, ''))).toBe(
          normal(`${text.slice(0, start)}X${text.slice(end)}`),
        );
    }),
    { numRuns: 2_000, seed: 4 },
  );
});
