import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Handlebars from 'handlebars';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'templates');
const target = fileURLToPath(new URL('generated/', import.meta.url));

/**
 * Strict: a name that the view does not have is an error, not an empty string. Known helpers only:
 * a misspelt `{{#each}}` is an error at build time.
 */
const options = { strict: true, noEscape: false, knownHelpersOnly: true, preventIndent: true };

const types = `import type { CompiledTemplate } from '../template.ts';
export declare const templates: { stockholm: CompiledTemplate };
`;

/** Precompiles every template in `templates/` to `src/render/generated/templates.js`. */
export async function compileTemplates() {
  const entries = await readdir(sources, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const compiled = await Promise.all(names.sort().map(compileTemplate));
  await mkdir(target, { recursive: true });
  await replaceFile(
    join(target, 'templates.js'),
    `export const templates = {\n${compiled.join(',\n')}\n};\n`,
  );
  await replaceFile(join(target, 'templates.d.ts'), types);
}

async function compileTemplate(name) {
  const folder = join(sources, name);
  const files = (await readdir(join(folder, 'partials'))).filter((file) => file.endsWith('.hbs')).sort();
  const partials = await Promise.all(
    files.map(async (file) => {
      const specification = await precompile(join(folder, 'partials', file));
      return `${JSON.stringify(file.slice(0, -'.hbs'.length))}: ${specification}`;
    }),
  );
  const document = await precompile(join(folder, 'document.hbs'));
  const style = JSON.stringify(await bundled(join(folder, 'style.css'), { minifyWhitespace: true }));
  const script = JSON.stringify(await bundled(join(folder, 'script.js'), { minify: true, format: 'iife' }));
  const fields = [
    `document: ${document}`,
    `partials: {\n${partials.join(',\n')}\n}`,
    `style: ${style}`,
    `script: ${script}`,
  ];
  return `${JSON.stringify(name)}: {\n${fields.join(',\n')}\n}`;
}

/**
 * A file and what it imports as one text. Of the style sheet only white space is left out: its rules stay as
 * written.
 */
async function bundled(file, options) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    ...options,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0].text.trim();
}

async function precompile(file) {
  try {
    return Handlebars.precompile(await readFile(file, 'utf8'), options);
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}

/** Beside the file first, then in its place: a build that runs at the same time never reads half a file. */
async function replaceFile(file, text) {
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}
