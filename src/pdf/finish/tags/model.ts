/** The structure tree (ISO 32000-1, 14.7) as the steps see it. Only types, and what reads them. */
import type { Dict } from '../../file/values.ts';
import type { Box } from '../content/matrix.ts';

export interface Element {
  kind: 'element';
  role: string;
  kids: Kid[];
  /** Number of its object; null for an element that a step has made. */
  object: number | null;
  /** Alt, Lang, ActualText and the like. */
  texts: ReadonlyMap<string, string>;
  /** Identifier by which others refer to it. */
  id: string | null;
  /** Attributes by owner: `Table` … */
  attributes: readonly Dict[];
}

/** A marked-content sequence. Pages, forms and annotations are named by the numbers of their objects. */
export interface Content {
  kind: 'content';
  page: number;
  /** The page or form that it stands in. */
  stream: number;
  id: number;
  box: Box | null;
}

/** What cannot be marked in the content: an annotation. */
export interface Annotation {
  kind: 'annotation';
  page: number | null;
  object: number;
}

export type Kid = Element | Content | Annotation;

/** Most elements have no texts and no attributes. */
export const noTexts: ReadonlyMap<string, string> = new Map();
export const noAttributes: readonly Dict[] = [];

export function newElement(role: string, kids: Kid[]): Element {
  return { kind: 'element', role, kids, object: null, texts: noTexts, id: null, attributes: noAttributes };
}

export function isElement(kid: Kid | undefined, role?: string): kid is Element {
  return kid?.kind === 'element' && (role === undefined || kid.role === role);
}

/** All elements below one, in reading order, and itself first, as they are now. */
export function elementsOf(root: Element): Element[] {
  const elements: Element[] = [];
  collect(root, elements);
  return elements;
}

/** By index: each step over the tags asks for all elements, before anything of it is compiled. */
function collect(element: Element, elements: Element[]): void {
  elements.push(element);
  const { kids } = element;
  for (let at = 0; at < kids.length; at += 1) {
    const kid = kids[at];
    if (kid?.kind === 'element') collect(kid, elements);
  }
}

export function isHeading({ role }: Element): boolean {
  return /^H[1-9]\d*$/.test(role);
}

const inline = new Set(
  'Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Form Em Strong Sub Figure Formula'.split(
    ' ',
  ),
);

/** Whether it runs with the letters of a line (ISO 32000-1, 14.8.4.4, and Chromium's own), as pictures among them do. */
export function isInlineRole(role: string): boolean {
  return inline.has(role);
}
