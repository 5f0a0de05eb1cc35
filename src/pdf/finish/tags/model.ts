/** The structure tree (ISO 32000-1, 14.7) as the steps see it. Only types, and what reads them. */
import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { Box } from '../content/matrix.ts';

export interface Element {
  kind: 'element';
  role: string;
  kids: Kid[];
  /** Of the file; null for an element that a step has made. */
  ref: PDFRef | null;
  /** Alt, Lang, ActualText and the like. */
  texts: ReadonlyMap<string, string>;
  /** Identifier by which others refer to it. */
  id: string | null;
  /** Attributes by owner: `Table` … */
  attributes: readonly PDFDict[];
}

/** A marked-content sequence. */
export interface Content {
  kind: 'content';
  page: PDFRef;
  /** The page or form that it stands in. */
  stream: PDFRef;
  id: number;
  box: Box | null;
}

/** What cannot be marked in the content: an annotation. */
export interface Annotation {
  kind: 'annotation';
  page: PDFRef | null;
  ref: PDFRef;
}

export type Kid = Element | Content | Annotation;

/** Most elements have no texts and no attributes. */
export const noTexts: ReadonlyMap<string, string> = new Map();
export const noAttributes: readonly PDFDict[] = [];

export function newElement(role: string, kids: Kid[]): Element {
  return { kind: 'element', role, kids, ref: null, texts: noTexts, id: null, attributes: noAttributes };
}

export function isElement(kid: Kid | undefined, role?: string): kid is Element {
  return kid?.kind === 'element' && (role === undefined || kid.role === role);
}

/** All elements below one, in reading order, and itself first, as they are now. */
export function elementsOf(root: Element): Element[] {
  const elements: Element[] = [];
  const add = (element: Element): void => {
    elements.push(element);
    for (const kid of element.kids) if (kid.kind === 'element') add(kid);
  };
  add(root);
  return elements;
}

export function isHeading({ role }: Element): boolean {
  return /^H[1-6]$/.test(role);
}
