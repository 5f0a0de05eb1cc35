/** Reads the tags of a finished file: their tree with pdf-lib, what they say with pdf.js. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Entry of a dictionary, looked up. */
export const entry = (dict: PDFDict, ...path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (at instanceof PDFDict ? at.lookup(PDFName.of(key)) : undefined), dict);

export const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;

const top = (pdf: PDFDocument): unknown => entry(pdf.catalog, 'StructTreeRoot', 'K');

/** The tags as text: `P(Link)`; leaves without their content. */
export function tagText(pdf: PDFDocument): string {
  return tagsIn(top(pdf)).join(' ');
}

function tagsIn(value: unknown): string[] {
  if (value instanceof PDFArray) return value.asArray().flatMap((_, index) => tagsIn(value.lookup(index)));
  const role = value instanceof PDFDict ? entry(value, 'S') : null;
  if (!(value instanceof PDFDict) || !(role instanceof PDFName)) return [];
  const kids = tagsIn(entry(value, 'K'));
  return [kids.length > 0 ? `${role.decodeText()}(${kids.join(' ')})` : role.decodeText()];
}

/** All elements with a role, in the order of the document. */
export function elementsWith(pdf: PDFDocument, role: string): PDFDict[] {
  return elementsIn(top(pdf)).filter((element) => entry(element, 'S') === PDFName.of(role));
}

function elementsIn(value: unknown): PDFDict[] {
  if (value instanceof PDFArray)
    return value.asArray().flatMap((_, index) => elementsIn(value.lookup(index)));
  if (!(value instanceof PDFDict) || !value.has(PDFName.of('S'))) return [];
  return [value, ...elementsIn(entry(value, 'K'))];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** The text of each element with a role, page by page. */
export function spoken(bytes: Uint8Array, role: string): Promise<string[]> {
  return textsOf(bytes, role, markedTexts);
}

/** The same, letter by letter as the file has it: pdf.js leaves out spaces where lines end. */
export function spelled(bytes: Uint8Array, role: string): Promise<string[]> {
  return textsOf(bytes, role, markedLetters);
}

async function textsOf(
  bytes: Uint8Array,
  role: string,
  textsIn: (page: Page) => Promise<Map<string, string>>,
): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const file = await task.promise;
  const found: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const texts = await textsIn(page);
    const letters = (node: Node): string =>
      node.type === 'content'
        ? (texts.get(node.id ?? '') ?? '')
        : (node.children ?? []).map(letters).join('');
    found.push(...nodesWith((await page.getStructTree()) as Node, role).map(letters));
  }
  await task.destroy();
  return found;
}

function nodesWith(node: Node, role: string): Node[] {
  return node.role === role ? [node] : (node.children ?? []).flatMap((child) => nodesWith(child, role));
}

/** The text of each marked-content sequence of a page. */
async function markedTexts(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return texts;
}

/** The letters of each marked-content sequence of a page, under the names that pdf.js has for them. */
async function markedLetters(page: Page): Promise<Map<string, string>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [known = ''] = (await markedTexts(page)).keys();
  const nameOf = (id: unknown) => (typeof id === 'number' ? known.replace(/\d+$/, String(id)) : undefined);
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.beginMarkedContentProps) open.push(nameOf(args[1]));
    else if (operator === OPS.beginMarkedContent) open.push(undefined);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const id = open.findLast((each) => each !== undefined);
      const letters = (args[0] as ({ unicode: string } | number)[]).map((glyph) =>
        typeof glyph === 'number' ? '' : glyph.unicode,
      );
      if (id) texts.set(id, (texts.get(id) ?? '') + letters.join(''));
    }
  }
  return texts;
}
