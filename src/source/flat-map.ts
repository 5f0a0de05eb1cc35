/**
 * What a function makes of each of a list, in one list, as the method of arrays does. V8's own method asks its runtime for every
 * element and every result; the checks call it thousands of times for a plan, which was a twentieth of their time.
 */
export function flatMap<T, U>(list: readonly T[], make: (item: T, index: number) => U | readonly U[]): U[] {
  const all: U[] = [];
  let index = 0;
  for (const item of list) {
    const made = make(item, index);
    if (isList(made)) for (const each of made) all.push(each);
    else all.push(made);
    index += 1;
  }
  return all;
}

function isList<U>(made: U | readonly U[]): made is readonly U[] {
  return Array.isArray(made);
}
