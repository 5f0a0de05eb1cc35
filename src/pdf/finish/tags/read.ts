import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { dictAt } from '../pdf.ts';
import { type Element, type Kid, newElement, noAttributes, noTexts } from './model.ts';

/** Text entries of a structure element (ISO 32000-1, table 323). */
const TEXTS = new Map(['Alt', 'ActualText', 'E', 'Lang', 'T'].map((key) => [PDFName.of(key), key]));

/** Names of the other entries, made once. */
const ROLE = PDFName.of('S');
const KIDS = PDFName.of('K');
const PAGE = PDFName.of('Pg');
const TYPE = PDFName.of('Type');
const ID = PDFName.of('ID');
const ATTRIBUTES = PDFName.of('A');
const CONTENT = PDFName.of('MCR');
const OBJECT = PDFName.of('OBJR');

/** Deeper than any plan nests: a tree that goes on is a circle. */
const DEPTH = 500;

/**
 * Reads the tags of the file as Chromium wrote them.
 * @throws Error when the file has no tags.
 */
export function readTags(pdf: PDFDocument): Element {
  const tree = dictAt(pdf.catalog, 'StructTreeRoot');
  const kids = tree ? kidsOf(tree.get(KIDS), { pdf, page: null, depth: 0 }) : [];
  const [only] = kids;
  if (!only) throw new Error('utskriften saknar taggar');
  return only.kind === 'element' && kids.length === 1 ? only : newElement('Document', kids);
}

interface Place {
  pdf: PDFDocument;
  /** Of the nearest element above that names one. */
  page: PDFRef | null;
  depth: number;
}

function kidsOf(value: PDFObject | undefined, place: Place): Kid[] {
  const looked = value instanceof PDFRef ? place.pdf.context.lookup(value) : value;
  if (looked instanceof PDFArray) return looked.asArray().flatMap((kid) => kidsOf(kid, place));
  if (looked instanceof PDFNumber) return contentOf(looked.asNumber(), place);
  if (!(looked instanceof PDFDict)) return [];
  const page = looked.get(PAGE);
  const inner = { ...place, page: page instanceof PDFRef ? page : place.page, depth: place.depth + 1 };
  if (inner.depth > DEPTH) throw new Error('taggarna i utskriften går i cirkel');
  const type = looked.get(TYPE);
  if (type === CONTENT) {
    const id = looked.lookup(PDFName.of('MCID'));
    return id instanceof PDFNumber ? contentOf(id.asNumber(), inner) : [];
  }
  if (type === OBJECT) {
    const ref = looked.get(PDFName.of('Obj'));
    return ref instanceof PDFRef ? [{ kind: 'annotation', page: inner.page, ref }] : [];
  }
  return [elementOf(looked, value instanceof PDFRef ? value : null, inner)];
}

function contentOf(id: number, { page }: Place): Kid[] {
  return page ? [{ kind: 'content', page, stream: page, id, box: null }] : [];
}

function elementOf(dict: PDFDict, ref: PDFRef | null, place: Place): Element {
  const role = dict.lookup(ROLE);
  const attributes = dict.lookup(ATTRIBUTES);
  return {
    kind: 'element',
    role: role instanceof PDFName ? role.decodeText() : 'NonStruct',
    kids: kidsOf(dict.get(KIDS), place),
    ref,
    texts: textsOf(dict),
    id: textOf(dict.lookup(ID)),
    attributes: attributes ? attributesOf(attributes) : noAttributes,
  };
}

function textsOf(dict: PDFDict): ReadonlyMap<string, string> {
  let texts: Map<string, string> | null = null;
  for (const [name, value] of dict.entries()) {
    const key = TEXTS.get(name);
    const text = key && textOf(value);
    if (text) texts = (texts ?? new Map<string, string>()).set(key, text);
  }
  return texts ?? noTexts;
}

function attributesOf(value: PDFObject | undefined): PDFDict[] {
  if (value instanceof PDFDict) return [value];
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().flatMap((_, index) => attributesOf(value.lookup(index)));
}

/** Of a text or byte string; null where there is none. */
export function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
