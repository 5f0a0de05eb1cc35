import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { text } from '../support/wordings.ts';

/** Equal parts beside others, of something else than the whole, or more than once. */
test.each([
  'Vi har 50 barn i tre grupper med 15 barn i varje, resten går i öppna förskolan.',
  'Vi har 50 barn i tre grupper med 15 barn vardera. De övriga går hemma.',
  'Vi har 50 barn i tre grupper med 15 barn vardera. De andra går hemma.',
  'Vi har 40 platser, fördelade på fyra avdelningar med 9 platser vardera, övriga fyra är korttidsplatser.',
  'Huset har 60 lägenheter i fyra trapphus med 14 lägenheter vardera samt gästlägenheter.',
  'Vi håller 20 kurser i två terminer med 8 kurser vardera och sommarkurser.',
  'Vi håller 10 träffar i två grupper om 8 vardera.',
  'Vi håller 9 träffar i två grupper om 5 vardera.',
  'Vi ger 6 föreläsningar i tre grupper om 20 vardera.',
  'Vi har 10 handledare i fyra team om 6 vardera.',
  'Vi har 5 utbildningsdagar i tre grupper om 15 vardera.',
  'Träffpunkten har 200 besökare i fyra grupper om 12 vardera.',
  'Träffpunkten har 200 besökare fördelade på fyra grupper om 12 vardera.',
  'Träffpunkten har 200 besökare på fyra träffar med 12 besökare vardera.',
  'Alla 20 gäster åker på två utflykter med 20 gäster vardera.',
  'Vi ökar med 10 platser på två enheter med 6 platser vardera.',
  'Vi minskar med 10 platser på två enheter med 6 platser vardera.',
  'Vi möter 40 barn i två grupper med 10 barn vardera varje termin.',
])('%s is no mistake', async (said) => {
  expect((await findingsIn({ 'plan.md': text(said) })).map(({ code }) => code)).toEqual([]);
});

test.each([
  'Vi har ⟦50⟧ barn i tre grupper med 15 barn vardera.',
  'Vi har ⟦50⟧ barn fördelade på tre grupper om 15 vardera.',
  'Enheten har ⟦1 200⟧ platser på två hus med 500 platser vardera.',
])('%s is one', async (said) => {
  const { found, place } = await findingsMarked(text(said));
  expect(found).toEqual([['VP333', place]]);
});
