import { expect, test } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { findCouncilGoal, wordingFor } from '../../src/edition/lookup.ts';
import { type OwnWording, withWordings } from '../../src/edition/wordings.ts';

const edition = await loadEdition('2023-2026');
const own = (wording: Partial<OwnWording>): OwnWording => ({
  level: 'kf-mål',
  number: '1.4',
  years: [2025],
  text: 'Alla äldre ska trivas',
  ...wording,
});

test('an own wording takes the place of the edition’s in its year, and in no other', () => {
  const ours = withWordings(edition, [own({})]);
  const before = wordingFor(edition, 'kf-mål', '1.4', 2025) ?? '';
  expect(wordingFor(ours, 'kf-mål', '1.4', 2025)).toBe('Alla äldre ska trivas');
  expect(wordingFor(ours, 'kf-mål', '1.4', 2023)).toBe(before);
  const query = { level: 'kf-mål', number: '1.4', title: before, year: 2025 } as const;
  expect(findCouncilGoal(edition, query).kind).toBe('exact');
  expect(findCouncilGoal(ours, query)).toMatchObject({ kind: 'wording', expected: 'Alla äldre ska trivas' });
});

test('the last of two wordings for one year holds', () => {
  const ours = withWordings(edition, [own({}), own({ text: 'Alla trivs' })]);
  expect(wordingFor(ours, 'kf-mål', '1.4', 2025)).toBe('Alla trivs');
});

test('a goal that the edition lacks is added under its inriktningsmål', () => {
  const ours = withWordings(edition, [own({ number: '2.9', years: [2024, 2026] })]);
  expect(wordingFor(edition, 'kf-mål', '2.9', 2024)).toBeNull();
  expect(wordingFor(ours, 'kf-mål', '2.9', 2024)).toBe('Alla äldre ska trivas');
  expect(ours.goals.at(-1)).toMatchObject({ level: 'kf-mål', number: '2.9', parent: '2' });
});

test('wordings of other years leave the edition as it is', () => {
  expect(withWordings(edition, [own({ years: [2022, 2027] })])).toBe(edition);
  expect(withWordings(edition, [])).toBe(edition);
});
