import { latin } from '../source/latin.ts';

/** Longest slug; a goal's whole wording would make links that nobody can read. */
const longest = 60;

/** Letters that do not fall apart into a base letter and a mark. */
const plain: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', þ: 'th', ð: 'd', ł: 'l', đ: 'd' };

const marks = new RegExp(latin`\p{M}`, 'g');

/**
 * Text to an ASCII id of a–z, 0–9 and `-`: `Förväntat resultat` is `forvantat-resultat`. Chromium
 * percent-encodes the names of a PDF's destinations, so anything else could not be found again.
 * Empty where the text holds no letter or digit.
 */
export function slug(text: string): string {
  const ascii = text
    .toLowerCase()
    .replace(/[æøßþðłđ]/g, (letter) => plain[letter] ?? '')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (ascii.length <= longest) return ascii;
  const cut = ascii.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), longest / 2)).replace(/-$/, '');
}
