import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The nearest folder above with `.git`, from which CI servers count the paths in reports; the folder itself where
 * there is none.
 */
export async function repositoryOf(folder: string): Promise<string> {
  for (let above = folder; ; above = dirname(above)) {
    const found = await access(join(above, '.git')).then(
      () => true,
      () => false,
    );
    if (found) return above;
    if (dirname(above) === above) return folder;
  }
}
