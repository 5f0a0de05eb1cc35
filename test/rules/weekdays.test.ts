import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { text } from '../support/wordings.ts';

/** Days that come again from a date on, which need not be one of them. */
test.each([
  'Varje måndag 2025-01-01–2025-06-30 har vi öppet.',
  'Vi har öppet varje lördag 2025-01-01 till 2025-06-30.',
  'Öppet lördag och söndag 2025-01-01–2025-12-31.',
  'Öppet måndag–torsdag 2025-06-16–2025-08-15.',
  'Öppet måndag–torsdag 2025-06-17.',
  'Öppet måndag till torsdag 17 juni.',
  'Öppet torsdag, fredag 17 juni.',
  'Måndag–fredag 2025-03-10–2025-03-14 är vi på läger.',
  'Varje onsdag 1 februari till 30 april är det bad.',
  'Onsdag 1 februari till den 30 april är det bad.',
  'Onsdag 1 februari och framåt är det bad.',
])('%s is no mistake', async (said) => {
  expect((await findingsIn({ 'plan.md': text(said) })).map(({ code }) => code)).toEqual([]);
});

test.each([
  'Vi ses måndagen den 3 mars och ⟦fredagen den 4 mars 2025⟧.',
  'Öppet hus – ⟦fredag 4 mars⟧.',
  'Vi ses på kontoret, ⟦fredag 4 mars⟧ till lunch.',
])('%s is one', async (said) => {
  const { found, place } = await findingsMarked(text(said));
  expect(found).toEqual([['VP328', place]]);
});

test('the year is told where none is written', async () => {
  const [found] = await findingsIn({ 'plan.md': text('Vi ses fredag 4 mars.') });
  expect(found?.message).toContain('det är en tisdag år 2025.');
});
