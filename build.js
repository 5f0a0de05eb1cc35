// Builds what runs from what is read: schemas to validators and types, templates to functions, fonts to what
// signs they hold, and all of it to dist/. `node build.js generate` does all but the last, for the tests and the type checker.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { compileTemplates } from './src/render/compile-templates.js';
import { compileCoverage } from './src/signs/compile-coverage.js';

const generated = 'src/schema/generated';

/** Validators are compiled ahead of time so that checking a plan loads no compiler. */
async function compileSchemas() {
  const names = {
    validateFrontMatter: 'front-matter',
    validatePlan: 'plan',
    validateRequiredSections: 'required-sections',
    validateTemplate: 'mall',
    validateConfig: 'config',
  };
  const schemas = Object.values(names).map(async (name) =>
    JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')),
  );
  const ajv = new Ajv.default({
    schemas: await Promise.all(schemas),
    allErrors: true,
    // Errors carry the schema that failed, which names what a goal lacks.
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    keywords: ['x-expected'],
    code: { source: true, esm: true, lines: true },
  });
  const exports = Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, `${name}.schema.json`]),
  );
  await mkdir(generated, { recursive: true });
  await writeFile(`${generated}/validators.js`, standalone.default(ajv, exports));
  const signature = 'ValidateFunction<unknown>;';
  const declarations = Object.keys(names).map((key) => `export const ${key}: ${signature}`);
  await writeFile(
    `${generated}/validators.d.ts`,
    `import type { ValidateFunction } from 'ajv';\n${declarations.join('\n')}\n`,
  );
  const { allOf: _cascade, ...plan } = JSON.parse(await readFile('schemas/plan.schema.json', 'utf8'));
  const types = await compile(plan, 'PlanJson', { additionalProperties: false, bannerComment: '' });
  await writeFile(`${generated}/plan.d.ts`, types);
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
    'export const shipped: Record<string, () => Promise<{ default: unknown }>>;\n',
  );
}

/** One file per command: what a command does not use is never loaded. */
async function bundle() {
  const beside = 'dist.new';
  await rm(beside, { recursive: true, force: true });
  await build({
    entryPoints: { main: 'src/cli/main.ts', 'check-worker': 'src/cli/check-worker.ts' },
    outdir: beside,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['@sparticuz/chromium'],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    banner: {
      js: "import{createRequire as vplanRequire}from'node:module';const require=vplanRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
  // A build that fails leaves the program that was there.
  await rm('dist', { recursive: true, force: true });
  await rename(beside, 'dist');
}

await compileSchemas();
await compileEditions();
await compileTemplates();
await compileCoverage();
if (process.argv[2] !== 'generate') await bundle();
