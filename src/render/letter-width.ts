/** Signs of Source Sans by their width, the widest first; what is none of them is as wide as the mean letter. */
const widths: [string, number][] = [
  ['mwMW%♀♂', 1.6],
  ['ABCDEGHKNOPRSTUVXYZÅÄÖ', 1.18],
  [' .,:;!|', 0.5],
  ['ijlI', 0.52],
  ['frt()/-', 0.65],
];
const mean = 1.04;

const widthOfSign = new Map(widths.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width])));

/** How wide a text is in print, in letters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += widthOfSign.get(sign) ?? mean;
  return width;
}
