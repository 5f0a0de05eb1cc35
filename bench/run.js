// `node bench/run.js [PLAN] [RUNS]`: the program's speed as ratios to what it is measured against.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paired } from './paired.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const vplan = here('../bin/vplan.js');
const plan = process.argv[2] ?? here('../examples/2025-dagverksamhet-och-traffpunkt.md');
const runs = Number(process.argv[3] ?? 9);
const folder = await mkdtemp(join(tmpdir(), 'vplan-bench-'));

/** The browser that `vplan` itself would use. */
function browserInUse() {
  const { stdout } = spawnSync(process.execPath, [vplan, 'doctor'], { encoding: 'utf8' });
  const program = /Program: (.+)$/m.exec(stdout)?.[1];
  if (!program) throw new Error(`No browser: ${stdout}`);
  return program;
}

try {
  const node = process.execPath;
  const html = join(folder, basename(plan).replace(/\.md$/, '.html'));
  spawnSync(node, [vplan, 'build', plan, '-o', folder, '--format', 'html']);
  const browser = browserInUse();
  const check = paired(
    [
      { name: 'node -e 0', command: [node, '-e', '0'] },
      { name: 'vplan check', command: [node, vplan, 'check', plan] },
    ],
    runs * 2,
  );
  const prints = [
    {
      name: 'puppeteer, one print',
      command: [node, here('bare-puppeteer.js'), browser, html, join(folder, 'bare.pdf')],
    },
    { name: 'vplan build', command: [node, vplan, 'build', plan, '-o', folder, '--format', 'pdf'] },
  ];
  if (existsSync(here('node_modules/md-to-pdf'))) {
    prints.push({
      name: 'md-to-pdf',
      command: [node, here('md-to-pdf.js'), browser, plan, join(folder, 'md.pdf')],
    });
  }
  const build = paired(prints, runs);
  for (const { name, milliseconds } of [...check, ...build])
    console.log(`${name.padEnd(22)} ${milliseconds} ms`);
  console.log(`check − node -e 0      ${check[1].difference(0)} ms`);
  console.log(`build / one print      ${build[1].ratio(0).toFixed(2)}`);
  if (build[2]) console.log(`build / md-to-pdf      ${build[1].ratio(2).toFixed(2)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
