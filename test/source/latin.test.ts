import { expect, test } from 'vitest';
import { latin } from '../../src/source/latin.ts';

test('names of all who work in the city are words', () => {
  const word = new RegExp(latin`^\p{L}+$`);
  for (const name of ['Öhlén', 'Nguyễn', 'Đorđević', 'Yıldız', 'Ståhl', 'Çelik', 'Łukasz']) {
    expect(name).toMatch(word);
  }
  for (const text of ['A1', 'a-b', 'a b', '×', '÷']) expect(text).not.toMatch(word);
});

test('within a class the signs stand without brackets of their own', () => {
  expect('2 500 kr').toMatch(new RegExp(latin`^[\p{N} ]+\p{L}+$`));
  expect('[a]').toMatch(new RegExp(latin`^\[\p{Ll}\]$`));
  expect('Åsa').toMatch(new RegExp(latin`^\p{Lu}\p{Ll}+$`));
});
