const units = '%|(?:st|kr|tkr|mnkr|mkr|kg|ton|kWh|MWh|kvm|m²|km)(?![\\p{L}\\p{N}])';
/** A number with its unit, one of thousands with or without, or a span: `≥ 7,5 %`, `4 000`, `1 300 tkr`, `13–15`. */
/** `e-legitimation`, `IT-stöd`: a prefix that would stand alone at the end of a line, with a short word or a longer one's first letter. */
const prefixed = '(?<![\\p{L}\\p{N}-])\\p{L}{1,2}-(?:\\p{L}{1,12}(?!\\p{L})|\\p{L})';
const whole = new RegExp(
  `(?<!\\d)((?:[≥≤<>±] )?(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)?(?: (?:${units}))?|\\d+(?:[.,]\\d+)? (?:${units})|\\d+(?:[.,:]\\d+)?–\\d+(?:[.,:]\\d+)?(?: (?:${units}))?|${prefixed}))`,
  'giu',
);

/** A text in pieces, of which every second one, from the second on, is a quantity or the like that stands on one line. */
export function partQuantities(text: string): string[] {
  return text.split(whole);
}
