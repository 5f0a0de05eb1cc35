const units = '%|(?:st|kr|tkr|mnkr|mkr|kg|ton|kWh|MWh|kvm|m²|km)(?![\\p{L}\\p{N}])';
/** A number with its unit, one of thousands with or without, or a span: `≥ 7,5 %`, `4 000`, `1 300 tkr`, `13–15`. */
const quantity = new RegExp(
  `(?<!\\d)((?:[≥≤<>±] )?(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d+)?(?: (?:${units}))?|\\d+(?:[.,]\\d+)? (?:${units})|\\d+(?:[.,:]\\d+)?–\\d+(?:[.,:]\\d+)?(?: (?:${units}))?))`,
  'giu',
);

/** A text in pieces, of which every second one, from the second on, is a quantity that stands on one line. */
export function partQuantities(text: string): string[] {
  return text.split(quantity);
}
