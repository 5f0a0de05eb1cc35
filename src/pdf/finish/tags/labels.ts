import { dict, name } from '../pdf.ts';
import { type Content, type Element, isElement, newElement } from './model.ts';

/** What stands in front of an item, and in an element of its own: `a)`, `1)`, `Bilaga 1:`. */
const label = /^\s*(?:(?:\p{L}|\d{1,2})\)|bilaga\s+\d+\s*[:.–-]?)\s*$/iu;

/**
 * Makes the marker that stands in the text of a list item its label (ISO 32000-1, table 336), and says of the list how it is
 * numbered (ISO 14289-1, 7.6). Chromium has labels only for the markers that it draws itself.
 * @param lettersOf What a sequence of Chromium's reads.
 */
export function labelItems(elements: readonly Element[], lettersOf: (content: Content) => string): void {
  for (const list of elements) {
    if (list.role !== 'L') continue;
    const signs = list.kids.flatMap((item) =>
      isElement(item, 'LI') ? (labelItem(item, lettersOf) ?? []) : [],
    );
    const [first] = signs;
    if (first) list.attributes = [dict({ O: name('List'), ListNumbering: name(numberingOf(first)) })];
  }
}

function labelItem(item: Element, lettersOf: (content: Content) => string): string | null {
  if (item.kids.some((kid) => isElement(kid, 'Lbl'))) return null;
  const found = takeMarker(item, lettersOf);
  if (!found) return null;
  item.kids.unshift(newElement('Lbl', [found.run]));
  return found.sign;
}

interface Found {
  /** The marker's letters, no longer in the element. */
  run: Element;
  sign: string;
}

/** Takes the first run of letters out of an element, where it is a marker and nothing else. */
function takeMarker(element: Element, lettersOf: (content: Content) => string): Found | null {
  const [first, ...rest] = element.kids;
  // The words of a link stay in it.
  if (!isElement(first) || first.role === 'L' || first.kids.some(({ kind }) => kind === 'annotation'))
    return null;
  const contents = first.kids.filter((kid) => kid.kind === 'content');
  const sign = contents.length === first.kids.length ? contents.map(lettersOf).join('') : '';
  const found = label.test(sign) ? { run: first, sign: sign.trim() } : takeMarker(first, lettersOf);
  // What held nothing but the marker is gone with it.
  if (found && (found.run === first || first.kids.length === 0)) element.kids = rest;
  return found;
}

function numberingOf(sign: string): string {
  if (/\d/.test(sign)) return 'Decimal';
  return sign === sign.toLowerCase() ? 'LowerAlpha' : 'UpperAlpha';
}
