// Builds what runs from what is read: schemas to validators and types, templates to functions, fonts to what
// signs they hold, and all of it to dist/. `node build.js generate` does all but the last, for the tests and the type checker.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { keepCompiled, load } from './bin/load.js';
import { compileTemplates } from './src/render/compile-templates.js';
import { compileCoverage } from './src/signs/compile-coverage.js';

const generated = 'src/schema/generated';
const target = 'node20.19';

const ADD = `
function added(errors, more) {
  for (const error of more) errors.push(error);
  return errors;
}
`;

/** Ajv copies all errors so far for each goal that has one, which takes minutes where thousands have. */
function addingErrors(code) {
  const adding = code.replace(/vErrors\.concat\(([\w.]+)\)/g, 'added(vErrors, $1)');
  if (adding === code || adding.includes('.concat('))
    throw new Error('Ajv adds up its errors in another way.');
  return adding + ADD;
}

/** What each generated file validates. An organisation's own edition is rare, and its validator loaded only for one. */
const validators = {
  validators: {
    validateFrontMatter: 'front-matter',
    validatePlan: 'plan',
    validateRequiredSections: 'required-sections',
    validateTemplate: 'mall',
    validateConfig: 'config',
  },
  'edition-validator': { validateEdition: 'edition' },
};

const schemaOf = async (name) => JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8'));

/** Validators are compiled ahead of time so that checking a plan loads no compiler. */
async function compileSchemas() {
  const names = Object.values(validators).flatMap(Object.values);
  const ajv = new Ajv.default({
    schemas: await Promise.all(names.map(schemaOf)),
    allErrors: true,
    // Errors carry the schema that failed, which names what a goal lacks.
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    keywords: ['x-expected', 'x-aliases'],
    code: { source: true, esm: true, lines: true },
  });
  await mkdir(generated, { recursive: true });
  for (const [file, functions] of Object.entries(validators)) {
    const exports = Object.entries(functions).map(([key, name]) => [key, `${name}.schema.json`]);
    const code = standalone.default(ajv, Object.fromEntries(exports));
    await writeFile(`${generated}/${file}.js`, addingErrors(code));
    const declarations = Object.keys(functions).map(
      (key) => `export const ${key}: ValidateFunction<unknown>;`,
    );
    await writeFile(
      `${generated}/${file}.d.ts`,
      `import type { ValidateFunction } from 'ajv';\n${declarations.join('\n')}\n`,
    );
  }
  const { allOf: _cascade, ...plan } = await schemaOf('plan');
  await writeFile(`${generated}/plan.d.ts`, await typesOf(plan, 'PlanJson'));
}

async function typesOf(schema, name) {
  return compile({ ...schema, title: name }, name, { additionalProperties: false, bannerComment: '' });
}

/** Shipped editions as JSON, each loaded alone: reading their YAML would cost a check more than its rules. */
async function compileEditions() {
  const folder = 'src/edition/generated';
  await mkdir(folder, { recursive: true });
  const ids = (await readdir('schemas/editions')).sort().map((file) => file.replace(/\.yaml$/, ''));
  for (const id of ids) {
    const data = parse(await readFile(`schemas/editions/${id}.yaml`, 'utf8'));
    await writeFile(`${folder}/${id}.json`, JSON.stringify(data));
  }
  const imports = ids.map((id) => `  '${id}': () => import('./${id}.json', { with: { type: 'json' } }),`);
  await writeFile(`${folder}/index.js`, `export const shipped = {\n${imports.join('\n')}\n};\n`);
  await writeFile(
    `${folder}/index.d.ts`,
    `import type { EditionJson } from './edition.js';
export const shipped: Record<string, () => Promise<{ default: EditionJson }>>;\n`,
  );
  await writeFile(`${folder}/edition.d.ts`, await typesOf(await schemaOf('edition'), 'EditionJson'));
}

/** One file per command: what a command does not use is never loaded. */
async function bundle() {
  const beside = 'dist.new';
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside);
  const { outputFiles } = await build({
    entryPoints: { main: 'src/cli/main.ts', 'check-worker': 'src/cli/check-worker.ts' },
    outdir: beside,
    bundle: true,
    write: false,
    splitting: true,
    minify: true,
    keepNames: false,
    format: 'esm',
    platform: 'node',
    target,
    external: ['@sparticuz/chromium'],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await Promise.all(outputFiles.map(async ({ path, text }) => writeFile(path, await asScript(text))));
  await writeFile(`${beside}/package.json`, '{ "type": "commonjs" }\n');
  await checkOnce(beside);
  // A build that fails leaves the program that was there.
  await rm('dist', { recursive: true, force: true });
  await rename(beside, 'dist');
}

/** A module of the bundle as CommonJS: V8 gives and takes what it has compiled of scripts, not of modules. */
async function asScript(module) {
  const required = module.replace(/\bimport\("(\.\/[^"]+)"\)/g, 'Promise.resolve().then(()=>require("$1"))');
  const { code } = await transform(required, {
    format: 'cjs',
    platform: 'node',
    target,
    minify: true,
    define: { 'import.meta.url': 'vplanUrl' },
    logLevel: 'warning',
  });
  const url = 'const vplanUrl=require("node:url").pathToFileURL(__filename).href;';
  return `"use strict";${code.includes('vplanUrl') ? url : ''}${code}`;
}

/** Checks a plan with the new program, and keeps what V8 compiled to do so: a third of the time that a check takes. */
async function checkOnce(folder) {
  const { main } = load(resolve(folder, 'main.js'));
  const plan = resolve('examples/2025-dagverksamhet-och-traffpunkt.md');
  const told = [];
  const code = await main(['check', plan], {
    out: () => undefined,
    err: (text) => told.push(text),
    outColour: false,
    errColour: false,
    errColumns: null,
    cwd: process.cwd(),
    env: {},
    signal: new AbortController().signal,
    end: () => undefined,
  });
  if (code > 1) throw new Error(`The program that was built cannot check ${plan}: ${told.join('')}`);
  keepCompiled();
}

await compileSchemas();
await compileEditions();
await compileTemplates();
await compileCoverage();
if (process.argv[2] !== 'generate') await bundle();
