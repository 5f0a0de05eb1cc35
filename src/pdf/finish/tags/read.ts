import { type Dict, dictOf, nameOf, numberOf, rawOf, refOf, textOf, type Value } from '../../file/values.ts';
import type { Pdf } from '../pdf.ts';
import { type Element, type Kid, newElement, noAttributes, noTexts } from './model.ts';

/** Text entries of a structure element (ISO 32000-1, table 323). */
const TEXTS = ['Alt', 'ActualText', 'E', 'Lang', 'T'];

/** Deeper than any plan nests: a tree that goes on is a circle. */
const DEPTH = 500;

/**
 * Reads the tags of the file as Chromium wrote them.
 * @throws Error when the file has no tags.
 */
export function readTags(pdf: Pdf): Element {
  const tree = pdf.dict(pdf.catalog, 'StructTreeRoot');
  const kids = kidsOf(tree?.entries.get('K') ?? null, { pdf, page: null, depth: 0 });
  const [only] = kids;
  if (!only) throw new Error('utskriften saknar taggar');
  return only.kind === 'element' && kids.length === 1 ? only : newElement('Document', kids);
}

interface Place {
  pdf: Pdf;
  /** Of the nearest element above that names one. */
  page: number | null;
  depth: number;
}

function kidsOf(value: Value, place: Place): Kid[] {
  const looked = place.pdf.resolve(value);
  if (Array.isArray(looked)) return looked.flatMap((kid) => kidsOf(kid, place));
  if (typeof looked === 'number') return contentOf(looked, place);
  const dict = dictOf(looked);
  if (!dict) return [];
  const { entries } = dict;
  const page = refOf(entries.get('Pg') ?? null) ?? place.page;
  const inner = { pdf: place.pdf, page, depth: place.depth + 1 };
  if (inner.depth > DEPTH) throw new Error('taggarna i utskriften går i cirkel');
  const type = nameOf(entries.get('Type') ?? null);
  if (type === 'MCR') {
    const id = numberOf(entries.get('MCID') ?? null);
    return id === null ? [] : contentOf(id, inner);
  }
  if (type === 'OBJR') {
    const object = refOf(entries.get('Obj') ?? null);
    return object === null ? [] : [{ kind: 'annotation', page, object }];
  }
  return [elementOf(dict, refOf(value), inner)];
}

function contentOf(id: number, { page }: Place): Kid[] {
  return page === null ? [] : [{ kind: 'content', page, stream: page, id, box: null }];
}

function elementOf({ entries }: Dict, object: number | null, place: Place): Element {
  return {
    kind: 'element',
    role: nameOf(entries.get('S') ?? null) ?? 'NonStruct',
    kids: kidsOf(entries.get('K') ?? null, place),
    object,
    texts: textsOf(entries),
    id: rawOf(place.pdf.resolve(entries.get('ID'))),
    attributes: attributesOf(place.pdf, entries.get('A')),
  };
}

function textsOf(entries: Dict['entries']): ReadonlyMap<string, string> {
  let texts: Map<string, string> | null = null;
  for (const key of TEXTS) {
    const text = textOf(entries.get(key) ?? null);
    if (text) texts = (texts ?? new Map<string, string>()).set(key, text);
  }
  return texts ?? noTexts;
}

function attributesOf(pdf: Pdf, value: Value | undefined): readonly Dict[] {
  const looked = pdf.resolve(value);
  if (Array.isArray(looked)) return looked.flatMap((item) => attributesOf(pdf, item));
  const dict = dictOf(looked);
  return dict ? [dict] : noAttributes;
}
