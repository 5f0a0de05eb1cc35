/**
 * Chromium wraps every run of letters, every `div` and every `section` in a NonStruct. What groups nothing is taken
 * away, so that letters stand in the paragraph, heading or cell that they belong to; what stands in none becomes a
 * paragraph; what begins with a heading becomes a section.
 */
import { type Element, isElement, isHeading, isInlineRole, type Kid, newElement } from './model.ts';

/** Roles that hold blocks, and letters only inside these. */
const holdsBlocks = new Set('Document Part Art Sect Div BlockQuote Aside'.split(' '));

/** Roles that hold either letters alone, or blocks (ISO 32000-1, 14.8.4.3). */
const holdsEither = new Set('LBody TH TD Caption Note'.split(' '));

/** Roles that stand for something also when they hold nothing. */
const mayBeEmpty = new Set('Document LBody TH TD'.split(' '));

/** Settles all that stands in an element, and takes away what paints nothing. */
export function settle(element: Element): void {
  const { role, kids } = element;
  if (isOfBlocks(element)) element.kids = settledBlocks(kids);
  else if (holdsEither.has(role) || isInlineRole(role) || isText(element)) element.kids = settledLine(kids);
  else element.kids = settledParts(kids);
}

/** Whether what stands right in an element stands by itself, and not in a line. */
export function isOfBlocks({ role, kids }: Element): boolean {
  return holdsBlocks.has(role) || (holdsEither.has(role) && kids.some(hasBlock));
}

function isText(element: Element): boolean {
  return isHeading(element) || element.role === 'P' || element.role === 'Lbl';
}

/** Rows of a table and items of a list: a wrapper between them and their parent is taken away. */
function settledParts(kids: Kid[]): Kid[] {
  return kids.flatMap((kid) => (isElement(kid, 'NonStruct') ? settledParts(kid.kids) : settled(kid)));
}

function settledBlocks(kids: Kid[]): Kid[] {
  const result: Kid[] = [];
  let line: Kid[] = [];
  const endLine = (): void => {
    const letters = settledLine(line);
    const [first] = letters;
    if (first && letters.length === 1 && isElement(first, 'Figure')) result.push(first);
    else if (first) result.push(newElement('P', letters));
    line = [];
  };
  for (const kid of kids) {
    if (isInline(kid) || (line.length > 0 && !hasBlock(kid))) {
      line.push(kid);
    } else {
      endLine();
      result.push(...settledBlock(kid));
    }
  }
  endLine();
  return result;
}

function settledBlock(kid: Kid): Kid[] {
  if (!isElement(kid, 'NonStruct')) return settled(kid);
  const inner = settledBlocks(kid.kids);
  const [first] = inner;
  if (inner.length === 0) return [];
  if (isElement(first) && isHeading(first)) return [{ ...kid, role: 'Sect', kids: inner }];
  return kid.texts.size > 0 ? [{ ...kid, role: 'Div', kids: inner }] : inner;
}

function settledLine(kids: Kid[]): Kid[] {
  return kids.flatMap((kid) => {
    if (!isElement(kid, 'NonStruct')) return settled(kid);
    const inner = settledLine(kid.kids);
    if (inner.length === 0) return [];
    if (hasAnnotation(kid)) return [{ ...kid, role: 'Link', kids: inner }];
    return kid.texts.size > 0 ? [{ ...kid, role: 'Span', kids: inner }] : inner;
  });
}

function settled(kid: Kid): Kid[] {
  if (kid.kind !== 'element') return [kid];
  settle(kid);
  return kid.kids.length > 0 || mayBeEmpty.has(kid.role) ? [kid] : [];
}

/** What begins a line: letters, links and pictures, and wrappers of nothing but letters. */
function isInline(kid: Kid): boolean {
  if (kid.kind !== 'element') return true;
  return isInlineRole(kid.role) || (kid.role === 'NonStruct' && (isRun(kid) || hasAnnotation(kid)));
}

/** Whether something in it cannot stand in a line. */
function hasBlock(kid: Kid): boolean {
  if (kid.kind !== 'element' || isInlineRole(kid.role)) return false;
  return kid.role !== 'NonStruct' || kid.kids.some(hasBlock);
}

/** A run of letters: NonStruct around content only. */
function isRun({ kids }: Element): boolean {
  return kids.every((kid) => kid.kind === 'content');
}

function hasAnnotation({ kids }: Element): boolean {
  return kids.some((kid) => kid.kind === 'annotation');
}
