/** Elements inside which a word may go on. */
const inline = /<\/?(?:a|abbr|b|code|del|em|i|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A word that a line may break with no sign of it: at a hyphen or slash of its own, or anywhere if it is long. */
const breakable = /[-–—/@]|.{12}/u;

/**
 * A function that tells whether two pieces of text are one word of a document, as `SNAC-` and `K` of `SNAC-K` are, and
 * `vård-` and `och` are not. The document is read at the first question.
 */
export function wordFinder(html: string): (before: string, after: string) => boolean {
  let words: string | null = null;
  return (before, after) => {
    words ??= wordsOf(html);
    return words.includes(before + after);
  };
}

function wordsOf(html: string): string {
  const text = html
    .slice(html.indexOf('<body'))
    .replace(inline, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(#x?[0-9a-f]+|\w+);/gi,
      (reference, name: string) => named[name] ?? characterOf(name) ?? reference,
    );
  return text
    .replaceAll('\u00AD', '')
    .split(/\s+/)
    .filter((word) => breakable.test(word))
    .join(' ');
}

/** Of a reference by number, `#39` or `#x27`. */
function characterOf(name: string): string | null {
  const code = Number(name.replace(/^#x/i, '0x').replace(/^#/, ''));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
