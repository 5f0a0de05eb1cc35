import { latin } from '../source/latin.ts';

/** Longest slug; a goal's whole wording would make links that nobody can read. */
const longest = 60;

/** Letters that do not fall apart into a base letter and a mark. */
const plain: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', þ: 'th', ð: 'd', ł: 'l', đ: 'd' };

const marks = new RegExp(latin`\p{M}`, 'gu');

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

/**
 * Gives each text an id of its own: the second `budget` is `budget-2`. Reserved ids are never given;
 * none of them may begin with `avsnitt-`.
 */
export function createIds(isReserved: (id: string) => boolean): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const wanted = slug(text) || 'avsnitt';
    const base = isReserved(wanted) ? `avsnitt-${wanted}` : wanted;
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}
