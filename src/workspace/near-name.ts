import { readdirSync } from 'node:fs';
import { nearest } from '../source/words.ts';
import { orNull } from './root.ts';

/** The plan or folder that a name is nearly that of; null for none. Windows shows names without their endings. */
export function nearIn(folder: string, name: string): string | null {
  const entries = orNull(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  const names = entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || /\.md$/i.test(entry.name)))
    .map((entry) => entry.name);
  const whole = [`${name}.md`, `${name}.txt`].find((each) => entries.some((entry) => entry.name === each));
  // Of one letter or two any other is a near miss.
  return whole ?? (name.length > 2 ? nearest(name, names) : null);
}
