// `node bench/fuzz.js [COUNT] [SEED]`: so many random files, random Markdown and mutated plans through a whole check, and every
// thirtieth plan that can be understood through the renderer. Tells of each kind how many findings, the slowest and the memory.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [count = '10000', seed = '1'] = process.argv.slice(2);

const program = `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadTemplate } from './src/render/template.ts';
import { renderDocument } from './src/render/document.ts';
import { toFindings } from './src/report/finding.ts';
import { palette } from './src/report/palette.ts';
import { textFindings } from './src/report/text.ts';
import { compile } from './src/workspace/compile.ts';
import { openWorkspace } from './src/workspace/workspace.ts';
import { hostile } from './test/support/hostile.ts';

const [, , folder, count, seed] = process.argv;
const path = join(folder, 'plan.md');
writeFileSync(path, '');
const workspace = openWorkspace(folder);
const template = await loadTemplate('stockholm');
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
let broken = 0;
for (const [kind, files] of Object.entries(hostile)) {
  const met = { findings: 0, rendered: 0, slowest: 0, memory: 0 };
  let index = 0;
  const tell = (what, bytes, error) => {
    broken += 1;
    const file = join(folder, kind.replace(' ', '-') + '-' + index + '.md');
    writeFileSync(file, bytes);
    console.log(kind + ' ' + index + ': ' + what + ' ' + file + ' ' + (error ? error.stack : ''));
  };
  const batch = 500;
  let waiting = [];
  while (index < Number(count)) {
    if (waiting.length === 0) waiting = fc.sample(files, { seed: Number(seed) + index, numRuns: batch });
    const bytes = waiting.pop();
    index += 1;
    const started = cpu();
    try {
      const { compiled, problems, positions } = await compile('plan.md', path, bytes, workspace);
      const findings = toFindings(problems, 'plan.md', positions, 'sv');
      textFindings(findings, () => positions, 'en', palette(true));
      met.findings += findings.length;
      const used = cpu() - started;
      met.slowest = Math.max(met.slowest, used);
      if (used > 1000) tell('takes ' + used + ' ms', bytes);
      if (compiled && index % 30 === 0) {
        await renderDocument(compiled.plan, compiled.edition, { template, pictures: compiled.pictures });
        met.rendered += 1;
      }
    } catch (error) {
      tell('fails', bytes, error);
    }
    if (index % 500 === 0) { globalThis.gc(); met.memory = Math.max(met.memory, process.memoryUsage().heapUsed); }
  }
  const { findings, rendered, slowest, memory } = met;
  console.log(kind + ': ' + index + ' files, ' + findings + ' findings, ' + rendered + ' rendered, slowest ' + slowest.toFixed(0) + ' ms, ' + (memory / 2 ** 20).toFixed(0) + ' MB in use at most');
}
process.exitCode = broken > 0 ? 1 : 0;
`;

const folder = await mkdtemp(join(tmpdir(), 'vplan-fuzz-'));
// One folder below the project, as the program itself: it finds its files from there.
const file = join(root, `bench/fuzz-${process.pid}.tmp.mjs`);
try {
  await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['@sparticuz/chromium'],
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    banner: {
      js: "import{createRequire as vplanRequire}from'node:module';const require=vplanRequire(import.meta.url);",
    },
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, folder, count, seed], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) await rm(folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
} finally {
  await rm(file, { force: true });
}
