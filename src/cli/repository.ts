import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Tells in which repository a folder lies: the nearest folder upwards with `.git`, from which CI servers count the paths in
 * reports; null for none. Each folder is looked at once, however many plans lie in it.
 */
export function repositories(): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  const of = (folder: string): string | null => {
    const seen = known.get(folder);
    if (seen !== undefined) return seen;
    const above = dirname(folder);
    const upwards = above === folder ? null : above;
    const found = existsSync(join(folder, '.git')) ? folder : upwards && of(upwards);
    known.set(folder, found);
    return found;
  };
  return of;
}
