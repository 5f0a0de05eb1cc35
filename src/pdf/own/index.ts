/**
 * The Chromium of the optional dependency, unpacked once into a private folder and checked at every start.
 * The package's own `executablePath()` is not used: it unpacks to a fixed name in the shared temporary folder and
 * runs whatever already lies there.
 */
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrowserError, faultOf, systemCode } from '../errors.ts';
import type { CacheContext } from './folder.ts';
import { cacheFolder, isPrivateFolder, temporaryFolder } from './folder.ts';
import { isIntact, writeMarker } from './marker.ts';
import { FONT_CONFIG, LIBRARIES, PROGRAM, unpack } from './unpack.ts';

export interface OwnBrowser {
  program: string;
  /** For `FONTCONFIG_FILE`. */
  fontConfig: string;
  /** Folder for `LD_LIBRARY_PATH`, used only where the system lacks a library. */
  libraries: string;
  folder: string;
  /** True where no trustworthy cache folder was found; the folder is to be removed after use. */
  temporary: boolean;
}

export interface OwnBrowserOptions extends CacheContext {
  /** The packed program, `…/bin/chromium.br`. */
  packed: string;
  signal?: AbortSignal | undefined;
  /** Told, in Swedish, before the one slow step (seconds). */
  notice?: ((text: string) => void) | undefined;
}

const UNPACKING = '.unpacking-';
/** Milliseconds after which a folder left by a killed process is nobody's. */
const ABANDONED = 60 * 60 * 1000;
/** As many as there may be other processes doing the same at the same moment. */
const ATTEMPTS = 20;

/**
 * The unpacked browser, from the cache when it is whole there.
 * @throws BrowserError `launch` when it cannot be unpacked (disk full, damaged package).
 */
export async function ownBrowser(options: OwnBrowserOptions): Promise<OwnBrowser> {
  try {
    const cache = await cacheFolder(options);
    return cache ? await fromCache(cache, options) : await fromTemporary(options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof BrowserError) throw error;
    throw new BrowserError(
      'launch',
      `Den medföljande webbläsaren går inte att packa upp: ${faultOf(error)}.`,
      {
        advice: 'Se till att disken har 250 MB ledigt, eller ange en annan webbläsare med --browser.',
        cause: error,
      },
    );
  }
}

/** Removes what was unpacked for this run only. */
export async function releaseOwnBrowser(browser: OwnBrowser): Promise<void> {
  if (browser.temporary) await rm(browser.folder, { recursive: true, force: true });
}

async function fromCache(cache: string, options: OwnBrowserOptions): Promise<OwnBrowser> {
  const [version, packed] = await Promise.all([packageVersion(options.packed), stat(options.packed)]);
  const folder = join(cache, `chromium-${version}`);
  const isReady = async (path: string): Promise<boolean> =>
    (await isPrivateFolder(path, options.uid)) && (await isIntact(path, packed.size, options.uid));
  if (await isReady(folder)) return describe(folder, false);
  await removeAbandoned(cache);
  const partial = await mkdtemp(join(cache, UNPACKING));
  try {
    await unpackInto(partial, packed.size, options);
    await moveIntoPlace(partial, folder, isReady);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return describe(folder, false);
}

/** A home folder that cannot be written (a service account, `docker --user`) costs the unpacking every time. */
async function fromTemporary(options: OwnBrowserOptions): Promise<OwnBrowser> {
  const folder = await temporaryFolder();
  try {
    await unpackInto(folder, (await stat(options.packed)).size, options);
    return describe(folder, true);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function unpackInto(folder: string, packedSize: number, options: OwnBrowserOptions): Promise<void> {
  options.notice?.('Packar upp den medföljande webbläsaren …');
  const files = await unpack(dirname(options.packed), folder, options.signal);
  await writeMarker(folder, packedSize, files);
}

/**
 * Puts the unpacked folder where it belongs in one step, so that no other process ever sees half of it. Of several
 * processes that unpack at once the first wins and the others use its result. A damaged folder is moved out of the
 * way, which does not disturb a browser that runs from it; should it turn out to be another process's whole one, put
 * there a moment ago, it is moved back.
 */
async function moveIntoPlace(
  partial: string,
  folder: string,
  isReady: (folder: string) => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await renamed(partial, folder)) return;
    if (await isReady(folder)) return;
    const aside = `${partial}-${attempt}`;
    if (!(await renamed(folder, aside))) continue;
    if ((await isReady(aside)) && (await renamed(aside, folder))) return;
    await rm(aside, { recursive: true, force: true });
  }
  throw new Error(`${folder} går inte att ersätta`);
}

/** False where something stands in the way. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith(UNPACKING));
  for (const name of names) {
    const path = join(cache, name);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}

async function packageVersion(packed: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dirname(packed), '..', 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : null;
  if (typeof version !== 'string' || !/^[\w.+-]+$/.test(version)) throw new Error('paketet saknar version');
  return version;
}

function describe(folder: string, temporary: boolean): OwnBrowser {
  return {
    program: join(folder, PROGRAM),
    fontConfig: join(folder, FONT_CONFIG),
    libraries: join(folder, LIBRARIES),
    folder,
    temporary,
  };
}
