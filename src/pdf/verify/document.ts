import type { PdfFile } from '../file/index.ts';
import {
  type Dict,
  dictOf,
  nameOf,
  refOf,
  type Stream,
  streamOf,
  textOf,
  type Value,
} from '../file/values.ts';
import type { Report } from './report.ts';
import { type Element, kidsOfKind, readTree, type Tree } from './tree.ts';

export interface Page {
  /** From 1. */
  number: number;
  id: number | null;
  dict: Dict;
  resources: Dict | null;
  annotations: Annotation[];
}

export interface Annotation {
  /** Number of its object; null where it has none. */
  id: number | null;
  dict: Dict;
  subtype: string;
}

/** An annotation where it stands, and the element that owns it. */
export interface PlacedAnnotation extends Annotation {
  page: number;
  owner: Element | null;
}

/** An object of the file that is a dictionary or a stream. */
export interface FileObject {
  id: number;
  dict: Dict;
  stream: Stream | null;
}

/** What the checks look at. */
export interface Document {
  file: PdfFile;
  report: Report;
  /** All of the file's, in use or not. */
  objects: FileObject[];
  /** Whether the document as a whole names a language. */
  hasLanguage: boolean;
  pages: Page[];
  /** null where the file is not tagged. */
  tree: Tree | null;
  annotations: PlacedAnnotation[];
}

/** One subject: looks at a document and reports what it fails. */
export type Check = (document: Document) => void;

export function readDocument(file: PdfFile, report: Report): Document {
  const pages = readPages(file);
  const tree = readTree(file, pages, report);
  const owners = new Map<number, Element>();
  for (const [element, kid] of kidsOfKind(tree, 'object')) owners.set(kid.id, element);
  const annotations = pages.flatMap(({ annotations, number }) =>
    annotations.map((annotation) => ({
      ...annotation,
      page: number,
      owner: owners.get(annotation.id ?? -1) ?? null,
    })),
  );
  const hasLanguage = Boolean(textOf(file.get(file.catalog, 'Lang')));
  return { file, report, objects: objectsIn(file), hasLanguage, pages, tree, annotations };
}

function objectsIn(file: PdfFile): FileObject[] {
  const objects: FileObject[] = [];
  for (const id of file.ids) {
    const value = file.object(id);
    const dict = dictOf(value);
    if (dict) objects.push({ id, dict, stream: streamOf(value) });
  }
  return objects;
}

interface Branch {
  value: Value;
  resources: Dict | null;
}

/** The pages in order, with the resources they inherit (ISO 32000-1, 7.7.3). A branch met twice is not entered again. */
function readPages(file: PdfFile): Page[] {
  const pages: Page[] = [];
  const seen = new Set<Dict>();
  const branches: Branch[] = [{ value: file.catalog.entries.get('Pages') ?? null, resources: null }];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const dict = dictOf(file.resolve(branch.value));
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    const resources = file.dict(dict, 'Resources') ?? branch.resources;
    const kids = file.get(dict, 'Kids');
    if (Array.isArray(kids)) {
      for (const value of kids.toReversed()) branches.push({ value, resources });
    } else if (nameOf(file.get(dict, 'Type')) !== 'Pages') {
      pages.push({
        number: pages.length + 1,
        id: refOf(branch.value),
        dict,
        resources,
        annotations: annotationsOf(file, dict),
      });
    }
  }
  return pages;
}

function annotationsOf(file: PdfFile, page: Dict): Annotation[] {
  const all = file.get(page, 'Annots');
  if (!Array.isArray(all)) return [];
  return all.flatMap((value) => {
    const dict = dictOf(file.resolve(value));
    return dict ? [{ id: refOf(value), dict, subtype: nameOf(file.get(dict, 'Subtype')) ?? '' }] : [];
  });
}

/**
 * All values of a name tree or number tree, with their keys (ISO 32000-1, 7.9.6 and 7.9.7). A node met twice is not
 * entered again.
 */
export function* treeEntries(
  file: PdfFile,
  root: Dict | null,
  leaves: 'Names' | 'Nums',
): Generator<[Value, Value]> {
  const seen = new Set<Dict>();
  const nodes = root ? [root] : [];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const pairs = file.get(node, leaves);
    if (Array.isArray(pairs)) {
      for (let index = 0; index + 1 < pairs.length; index += 2)
        yield [file.resolve(pairs[index]), pairs[index + 1] ?? null];
    }
    const kids = file.get(node, 'Kids');
    if (Array.isArray(kids))
      for (const kid of kids.toReversed())
        nodes.push(...[dictOf(file.resolve(kid))].filter((dict) => dict !== null));
  }
}
