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
 * The program's own road from the rendered plan to its PDF, timed from when the browser is ready: finished, or only printed as
 * the road prints it, once for the page numbers and once with them. What lies between the two is what finishing costs,
 * whatever of it is done while the browser prints.
 */
const stages = `
import { compileLater } from './src/cli/compile-later.ts';
import { loadTemplate } from './src/render/template.ts';
import { renderDocument } from './src/render/document.ts';
import { readPlan } from './src/workspace/plan-file.ts';
import { keepBrowser } from './src/pdf/launch/keeper.ts';
import { draftDocument } from './src/pdf/print/draft.ts';
import { printDocument } from './src/pdf/print/index.ts';
import { fillCells, openPage, printTagged, showHtml } from './src/pdf/print/page.ts';

const [, , plan, road] = process.argv;
const { env, platform } = process;
const keeper = keepBrowser({ env, platform, version: '0', timeout: 20_000, signal: new AbortController().signal });
const { compiled } = await readPlan(plan, process.cwd());
compileLater();
const template = await loadTemplate('stockholm');
const document = await renderDocument(compiled.plan, compiled.edition, { template, pictures: compiled.pictures });
const { browser } = await keeper.alive();
const page = await openPage(browser.puppeteer);

async function printed() {
  const opened = performance.now();
  await showHtml(page, document.html);
  const load = performance.now() - opened;
  await fillCells(page, await draftDocument(page, document));
  const started = performance.now();
  const bytes = await printTagged(page);
  return { bytes, load, print: performance.now() - started };
}

/** As the plans of a folder, one after the other in one process: what the first of them costs is not counted. */
async function again() {
  const { openPdf, finishPdf } = await import('./src/pdf/finish/index.ts');
  const ratios = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const { bytes, print } = await printed();
    const started = performance.now();
    await finishPdf(openPdf(bytes), document, { version: '0' });
    ratios.push((performance.now() - started) / print);
  }
  return { bytes: [], again: ratios.slice(1) };
}

async function finished() {
  const { pdf } = await printDocument(page, document);
  const { finishPdf } = await import('./src/pdf/finish/index.ts');
  return { bytes: await finishPdf(pdf, document, { version: '0' }) };
}

const cpu = process.cpuUsage();
const started = performance.now();
const { bytes, load, print, again: ratios } = await { finished, printed, again }[road]();
const time = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
await keeper.end();
console.log(JSON.stringify({ time, load, print, ratios, cpu: (user + system) / 1000, bytes: bytes.length }));
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
  const once = (road) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, plan, road], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const pairs = [];
  for (let run = 0; run <= runs; run += 1) {
    const pair = { printed: once('printed'), finished: once('finished') };
    // The first pair warms the disk.
    if (run > 0) pairs.push(pair);
  }
  const middle = (value) => median(pairs.map(value));
  const print = ({ printed }) => printed.print;
  const cost = ({ printed, finished }) => finished.time - printed.time;
  const [{ printed, finished }] = pairs;
  console.log(`one print              ${middle(print).toFixed(0)} ms`);
  console.log(`finishing              ${middle(cost).toFixed(0)} ms`);
  console.log(`finishing / one print  ${middle((pair) => cost(pair) / print(pair)).toFixed(2)}`);
  const whole = (pair) => pair.printed.load + print(pair);
  console.log(
    `with its page loaded   ${middle((pair) => cost(pair) / whole(pair)).toFixed(2)} (${middle(whole).toFixed(0)} ms)`,
  );
  console.log(`the same, further plans ${median(once('again').ratios).toFixed(2)}`);
  console.log(
    `its processor time     ${middle((pair) => pair.finished.cpu - pair.printed.cpu).toFixed(0)} ms`,
  );
  console.log(
    `finished / printed     ${(finished.bytes / printed.bytes).toFixed(2)} (${finished.bytes} bytes)`,
  );
} finally {
  await rm(file, { force: true });
}
