import { type Dict, nameOf } from '../../file/values.ts';
import type { Check } from '../document.ts';

/** ISO 19005-2, 6.5.1. */
const forbidden = new Set(
  `Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript`.split(' '),
);
const named = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const actions = new Set([...forbidden, 'Named']);

/** Nothing in the file runs, plays or changes (ISO 19005-2, 6.4 and 6.5). */
export const checkActions: Check = ({ file, report, objects, pages }) => {
  for (const { dict } of objects) {
    for (const key of ['A', 'OpenAction', 'Next']) checkAction(file.dict(dict, key));
    // An action of its own number; `S` also names structure types, groups and page labels, none of them so called.
    if (nameOf(file.get(dict, 'Type')) === 'Action') checkAction(dict);
  }
  if (file.catalog.entries.has('AA')) report('A-6.5.2-1');
  for (const { dict, number } of pages) if (dict.entries.has('AA')) report('A-6.5.2-1', number);
  const scripts = file.dict(file.dict(file.catalog, 'Names'), 'JavaScript');
  if (scripts) report('A-6.5.1-1', null, { action: 'JavaScript' });

  function checkAction(action: Dict | null): void {
    const kind = nameOf(file.get(action, 'S'));
    if (kind === null || !actions.has(kind)) return;
    if (forbidden.has(kind)) report('A-6.5.1-1', null, { action: kind });
    else if (!named.has(nameOf(file.get(action, 'N')) ?? '')) report('A-6.5.1-2');
  }
};
