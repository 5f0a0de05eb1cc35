/** How alike two texts must be to count as one wording with a slip in it. */
const NEAR = 0.8;

/**
 * 1 minus the edit distance over the longer length, where that is at least 0.8; else null.
 * The threshold bounds the work: at most 0.4 × length × length steps, far fewer for texts that differ.
 */
export function nearness(a: string, b: string): number | null {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  // The small addition keeps 0.2 × 5 at 1, whatever a float makes of it.
  const limit = Math.floor(longer * (1 - NEAR) + 1e-9);
  const distance = editDistance(a, b, limit);
  return distance === null ? null : 1 - distance / longer;
}

/** Levenshtein distance in UTF-16 units, or null when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current = new Array<number>(b.length + 1).fill(limit + 1);
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(current, previous, a, b, i, limit) > limit) return null;
    [previous, current] = [current, previous];
  }
  const distance = previous[b.length] ?? limit + 1;
  return distance > limit ? null : distance;
}

/**
 * Fills one row of the distance table and returns its least value. Only the cells within `limit` of the
 * diagonal can matter; the one on either side of them is set above the limit.
 */
function fillRow(
  row: number[],
  previous: readonly number[],
  a: string,
  b: string,
  i: number,
  limit: number,
): number {
  const far = limit + 1;
  const start = Math.max(1, i - limit);
  const end = Math.min(b.length, i + limit);
  const letter = a.charCodeAt(i - 1);
  let left = i <= limit ? i : far;
  let least = left;
  row[start - 1] = left;
  for (let j = start; j <= end; j += 1) {
    const swap = (previous[j - 1] ?? far) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
    left = Math.min(swap, (previous[j] ?? far) + 1, left + 1);
    row[j] = left;
    if (left < least) least = left;
  }
  if (end < b.length) row[end + 1] = far;
  return least;
}
