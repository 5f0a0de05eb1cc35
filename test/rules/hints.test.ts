import { describe, expect, it } from 'vitest';
import { rareSignOf, rareSigns } from '../../src/rules/reading/hint-signs.ts';
import { hintOf, possible, signRowsIn } from '../../src/rules/reading/hints.ts';

/** What is looked for in a text; null where nothing of it may stand there. */
const lookedFor = (hint: RegExp, text: string): string | null =>
  possible(hintOf(hint), signRowsIn(text))?.source ?? null;

describe('possible', () => {
  it('leaves out the alternatives whose letters the text does not have', () => {
    expect(lookedFor(/bilaga|bifogad/, 'se bilaga 3')).toBe('bilaga');
    expect(lookedFor(/tas\s+fram\s+senare|återkommer/, 'vi återkommer')).toBe('återkommer');
    expect(lookedFor(/--|\.\.\./, 'a -- b')).toBe('--');
  });

  it('is nothing where no alternative is left', () => {
    expect(lookedFor(/bilaga|bifogad/, 'se nedan')).toBeNull();
    expect(lookedFor(/\?\?|___/, 'va? _ja_')).toBeNull();
    expect(lookedFor(/bilaga/, '')).toBeNull();
  });

  it('keeps what may fit', () => {
    const hints: [RegExp, string][] = [
      [/ab?cde/, 'acde'],
      [/ab*cde|x/, 'acde'],
      [/ab{0,2}cde|x/, 'acde'],
      [/a{3}|x/, 'aaa'],
      [/[abcd]e+f|x/, 'ceef'],
      [/a.cd\.e|x/, 'abcd.e'],
      [/a(?:b|c)d/, 'acd'],
      [/[a|b]c\|d/, '|c|d'],
      [/\u00A0\/|x/, 'a\u00A0/b'],
      [/^av de|[.!?]\s+av de/m, 'ja.\nav de'],
      [/\p{L}\(/u, 'å('],
      [/”|x/, 'ett ”ord”'],
      [/kommer\s+senare|x/, 'kommer \n senare'],
      [/\s\/|x/, 'och\u2003/'],
      [/a\s?b\s*c|x/, 'abc'],
    ];
    for (const [hint, text] of hints)
      expect(possible(hintOf(hint), signRowsIn(text))?.test(text), `${hint}`).toBe(true);
  });

  it('tells hints of one source apart by their flags', () => {
    const rows = signRowsIn('ett\ntvå');
    expect(possible(hintOf(/^två/), rows)?.test('ett\ntvå')).toBe(false);
    expect(possible(hintOf(/^två/m), rows)?.test('ett\ntvå')).toBe(true);
  });
});

describe('rareSignOf', () => {
  it('is the digit or the bracket that every fitting text has', () => {
    const needing: [RegExp, RegExp][] = [
      [/(?:mål(?:et)?|åtagande)\s+\d/, rareSigns.digit],
      [/20\d\d-|(?:29|3\d)(?::e)?\s/, rareSigns.digit],
      [/a{0,2}[1-3]{1,3}b/, rareSigns.digit],
      [/\?\)|\?\s\)/, rareSigns.bracket],
      [/[([{](?:obs|infoga)/, rareSigns.bracket],
    ];
    for (const [hint, sign] of needing) expect(rareSignOf(hint.source), `${hint}`).toBe(sign);
  });

  it('is none where a text may fit without it', () => {
    const free = [
      /tkr/,
      /\d?a/,
      /a\d*|b/,
      /(?:\d)?x/,
      /(\d|x)/,
      /(?<!\d)x/,
      /x(?=\d)/,
      /[\d-]x/,
      /[-\d]+%/,
      /[^\d]/,
      /[\d,]/,
      /a{2}/,
      /\d|\(/,
      /\u00A0\//,
    ];
    for (const hint of free) expect(rareSignOf(hint.source), `${hint}`).toBeNull();
  });
});
