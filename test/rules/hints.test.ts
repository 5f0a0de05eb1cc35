import { describe, expect, it } from 'vitest';
import { hintOf, possible, rowsIn } from '../../src/rules/hints.ts';

/** What is looked for in a text; null where nothing of it may stand there. */
const lookedFor = (hint: RegExp, text: string): string | null =>
  possible(hintOf(hint), rowsIn(text))?.source ?? null;

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
      expect(possible(hintOf(hint), rowsIn(text))?.test(text), `${hint}`).toBe(true);
  });

  it('tells hints of one source apart by their flags', () => {
    const rows = rowsIn('ett\ntvå');
    expect(possible(hintOf(/^två/), rows)?.test('ett\ntvå')).toBe(false);
    expect(possible(hintOf(/^två/m), rows)?.test('ett\ntvå')).toBe(true);
  });
});
