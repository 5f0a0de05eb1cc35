import type { ElementContent } from 'hast';
import { addressPieces, isAddress, longestPiece } from './addresses.ts';
import { element, textNode } from './hast.ts';
import { syllablesOf } from './syllables.ts';

/** `shy-narrow` hyphenates on a narrow screen only. */
type HyphenClass = 'shy' | 'shy-narrow';

/** Words longer than so many letters are hyphenated so; the first that a word is too long for holds. */
type Limits = readonly (readonly [longest: number, className: HyphenClass])[];

/**
 * Gives words longer than `longest` letters places where they may be hyphenated. Chromium on Linux
 * knows no Swedish hyphenation. The soft hyphens are made by the style sheet (`.shy`), so that the
 * text itself keeps whole words for whoever searches or copies it.
 */
export function hyphenateWords(nodes: readonly ElementContent[], longest: number): ElementContent[] {
  return hyphenated(nodes, [[longest, 'shy']]);
}

/** Letters of a word that a screen of 320 px has room for: in a heading, and in the narrowest column of text. */
const longestInHeading = 18;
const longestInColumn = 11;

/** The same for a heading, whose words are long in letters of its size, but only where the screen is narrow. */
export function hyphenateHeading(nodes: readonly ElementContent[]): ElementContent[] {
  return hyphenated(nodes, [[longestInHeading, 'shy-narrow']]);
}

/** The same for a cell of a table, which is narrower yet where the screen is. */
export function hyphenateCell(nodes: readonly ElementContent[], longest: number): ElementContent[] {
  return hyphenated(nodes, [
    [longest, 'shy'],
    [longestInColumn, 'shy-narrow'],
  ]);
}

function hyphenated(nodes: readonly ElementContent[], limits: Limits): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return pieces(node.value, limits);
    // A drawing's words are read aloud, not set, and what stands whole stays so.
    if (node.type === 'element' && node.tagName !== 'svg' && node.properties.className?.[0] !== 'whole') {
      return [{ ...node, children: hyphenated(node.children, limits) }];
    }
    return [node];
  });
}

function pieces(text: string, limits: Limits): ElementContent[] {
  const least = Math.min(...limits.map(([longest]) => longest));
  const tokens = text.split(/(\s+)/);
  if (!tokens.some((token) => token.length > least)) return [textNode(text)];
  return tokens.flatMap((token) => {
    const [longest, className] = limits.find(([length]) => token.length > length) ?? [];
    if (!longest || !className) return [textNode(token)];
    return isAddress(token) ? wholePieces(token) : breakable(token, longest, className);
  });
}

/** An address, which a line may end in between its pieces only. */
function wholePieces(word: string): ElementContent[] {
  return addressPieces(word).flatMap((piece, index) => {
    const className = piece.length > longestPiece ? 'breaks' : 'whole';
    const whole = element('span', { className: [className] }, [textNode(piece)]);
    return index === 0 ? [whole] : [element('wbr', {}), whole];
  });
}

/** A token with places to break; where its words have none, it is broken wherever the line ends. */
function breakable(token: string, longest: number, className: HyphenClass): ElementContent[] {
  // Words with a soft hyphen of the writer's own are left to the writer.
  const isLong = (word: string): boolean => word.length > longest && !word.includes('\u00AD');
  const syllables = token
    .split(/([\p{L}\u00AD]+)/u)
    .map((part, index) => (index % 2 === 1 && isLong(part) ? syllablesOf(part, longest) : [part]));
  const content = syllables.flatMap((parts) =>
    parts.flatMap((part, index) =>
      index === 0 ? afterSlashes(part) : [element('span', { className: [className] }), textNode(part)],
    ),
  );
  const rigid = syllables
    .map((parts) => parts.join('\u00AD'))
    .join('')
    .split(/[\u00AD/-]/);
  return className === 'shy' && rigid.some((part) => part.length > longest)
    ? [element('span', { className: ['breaks'] }, content)]
    : content;
}

/** Chromium ends no line after a slash between words: `nämnd/styrelse`. */
function afterSlashes(text: string): ElementContent[] {
  return text
    .split(/(?<=\/)/)
    .flatMap((part) => (part.endsWith('/') ? [textNode(part), element('wbr', {})] : [textNode(part)]));
}
