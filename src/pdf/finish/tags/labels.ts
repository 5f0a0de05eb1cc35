import { dict, name } from '../pdf.ts';
import { type Content, type Element, elementsOf, isElement, newElement } from './model.ts';

/** A marker that the writer has set in front: `a)`, `1)`. */
const letter = /^\s*(?:\p{L}|\d{1,2})\)\s*$/u;

/**
 * Makes the marker that stands in the text of a list item its label (ISO 32000-1, table 336), and says of the list how it is
 * numbered (ISO 14289-1, 7.6). Chromium has labels only for the markers that it draws itself.
 * @param lettersOf What a sequence of Chromium's reads.
 */
export function labelItems(root: Element, lettersOf: (content: Content) => string): void {
  for (const list of elementsOf(root)) {
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
  if (!isElement(first) || first.role === 'L') return null;
  const sign = first.kids.map((kid) => (kid.kind === 'content' ? lettersOf(kid) : '\n')).join('');
  const found = letter.test(sign) ? { run: first, sign: sign.trim() } : takeMarker(first, lettersOf);
  // What held nothing but the marker is gone with it.
  if (found && (found.run === first || first.kids.length === 0)) element.kids = rest;
  return found;
}

function numberingOf(sign: string): string {
  if (/\d/.test(sign)) return 'Decimal';
  return sign === sign.toLowerCase() ? 'LowerAlpha' : 'UpperAlpha';
}
