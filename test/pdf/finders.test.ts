import { constants } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FindOptions } from '../../src/pdf/finders/index.ts';
import { findBrowser, searchBrowsers } from '../../src/pdf/finders/index.ts';
import type { FileProbe } from '../../src/pdf/finders/lookup.ts';
import { ownBrowserPath } from '../../src/pdf/finders/own.ts';

/** A file system in which only `programs` can be run, and `folders` are folders. */
function disk(programs: string[], folders: string[] = [], plain: string[] = []): FileProbe {
  return {
    async access(path, mode) {
      const known = [...programs, ...folders, ...(mode === constants.F_OK ? plain : [])];
      if (!known.includes(path)) throw Object.assign(new Error(path), { code: 'ENOENT' });
    },
    async stat(path) {
      return { isFile: () => !folders.includes(path) };
    },
  };
}

const LINUX = {
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/eva',
  arch: 'arm64',
} as const;
const MAC = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/eva', arch: 'arm64' } as const;
const WINDOWS = {
  platform: 'win32',
  home: 'C:\\Users\\eva',
  arch: 'x64',
  env: {
    LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local',
    PROGRAMFILES: 'C:\\Program Files',
    ProgramW6432: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  },
} as const;

async function names(options: FindOptions): Promise<string[]> {
  return (await searchBrowsers(options)).found.map(({ name, path }) => `${name}: ${path}`);
}

describe('Windows', () => {
  const edge = 'Microsoft\\Edge\\Application\\msedge.exe';

  test.each([
    ['LOCALAPPDATA', `C:\\Users\\eva\\AppData\\Local\\${edge}`],
    ['Program Files', `C:\\Program Files\\${edge}`],
    ['Program Files (x86)', `C:\\Program Files (x86)\\${edge}`],
  ])('Edge in %s', async (_, path) => {
    expect(await names({ ...WINDOWS, fs: disk([], [], [path]) })).toEqual([`Edge: ${path}`]);
  });

  test('Chrome before Edge before Chromium', async () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const chromium = 'C:\\Users\\eva\\AppData\\Local\\Chromium\\Application\\chrome.exe';
    const files = [chromium, `C:\\Program Files (x86)\\${edge}`, chrome];
    expect(await names({ ...WINDOWS, fs: disk(files) })).toEqual([
      `Chrome: ${chrome}`,
      `Edge: C:\\Program Files (x86)\\${edge}`,
      `Chromium: ${chromium}`,
    ]);
  });

  test('variables that are not set are no folders', async () => {
    const { searched } = await searchBrowsers({ ...WINDOWS, env: { PROGRAMFILES: 'D:\\P' }, fs: disk([]) });
    expect(searched.slice(0, 2)).toEqual([
      'D:\\P\\Google\\Chrome\\Application\\chrome.exe',
      'D:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

describe('macOS', () => {
  test('programs for all users and for one', async () => {
    const chrome = '/Users/eva/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(await names({ ...MAC, fs: disk([edge, chrome]) })).toEqual([`Chrome: ${chrome}`, `Edge: ${edge}`]);
  });

  test('a bundle means the program inside', async () => {
    const inside = '/opt/Brave.app/Contents/MacOS/Brave';
    const found = await findBrowser({
      ...MAC,
      browser: '/opt/Brave.app',
      fs: disk([inside], ['/opt/Brave.app']),
    });
    expect(found).toMatchObject({ path: inside, origin: '--browser' });
  });
});

describe('Linux', () => {
  test.each([
    ['google-chrome-stable', 'Chrome'],
    ['google-chrome', 'Chrome'],
    ['microsoft-edge', 'Edge'],
    ['microsoft-edge-stable', 'Edge'],
    ['chromium', 'Chromium'],
    ['chromium-browser', 'Chromium'],
  ])('%s on PATH is %s', async (program, name) => {
    expect(await names({ ...LINUX, fs: disk([`/usr/bin/${program}`]) })).toEqual([
      `${name}: /usr/bin/${program}`,
    ]);
  });

  test('the first folder of PATH wins, and the snap comes last', async () => {
    const files = ['/snap/bin/chromium', '/usr/bin/chromium', '/usr/local/bin/chromium'];
    expect(await names({ ...LINUX, fs: disk(files) })).toEqual(['Chromium: /usr/local/bin/chromium']);
    expect(await names({ ...LINUX, fs: disk(files.slice(0, 1)) })).toEqual(['Chromium: /snap/bin/chromium']);
  });

  test('relative folders of PATH are not searched', async () => {
    const fs = disk(['chromium', './chromium', 'bin/chromium']);
    expect(await names({ ...LINUX, env: { PATH: '.:bin:' }, fs })).toEqual([]);
  });

  test('folders and files that may not be run are no browsers', async () => {
    const fs = disk([], ['/usr/bin/chromium'], ['/usr/bin/google-chrome']);
    expect(await names({ ...LINUX, fs })).toEqual([]);
  });

  test('the packed browser comes last, on x64 alone', async () => {
    const found = await searchBrowsers({ ...LINUX, arch: 'x64', fs: disk(['/usr/bin/chromium']) });
    expect(found.found.map(({ name, own }) => [name, own])).toEqual([
      ['Chromium', false],
      ['Medföljande Chromium', true],
    ]);
    expect(await names({ ...LINUX, fs: disk([]) })).toEqual([]);
  });

  test('a package that is not installed is no browser', () => {
    const context = { ...LINUX, arch: 'x64', fs: disk([]) };
    const missing = () => {
      throw new Error('not found');
    };
    expect(ownBrowserPath(context, missing)).toBeNull();
    expect(ownBrowserPath(context, () => '/x/build/cjs/index.cjs')).toBe('/x/bin/chromium.br');
  });
});

describe('a browser that the user named', () => {
  const fs = disk(['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/mine', '/usr/bin/mine']);

  test('--browser goes before VPLAN_BROWSER goes before the search', async () => {
    const env = { ...LINUX.env, VPLAN_BROWSER: '/usr/bin/chromium' };
    expect(await findBrowser({ ...LINUX, env, browser: '/opt/mine', fs })).toMatchObject({
      path: '/opt/mine',
      origin: '--browser',
    });
    expect(await findBrowser({ ...LINUX, env, fs })).toMatchObject({
      path: '/usr/bin/chromium',
      origin: 'VPLAN_BROWSER',
    });
    expect(await findBrowser({ ...LINUX, fs })).toMatchObject({ name: 'Chrome', origin: 'search' });
  });

  test.each([
    ['chromium', 'Chromium'],
    ['Chrome', 'Chrome'],
  ])('%s means that kind of browser', async (browser, name) => {
    expect(await findBrowser({ ...LINUX, browser, fs })).toMatchObject({ name, origin: '--browser' });
  });

  test('a bare name is looked up on PATH and never in the current folder', async () => {
    expect(await findBrowser({ ...LINUX, browser: 'mine', fs })).toMatchObject({ path: '/usr/bin/mine' });
    await expect(findBrowser({ ...LINUX, browser: 'yours', fs: disk(['yours']) })).rejects.toThrow('yours');
  });

  test('one that is not there is an error, not a reason to take another', async () => {
    const error = findBrowser({ ...LINUX, env: { VPLAN_BROWSER: '/opt/gone' }, fs });
    await expect(error).rejects.toMatchObject({
      kind: 'not-found',
      searched: ['/opt/gone'],
      advice: expect.stringContaining('VPLAN_BROWSER'),
    });
  });
});

test('without any browser the error lists all that was searched and what to do', async () => {
  await expect(findBrowser({ ...LINUX, fs: disk([]) })).rejects.toMatchObject({
    kind: 'not-found',
    message: 'Ingen webbläsare hittades. Den behövs för att göra PDF.',
    advice: expect.stringMatching(/Chrome, Edge eller Chromium.*--browser.*VPLAN_BROWSER/),
    searched: [
      'google-chrome-stable i PATH',
      'google-chrome i PATH',
      '/opt/google/chrome/chrome',
      'microsoft-edge-stable i PATH',
      'microsoft-edge i PATH',
      '/opt/microsoft/msedge/msedge',
      'chromium i PATH',
      'chromium-browser i PATH',
      '/snap/bin/chromium',
      'npm-paketet @sparticuz/chromium',
    ],
  });
});
