import { numberOf, rawOf, refOf } from '../../file/values.ts';
import { type Check, type Document, treeEntries } from '../document.ts';
import { pageOf } from '../tree.ts';

/** What the structure tree says of itself in more than one place, says the same in all (ISO 32000-1, 14.7.2, tables 322 and 323). */
export const checkRegisters: Check = (document) => {
  checkParents(document);
  checkIdentifiers(document);
  checkNextKey(document);
};

/** Each element names the one that it stands in. */
function checkParents({ file, report, tree }: Document): void {
  const root = refOf(file.catalog.entries.get('StructTreeRoot') ?? null);
  for (const element of tree?.elements ?? []) {
    const named = refOf(element.dict.entries.get('P') ?? null);
    const isRight = named !== null && named === (element.parent ? element.parent.id : root);
    if (!isRight) report('V-35', pageOf(element), { type: element.type });
  }
}

/** Elements with an identifier are found by it. */
function checkIdentifiers({ file, report, tree }: Document): void {
  const register = file.dict(tree?.root ?? null, 'IDTree');
  const listed = new Map<string | null, number | null>();
  for (const [key, value] of treeEntries(file, register, 'Names')) listed.set(rawOf(key), refOf(value));
  for (const element of tree?.elements ?? []) {
    if (!element.dict.entries.has('ID')) continue;
    const id = rawOf(file.get(element.dict, 'ID')) ?? '';
    const isListed = element.id !== null && listed.get(id) === element.id;
    // A register that is not there is missed once.
    if (!isListed) report('V-36', register ? pageOf(element) : null, { id });
  }
}

/** Who adds to the tree does not take a key that is taken. */
function checkNextKey({ file, report, tree }: Document): void {
  const next = numberOf(file.get(tree?.root ?? null, 'ParentTreeNextKey'));
  if (next === null) return;
  let largest = -1;
  for (const [key] of treeEntries(file, file.dict(tree?.root ?? null, 'ParentTree'), 'Nums')) {
    largest = Math.max(largest, numberOf(key) ?? -1);
  }
  if (next <= largest) report('V-37', null, { next, largest });
}
