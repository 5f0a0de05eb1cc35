import { resolve } from 'node:path';

/** The files named on the command line, each once, in order. */
export function distinct(files: string[], cwd: string): string[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    const path = resolve(cwd, file);
    return !seen.has(path) && seen.add(path);
  });
}
