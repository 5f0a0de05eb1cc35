import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { leadsOut } from '../workspace/root.ts';
import { UsageError } from './io.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A link in its place is
 * replaced, what it leads to left alone. Rejects with `UsageError` where the place cannot be written, and
 * with the signal's reason where it aborts first.
 * @param flag names another place, for the message
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  signal: AbortSignal,
  flag = '-o',
): Promise<void> {
  const advice = ` Ange en annan plats med ${flag}.`;
  await refuseSpecial(path, advice);
  await put(path, content, signal, {
    advice,
    before: () => makeFolder(dirname(path)),
    after: () => Promise.resolve(),
  });
}

/**
 * Writes a file that exists anew, whole or not at all, with its rights and its owner; of a link, the file it leads
 * to. Rejects as `writeWhole` does, also where the file is write-protected, or no longer what it was when it was read.
 * @param read the bytes that the new ones were made from
 */
export async function rewriteWhole(
  path: string,
  { read, content }: { read: Uint8Array; content: Uint8Array },
  signal: AbortSignal,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await put(target, content, signal, {
    advice: '',
    before: async () => {
      await access(target, constants.W_OK);
      if (Buffer.compare(await readFile(target), read) !== 0) {
        throw new UsageError(
          `${path} har ändrats av någon annan under tiden och lämnas som den är. Kör igen.`,
        );
      }
    },
    after: async (beside) => {
      const { mode, uid, gid } = await stat(target);
      // Only an administrator may give a file away; the owner is then the one who writes.
      await chown(beside, uid, gid).catch(() => undefined);
      await chmod(beside, mode);
    },
  });
}

/** What is done around the writing of the file beside. */
interface Putting {
  /** Ends the message where the place cannot be written. */
  advice: string;
  before(): Promise<unknown>;
  after(beside: string): Promise<unknown>;
}

async function put(
  path: string,
  content: string | Uint8Array,
  signal: AbortSignal,
  { advice, before, after }: Putting,
): Promise<void> {
  // The name is kept short: the file's own may be as long as the disk allows.
  const beside = join(dirname(path), `.vplan-${randomUUID()}.tmp`);
  try {
    await before();
    await writeFile(beside, content, { signal });
    await after(beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    throw error instanceof UsageError ? error : unwritable(path, reason(error), advice);
  }
}

/** Whether two paths lead to one and the same file. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([path, other].map((name) => stat(name).catch(() => null)));
  return path === other || (a != null && b != null && a.dev === b.dev && a.ino === b.ino);
}

/**
 * A device or a pipe would be replaced by the rename, `/dev/null` for the whole machine; and a folder that is a link out
 * of the repository would have the plans say where on the disk is written.
 */
async function refuseSpecial(path: string, advice: string): Promise<void> {
  const folder = dirname(path);
  if (await leadsOut(folder))
    throw unwritable(path, 'mappen är en länk som leder ut ur planernas mapp', advice);
  const found = await lstat(path).catch(() => null);
  // `/dev/stdout` is a link.
  if (!found || found.isFile() || (found.isSymbolicLink() && !path.startsWith('/dev/'))) return;
  throw unwritable(
    path,
    found.isDirectory() ? 'det finns en mapp med det namnet' : 'det är ingen vanlig fil',
    advice,
  );
}

function unwritable(path: string, why: string, advice: string): UsageError {
  return new UsageError(`${path} går inte att skriva: ${why}.${advice}`);
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
