import faces from './generated/coverage.json' with { type: 'json' };

/** CSS `unicode-range` of each shipped font: the signs that it holds and no font before it does. */
export const unicodeRanges: Readonly<Record<string, string>> = faces;

/** `U+20-7E,U+A0` as the inside of a regular expression's class. */
const classOf = (ranges: string): string =>
  ranges
    .split(',')
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((hex) => `\\u{${hex}}`)
        .join('-'),
    )
    .join('');

/** Line ends and tabs are set as spaces. */
const held = `\\t\\n\\r${Object.values(faces).map(classOf).join('')}`;

const lacking = new RegExp(`[^${held}]`, 'u');

/** Of the signs that plans are written with, those that the fonts hold; the class of all of them takes its time. */
const usual = [...'–—−‘’“”„•…♀♂≤≥€'].filter((sign) => !lacking.test(sign)).join('');
const unusual = new RegExp(`[^\\t\\n\\r -~\\u00A0-\\u00AC\\u00AE-\\u00FF${usual}]`);

/** Whether a text has only signs that the document's fonts hold. Fast: nearly all texts are. */
export function isPlain(text: string): boolean {
  return !unusual.test(text) || !lacking.test(text);
}
