import { access, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What marks the root of a plans' repository. */
const marks = ['vplan.yaml', '.git'];

/**
 * The repository a plan belongs to: the nearest folder above it with `vplan.yaml` or `.git`, else the
 * plan's own folder. Nothing outside it is ever read for the plan.
 */
export async function findRoot(planFile: string): Promise<string> {
  const own = dirname(await realpath(planFile));
  for (let folder = own; ; folder = dirname(folder)) {
    for (const mark of marks) {
      if (await exists(join(folder, mark))) return folder;
    }
    if (dirname(folder) === folder) return own;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A file that a plan names, resolved through links: inside the root, outside it, or not there at all. */
export type NamedFile = { kind: 'inside'; path: string } | { kind: 'outside' } | { kind: 'missing' };

export async function resolveNamed(name: string, planFile: string, root: string): Promise<NamedFile> {
  const wanted = resolve(dirname(planFile), name);
  const realRoot = await realpath(root);
  for (const spelling of new Set([wanted, wanted.normalize('NFC'), wanted.normalize('NFD')])) {
    const found = await realpath(spelling).catch(() => null);
    if (found) return isInside(found, realRoot) ? { kind: 'inside', path: found } : { kind: 'outside' };
  }
  // A path that leads out is refused whether or not something is there: a plan may not probe the disk.
  return isInside(wanted, root) || isInside(wanted, realRoot) ? { kind: 'missing' } : { kind: 'outside' };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
