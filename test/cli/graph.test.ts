import { readdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Files that an entry point loads, itself included; what is imported when needed counts too, unless told not to. */
async function loadedBy(entry: string, external: string[] = []): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    external: ['@sparticuz/chromium', ...external],
  });
  return Object.keys(metafile.inputs);
}

const heavy = /^src\/(?:render|pdf)\/|^templates\/|puppeteer|pdf-lib|handlebars|rehype|sparticuz|fontsource/;

test.each(['src/cli/check.ts', 'src/cli/export.ts'])(
  '%s never loads the renderer or a browser',
  async (entry) => {
    expect((await loadedBy(entry)).filter((file) => heavy.test(file))).toEqual([]);
  },
);

test('the command line itself loads no command', async () => {
  const files = await loadedBy('src/cli/main.ts', ['./check.ts', './build.ts', './export.ts', './doctor.ts']);
  const own = /^(?:src\/(?:cli|report\/printable)|package\.json$|node_modules\/commander\/)/;
  expect(files.filter((file) => !own.test(file))).toEqual([]);
});

/** The road of CONTRIBUTING.md: what each folder of src may import from. */
const allowed: Record<string, string[]> = {
  rules: ['edition', 'plan', 'source', 'schema'],
  report: ['plan', 'source'],
  workspace: ['edition', 'plan', 'rules', 'schema', 'source'],
  cli: ['edition', 'pdf', 'render', 'report', 'source', 'workspace'],
};

test.each(Object.entries(allowed))('src/%s imports only what stands below it', async (folder, others) => {
  for (const file of await readdir(`src/${folder}`)) {
    const text = await readFile(`src/${folder}/${file}`, 'utf8');
    const imported = [...text.matchAll(/(?:from |import\()'\.\.\/([a-z]+)\//g)].map(([, name]) => name);
    expect([file, imported.filter((name) => name && !others.includes(name))]).toEqual([file, []]);
  }
});
