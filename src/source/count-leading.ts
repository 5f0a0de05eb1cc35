/**
 * How many of the indexes below a count hold, where all that do stand before all that do not: of a sorted list those that come
 * before a place. Looked for by halves.
 */
export function countLeading(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
