import { rawOf, textOf } from '../../file/values.ts';
import type { Check, Document } from '../document.ts';
import { remapped, roleReader } from '../roles.ts';
import { type Element, pageOf } from '../tree.ts';

/** Structure types and the role map (Matterhorn checkpoint 02). */
export const checkRoles: Check = ({ file, report, tree }) => {
  if (!tree) return;
  const roleOf = roleReader(file, tree.root);
  for (const element of tree.elements) {
    const { fault } = roleOf(element.type);
    if (fault) report(fault, pageOf(element), { type: element.type });
  }
  for (const type of remapped(file, tree.root)) report('02-004', null, { type });
};

/** Figures, formulas and notes have what replaces or names them (Matterhorn 13-004, 17-002, 19-003 and 19-004). */
export const checkAlternatives: Check = (document) => {
  const { file, report, tree } = document;
  const notes = new Map<string, Element>();
  for (const element of tree?.elements ?? []) {
    if (element.role === 'Figure' && !hasText(document, element, ['Alt', 'ActualText'])) {
      report('13-004', pageOf(element));
    }
    if (element.role === 'Formula' && !hasText(document, element, ['Alt', 'ActualText'])) {
      report('17-002', pageOf(element));
    }
    if (element.role !== 'Note') continue;
    const id = rawOf(file.get(element.dict, 'ID'));
    if (!id) report('19-003', pageOf(element));
    else if (notes.has(id)) report('19-004', pageOf(element), { id });
    else notes.set(id, element);
  }
};

function hasText({ file }: Document, { dict }: Element, keys: string[]): boolean {
  return keys.some((key) => (textOf(file.get(dict, key)) ?? '').trim() !== '');
}

/** Headings count from 1 without a skip, in one way of counting (Matterhorn checkpoint 14). */
export const checkHeadings: Check = ({ report, tree }) => {
  const elements = tree?.elements ?? [];
  const numbered = elements.filter((element) => levelOf(element) !== null);
  const plain = elements.filter((element) => element.role === 'H' && levelOf(element) === null);
  const [first] = plain;
  if (first && numbered.length > 0) report('14-007', pageOf(first));
  const sections = new Set<Element | null>();
  for (const heading of plain) {
    if (sections.has(heading.parent)) report('14-006', pageOf(heading));
    sections.add(heading.parent);
  }
  let before = 0;
  for (const heading of numbered) {
    const level = levelOf(heading) ?? before;
    if (before === 0 && level !== 1) report('14-002', pageOf(heading), { level });
    else if (before > 0 && level > before + 1) report('14-003', pageOf(heading), { before, level });
    before = level;
  }
};

const isDeep = /^H(?:[7-9]|[1-9]\d+)$/;

/**
 * The level of a numbered heading; null for all else. Below H6 there are as many as are needed (ISO 14289-1, 7.4.3). PDF 1.7
 * has no types that these could stand for: what one is mapped to says nothing of its level.
 */
function levelOf({ type, role }: Element): number | null {
  const [, level] = /^H([1-9]\d*)$/.exec(isDeep.test(type) ? type : role) ?? [];
  return level === undefined ? null : Number(level);
}
