/** White space and what only matters for line breaks: soft hyphen, zero-width space, joiners, byte order mark. */
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * True when `printed`, a bookmark title by Chromium, is the heading `text`. Chromium drops the space where a heading
 * wraps, keeps soft hyphens, follows `text-transform`, and repeats the first line of a heading that begins a page and
 * the last line of one that ends a page (it is drawn, clipped, on the neighbouring page as well).
 */
export function isTitleOf(text: string, printed: string): boolean {
  const wanted = bare(text);
  const actual = bare(printed);
  const excess = actual.length - wanted.length;
  if (excess === 0) return actual === wanted;
  for (let before = 0; before <= excess; before += 1) {
    const after = excess - before;
    const repeated = wanted.slice(0, before) + wanted + wanted.slice(wanted.length - after);
    if (after <= wanted.length && repeated === actual) return true;
  }
  return false;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}
