import data from '../../../schemas/words/reading.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';

/** `en` and `två` to `tjugo`, each with its value. */
const values = new Map(['en', 'ett', ...data.numbers].map((word, index) => [word, Math.max(index, 1)]));

/** The value of a whole number in figures or words, `2 965` or `tjugo`; null for another word. */
export function countOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replace(/\D/g, ''));
  return values.get(written.toLowerCase()) ?? null;
}

/** `två` to `tjugo` as alternatives of a pattern. */
export const numberWords = anyOf(data.numbers);

/** Parts of a pattern: where a number of a text begins, and a whole one in figures. */
export const numberBegin = String.raw`(?<![\d\p{L}.,:–§/-])(?<!\d[ \u00A0\u202F])`;
export const figures = String.raw`\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,7}`;
