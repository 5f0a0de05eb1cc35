import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file that ships with the program (`schemas/…`, `templates/…`).
 * `src/` and `dist/` are both one step below the package's root, so one rule serves both.
 */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
