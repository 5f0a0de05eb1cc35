/** The structure tree, from Chromium's to one that PDF/UA-1 asks for. */
import { fixedIds, noteNumber } from '../../../plan/ids.ts';
import type { RenderedDocument } from '../../../render/types.ts';
import { dictOf } from '../../file/values.ts';
import type { Targets } from '../aim.ts';
import { type MarkedContent, markContent } from '../content/index.ts';
import { targetOf } from '../links.ts';
import type { Pdf } from '../pdf.ts';
import { wordFinder } from '../words.ts';
import { joinAreas } from './areas.ts';
import { blocksOf } from './blocks.ts';
import { boundFigures } from './bounds.ts';
import { mendContents } from './contents.ts';
import { mendFigures } from './figures.ts';
import { mendHeadings } from './headings.ts';
import { renameIdentifiers } from './identifiers.ts';
import { labelItems } from './labels.ts';
import { mendLists } from './lists.ts';
import { type Element, elementsOf, type Kid } from './model.ts';
import { mendNotes } from './notes.ts';
import { readTags } from './read.ts';
import { wrapReferences } from './references.ts';
import { repeatedHeads } from './repeated.ts';
import { roleMap } from './roles.ts';
import { settle } from './settle.ts';
import { mendHeads, mendTables } from './tables.ts';
import { targetsOf } from './targets.ts';
import { writeTags } from './write.ts';

/**
 * Marks all content, mends the tags of a print and writes them back.
 * @returns What links and bookmarks lead to.
 * @throws Error when the headings are not those of the document.
 */
export function mendTags(
  pdf: Pdf,
  { html, headings, contents }: Pick<RenderedDocument, 'html' | 'headings' | 'contents'>,
): Targets {
  const root = readTags(pdf);
  mendHeads(root);
  const printed = elementsOf(root);
  const isOneWord = wordFinder(html);
  const marked = markContent(pdf, { repeated: repeatedHeads(printed), blocks: blocksOf(root), isOneWord });
  labelItems(printed, ({ page, id }) => marked.lettersOf(page, id));
  placeContent(printed, marked);
  mendLists(root);
  mendFigures(root);
  mendTables(root);
  settle(root);
  const settled = elementsOf(root);
  joinAreas(settled, pdf);
  const named = mendHeadings(settled, headings);
  const target = (link: Element): string | null => leadsTo(pdf, link);
  mendContents(root, new Set(contents.map(({ id }) => id)), target);
  const notes = named.get(fixedIds.notes);
  if (notes) mendNotes(root, notes);
  wrapReferences(root, (link) => noteNumber(target(link) ?? '') !== null);
  boundFigures(root, pdf);
  renameIdentifiers(root);
  writeTags(pdf, root, roleMap(root), marked);
  return targetsOf(root, named, target);
}

/** Puts the sequences that the content has now in the place of Chromium's; none for what paints nothing. */
function placeContent(elements: readonly Element[], { sequences }: MarkedContent): void {
  for (const element of elements) {
    element.kids = element.kids.flatMap((kid): Kid[] => {
      if (kid.kind !== 'content') return [kid];
      const { page, id } = kid;
      return (sequences.get(page)?.get(id) ?? []).map((sequence) => ({ kind: 'content', page, ...sequence }));
    });
  }
}

/** Where a link leads; all its annotations lead to the same place. */
function leadsTo(pdf: Pdf, { kids }: Element): string | null {
  for (const kid of kids) if (kid.kind === 'annotation') return targetOf(pdf, dictOf(pdf.object(kid.object)));
  return null;
}
