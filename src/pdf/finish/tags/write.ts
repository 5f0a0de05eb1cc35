import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { MarkedContent } from '../content/index.ts';
import { dictAt } from '../pdf.ts';
import { attributeWriter } from './attributes.ts';
import type { Content, Element, Kid } from './model.ts';

/** Names of the entries, made once. */
const TYPE = PDFName.of('Type');
const ROLE = PDFName.of('S');
const PARENT = PDFName.of('P');
const PAGE = PDFName.of('Pg');
const KIDS = PDFName.of('K');
const ID = PDFName.of('ID');
const ATTRIBUTES = PDFName.of('A');
const ELEMENT = PDFName.of('StructElem');

interface Writer {
  context: PDFContext;
  attributes: ReturnType<typeof attributeWriter>;
  /** By page or form, the element of each sequence. */
  parents: Map<PDFRef, (PDFRef | undefined)[]>;
  annotations: [annotation: PDFRef, parent: PDFRef][];
  named: [id: string, ref: PDFRef][];
}

/**
 * Writes the tags into the file in place of those that stand there, and the ways back from the content to them
 * (ISO 32000-1, 14.7.4.4).
 * @param roles The role map.
 */
export function writeTags(
  pdf: PDFDocument,
  root: Element,
  roles: Record<string, string>,
  { counts }: MarkedContent,
): void {
  const { context } = pdf;
  const tree = dictAt(pdf.catalog, 'StructTreeRoot');
  const ref = pdf.catalog.get(PDFName.of('StructTreeRoot'));
  if (!tree || !(ref instanceof PDFRef)) throw new Error('utskriften saknar taggar');
  const writer: Writer = {
    context,
    attributes: attributeWriter(context),
    parents: new Map([...counts].map(([stream, count]) => [stream, Array.from({ length: count })])),
    annotations: [],
    named: [],
  };
  tree.set(KIDS, writeElement(writer, root, ref));
  const numbers = parentTree(pdf, writer);
  tree.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
  tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(numbers.length / 2));
  const names = writer.named.flatMap(([id, element]) => [PDFString.of(id), element]);
  setOrDelete(tree, 'IDTree', names.length > 0 ? context.register(context.obj({ Names: names })) : null);
  setOrDelete(tree, 'RoleMap', Object.keys(roles).length > 0 ? context.obj(roles) : null);
}

function setOrDelete(dict: PDFDict, key: string, value: PDFObject | null): void {
  if (value) dict.set(PDFName.of(key), value);
  else dict.delete(PDFName.of(key));
}

function writeElement(writer: Writer, element: Element, parent: PDFRef): PDFRef {
  const { context } = writer;
  const ref = element.ref ?? context.nextRef();
  const entries = new Map<PDFName, PDFObject>([
    [TYPE, ELEMENT],
    [ROLE, PDFName.of(element.role)],
    [PARENT, parent],
  ]);
  for (const [key, text] of element.texts) entries.set(PDFName.of(key), textObject(text));
  if (element.id !== null) {
    entries.set(ID, PDFString.of(element.id));
    writer.named.push([element.id, ref]);
  }
  const attributes = writer.attributes(element.attributes);
  if (attributes) entries.set(ATTRIBUTES, attributes);
  const page = pageOf(element);
  if (page) entries.set(PAGE, page);
  const kids = element.kids.map((kid) => writeKid(writer, kid, ref, page));
  const [only] = kids;
  if (only) entries.set(KIDS, kids.length === 1 ? only : context.obj(kids));
  context.assign(ref, PDFDict.fromMapWithContext(entries, context));
  return ref;
}

/** Letters of ASCII as they are; a language code must be, and everything else is shorter so. */
function textObject(text: string): PDFObject {
  return /^[\w -]*$/.test(text) ? PDFString.of(text) : PDFHexString.fromText(text);
}

/** The page of the first sequence or annotation; those on other pages name theirs. */
function pageOf({ kids }: Element): PDFRef | null {
  for (const kid of kids) if (kid.kind !== 'element' && kid.page) return kid.page;
  return null;
}

function writeKid(writer: Writer, kid: Kid, parent: PDFRef, page: PDFRef | null): PDFObject {
  if (kid.kind === 'element') return writeElement(writer, kid, parent);
  const { context } = writer;
  if (kid.kind === 'annotation') {
    writer.annotations.push([kid.ref, parent]);
    const reference = context.obj({ Type: 'OBJR', Obj: kid.ref });
    if (kid.page && kid.page !== page) reference.set(PAGE, kid.page);
    return reference;
  }
  const parents = writer.parents.get(kid.stream);
  if (parents) parents[kid.id] = parent;
  return contentReference(context, kid, page);
}

function contentReference(context: PDFContext, { page, stream, id }: Content, of: PDFRef | null): PDFObject {
  if (page === of && stream === page) return PDFNumber.of(id);
  const reference = context.obj({ Type: 'MCR', Pg: page, MCID: id });
  if (stream !== page) reference.set(PDFName.of('Stm'), stream);
  return reference;
}

/** Numbers first the pages and forms, then the annotations, and writes the numbers into them. */
function parentTree(pdf: PDFDocument, { context, parents, annotations }: Writer): PDFObject[] {
  const numbers: PDFObject[] = [];
  const add = (owner: PDFDict, key: string, value: PDFObject): void => {
    owner.set(PDFName.of(key), PDFNumber.of(numbers.length / 2));
    numbers.push(PDFNumber.of(numbers.length / 2), value);
  };
  for (const { node } of pdf.getPages()) node.delete(PDFName.of('StructParents'));
  for (const [ref, elements] of parents) {
    const owner = context.lookup(ref);
    const dict = owner instanceof PDFStream ? owner.dict : owner;
    const list = elements.map((element) => element ?? PDFNull);
    if (dict instanceof PDFDict) add(dict, 'StructParents', context.register(context.obj(list)));
  }
  for (const [ref, parent] of annotations) {
    const annotation = context.lookup(ref);
    if (annotation instanceof PDFDict) add(annotation, 'StructParent', parent);
  }
  return numbers;
}
