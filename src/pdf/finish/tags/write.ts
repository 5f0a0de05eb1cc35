import { type Dict, dictOf, refOf, type Value } from '../../file/values.ts';
import type { MarkedContent } from '../content/index.ts';
import { dict, name, type Pdf, ref, setOrDelete, string, textString } from '../pdf.ts';
import { attributeWriter } from './attributes.ts';
import type { Content, Element, Kid } from './model.ts';

const ELEMENT = name('StructElem');

interface Writer {
  pdf: Pdf;
  attributes: ReturnType<typeof attributeWriter>;
  /** By page or form, the element of each sequence. */
  parents: Map<number, Value[]>;
  annotations: [annotation: number, parent: Value][];
  named: [id: string, element: Value][];
}

/**
 * Writes the tags into the file in place of those that stand there, and the ways back from the content to them
 * (ISO 32000-1, 14.7.4.4).
 * @param roles The role map.
 */
export function writeTags(
  pdf: Pdf,
  root: Element,
  roles: Record<string, string>,
  { counts }: MarkedContent,
): void {
  const id = refOf(pdf.catalog.entries.get('StructTreeRoot') ?? null);
  const tree = id === null ? null : dictOf(pdf.object(id));
  if (!tree || id === null) throw new Error('utskriften saknar taggar');
  const writer: Writer = {
    pdf,
    attributes: attributeWriter(pdf),
    parents: new Map(
      [...counts].map(([stream, count]) => [stream, Array.from({ length: count }, () => null)]),
    ),
    annotations: [],
    named: [],
  };
  tree.entries.set('K', writeElement(writer, root, ref(id)));
  const numbers = parentTree(writer);
  tree.entries.set('ParentTree', pdf.add(dict({ Nums: numbers })));
  tree.entries.set('ParentTreeNextKey', numbers.length / 2);
  const names = writer.named.flatMap(([text, element]) => [string(text), element]);
  setOrDelete(tree, 'IDTree', names.length > 0 ? pdf.add(dict({ Names: names })) : null);
  const mapped = Object.entries(roles).map(([role, standard]): [string, Value] => [role, name(standard)]);
  setOrDelete(tree, 'RoleMap', mapped.length > 0 ? dict(Object.fromEntries(mapped)) : null);
}

function writeElement(writer: Writer, element: Element, parent: Value): Value {
  const { pdf } = writer;
  const id = element.object ?? pdf.reserve();
  const own = ref(id);
  const entries = new Map<string, Value>();
  entries.set('Type', ELEMENT);
  entries.set('S', name(element.role));
  entries.set('P', parent);
  for (const [key, text] of element.texts) entries.set(key, textObject(text));
  if (element.id !== null) {
    entries.set('ID', string(element.id));
    writer.named.push([element.id, own]);
  }
  const attributes = writer.attributes(element.attributes);
  if (attributes !== null) entries.set('A', attributes);
  const page = pageOf(element);
  if (page !== null) entries.set('Pg', ref(page));
  const kids = element.kids.map((kid) => writeKid(writer, kid, own, page));
  const [only = null] = kids;
  if (only !== null) entries.set('K', kids.length === 1 ? only : kids);
  pdf.set(id, { type: 'dict', entries });
  return own;
}

/** Letters of ASCII as they are; a language code must be, and everything else is shorter so. */
function textObject(text: string): Value {
  return /^[\w -]*$/.test(text) ? string(text) : textString(text);
}

/** The page of the first sequence or annotation; those on other pages name theirs. */
function pageOf({ kids }: Element): number | null {
  for (const kid of kids) if (kid.kind !== 'element' && kid.page !== null) return kid.page;
  return null;
}

function writeKid(writer: Writer, kid: Kid, parent: Value, page: number | null): Value {
  if (kid.kind === 'element') return writeElement(writer, kid, parent);
  if (kid.kind === 'annotation') {
    writer.annotations.push([kid.object, parent]);
    const reference = dict({ Type: name('OBJR'), Obj: ref(kid.object) });
    if (kid.page !== null && kid.page !== page) reference.entries.set('Pg', ref(kid.page));
    return reference;
  }
  const parents = writer.parents.get(kid.stream);
  if (parents) parents[kid.id] = parent;
  return contentReference(kid, page);
}

function contentReference({ page, stream, id }: Content, of: number | null): Value {
  if (page === of && stream === page) return id;
  const reference = dict({ Type: name('MCR'), Pg: ref(page), MCID: id });
  if (stream !== page) reference.entries.set('Stm', ref(stream));
  return reference;
}

/** Numbers first the pages and forms, then the annotations, and writes the numbers into them. */
function parentTree({ pdf, parents, annotations }: Writer): Value[] {
  const numbers: Value[] = [];
  const add = (owner: Dict, key: string, value: Value): void => {
    const number = numbers.length / 2;
    owner.entries.set(key, number);
    numbers.push(number, value);
  };
  for (const page of pdf.pages) page.dict.entries.delete('StructParents');
  for (const [id, elements] of parents) {
    const owner = dictOf(pdf.object(id));
    if (owner) add(owner, 'StructParents', pdf.add(elements));
  }
  for (const [id, parent] of annotations) {
    const annotation = dictOf(pdf.object(id));
    if (annotation) add(annotation, 'StructParent', parent);
  }
  return numbers;
}
