import { existsSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What marks the root of a plans' repository. */
const rootMarks = ['vplan.yaml', '.git'];

/**
 * The repository that the plans of a folder belong to: the nearest folder from it upwards with `vplan.yaml` or `.git`,
 * else the folder itself. Nothing outside it is ever read for a plan.
 * @param own without links in its path
 */
export async function rootAbove(own: string): Promise<string> {
  return (await markedAbove(own)) ?? own;
}

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

/** The nearest folder from one upwards that is marked as a root; null where none is. */
async function markedAbove(own: string): Promise<string | null> {
  for (let folder = own; ; folder = dirname(folder)) {
    for (const mark of rootMarks) {
      if (await exists(join(folder, mark))) return folder;
    }
    if (dirname(folder) === folder) return null;
  }
}

/** How `vplan.yaml` is written by mistake. */
const misspelt = ['vplan.yml', 'Vplan.yaml', 'Vplan.yml', 'VPLAN.YAML', 'VPLAN.YML'];

/** A file by which `vplan.yaml` was surely meant, in a root or, up to a folder with `.git`, above it; null for none. */
export function misnamedAbove(folder: string): string | null {
  const here = misspelt.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (here !== undefined || existsSync(join(folder, '.git'))) return here ?? null;
  return dirname(folder) === folder ? null : misnamedAbove(dirname(folder));
}

/** Where the system keeps links of its own, such as `/dev/stdin`. */
const ofSystem = ['/dev', '/proc'];

/**
 * Whether a path goes through a link that leads out of the repository in which the link lies: such a link comes with the
 * plans, from whoever wrote them, and not from whoever runs the program. A folder that is linked where there is no
 * repository is its owner's own arrangement.
 * @param path absolute; nothing need be there
 */
export async function leadsOut(path: string): Promise<boolean> {
  try {
    if (realpathSync.native(path) === path) return false;
  } catch (error) {
    // A circle leads nowhere, and is told as what it is.
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') return false;
  }
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    const isLink = orNull(() => readlinkSync(at)) !== null;
    if (isLink && (await linkLeadsOut(at, at === path))) return true;
  }
  return false;
}

async function linkLeadsOut(link: string, isLast: boolean): Promise<boolean> {
  const folder = orNull(() => realpathSync.native(dirname(link)));
  if (folder === null || ofSystem.some((own) => isInside(folder, own))) return false;
  const isFile = isLast && !orNull(() => statSync(link))?.isDirectory();
  const root = (await markedAbove(folder)) ?? (isFile ? folder : null);
  return root !== null && !leadsInside(link, root);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A file that a plan names, resolved through links: inside the root, outside it, or not there at all. */
export type NamedFile = { kind: 'inside'; path: string } | { kind: 'outside' } | { kind: 'missing' };

/**
 * Finds a file that a plan names, relative to the plan's folder. A path that leads out of the root is
 * `outside` whether or not something is there: a plan may not probe the disk. It does not wait for the disk, which
 * would take longer than the disk does.
 */
export function resolveNamed(name: string, planFile: string, root: string): NamedFile {
  return resolveIn(dirname(planFile), name, root);
}

/** The same, relative to a folder. */
export function resolveIn(folder: string, name: string, root: string): NamedFile {
  const wanted = resolve(folder, name);
  const realRoot = realpathSync.native(root);
  const spellings = [...new Set([wanted, wanted.normalize('NFC'), wanted.normalize('NFD')])];
  for (const spelling of spellings) {
    const found = orNull(() => realpathSync.native(spelling));
    if (found) return isInside(found, realRoot) ? { kind: 'inside', path: found } : { kind: 'outside' };
  }
  const inside = spellings.every((spelling) => leadsInside(spelling, realRoot));
  return inside ? { kind: 'missing' } : { kind: 'outside' };
}

/** A name that Windows writes with `\\`, as a plan has it on any machine; null for any other, and for one with a drive. */
export function withSlashes(name: string): string | null {
  return name.includes('\\') && !/^[a-z]:|^\\\\/i.test(name) ? name.replaceAll('\\', '/') : null;
}

/** A path with links followed; as it is where nothing is there. */
export const realPath = (path: string): string => orNull(() => realpathSync.native(path)) ?? path;

/** What the disk answers; null where it will not. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** Links that one path may go through. */
const mostLinks = 40;

/** Whether a path at which there is nothing lies inside the root, once the links on its way are followed. */
function leadsInside(path: string, root: string, links = 0): boolean {
  if (links > mostLinks) return false;
  const found = orNull(() => realpathSync.native(path));
  if (found !== null) return isInside(found, root);
  const target = orNull(() => readlinkSync(path));
  if (target !== null) return leadsInside(resolve(dirname(path), target), root, links + 1);
  const parent = dirname(path);
  return parent !== path && leadsInside(parent, root, links);
}

/** Whether a path is a folder or leads into it; both absolute, links followed. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
