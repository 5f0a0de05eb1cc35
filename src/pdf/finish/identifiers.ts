import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { dictAt } from './pdf.ts';

/**
 * Names the tagged elements `id00001` … in the order of the file. Chromium names header cells after nodes of its
 * process, so that the same document gets other names each time; the cells below refer to them.
 */
export function renameIdentifiers(pdf: PDFDocument): void {
  const tree = dictAt(pdf.catalog, 'StructTreeRoot');
  const named = tree ? namedElements(pdf) : [];
  if (!tree || named.length === 0) return;
  const names = new Map(named.map(([, id], index) => [id, `id${String(index + 1).padStart(5, '0')}`]));
  const pairs: PDFObject[] = [];
  for (const [ref, id] of named) {
    const name = PDFString.of(names.get(id) ?? id);
    pdf.context.lookup(ref, PDFDict).set(PDFName.of('ID'), name);
    pairs.push(name, ref);
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) renameHeaders(object, names);
  replaceTree(pdf, tree, pairs);
}

function namedElements(pdf: PDFDocument): [PDFRef, string][] {
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, object]): [PDFRef, string][] => {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('S'))) return [];
    const id = identifier(object.get(PDFName.of('ID')));
    return id === null ? [] : [[ref, id]];
  });
}

/** `Headers` of a cell stands in its attributes, which may be inside its own dictionary. */
function renameHeaders(object: PDFObject, names: Map<string, string>): void {
  if (object instanceof PDFArray) {
    for (const item of object.asArray()) renameHeaders(item, names);
  }
  if (!(object instanceof PDFDict)) return;
  const headers = object.get(PDFName.of('Headers'));
  if (headers instanceof PDFArray) {
    for (let index = 0; index < headers.size(); index += 1) {
      const id = identifier(headers.get(index));
      if (id !== null) headers.set(index, PDFString.of(names.get(id) ?? id));
    }
  }
  const attributes = object.get(PDFName.of('A'));
  if (attributes) renameHeaders(attributes, names);
}

/** One flat node: the new names sort as they stand, and are few. */
function replaceTree(pdf: PDFDocument, tree: PDFDict, pairs: PDFObject[]): void {
  const old = tree.get(PDFName.of('IDTree'));
  if (old instanceof PDFRef) removeNodes(pdf, old);
  tree.set(PDFName.of('IDTree'), pdf.context.register(pdf.context.obj({ Names: pairs })));
}

function removeNodes(pdf: PDFDocument, ref: PDFRef): void {
  const kids = pdf.context.lookup(ref, PDFDict).get(PDFName.of('Kids'));
  if (kids instanceof PDFArray) {
    for (const kid of kids.asArray()) if (kid instanceof PDFRef) removeNodes(pdf, kid);
  }
  pdf.context.delete(ref);
}

function identifier(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.asString() : null;
}
