/** Signs that few pieces of text have, as patterns: what cannot be without one of them is looked for in those pieces only. */
export const rareSigns = { digit: /\d/, bracket: /[()[\]{}]/ } as const;

/** One of a pattern: an escape, a class, how often, what opens a group, or a sign of its own. */
const part =
  /\\(?:u[\dA-F]{4}|x..|p\{\w+\}|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|./gs;

const kinds: [RegExp, string][] = [
  [/^(?:\d|\\d|\[(?:\d(?:-\d)?|\\d)+\])$/, 'd'],
  [/^(?:\\[()[\]{}]|\[(?:[()[{}]|\\[[\](){}])+\])$/, 'b'],
  [/^(?:\*|\?|\{0.*)$/, '?'],
  [/^\(\?(?:[=!]|<[=!])$/, '<'],
  [/^\(/, '('],
  [/^(?:\||\))$/, '$&'],
  [/^(?:\+|\{.+)$/, ''],
];

/** `d` for a digit, `b` for a bracket, `x` for all else, `?` behind what need not be there; groups open with `(` or `<` and close with `)`. */
function outlineOf(source: string): string {
  return source.replace(part, (written) => {
    const [, sign = 'x'] = kinds.find(([pattern]) => pattern.test(written)) ?? [];
    return sign === '$&' ? written : sign;
  });
}

/** What all alternatives of an outline without groups have. */
function sharedIn(outline: string): string {
  const alternatives = outline.split('|').map((each) => each.replace(/[dbx]\?+/g, ''));
  return [...'db'].find((sign) => alternatives.every((each) => each.includes(sign))) ?? 'x';
}

/** The rare signs of which one stands in whatever fits a pattern; null where none need. */
export function rareSignOf(source: string): RegExp | null {
  let outline = outlineOf(source);
  for (let before = ''; before !== outline; ) {
    before = outline;
    outline = outline.replace(/([(<])([dbx|?]*)\)/g, (_, open: string, inner: string) =>
      open === '<' ? 'x?' : sharedIn(inner),
    );
  }
  const sign = sharedIn(outline);
  if (sign === 'd') return rareSigns.digit;
  return sign === 'b' ? rareSigns.bracket : null;
}
