// `node bench/check.js [RUNS]`: checking very many plans in one run: time and memory for each number and size of plans, and
// how they grow. Quoted are the fastest of the runs, which go in turn.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlans } from './plans.js';

const vplan = fileURLToPath(new URL('../bin/vplan.js', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const sizes = [
  { count: 250, kilobytes: 40 },
  { count: 500, kilobytes: 40 },
  { count: 1000, kilobytes: 40 },
  { count: 500, kilobytes: 20 },
  { count: 500, kilobytes: 80 },
];

/** Memory that a process and all below it hold, in MB; 0 where the system does not tell. What they share counts for each. */
async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const below = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  const others = await Promise.all(below.split(' ').filter(Boolean).map(memoryOf));
  return others.reduce((sum, each) => sum + each, own);
}

/** One check of a folder: seconds by the clock, and its memory in MB. */
async function checkOnce(folder) {
  const started = performance.now();
  const child = spawn(process.execPath, [vplan, 'check', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await memoryOf(child.pid));
  }, 50);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`vplan check failed with code ${code}.`);
  return { wall: (performance.now() - started) / 1000, memory };
}

/** Processor time of the children that have ended, in seconds. */
async function childrenTime() {
  const fields = (await readFile('/proc/self/stat', 'utf8').catch(() => '')).split(') ').at(-1).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const folder = await mkdtemp(join(tmpdir(), 'vplan-bench-'));
try {
  for (const size of sizes) {
    size.folder = join(folder, `${size.count}-${size.kilobytes}`);
    size.wall = [];
    size.cpu = [];
    size.memory = 0;
    await writePlans(size.folder, size.count, size.kilobytes * 1024);
  }
  for (let run = 0; run < runs; run += 1) {
    for (const size of sizes) {
      const before = await childrenTime();
      const { wall, memory } = await checkOnce(size.folder);
      size.wall.push(wall);
      size.cpu.push((await childrenTime()) - before);
      size.memory = Math.max(size.memory, memory);
    }
  }
  console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  for (const { count, kilobytes, wall, cpu, memory } of sizes) {
    const [fastest, least] = [Math.min(...wall), Math.min(...cpu)];
    const each = (seconds) => `${((seconds * 1000) / count).toFixed(1)} ms each`;
    console.log(
      `${String(count).padStart(4)} plans of ${kilobytes} kB: ${fastest.toFixed(1)} s, ${each(fastest)}; processors ${each(least)}; ${memory.toFixed(0)} MB`,
    );
  }
  const growth = (one, other) => (Math.min(...one.cpu) / Math.min(...other.cpu)).toFixed(2);
  const [quarter, half, whole, small, large] = sizes;
  console.log(`500 / 250 plans ${growth(half, quarter)}, 1000 / 500 plans ${growth(whole, half)}`);
  console.log(`40 / 20 kB ${growth(half, small)}, 80 / 40 kB ${growth(large, half)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
