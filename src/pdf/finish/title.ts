/** White space and what only matters for line breaks: soft hyphen, zero-width space, joiners, byte order mark. */
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Letters of a heading that are compared run by run; a longer one is only seen to be no shorter. */
const comparable = 2_000;

/**
 * True when `printed`, a bookmark title by Chromium, is the heading `text`. Chromium drops the space where a
 * heading wraps, keeps soft hyphens, follows `text-transform`, and repeats those runs of a heading beside a page
 * break that it also draws, clipped, on the neighbouring page. So the title reads as the heading, from its
 * beginning to its end, where any piece already read may be read again, and where a footnote may have its number.
 */
export function isTitleOf(text: string, printed: string): boolean {
  // Most are, to the letter.
  if (text === printed) return true;
  const wanted = bare(text);
  const actual = bare(printed);
  if (actual === wanted) return true;
  if (wanted.length > comparable) return actual.length >= wanted.length;
  let reached = new Set([0]);
  for (const letter of actual) {
    const furthest = Math.max(...reached);
    const next = new Set<number>(/\d/.test(letter) ? reached : []);
    for (let from = 0; from <= furthest; from += 1) if (wanted[from] === letter) next.add(from + 1);
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(wanted.length);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}
