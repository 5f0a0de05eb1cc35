import fc from 'fast-check';
import { expect, test } from 'vitest';
import fonts from '../../schemas/fonts.json' with { type: 'json' };
import data from '../../schemas/signs.json' with { type: 'json' };
import { isPlain, unicodeRanges } from '../../src/signs/coverage.ts';
import { printable, signsToReplace } from '../../src/signs/replace.ts';

test.each([
  ['Swedish', 'Åäö ÅÄÖ é ü – — ” ’ • … % § ½ ° € ² µ'],
  ['signs that plans use', '♀ ♂ ≥ ≤ ≠ → ☐ ☑ ✓ ₂'],
  [
    'languages of the city',
    'Davvisámegiella čđŋšŧž Polski łęą Türkçe ğış Русский Українська Ελληνικά Tiếng Việt',
  ],
  ['soft hyphens, tabs and places to break', 'binde\u00ADstreck\tnoll\u200Bbredd'],
])('%s is printed as written', (_, text) => {
  expect(printable(text)).toBe(text);
});

test.each([
  ['a bullet from Word', '\uF0B7 x', '• x'],
  ['a dash from Windows-1252', 'a \u0096 b', 'a – b'],
  ['emoji, one by one', '😀 👩‍⚕️ 👨‍👩‍👧 🙋🏽‍♀️ 🇸🇪', '□ □ □ □ □'],
  ['a number in a key', '1️⃣', '1'],
  ['a sign asked for as emoji', '✔\uFE0F ☎\uFE0F ♀\uFE0F', '✔ ☎ ♀'],
  ['letters of other scripts', '你好 שלום', '□□ □□□□'],
  ['signs that are written together', 'ﬁ ① ㎡ ⅓ ℃ Ⅳ', 'fi 1 m2 1⁄3 °C IV'],
  ['mathematical letters', '𝐀𝑏', 'Ab'],
  ['letters taken apart', 'a\u030A o\u0308', 'å ö'],
  ['marks that no letter has', 'н\u0303 g\u20D7 ẹ\u0300 j\u0303', 'н g ẹ j'],
  ['a mark without a letter', '<b>a</b>\u0308 >\u20E3', '<b>a</b> >'],
  ['what would be markup', '＜b＞ ≮ ＆amp； ＂', '□b□ □ □amp; □'],
  ['control characters', 'a\u0001b\u007Fc', 'abc'],
  ['half a character', 'a\uD800b', 'a□b'],
  ['no characters', '\uFFFE\u{1FFFF}', '□□'],
  ['joiners and marks of direction', 'a\u2060b\u200Dc\u202Ed\uFEFFe\u200Ff', 'abcdef'],
  ['all kinds of space', '1\u202F000\u2007kr\u2003x\u3000y', '1\u00A0000\u00A0kr x y'],
  ['hyphens and dashes', 'a\u2011b\u2010c\u2012d', 'a-b-c–d'],
])('%s', (_, text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('only what is lost is told', () => {
  const losses = (text: string): string[] => signsToReplace(text).map(({ loss }) => loss);
  expect(losses('a\u2011b ✔\uFE0F 1\u202F000 a\u030A')).toEqual(['same', 'same', 'same', 'same']);
  expect(losses('\uF0B7 😀 \u0001')).toEqual(['like', 'unknown', 'gone']);
  expect(signsToReplace('Vår 👩‍⚕️ heter')).toEqual([{ sign: '👩‍⚕️', index: 4, printed: '□', loss: 'unknown' }]);
});

test('whatever a text holds, all that is printed is in the fonts, and markup is left alone', () => {
  const markup = fc.constantFrom('<b>', '</b>', '&amp;', '"', '<img alt="', '">', '\n');
  const texts = fc.array(fc.oneof(markup, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })));
  const frame = (text: string): string => text.replace(/[^<>&"]/g, '');
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const printed = printable(text);
      expect(isPlain(printed)).toBe(true);
      expect(frame(printed)).toBe(frame(text));
      expect(printable(printed)).toBe(printed);
    }),
    { seed: 20250110, numRuns: 2000 },
  );
});

test('a run of any length is read in bounded memory, and no sign is torn apart in it', () => {
  const family = '👩‍👩‍👧‍👦';
  const signs = signsToReplace(`a${family.repeat(20_000)}`);
  expect(signs).toHaveLength(20_000);
  expect(new Set(signs.map(({ sign }) => sign))).toEqual(new Set([family]));
  expect(signs.at(-1)?.index).toBe(1 + 19_999 * family.length);
});

test('every likeness is in the fonts, and stands for what is not', () => {
  expect(isPlain(data.unknown)).toBe(true);
  for (const [name, like] of Object.entries({ ...data.twins, ...data.likenesses })) {
    const sign = String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    expect([name, isPlain(sign), isPlain(like)]).toEqual([name, false, true]);
    expect(like).not.toMatch(/[<>&"'`]/);
    expect([name, printable(sign)]).toEqual([name, like]);
  }
});

test('each shipped font has signs, and each sign one font', () => {
  expect(Object.keys(unicodeRanges)).toEqual([...fonts.text.subsets, ...fonts.signs]);
  const points = Object.values(unicodeRanges)
    .flatMap((ranges) => ranges.split(','))
    .flatMap((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  expect(points.length).toBeGreaterThan(1200);
  expect(new Set(points).size).toBe(points.length);
});
