import { itemsOf, numberOf, refOf, type Value } from '../../file/values.ts';
import type { Container, ContentModel } from '../content/model.ts';
import { type Document, treeEntries } from '../document.ts';
import { type Element, kidsOfKind, pageOf } from '../tree.ts';

/** Who owns each piece of marked content: by object number of the page or form, then by its number there. */
type Owners = Map<number, Map<number, Element>>;

/**
 * Tags and content say the same of each other (ISO 32000-1, 14.7.4): each piece of marked content has one owner, which
 * the parent tree names, and no element owns what is not there.
 */
export function checkMarkedContent(document: Document, { containers }: ContentModel): void {
  const { file, report, tree } = document;
  if (!tree) return;
  const parents = new Map<number, Value>();
  for (const [key, value] of treeEntries(file, file.dict(tree.root, 'ParentTree'), 'Nums')) {
    if (typeof key === 'number') parents.set(key, value);
  }
  const owners = ownersIn(document);
  for (const [id, container] of containers) {
    const listed = itemsOf(
      file.resolve(parents.get(numberOf(file.get(container.dict, 'StructParents')) ?? -1)),
    );
    checkContainer(document, container, owners.get(id), listed);
  }
  checkPromises(document, owners, containers);
  for (const { dict, owner, page } of document.annotations) {
    const parent = parents.get(numberOf(file.get(dict, 'StructParent')) ?? -1) ?? null;
    if (owner && refOf(parent) !== owner.id) report('V-28', page);
  }
}

function ownersIn({ tree, report }: Document): Owners {
  const owners: Owners = new Map();
  for (const [element, { container, mcid }] of kidsOfKind(tree, 'marked')) {
    const owned = owners.get(container) ?? new Map<number, Element>();
    owners.set(container, owned);
    if (owned.has(mcid)) report('V-22', pageOf(element), { mcid });
    else owned.set(mcid, element);
  }
  return owners;
}

/** @param listed The parent tree's entry for the container: an owner for each number. */
function checkContainer(
  { report }: Document,
  { page, mcids, drawn }: Container,
  owned: ReadonlyMap<number, Element> | undefined,
  listed: Value[],
): void {
  for (const mcid of mcids.keys()) {
    const owner = owned?.get(mcid);
    if (!owner) report('V-21', page, { mcid });
    else if (refOf(listed[mcid] ?? null) !== owner.id) report('V-24', page, { mcid });
  }
  if (mcids.size > 0 && drawn > 1) report('30-002', page);
}

function checkPromises({ report }: Document, owners: Owners, containers: ContentModel['containers']): void {
  for (const [id, owned] of owners) {
    const mcids = containers.get(id)?.mcids;
    for (const [mcid, owner] of owned) if (!mcids?.has(mcid)) report('V-23', pageOf(owner), { mcid });
  }
}
