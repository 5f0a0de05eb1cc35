import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './io.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A link in its place is
 * replaced, what it leads to left alone. Rejects with `UsageError` where the place cannot be written, and
 * with the signal's reason where it aborts first.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  // The name is kept short: the file's own may be as long as the disk allows.
  const beside = join(dirname(path), `.vplan-${randomUUID()}.tmp`);
  try {
    await refuseSpecial(path);
    await makeFolder(dirname(path));
    await writeFile(beside, content, { signal });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    if (error instanceof UsageError) throw error;
    throw unwritable(path, reason(error));
  }
}

/**
 * A folder with all above it. Node's own `recursive` never ends in a place that holds no new folders, such
 * as `/proc`: there the parent's absence is told again and again.
 */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  await mkdir(path).catch(async (error: unknown) => {
    // Another plan's output may have made it meanwhile.
    if (!(await stat(path).catch(() => null))?.isDirectory()) throw error;
  });
}

/** Whether two paths lead to one and the same file. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([path, other].map((name) => stat(name).catch(() => null)));
  return path === other || (a != null && b != null && a.dev === b.dev && a.ino === b.ino);
}

/** A device or a pipe would be replaced by the rename, `/dev/null` for the whole machine. */
async function refuseSpecial(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (!found || found.isFile() || found.isSymbolicLink()) return;
  throw unwritable(
    path,
    found.isDirectory() ? 'det finns en mapp med det namnet' : 'det är ingen vanlig fil',
  );
}

function unwritable(path: string, why: string): UsageError {
  return new UsageError(`${path} går inte att skriva: ${why}. Ange en annan plats med -o.`);
}

const partIsFile = 'en del av sökvägen är en fil';
const noRights = 'du saknar rättigheter';

const reasons: Record<string, string> = {
  EACCES: noRights,
  EPERM: noRights,
  EROFS: 'platsen är skrivskyddad',
  ENOSPC: 'disken är full',
  EDQUOT: 'utrymmet är slut',
  ENOTDIR: partIsFile,
  EEXIST: partIsFile,
  ENOENT: 'mappen finns inte och går inte att skapa',
  ENAMETOOLONG: 'namnet är för långt',
  ELOOP: 'en länk i sökvägen leder tillbaka till sig själv',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || 'okänt fel');
}
