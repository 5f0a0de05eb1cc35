import { usualMoneyUnit } from '../plan/money.ts';

const units = `%|(?:st|${usualMoneyUnit}|kg|ton|kWh|MWh|kvm|m²|km)(?![\\p{L}\\p{N}])`;
/** `e-legitimation`, `IT-stöd`: a prefix that would stand alone at the end of a line, with a short word or a longer one's first letter. */
const prefixed = '(?<![\\p{L}\\p{N}-])\\p{L}{1,2}-(?:\\p{L}{1,12}(?!\\p{L})|\\p{L})';
/** `d v s`, `t ex`, `bl a`, `m m`, and a paragraph's sign with its number: `§ 1`, `11 kap. 1 §`. */
const short =
  '(?<![\\p{L}\\p{N}])(?:d v s|d\\. ?v\\. ?s\\.|t ex|t\\. ex\\.|bl a|bl\\. a\\.|m m|m\\. m\\.|m fl|m\\. fl\\.|o s v|o\\. s\\. v\\.|s k|s\\. k\\.|fr o m|t o m|f d)(?![\\p{L}\\p{N}])';
const sections = '§§? ?\\d+(?: ?[a-z](?!\\p{L}))?|\\d+(?: ?[a-z])? §§?';
/** Beside those a number with its unit, one of thousands with or without, or a span: `≥ 7,5 %`, `4 000`, `1 300 tkr`, `13–15`. */
const whole = new RegExp(
  `(?<!\\d)((?:[≥≤<>±] )?(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)?(?: (?:${units}))?|\\d+(?:[.,]\\d+)? (?:${units})|\\d+(?:[.,:]\\d+)?–\\d+(?:[.,:]\\d+)?(?: (?:${units}))?|${prefixed}|${short}|${sections}))`,
  'giu',
);

/** A text in pieces, of which every second one, from the second on, is a quantity or the like that stands on one line. */
export function partQuantities(text: string): string[] {
  return text.split(whole);
}
