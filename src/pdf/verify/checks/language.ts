import { textOf } from '../../file/values.ts';
import type { ContentModel } from '../content/model.ts';
import type { Document } from '../document.ts';
import { kidsOfKind, pageOf } from '../tree.ts';

/** The language of text, alternatives, bookmarks and annotations can be told (Matterhorn 11-001 to 11-005). */
export function checkLanguage(document: Document, { containers }: ContentModel): void {
  if (document.hasLanguage) return;
  const { file, report, tree, annotations } = document;
  for (const [element, { container, mcid }] of kidsOfKind(tree, 'marked')) {
    const content = containers.get(container)?.mcids.get(mcid);
    if (content && !content.hasLanguage && !element.hasLanguage) report('11-001', pageOf(element));
  }
  const silent = tree?.elements.filter(({ hasLanguage }) => !hasLanguage) ?? [];
  for (const element of silent) {
    const isWritten = ['Alt', 'ActualText', 'E'].some((key) => textOf(file.get(element.dict, key)));
    if (isWritten) report('11-002', pageOf(element));
  }
  if (file.get(file.dict(file.catalog, 'Outlines'), 'First') !== null) report('11-003');
  for (const { dict, page } of annotations.filter(({ owner }) => !owner?.hasLanguage)) {
    if (textOf(file.get(dict, 'Contents'))) report('11-004', page);
    if (textOf(file.get(dict, 'TU'))) report('11-005', page);
  }
}
