import { expect, test } from 'vitest';
import type { Finding } from '../../src/report/finding.ts';
import { fingerprints } from '../../src/report/fingerprint.ts';
import { normalise } from '../../src/source/positions.ts';
import { finding } from './reporting.ts';

/** A finding at the words `marked` of a text. */
function at(text: string, marked: string, change: Partial<Finding> = {}): [Finding, string, string] {
  const before = text.slice(0, text.indexOf(marked)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const place = { line: before.length, endLine: before.length, column, endColumn: column + marked.length };
  return [finding({ ...place, ...change }), 'plan.md', text];
}

function named(...places: [Finding, string, string][]): string[] {
  const fingerprint = fingerprints();
  return places.map(([found, path, text]) => fingerprint(found, path, normalise(text).positions));
}

const text = 'Rad ett.\n\nDet är är fel.\n';

test('a fingerprint stays when lines come or go above it, or its own line changes beside it', () => {
  const [name] = named(at(text, 'är är'));
  for (const moved of [
    `Ny rad.\n\n${text}`,
    'Det är är fel.\n',
    text.replace('Det', 'Detta'),
    text.replaceAll('\n', '\r\n'),
  ])
    expect(named(at(moved, 'är är'))).toEqual([name]);
});

test('another code, file or text is another fingerprint', () => {
  const [found, path, where] = at(text, 'är är');
  const names = named(
    [found, path, where],
    [{ ...found, code: 'VP222' }, path, where],
    [found, 'annan.md', where],
    at(text, 'fel'),
  );
  expect(new Set(names).size).toBe(4);
});

test('the same words many times are as many fingerprints, and the first ones stay when there are fewer', () => {
  const place = at(text, 'är är');
  const names = named(place, place, place);
  expect(new Set(names).size).toBe(3);
  expect(named(place, place)).toEqual(names.slice(0, 2));
});

test('a place without width has its line for text; a file without text has a fingerprint too', () => {
  expect(named(at(text, 'fel', { column: 1, endColumn: 1 }))).not.toEqual(
    named(at(text.replace('fel', 'rätt'), 'rätt', { column: 1, endColumn: 1 })),
  );
  expect(fingerprints()(finding(), 'a.md', null)).toMatch(/^[0-9a-f]{32}:1$/);
});
