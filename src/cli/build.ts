import { resolve } from 'node:path';
import texts from '../../schemas/command-texts.json' with { type: 'json' };
import type { BrowserSession } from '../pdf/index.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { browserOptions } from './browser-options.ts';
import type { BuildOptions } from './build-options.ts';
import { buildPlan, type Outcome } from './build-plan.ts';
import { buildReport } from './build-report.ts';
import { choosePlans } from './choose-plans.ts';
import { configFaults } from './config-faults.ts';
import { exit, type Io, UsageError } from './io.ts';
import { progress } from './progress.ts';
import { type Target, targetsOf } from './targets.ts';

/** Plans read and rendered side by side: enough to keep the browser busy, few enough to hold in memory. */
const sideBySide = 8;

/**
 * `vplan build`: each plan to the asked formats. Errors stop the plan they stand in and no other; the
 * exit code is the gravest of all plans'. Results are told in the order of the command line.
 */
export async function build(files: string[], options: BuildOptions, io: Io): Promise<number> {
  if (options.embedSource && !options.format.includes('pdf')) {
    throw new UsageError('Flaggan --embed-source gäller bara PDF. Ta med pdf i --format.');
  }
  const workspace = openWorkspace(io.cwd);
  const chosen = await choosePlans(files, workspace, io, 'build');
  if ('config' in chosen) {
    io.err(configFaults(chosen.config, options, io, texts.nothingBuilt));
    return exit.usage;
  }
  const plans = chosen.names;
  const targets = await targetsOf(plans, (plan) => outputFolder(plan, options, workspace, io), io);
  const session = options.format.includes('pdf') ? await openBrowser(options, io) : null;
  const lines = progress(plans, io);
  const report = buildReport(options, io, lines);
  const settled = new Map<string, Outcome>();
  let told = 0;
  const settle = (target: Target, outcome: Outcome): void => {
    settled.set(target.file, outcome);
    lines.settled(target.file);
    for (let next = plans[told]; next !== undefined; next = plans[told]) {
      const result = settled.get(next);
      if (!result) return;
      report.tell(result);
      settled.delete(next);
      told += 1;
    }
  };
  try {
    await inTurn(targets, async (target) =>
      settle(target, await buildPlan(target, { options, io, session, workspace })),
    );
    report.end();
    return report.code();
  } finally {
    lines.end();
    await session?.close();
  }
}

/** Where a plan's outputs go: where `-o` says, else where its `vplan.yaml` does. */
async function outputFolder(
  plan: string,
  { output }: BuildOptions,
  workspace: Workspace,
  io: Io,
): Promise<string | null> {
  if (output !== undefined) return resolve(io.cwd, output);
  // A plan that is not there is met when it is read.
  const config = await workspace.configOf(plan).catch(() => null);
  return config?.output ?? null;
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const workers = Array.from({ length: Math.min(sideBySide, items.length) }, worker);
  // All come to their end, with what they wrote cleaned up, before a failure goes on.
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/** The browser starts while the plans are still being read. */
async function openBrowser(options: BuildOptions, io: Io): Promise<BrowserSession> {
  const { startBrowser } = await import('../pdf/index.ts');
  return startBrowser(browserOptions(options.browser, io));
}
