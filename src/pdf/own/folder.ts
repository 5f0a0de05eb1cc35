import { lstat, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { BrowserError, faultOf, systemCode } from '../errors.ts';

/** Read and write for the owner only. */
export const PRIVATE = 0o700;
const WRITABLE_BY_OTHERS = 0o022;

export interface CacheContext {
  env: NodeJS.ProcessEnv;
  home: string;
  /** `process.getuid()`. */
  uid: number;
}

/**
 * The program's cache folder, made when missing, or null when it cannot be trusted or not be written: what lies
 * in it is run as a program, so nobody else may be able to put anything there.
 * The place is that of the XDG Base Directory Specification, `$XDG_CACHE_HOME` or `~/.cache`.
 */
export async function cacheFolder(context: CacheContext): Promise<string | null> {
  const given = context.env.XDG_CACHE_HOME;
  // The specification: a relative path here is invalid and is to be ignored.
  const root = given && isAbsolute(given) ? given : join(context.home, '.cache');
  const folder = join(root, 'vplan');
  try {
    await makeFolder(folder, PRIVATE);
    return (await isPrivateFolder(folder, context.uid)) ? folder : null;
  } catch {
    return null;
  }
}

/** True for a real folder (no symbolic link) that belongs to `uid` and that nobody else may write to. */
export async function isPrivateFolder(path: string, uid: number): Promise<boolean> {
  try {
    const stat = await lstat(path);
    return stat.isDirectory() && stat.uid === uid && (stat.mode & WRITABLE_BY_OTHERS) === 0;
  } catch {
    return false;
  }
}

/**
 * A new folder that only this user can enter, with a name that nobody could have taken before.
 * @throws BrowserError `launch` where the system's folder for such is missing or cannot be written in.
 */
export async function temporaryFolder(): Promise<string> {
  const folder = tmpdir();
  return mkdtemp(join(folder, 'vplan-')).catch((error: unknown) => {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    const why = isMissing ? 'finns inte' : `går inte att skriva i: ${faultOf(error)}`;
    throw new BrowserError('launch', `Mappen för tillfälliga filer, ${folder}, ${why}.`, {
      advice: 'Ange en annan mapp i miljövariabeln TMPDIR (TEMP i Windows).',
      cause: error,
    });
  });
}
