import swedish from 'hyphen/sv/index.js';
import data from '../../schemas/word-parts.json' with { type: 'json' };

/** TeX's Swedish patterns. */
function byPatterns(word: string): string[] {
  return swedish.hyphenateSync(word, { hyphenChar: '\u00AD' }).split('\u00AD');
}

/** Letters that a part has at least: none is cut off alone. */
const fewest = 3;
/** Where a part of a compound begins, and what follows a linking s. */
const seam = new RegExp(
  `(?<=\\p{L}{${fewest}})(?:(?=${data.partPatterns.join('|')})|(?<=(?:${data.linkedAfter.join('|')})s)(?=[^s\\s]))(?=\\p{L}{${fewest + 1}})`,
  'iu',
);

/**
 * A word in the pieces it may be broken into, none longer than `longest` letters where that can be.
 * A compound is parted where its words meet (Svenska skrivregler, "Avstavning"): TeX's patterns know
 * no words, and part `medarbetaren-kät`. Only a word that is still too long is left to them.
 */
export function syllablesOf(word: string, longest: number): string[] {
  return word
    .split(seam)
    .flatMap((part) => (part.length > longest ? inPieces(byPatterns(part), longest) : [part]));
}

/** Pieces of one or two letters are no pieces of their own; many after one another make some: `sek-rete-rare`. */
function inPieces(pieces: readonly string[], longest: number): string[] {
  const whole = withoutScraps(pieces);
  return whole.some(({ length }) => length > longest) ? gathered(pieces) : whole;
}

/** Pieces of one or two letters go to the one before, or to the one after where they come first. */
function withoutScraps(pieces: readonly string[]): string[] {
  return joined(pieces, (last, piece) => piece.length < fewest || last.length < fewest);
}

/** They go to the one after; the last ones to the one before. */
function gathered(pieces: readonly string[]): string[] {
  const whole = joined(pieces, (last) => last.length < fewest);
  const last = whole.at(-1) ?? '';
  return last.length < fewest && whole.length > 1
    ? [...whole.slice(0, -2), (whole.at(-2) ?? '') + last]
    : whole;
}

function joined(pieces: readonly string[], belongs: (last: string, piece: string) => boolean): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && belongs(last, piece)) whole.splice(-1, 1, last + piece);
    else whole.push(piece);
  }
  return whole;
}
