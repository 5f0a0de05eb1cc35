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
    const own = copyOf(text);
    const found = of(own);
    if (known.size >= most) known.clear();
    known.set(own, found);
    return found;
  };
}

/**
 * The same of an object, such as a plan or a heading; `more` is what it is worked out with the first time, and must be the
 * same each time. The answer stands in the object, where nobody sees it, and goes with it:
 * what a `WeakMap` holds that lives longer than the plan is not found to be garbage before all memory is looked through.
 */
export function rememberingOn<K extends object, T>(of: (owner: K) => T): (owner: K) => T;
export function rememberingOn<K extends object, M, T>(of: (owner: K, more: M) => T): (owner: K, more: M) => T;
export function rememberingOn<K extends object, M, T>(
  of: (owner: K, more: M) => T,
): (owner: K, more: M) => T {
  const place = Symbol();
  return (owner, more) => {
    const holder: K & { [place]?: T } = owner;
    const before = holder[place];
    if (before !== undefined) return before;
    const found = of(owner, more);
    Object.defineProperty(owner, place, { value: found });
    return found;
  };
}

/** The same letters in a string of their own: a piece of a text keeps all of the text in V8's memory. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
