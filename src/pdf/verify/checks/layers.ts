import { dictOf, textOf } from '../../file/values.ts';
import type { Check } from '../document.ts';

/** Optional content (Matterhorn checkpoint 20; ISO 19005-2, 6.9). */
export const checkLayers: Check = ({ file, report }) => {
  const properties = file.dict(file.catalog, 'OCProperties');
  if (!properties) return;
  const others = file.list(properties, 'Configs').map(dictOf);
  const standard = file.dict(properties, 'D');
  const names = new Set<string>();
  for (const configuration of [standard, ...others]) {
    const name = textOf(file.get(configuration, 'Name')) ?? '';
    if (name === '') report(configuration === standard ? '20-002' : '20-001');
    else if (names.has(name)) report('A-6.9-2', null, { name });
    names.add(name);
    if (configuration?.entries.has('AS')) report('20-003');
  }
};
