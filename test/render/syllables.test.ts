import { describe, expect, it, test } from 'vitest';
import { syllablesOf } from '../../src/render/syllables.ts';

describe('where a word may be broken', () => {
  test.each([
    ['verksamhetsutvecklare', 'verksamhets-utvecklare'],
    ['medarbetarenkätresultat', 'med-arbetar-enkät-resultat'],
    ['genomförandeplansuppföljning', 'genom-förande-plans-uppföljning'],
    ['Sjukfrånvaro', 'Sjuk-frånvaro'],
    ['Arbetsgivaravgifter', 'Arbets-givar-avgifter'],
    ['Funktionsnedsättningsområdet', 'Funktions-nedsättnings-området'],
    ['bemanningsplan', 'bemannings-plan'],
    ['Biståndshandläggarenheten', 'Bistånds-handläggar-enheten'],
    ['arbetslivserfarenheter', 'arbets-livs-erfarenheter'],
    ['Exploateringskontoret', 'Exploaterings-kontoret'],
    ['kontaktpersonerna', 'kontakt-personerna'],
    ['direktupphandling', 'direkt-upphandling'],
    ['stadsdelsdirektör', 'stadsdels-direktör'],
    ['nämndsekreterare', 'nämnd-sekreterare'],
    ['familjerådgivning', 'familje-rådgivning'],
    ['arbetsmiljöombudet', 'arbets-miljö-ombudet'],
    // No seam that is known, and short enough.
    ['psykiatriska', 'psykiatriska'],
    ['lägenheter', 'lägenheter'],
  ])('%s where its words meet', (word, pieces) => {
    expect(syllablesOf(word, 20).join('-')).toBe(pieces);
  });

  test.each([
    ['förskollärare', 'förskol-lärare'],
    ['uppsökarenheten', 'uppsökar-enheten'],
    ['läkemedelsavvikelser', 'läkemedels-avvikelser'],
    ['livsmedelsinköp', 'livsmedels-inköp'],
    ['undersköterskor', 'under-sköterskor'],
    ['genomförandeplanen', 'genom-förande-planen'],
    ['gruppbostäder', 'grupp-bostäder'],
    ['kommittésammanträdes', 'kommitté-samman-trädes'],
  ])('%s in a narrow column too', (word, pieces) => {
    expect(syllablesOf(word, 11).join('-')).toBe(pieces);
  });

  it('makes pieces of many short syllables after one another', () => {
    expect(syllablesOf('sekreterare', 8).join('-')).toBe('sek-rete-rare');
  });

  test.each(['omsorgstagarperspektivet', 'periodicitetsredovisning', 'barnkonventionen'])(
    '%s in pieces that fit',
    (word) => {
      const pieces = syllablesOf(word, 9);
      expect(pieces.join('')).toBe(word);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(11);
      expect(Math.min(...pieces.map((piece) => piece.length))).toBeGreaterThanOrEqual(3);
    },
  );
});
