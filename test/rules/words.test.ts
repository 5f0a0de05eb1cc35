import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = [
  'schemas/committees.json',
  'schemas/front-matter-forms.json',
  'schemas/word-parts.json',
  ...readdirSync('schemas/words').map((name) => `schemas/words/${name}`),
];

/** What a pattern has and words have not; `bl.a.` and `förkortning (F)` are words. */
const patternSign = /[\\|*?^$[\]{}]/;

/** The key that a text stands under, and the text. */
function textsIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}

it.each(files)('patterns of %s stand under names that say so', (file) => {
  const texts = textsIn(JSON.parse(readFileSync(file, 'utf8')));
  expect(texts.filter(([key, text]) => patternSign.test(text) && !/patterns?$/i.test(key))).toEqual([]);
});

it.each(files)('names of %s that say patterns hold some', (file) => {
  const texts = textsIn(JSON.parse(readFileSync(file, 'utf8')));
  const named = new Set(texts.flatMap(([key]) => (/patterns?$/i.test(key) ? key : [])));
  const held = new Set(texts.flatMap(([key, text]) => (patternSign.test(text) ? key : [])));
  expect(named).toEqual(held);
});
