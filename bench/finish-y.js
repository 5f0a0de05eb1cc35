// `node bench/finish.js [PLAN] [RUNS]`: what finishing the PDF costs, against the print before it, in cold processes.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const plan = process.argv[2] ?? join(root, 'examples/2025-dagverksamhet-och-traffpunkt.md');
const runs = Number(process.argv[3] ?? 9);

/**
 * The program's own parts, from compiling the plan to the finished file. What finishing costs is what comes on top of a print
 * like the one before it: part of the work is done while the browser prints.
 */
const stages = `
import { loadTemplate } from './src/render/template.ts';
import { renderDocument } from './src/render/document.ts';
import { readPlan } from './src/workspace/plan-file.ts';
import { keepBrowser } from './src/pdf/launch/keeper.ts';
import { fillCells, openPage, printDraft, printTagged, showHtml } from './src/pdf/print/page.ts';

const stop = new AbortController();
const { env, platform, argv } = process;
const keeper = keepBrowser({ env, platform, version: '0', timeout: 20_000, signal: stop.signal });
const { compiled } = await readPlan(argv[2], process.cwd());
const template = await loadTemplate('stockholm');
const document = await renderDocument(compiled.plan, compiled.edition, { template, pictures: compiled.pictures });
const { browser } = await keeper.alive();
const page = await openPage(browser.puppeteer);
await showHtml(page, document.html);
const draft = printDraft(page);
const { finishPdf, openPdf, pageNumbersIn, warmUp } = await import('./src/pdf/finish/index.ts');
const drafted = await openPdf(await draft);
await fillCells(page, pageNumbersIn(drafted, document.contents));
let started = performance.now();
await printTagged(page);
const print = performance.now() - started;
started = performance.now();
const [printed] = await Promise.all([printTagged(page)]);
const t1 = performance.now(); const op = await openPdf(printed); const t2 = performance.now(); const finished = await finishPdf(op, document, { version: '0' });
const t3 = performance.now(); const times = { a: t1-started, b: t2-t1, c: t3-t2, print, finish: performance.now() - started - print };
await keeper.end();
console.log(JSON.stringify({ ...times, printed: printed.length, finished: finished.length }));
`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// One folder below the project, as the program itself: it finds its fonts from there.
const file = join(root, `bench/finish-${process.pid}.tmp.mjs`);
try {
  await build({
    stdin: { contents: stages, resolveDir: root, loader: 'ts' },
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    external: ['@sparticuz/chromium'],
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    banner: {
      js: "import{createRequire as vplanRequire}from'node:module';const require=vplanRequire(import.meta.url);",
    },
  });
  const results = [];
  for (let run = 0; run <= runs; run += 1) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, plan], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    // The first one warms the disk.
    if (run > 0) results.push(JSON.parse(stdout));
  }
  const { printed, finished } = results[0];
  console.log(results.map((r)=>[r.print,r.a,r.b,r.c].map(Math.round).join(" ")).join(" | "));console.log(`one print              ${median(results.map(({ print }) => print)).toFixed(0)} ms`);
  console.log(`finishing              ${median(results.map(({ finish }) => finish)).toFixed(0)} ms`);
  console.log(
    `finishing / one print  ${median(results.map(({ print, finish }) => finish / print)).toFixed(2)}`,
  );
  console.log(`finished / printed     ${(finished / printed).toFixed(2)} (${finished} bytes)`);
} finally {
  await rm(file, { force: true });
}
