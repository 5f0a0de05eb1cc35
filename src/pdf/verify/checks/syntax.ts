import { type Dict, dictOf, itemsOf, nameOf, numberOf, rawOf } from '../../file/values.ts';
import type { Document } from '../document.ts';
import type { Condition } from '../report.ts';

/** The file as bytes and objects (ISO 19005-2, 6.1). */
export function checkSyntax({ file, report, objects, pages }: Document): void {
  for (const { id, stream } of objects) {
    if (!stream) continue;
    const { entries } = stream.dict;
    if (['F', 'FFilter', 'FDecodeParms'].some((key) => entries.has(key))) report('A-6.1.7-2', null, { id });
    const filters = itemsOf(file.get(stream.dict, 'Filter')).map((filter) => nameOf(file.resolve(filter)));
    if (filters.includes('LZWDecode') || filters.includes('Crypt')) report('A-6.1.7-3', null, { id });
  }
  for (const condition of file.faults) report(condition as Condition);
  for (const id of file.broken) report('A-6.1.4-1', null, { reason: `objekt ${id} går inte att läsa` });
  checkFrame(file.text, report);
  checkIdentifiers({ file, report });
  for (const { dict, number } of pages) {
    if (!hasPlainSize(file.list(dict, 'MediaBox').map(numberOf))) report('A-6.1.13-11', number);
  }
}

/** First and last lines of the file. */
function checkFrame(text: string, report: Document['report']): void {
  const head = text.slice(0, 40);
  if (!/^%PDF-1\.[0-7][\r\n]/.test(head)) report('A-6.1.2-1');
  if (!/^%PDF-\d\.\d\s*[\r\n]+%[\u0080-\u00FF]{4}/.test(head)) report('A-6.1.2-2');
  const tail = text.slice(-8);
  if (!/%%EOF(?:\r\n|\r|\n)?$/.test(tail)) report('A-6.1.3-3');
}

/** Two identifiers that are not empty (6.1.3). */
function checkIdentifiers({ file, report }: Pick<Document, 'file' | 'report'>): void {
  const ids = file.list(file.trailer, 'ID').map((id) => rawOf(id) ?? '');
  if (ids.length !== 2 || ids.includes('')) report('A-6.1.3-1');
}

/** A page is 3 to 14,400 points wide and high (6.1.13). An inherited size is the page tree's and not looked at. */
function hasPlainSize(box: (number | null)[]): boolean {
  if (box.length === 0) return true;
  const [left, bottom, right, top] = box;
  if (left == null || bottom == null || right == null || top == null) return false;
  return [Math.abs(right - left), Math.abs(top - bottom)].every((side) => side >= 3 && side <= 14_400);
}

/**
 * Encryption (ISO 19005-2, 6.1.3; ISO 14289-1, 7.16). True where the file is encrypted: nothing else in it can be judged.
 */
export function checkEncryption({ file, report }: Pick<Document, 'file' | 'report'>): boolean {
  const encryption: Dict | null = dictOf(file.get(file.trailer, 'Encrypt'));
  if (!encryption) return false;
  report('A-6.1.3-2');
  const permissions = numberOf(file.get(encryption, 'P'));
  if (permissions === null) report('26-001');
  // The tenth bit, counted from 1.
  else if ((permissions & 512) === 0) report('26-002');
  return true;
}
