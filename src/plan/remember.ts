/** Most answers that are kept; headings, columns and words come back, and the rest need not. */
const most = 5_000;

/**
 * A function of a text that gives the same answer again without working it out: plans are made of the same headings,
 * columns and words. Answers must not be changed by who gets them.
 */
export function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = of(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
