import type { Check, Document } from '../document.ts';
import { textOf } from '../file/values.ts';

/** What the document catalogue promises (ISO 14289-1, 7.1 and 7.2; ISO 19005-2, 6.7.2, 6.10 and 6.11). */
export const checkCatalog: Check = ({ file, report, pages, tree }) => {
  const { catalog } = file;
  const marks = file.dict(catalog, 'MarkInfo');
  if (file.get(marks, 'Marked') !== true) report('A-6.7.2-1');
  if (file.get(marks, 'Suspects') === true) report('01-007');
  if (!tree) report('A-6.7.3-1');
  const showsTitle = file.get(file.dict(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  if (typeof showsTitle !== 'boolean') report('07-001');
  else if (!showsTitle) report('07-002');
  if (catalog.entries.has('Requirements')) report('A-6.11-1');
  const names = file.dict(catalog, 'Names');
  if (names?.entries.has('AlternatePresentations')) report('A-6.10-1');
  for (const { dict, number } of pages) if (dict.entries.has('PresSteps')) report('A-6.10-1', number);
  if (pages.length === 0) report('V-01');
  checkLanguageTag(file, report);
};

/** A language is a tag as `sv` or `en-GB` (ISO 19005-2, 6.7.4; RFC 3066). */
const languageTag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i;

function checkLanguageTag(file: Document['file'], report: Document['report']): void {
  const language = textOf(file.get(file.catalog, 'Lang'));
  if (language && !languageTag.test(language)) report('A-6.7.4-1', null, { language });
}

/** Whether the document names a language as a whole. */
export function hasDocumentLanguage({ file }: Pick<Document, 'file'>): boolean {
  return Boolean(textOf(file.get(file.catalog, 'Lang')));
}
