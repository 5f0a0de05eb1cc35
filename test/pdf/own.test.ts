import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OwnBrowser, OwnBrowserOptions } from '../../src/pdf/own/index.ts';
import { ownBrowser, releaseOwnBrowser } from '../../src/pdf/own/index.ts';
import { scratchFolder } from './support.ts';

const PROGRAM = '#!/bin/sh\necho Chromium\n';
const uid = process.getuid?.() ?? -1;

interface Setup extends OwnBrowserOptions {
  /** Where the unpacked browser is expected. */
  folder: string;
  notices: string[];
}

async function archive(files: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name, mode: 0o755 }, text);
  tar.entry({ name: 'lib/link.so', type: 'symlink', linkname: '/etc/passwd' });
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A package as small as can be, and a home folder for its user. */
async function setup(): Promise<Setup> {
  const root = await scratchFolder();
  const bin = join(root, 'package', 'bin');
  const home = join(root, 'home');
  await mkdir(bin, { recursive: true });
  await mkdir(home);
  await writeFile(join(bin, '..', 'package.json'), '{"version":"9.8.7"}');
  await writeFile(join(bin, 'chromium.br'), brotliCompressSync(Buffer.from(PROGRAM)));
  const fonts = await archive({ 'fonts/a.ttf': 'font', 'fonts.conf': 'theirs' });
  await writeFile(join(bin, 'fonts.tar.br'), brotliCompressSync(fonts));
  const libraries = await archive({ 'lib/libnss3.so': 'nss', 'lib/../../../outside.so': 'bad' });
  await writeFile(join(bin, 'al2023.tar.br'), brotliCompressSync(libraries));
  const notices: string[] = [];
  return {
    packed: join(bin, 'chromium.br'),
    env: {},
    home,
    uid,
    folder: join(home, '.cache', 'vplan', 'chromium-9.8.7'),
    notices,
    notice: (text) => notices.push(text),
  };
}

/** Unpacks again and tells whether it was needed. */
async function unpackedAnew(options: Setup): Promise<boolean> {
  const before = options.notices.length;
  const browser = await ownBrowser(options);
  expect(await readFile(browser.program, 'utf8')).toBe(PROGRAM);
  expect(browser.folder).toBe(options.folder);
  return options.notices.length > before;
}

async function mode(path: string): Promise<number> {
  return (await lstat(path)).mode & 0o777;
}

describe.skipIf(process.platform === 'win32')('the unpacked browser', () => {
  test('stands in a private folder of the user, with fonts and libraries', async () => {
    const options = await setup();
    const browser = await ownBrowser(options);
    expect(browser).toEqual({
      folder: options.folder,
      program: join(options.folder, 'chromium'),
      fontConfig: join(options.folder, 'fonts.conf'),
      libraries: join(options.folder, 'lib'),
      temporary: false,
    } satisfies OwnBrowser);
    expect(await mode(join(options.folder, '..'))).toBe(0o700);
    expect(await mode(options.folder)).toBe(0o700);
    expect(await mode(browser.program)).toBe(0o700);
    expect(await readFile(browser.fontConfig, 'utf8')).toContain('prefix="relative">fonts<');
    expect(await readdir(join(options.folder, 'fonts'))).toEqual(['a.ttf']);
    expect(await readdir(browser.libraries)).toEqual(['libnss3.so']);
    expect(await readdir(join(options.folder, '..'))).toEqual(['chromium-9.8.7']);
    expect(options.notices).toEqual(['Packar upp den medföljande webbläsaren …']);
  });

  test('follows XDG_CACHE_HOME, unless that is relative', async () => {
    const options = await setup();
    const cache = join(options.home, 'annan');
    expect((await ownBrowser({ ...options, env: { XDG_CACHE_HOME: cache } })).folder).toBe(
      join(cache, 'vplan', 'chromium-9.8.7'),
    );
    expect((await ownBrowser({ ...options, env: { XDG_CACHE_HOME: 'annan' } })).folder).toBe(options.folder);
  });

  test('is unpacked for once where no folder can be made, as below /proc', async () => {
    const options = await setup();
    const browser = await ownBrowser({ ...options, env: { XDG_CACHE_HOME: '/proc/inget/cache' } });
    expect(browser.temporary).toBe(true);
    await releaseOwnBrowser(browser);
  });

  test('is not unpacked twice', async () => {
    const options = await setup();
    expect(await unpackedAnew(options)).toBe(true);
    expect(await unpackedAnew(options)).toBe(false);
  });

  test('that was only touched is hashed once and kept', async () => {
    const options = await setup();
    await ownBrowser(options);
    const marker = join(options.folder, 'unpacked.json');
    const before = await readFile(marker, 'utf8');
    await utimes(join(options.folder, 'chromium'), 1, 1);
    expect(await unpackedAnew(options)).toBe(false);
    expect(await readFile(marker, 'utf8')).not.toBe(before);
  });

  test.each<[string, (folder: string) => Promise<unknown>]>([
    ['half unpacked', (folder) => rm(join(folder, 'unpacked.json'))],
    [
      'with a marker that cannot be read',
      (folder) => writeFile(join(folder, 'unpacked.json'), '{"files":[{}]}'),
    ],
    ['without one of its files', (folder) => rm(join(folder, 'lib', 'libnss3.so'))],
    ['cut short', (folder) => writeFile(join(folder, 'chromium'), 'x')],
    [
      'altered without a change of size',
      (folder) => writeFile(join(folder, 'chromium'), PROGRAM.replace('C', 'X')),
    ],
    [
      'with a link for a program',
      async (folder) => {
        await rename(join(folder, 'chromium'), join(folder, 'moved'));
        await symlink(join(folder, 'moved'), join(folder, 'chromium'));
      },
    ],
    ['that others may write to', (folder) => chmod(folder, 0o777)],
  ])('%s is unpacked anew', async (_, damage) => {
    const options = await setup();
    await ownBrowser(options);
    await damage(options.folder);
    expect(await unpackedAnew(options)).toBe(true);
    expect(await readdir(join(options.folder, '..'))).toEqual(['chromium-9.8.7']);
    expect(await mode(options.folder)).toBe(0o700);
  });

  test('of another package under the same version is unpacked anew', async () => {
    const options = await setup();
    await ownBrowser(options);
    await writeFile(options.packed, brotliCompressSync(Buffer.from(PROGRAM.repeat(2))));
    expect(await readFile((await ownBrowser(options)).program, 'utf8')).toBe(PROGRAM.repeat(2));
  });

  test('a link in its place is replaced, and what it points to left alone', async () => {
    const options = await setup();
    const elsewhere = await scratchFolder();
    await mkdir(join(options.folder, '..'), { recursive: true, mode: 0o700 });
    await symlink(elsewhere, options.folder);
    expect(await unpackedAnew(options)).toBe(true);
    expect((await lstat(options.folder)).isDirectory()).toBe(true);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test.each<[string, (options: Setup) => Promise<unknown>]>([
    ['cannot be made', (options) => writeFile(join(options.home, '.cache'), '')],
    [
      'others may write to',
      async (options) => {
        await mkdir(join(options.folder, '..'), { recursive: true });
        await chmod(join(options.folder, '..'), 0o777);
      },
    ],
    [
      'is a link',
      async (options) => {
        await mkdir(join(options.home, '.cache'));
        await symlink(await scratchFolder(), join(options.home, '.cache', 'vplan'));
      },
    ],
  ])('goes to a fresh private folder when the cache %s', async (_, spoil) => {
    const options = await setup();
    await spoil(options);
    const browser = await ownBrowser(options);
    expect(browser.temporary).toBe(true);
    expect(browser.folder.startsWith(options.home)).toBe(false);
    expect(await mode(browser.folder)).toBe(0o700);
    expect(await readFile(browser.program, 'utf8')).toBe(PROGRAM);
    await releaseOwnBrowser(browser);
    await expect(lstat(browser.folder)).rejects.toThrow('ENOENT');
  });

  test('of another user is not used', async () => {
    const options = await setup();
    await ownBrowser(options);
    const browser = await ownBrowser({ ...options, uid: uid + 1 });
    expect(browser.temporary).toBe(true);
    await releaseOwnBrowser(browser);
  });

  test('is whole when several processes unpack at once, also over a damaged one', async () => {
    const options = await setup();
    for (const round of [1, 2]) {
      const browsers = await Promise.all(Array.from({ length: 6 }, () => ownBrowser(options)));
      for (const browser of browsers) expect(browser.folder).toBe(options.folder);
      expect(await readFile(join(options.folder, 'chromium'), 'utf8'), `round ${round}`).toBe(PROGRAM);
      expect(await readdir(join(options.folder, '..'))).toEqual(['chromium-9.8.7']);
      expect(await unpackedAnew(options)).toBe(false);
      await rm(join(options.folder, 'unpacked.json'));
    }
  });

  test('what a killed process left is cleared away, what another is unpacking is not', async () => {
    const options = await setup();
    const cache = join(options.folder, '..');
    await mkdir(join(cache, '.unpacking-old'), { recursive: true, mode: 0o700 });
    await mkdir(join(cache, '.unpacking-new'));
    await chmod(cache, 0o700);
    await utimes(join(cache, '.unpacking-old'), 1, 1);
    await ownBrowser(options);
    expect((await readdir(cache)).sort()).toEqual(['.unpacking-new', 'chromium-9.8.7']);
  });

  test('a damaged package is an error with the next step, and leaves nothing', async () => {
    const options = await setup();
    await writeFile(options.packed, 'not brotli');
    await expect(ownBrowser(options)).rejects.toMatchObject({
      kind: 'launch',
      message: expect.stringContaining('går inte att packa upp'),
      advice: expect.stringContaining('--browser'),
    });
    expect(await readdir(join(options.folder, '..'))).toEqual([]);
  });

  test('without a home folder and a folder for temporary files, that one is named', async () => {
    const options = await setup();
    const home = options.packed;
    const missing = join(options.folder, 'ingen');
    vi.stubEnv('TMPDIR', missing);
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(ownBrowser({ ...options, home })).rejects.toMatchObject({
      kind: 'launch',
      message: `Mappen för tillfälliga filer, ${missing}, finns inte.`,
      advice: 'Ange en annan mapp i miljövariabeln TMPDIR (TEMP i Windows).',
    });
  });

  test('an abort leaves nothing', async () => {
    const options = await setup();
    const reason = new Error('avbruten');
    await expect(ownBrowser({ ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(await readdir(join(options.folder, '..'))).toEqual([]);
  });
});
