import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { text } from '../support/wordings.ts';

/** What those who write a plan have to say to one another, and what a word processor leaves behind. */
test.each([
  ['VP501', 'Vi är nöjda. ⟦[Kommentar till Lars ekonom: stämmer 84 eller 86? Kolla!]⟧'],
  ['VP501', 'Vi har 40 platser. ⟦[ME1: kolla med Lars]⟧'],
  ['VP501', '⟦Kommenterad [MÖ1]: Lars, stämmer detta?⟧'],
  ['VP501', 'Budgeten är 40 miljoner ⟦(Lars räknar om)⟧.'],
  ['VP501', 'Det görs på halvtid ⟦(TK lägger in siffran när den har kommit)⟧.'],
  ['VP501', 'Tre har nivå 6. ⟦Helena, är det här de nya nivåerna?⟧'],
  ['VP501', 'Vi har sex mentorer. ⟦Jonna, kollar du om det fortfarande är sex?⟧'],
  ['VP501', '⟦OBS! Fyll i siffran när den kommer.⟧'],
  ['VP501', 'Mer står i ⟦Fel! Hittar inte referenskälla.⟧'],
  ['VP501', 'Det står på sidan ⟦{ PAGE }⟧.'],
  ['VP542', 'Hälften, 84 %, är nöjda.1 Andra är det inte.\n\n⟦1⟧ Socialstyrelsens enkät'],
  ['VP547', 'Före.\n\n⟦Provenheten\tVerksamhetsplan\tSida 4 (9)⟧\n\nEfter.'],
  ['VP547', 'Före.\n\n⟦5 (9)⟧\n\nEfter.'],
  ['VP548', 'Före.\n\n⟦Bild 1 organisation_v3_FINAL.emf⟧\n\nEfter.'],
  ['VP549', 'Så arbetar vi ⟦(se sid 12⟧).'.replace('⟦(', '(⟦')],
])('%s: %s', async (code, said) => {
  const { found, place } = await findingsMarked(text(said));
  expect(found).toEqual([[code, place]]);
});

test.each([
  'Rutinen är enkel (HR lägger in siffror i systemet). Anna Ek (Lars chef) ansvarar.',
  'Vi frågar: ”Anna, kan du berätta?” Enkäten frågar: Trivs du? Kan du påverka?',
  'OBS! Ta bort skorna. OBS! Kontrollera texten på etiketten.',
  'Sammanfattningsvis, är det bra? (Anna ansvarar för mötet.)',
  'Mer står i rapporten, sida 4 (9), och i handboken (se sid 12).',
  'Andelen är\n\n80 (75) procent\n\n9 (5)',
  'Filen heter plan.png. Rapporten visar i figur 2 hur det gick.',
  'Figur 1: Så arbetar vi\n\nDet visar figur 1.',
  'Vi är fler på 40 m2.\n\n1 Socialstyrelsens enkät',
  'Det blev fel! Bokmärket låg kvar i boken.',
])('%s is right', async (said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});
