/** The same plan gives the same bytes, whatever machine it is built on. */
import { chmod, copyFile, mkdir, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { type Built, buildIn, planFolder, planText, type Surroundings, unpacked } from './support.ts';

let built: Promise<Built> | undefined;

/** What all others are compared with. */
function first(): Promise<Built> {
  built ??= planFolder().then((folder) => buildIn(folder));
  return built;
}

async function expectSame(folder: string, surroundings: Surroundings = {}): Promise<void> {
  const [expected, found] = await Promise.all([first(), buildIn(folder, surroundings)]);
  // Not `toEqual`: the difference of two files of this size takes minutes to describe.
  expect({ html: found.html === expected.html, pdf: found.pdf === expected.pdf }).toEqual({
    html: true,
    pdf: true,
  });
}

describe('the same bytes', () => {
  test('a second time', async () => expectSame(await planFolder()));

  test.each(['Pacific/Auckland', 'America/St_Johns'])('in the time zone %s', async (TZ) =>
    expectSame(await planFolder(), { env: { TZ } }),
  );

  test.each(['C', 'sv_SE.UTF-8', 'tr_TR.UTF-8', 'de_DE', 'ar_EG.UTF-8'])('in the locale %s', async (name) =>
    expectSame(await planFolder(), { env: { LANG: name, LC_ALL: name, LANGUAGE: name } }),
  );

  test('by another clock', async () => {
    const clock = `const real = Date; globalThis.Date = class extends real {
      constructor(...args) { super(...(args.length ? args : [946684799000])); }
      static now() { return 946684799000; }
    };`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
    await expectSame(await planFolder(), { env });
  });

  test('in a folder with another name, from somewhere else', async () => {
    const folder = await folderOf({});
    const place = join(folder, 'Nämndens planer & 100 % <utkast> #1');
    const source = await planFolder();
    await mkdir(join(place, 'bilder'), { recursive: true });
    for (const name of ['plan.md', 'bilder/besök.png', 'bilder/organisation.svg']) {
      await copyFile(join(source, name), join(place, name));
    }
    await expectSame(place, { cwd: folder, plans: [join(basename(place), 'plan.md')] });
  });

  test('for another user, whose browser is unpacked anew and who has fonts of their own', async () => {
    const home = await folderOf({});
    const fonts = resolve('node_modules/@fontsource/source-sans-3/files');
    await mkdir(join(home, '.fonts'));
    for (const style of ['latin-900-italic', 'latin-200-normal']) {
      await copyFile(join(fonts, `source-sans-3-${style}.woff`), join(home, '.fonts', `${style}.woff`));
    }
    const env = { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), USER: 'någon' };
    await expectSame(await planFolder(), { env });
  });

  test('beside other plans, in another order, on fewer cores', async () => {
    const others = Object.fromEntries(
      ['a.md', 'b.md', 'z.md'].map((name) => [name, unitPlan({ rest: `Plan ${name}.` })]),
    );
    const folder = await planFolder(planText, others);
    await expectSame(folder, { plans: ['z.md', 'plan.md', 'a.md', 'b.md'] });
    await expectSame(folder, {
      plans: ['a.md', 'b.md', 'plan.md', 'z.md'],
      env: { UV_THREADPOOL_SIZE: '1' },
    });
  });

  test.skipIf(process.platform === 'win32')(
    'with another umask, from a folder that is only read',
    async () => {
      const folder = await planFolder();
      const apart = await planFolder();
      await Promise.all([folder, join(folder, 'bilder')].map((path) => chmod(path, 0o555)));
      try {
        const through = ['sh', '-c', 'umask 077; exec "$0" "$@"'];
        await expectSame(apart, { through, plans: [join(folder, 'plan.md')] });
      } finally {
        await Promise.all([folder, join(folder, 'bilder')].map((path) => chmod(path, 0o755)));
      }
    },
  );

  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['letters in two parts, as macOS writes them', (text) => text.normalize('NFD')],
  ])('of a plan with %s', async (_, change) => expectSame(await planFolder(change(planText))));
});

test('with the plan inside, in another folder at another time', async () => {
  const flags = ['--embed-source'];
  const [here, there] = await Promise.all([planFolder(), planFolder()]);
  await utimes(join(there, 'plan.md'), 0, 0);
  const [one, other] = await Promise.all([
    buildIn(here, { flags }),
    buildIn(there, { flags, cwd: dirname(there), plans: [join(there, 'plan.md')] }),
  ]);
  expect(other.pdf === one.pdf).toBe(true);
  expect(one.pdf.length).toBeGreaterThan((await first()).pdf.length);
});

test('nothing of the machine stands in the files', async () => {
  const { html, pdf } = await first();
  const text = html + (await unpacked(pdf));
  const traces = [
    join(homedir(), '/'),
    resolve('templates'),
    process.execPath,
    'vplan-test-',
    'HeadlessChrome',
  ];
  expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
});
