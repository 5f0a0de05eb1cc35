import { type Dict, nameOf, textOf } from '../../file/values.ts';
import type { Check, Document } from '../document.ts';
import { pageOf } from '../tree.ts';

/** Permissions that an archived file may state (ISO 19005-2, 6.1.12). */
const permissions = new Set(['UR3', 'DocMDP']);

/** What the document catalogue promises (ISO 14289-1, 5, 7.1 and 7.2; ISO 19005-2, 6.1.12, 6.7.2, 6.10 and 6.11). */
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
  checkLimits(file, report);
  checkLanguageTags(file, report, tree);
};

/** The version of PDF that the file says it has, and what it says may be done with it. */
function checkLimits(file: Document['file'], report: Document['report']): void {
  const version = nameOf(file.get(file.catalog, 'Version'));
  if (version !== null && !/^1\.[0-7]$/.test(version)) report('A-6.1.2-3', null, { version });
  for (const key of file.dict(file.catalog, 'Perms')?.entries.keys() ?? [])
    if (!permissions.has(key)) report('A-6.1.12-1', null, { key });
}

/** A language is a tag as `sv` or `en-GB` (ISO 19005-2, 6.7.4; RFC 3066). */
const languageTag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i;

function checkLanguageTags(file: Document['file'], report: Document['report'], tree: Document['tree']): void {
  const check = (dict: Dict, page: number | null): void => {
    const language = textOf(file.get(dict, 'Lang'));
    if (language && !languageTag.test(language)) report('A-6.7.4-1', page, { language });
  };
  check(file.catalog, null);
  for (const element of tree?.elements ?? [])
    if (element.dict.entries.has('Lang')) check(element.dict, pageOf(element));
}
