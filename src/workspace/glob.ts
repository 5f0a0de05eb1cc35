import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below a folder that fit a pattern, as absolute paths in order: `*` stands for any characters in a
 * name, `?` for one, `**` for any folders. Hidden folders and `node_modules` are passed over unless the pattern
 * names them. Links are not followed, and no pattern leads out of the folder.
 */
export async function filesLike(pattern: string, folder: string): Promise<string[]> {
  const steps = pattern.normalize('NFC').split(/[\\/]/);
  const search: Search = { found: new Set(), visited: new Set() };
  await collect(
    folder,
    steps.filter((step) => step !== '' && step !== '.'),
    search,
  );
  return [...search.found].sort();
}

interface Search {
  found: Set<string>;
  /** Folders with the steps that were left there: `**` may lead to one in many ways. */
  visited: Set<string>;
}

async function collect(folder: string, steps: readonly string[], search: Search): Promise<void> {
  const [step, ...rest] = steps;
  const visit = JSON.stringify([folder, steps]);
  if (step === undefined || search.visited.has(visit)) return;
  search.visited.add(visit);
  if (step === '**') await collectBelow(folder, rest.length > 0 ? rest : ['*'], search);
  else if (rest.length === 0) {
    for (const name of await namesIn(folder, 'files', step)) search.found.add(join(folder, name));
  } else {
    for (const name of await namesIn(folder, 'folders', step)) {
      if (name === step || !isApart(name)) await collect(join(folder, name), rest, search);
    }
  }
}

/** What fits here, and in all folders below. */
async function collectBelow(folder: string, steps: readonly string[], search: Search): Promise<void> {
  await collect(folder, steps, search);
  for (const name of await namesIn(folder, 'folders', '*')) {
    if (!isApart(name)) await collect(join(folder, name), ['**', ...steps], search);
  }
}

async function namesIn(folder: string, kind: 'files' | 'folders', pattern: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
    .map(({ name }) => name)
    .filter((name) => fits(withSmallEnding(name.normalize('NFC')), withSmallEnding(pattern)));
}

/** `PLAN.MD`: Windows writes endings in either way, and `*.md` means both. */
const withSmallEnding = (name: string): string => name.replace(/\.md$/i, '.md');

/** Whether a folder holds no plans by custom: what is hidden, and what a package manager has fetched. */
function isApart(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a name fits a pattern of `*` and `?`. A name that begins with a dot must be asked for with one. */
export function fits(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  // Steps back to the last star only: no pattern makes it more than pattern times name.
  let [at, wanted, star, mark] = [0, 0, -1, 0];
  while (at < name.length) {
    const sign = pattern[wanted];
    if (sign === '*') {
      star = wanted;
      mark = at;
      wanted += 1;
    } else if (sign === '?' || sign === name[at]) {
      at += 1;
      wanted += 1;
    } else if (star >= 0) {
      mark += 1;
      at = mark;
      wanted = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(wanted));
}
