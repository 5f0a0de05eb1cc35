import { basename, dirname, extname, join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { loadEdition } from '../edition/load.ts';
import type { BrowserSession } from '../pdf/index.ts';
import { type Finding, type Language, toFindings } from '../report/finding.ts';
import { palette, summarise, textFindings, textSummary } from '../report/text.ts';
import type { Compiled } from '../workspace/compile.ts';
import { browserFailure } from './browser-failure.ts';
import { exit, type Io, UsageError } from './io.ts';
import type { Format } from './main.ts';
import { type Progress, progress } from './progress.ts';
import { distinct, type PlanFile, readPlan } from './read-plans.ts';
import { writeWhole } from './write-file.ts';

interface BuildOptions {
  output?: string;
  format: Format[];
  force: boolean;
  browser?: string;
  lang: Language;
}

/** What one plan came to: files written, stopped by findings, unreadable, or no PDF. */
interface Outcome {
  code: number;
  findings: Finding[];
}

/**
 * `vplan build`: each plan to the asked formats. Errors stop the plan they stand in and no other; the
 * exit code is the gravest of all plans'.
 */
export async function build(files: string[], options: BuildOptions, io: Io): Promise<number> {
  const plans = distinct(files, io.cwd);
  const targets = new Map(plans.map((file) => [file, targetOf(file, options, io)]));
  refuseClashes(targets, plans, io);
  const session = options.format.includes('pdf') ? await openBrowser(options, io) : null;
  const lines = progress(plans, io);
  try {
    const outcomes = await Promise.all(
      plans.map((file) => buildOne(file, targets.get(file) ?? file, { options, io, session, lines })),
    );
    return Math.max(exit.ok, ...outcomes.map(({ code }) => code));
  } finally {
    lines.end();
    await session?.close();
  }
}

/** The browser starts while the plans are still being read. */
async function openBrowser(options: BuildOptions, io: Io): Promise<BrowserSession> {
  const { startBrowser } = await import('../pdf/index.ts');
  return startBrowser({
    browser: options.browser,
    env: io.env,
    platform: process.platform,
    signal: io.signal,
    version: packageJson.version,
  });
}

/** Path of the outputs without their extension. */
function targetOf(file: string, options: BuildOptions, io: Io): string {
  const path = resolve(io.cwd, file);
  const name = basename(path, extname(path) === '.md' ? '.md' : '');
  return join(options.output === undefined ? dirname(path) : resolve(io.cwd, options.output), name);
}

function refuseClashes(targets: Map<string, string>, plans: string[], io: Io): void {
  const sources = new Set(plans.map((file) => resolve(io.cwd, file)));
  const taken = new Map<string, string>();
  for (const [file, target] of targets) {
    const other = taken.get(target);
    if (other)
      throw new UsageError(
        `${other} och ${file} skulle skrivas till samma fil, ${target}.pdf. Bygg dem till var sin mapp.`,
      );
    taken.set(target, file);
    if (['.pdf', '.html', '.json'].some((extension) => sources.has(target + extension))) {
      throw new UsageError(`${file} skulle skriva över en av planerna. Ange en annan mapp med -o.`);
    }
  }
}

interface Task {
  options: BuildOptions;
  io: Io;
  session: BrowserSession | null;
  lines: Progress;
}

async function buildOne(file: string, target: string, task: Task): Promise<Outcome> {
  const { options, io, lines } = task;
  const started = performance.now();
  const plan = await readPlan(file, io.cwd);
  const findings = toFindings(plan.problems, file, plan.positions, options.lang);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (!plan.compiled || (hasErrors && !options.force)) {
    lines.stopped(file);
    showFindings(plan, findings, options, io);
    return { code: plan.unreadable ? exit.usage : exit.findings, findings };
  }
  try {
    const written = await writeOutputs(plan.compiled, target, task);
    lines.done(file, written, performance.now() - started, summarise(1, findings));
    return { code: exit.ok, findings };
  } catch (error) {
    lines.stopped(file);
    return { code: reportFailure(error, file, io), findings };
  }
}

/** A plan that could not be printed or written does not stop the others; a fault of the program does. */
function reportFailure(error: unknown, file: string, io: Io): number {
  if (io.signal.aborted) throw error;
  if (error instanceof UsageError) {
    io.err(`vplan: ${error.message}\n`);
    return exit.usage;
  }
  io.err(`${browserFailure(error, file)}\n`);
  return exit.browser;
}

async function writeOutputs(compiled: Compiled, target: string, task: Task): Promise<string[]> {
  const { options, io, session } = task;
  const written: string[] = [];
  const write = async (extension: Format, content: string | Uint8Array): Promise<void> => {
    await writeWhole(`${target}.${extension}`, content, io.signal);
    written.push(`${target}.${extension}`);
  };
  const document = options.format.some((format) => format !== 'json') ? await renderPlan(compiled) : null;
  for (const format of options.format) {
    if (format === 'json') await write('json', `${JSON.stringify(compiled.json, null, 2)}\n`);
    else if (document && format === 'html') await write('html', document.html);
    else if (document && session) await write('pdf', await session.print(document, { signal: io.signal }));
  }
  return written;
}

async function renderPlan({ plan, edition, pictures }: Compiled) {
  const [{ renderDocument }, { loadTemplate }, { latestEditionId }] = await Promise.all([
    import('../render/document.ts'),
    import('../render/template.ts'),
    import('../edition/load.ts'),
  ]);
  // Without an edition, which only --force lets through, the newest one says how the document looks.
  const shape = edition ?? (await loadEdition(latestEditionId()));
  return renderDocument(plan, shape, { template: await loadTemplate('stockholm'), pictures });
}

function showFindings(plan: PlanFile, findings: Finding[], options: BuildOptions, io: Io): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const colours = palette(io.errIsTerminal);
  io.err(textFindings(errors, plan.positions, options.lang, colours));
  io.err(textSummary(summarise(1, errors), options.lang, colours));
}
