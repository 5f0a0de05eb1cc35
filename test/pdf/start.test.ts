import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doctor, findBrowser } from '../../src/pdf/index.ts';
import { launchBrowser } from '../../src/pdf/launch/index.ts';
import { fakeBrowser, options, plan, scratchFolder, start, watchedTemp } from './support.ts';

const isWindows = process.platform === 'win32';

/** The browser that comes with the program, and what a script says before it to run it. */
async function ownBrowser(): Promise<{ program: string; libraries: string }> {
  const found = await findBrowser({ ...options, browser: 'own' });
  const { program, ownLibraries, end } = await launchBrowser(found, { ...options, timeout: 20_000 });
  await end();
  const libraries = ownLibraries ? `export LD_LIBRARY_PATH='${join(program, '../lib')}'\n` : '';
  return { program, libraries };
}

describe('a browser that does not start', () => {
  test('that is not there: what was searched, and what to do', async () => {
    const session = start({ browser: '/finns/inte/chrome' });
    await expect(session.print(plan)).rejects.toMatchObject({
      kind: 'not-found',
      message: 'Webbläsaren /finns/inte/chrome finns inte eller går inte att köra.',
      searched: ['/finns/inte/chrome'],
      advice: expect.stringContaining('--browser'),
    });
  });

  test.skipIf(isWindows).each([
    ['hands over to another and ends well', 'exit 0', 'redan är i gång'],
    ['ends badly', 'exit 7', 'kod 7'],
    ['is killed', 'kill -9 $$', 'SIGKILL'],
    [
      'lacks a library',
      'echo "x: error while loading shared libraries: libgbm.so.1: cannot open" >&2; exit 127',
      'libgbm.so.1',
    ],
    ['is a snap that is not there', 'echo "requires the chromium snap to be installed" >&2; exit 10', 'snap'],
  ])('that %s', async (_, script, message) => {
    const temp = await watchedTemp();
    const browser = await fakeBrowser(script);
    const session = start({ browser });
    await expect(session.print(plan)).rejects.toMatchObject({
      kind: 'launch',
      message: expect.stringContaining(message),
      advice: expect.stringContaining('--browser'),
    });
    expect((await readdir(temp)).filter((name) => !browser.includes(name))).toEqual([]);
  });

  test.skipIf(isWindows)('that never answers is given up after the time for starting', async () => {
    const session = start({ browser: await fakeBrowser('exec sleep 60'), launchTimeout: 200 });
    await expect(session.print(plan)).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('svarade inte'),
    });
  });

  test.skipIf(isWindows)('that is no program at all', async () => {
    const path = join(await scratchFolder(), 'browser');
    await writeFile(path, '\x7fELF nonsense', { mode: 0o755 });
    await expect(start({ browser: path }).print(plan)).rejects.toMatchObject({ kind: 'launch' });
  });

  test.skipIf(isWindows)('gives way to the next one found', async () => {
    const chrome = await fakeBrowser('exit 3', 'google-chrome');
    const env = { ...process.env, PATH: join(chrome, '..') };
    const report = await start({ env }).ready();
    expect(report.failures.map(({ message }) => message)).toEqual([expect.stringMatching(/^Chrome .*kod 3/)]);
    expect(report.browser.found.name).not.toBe('Chrome');
  });

  test.skipIf(process.platform !== 'linux')(
    'with a sandbox is started without where there is none',
    async () => {
      const { program, libraries } = await ownBrowser();
      const refusal = 'FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!';
      const wrapper = `${libraries}case "$*" in *--no-sandbox*) exec ${program} "$@";; *) echo "${refusal}" >&2; exit 133;; esac`;
      const found = await findBrowser({ ...options, browser: await fakeBrowser(wrapper) });
      const second = await launchBrowser(found, { ...options, timeout: 20_000, uid: 1000 });
      await second.end();
      expect(second.sandbox).toEqual({ on: false, why: expect.stringContaining('ingen sandlåda') });
    },
  );
});

test.skipIf(process.platform !== 'linux')(
  'a browser that breaks down as it starts is started again',
  async () => {
    const { program, libraries } = await ownBrowser();
    const mark = join(await scratchFolder(), 'broken');
    const wrapper = `${libraries}[ -e '${mark}' ] || { : > '${mark}'; kill -SEGV $$; }\nexec ${program} "$@"`;
    const found = await findBrowser({ ...options, browser: await fakeBrowser(wrapper) });
    const second = await launchBrowser(found, { ...options, timeout: 20_000 });
    await second.end();
    expect(second.pid).toBeGreaterThan(0);
  },
);

describe('doctor', () => {
  test('tells which browser is used, and that it prints', async () => {
    const report = await doctor(options);
    expect(report.error).toBeNull();
    expect(report.used?.version).toMatch(/Chrome\/\d+/);
    expect(report.used?.sandbox.why).not.toBe('');
    expect(report.print?.bytes).toBeGreaterThan(1000);
    expect(report.searched.length).toBeGreaterThan(3);
  });

  test('tells what is wrong instead of throwing it', async () => {
    const report = await doctor({ ...options, browser: '/finns/inte' });
    expect(report).toMatchObject({
      used: null,
      print: null,
      error: { kind: 'not-found' },
      searched: ['/finns/inte'],
    });
  });
});
