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

test.each(['src/cli/check.ts', 'src/cli/fmt.ts', 'src/cli/export.ts'])(
  '%s never loads the renderer or a browser',
  async (entry) => {
    expect((await loadedBy(entry)).filter((file) => heavy.test(file))).toEqual([]);
  },
);

test.each(['src/cli/verify.ts', 'src/cli/extract.ts'])(
  '%s loads neither the library that writes PDF files nor a browser',
  async (entry) => {
    const loaded = await loadedBy(entry);
    // Where the repository ends must be known before anything is written.
    const heavy = /pdf-lib|puppeteer|handlebars|^src\/(?:render|workspace)\/(?!root\.ts)/;
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  },
);

test('a check reads XML and style sheets only for a plan that shows a drawing, writes XML only for JUnit', async () => {
  const files = await loadedBy('src/cli/check.ts', ['../pictures/svg.ts', './junit.ts']);
  expect(files.filter((file) => /xast|parse-xml|css-tree/.test(file))).toEqual([]);
});

test('a check loads what reads an edition of one’s own only where one is named', async () => {
  const files = await loadedBy('src/cli/check.ts', ['./edition-file.ts']);
  expect(files.filter((file) => /edition-validator|edition\.schema/.test(file))).toEqual([]);
});

test('a check loads the one reporter that is asked for', async () => {
  const reporters = ['text-report', 'json-report', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];
  const loaders = await readFile('src/report/formats.ts', 'utf8');
  const imported = [...loaders.matchAll(/import\('\.\/([a-z-]+)\.ts'\)/g)].map(([, name]) => name);
  expect(imported).toEqual(reporters);
  const files = await loadedBy(
    'src/cli/check.ts',
    reporters.map((name) => `./${name}.ts`),
  );
  const all = await readdir('src/report');
  // What else is in the folder is what any of them or the command may need.
  const only =
    /^src\/report\/(?:finding|format-names|formats|palette|printable|report|say|summary|words)\.ts$/;
  expect(all).toEqual(expect.arrayContaining(reporters.map((name) => `${name}.ts`)));
  expect(files.filter((file) => file.startsWith('src/report/') && !only.test(file))).toEqual([]);
});

test('a check loads what mends only where it is asked to', async () => {
  const files = await loadedBy('src/cli/check.ts', ['./mend-plan.ts']);
  expect(files.filter((file) => /^src\/(?:fix|format)\//.test(file))).toEqual([]);
});

test('the command line itself loads no command', async () => {
  const commands = ['check', 'fmt', 'build', 'export', 'verify', 'extract', 'explain', 'doctor'].map(
    (name) => `./${name}.ts`,
  );
  const files = await loadedBy('src/cli/main.ts', commands);
  const own = /^(?:src\/(?:cli|report\/(?:printable|format-names))|package\.json$|node_modules\/commander\/)/;
  expect(files.filter((file) => !own.test(file))).toEqual([]);
});

/** The road of CONTRIBUTING.md: what each folder of src may import from. */
const allowed: Record<string, string[]> = {
  source: [],
  plan: ['schema', 'source'],
  edition: ['plan', 'source'],
  schema: ['edition', 'plan', 'source'],
  rules: ['edition', 'plan', 'source', 'schema', 'signs'],
  signs: [],
  report: ['source'],
  pictures: ['signs', 'source'],
  workspace: ['edition', 'pictures', 'plan', 'rules', 'schema', 'signs', 'source'],
  fix: ['source'],
  format: ['edition', 'plan', 'rules', 'schema', 'source', 'workspace'],
  cli: ['edition', 'fix', 'format', 'pdf', 'render', 'report', 'rules', 'source', 'workspace'],
};

test.each(Object.entries(allowed))('src/%s imports only what stands below it', async (folder, others) => {
  const files = (await readdir(`src/${folder}`)).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const text = await readFile(`src/${folder}/${file}`, 'utf8');
    const imported = [...text.matchAll(/(?:from |import\()'\.\.\/([a-z]+)\//g)].map(([, name]) => name);
    expect([file, imported.filter((name) => name && !others.includes(name))]).toEqual([file, []]);
  }
});
