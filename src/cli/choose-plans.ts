import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../workspace/config.ts';
import { plansNamed, plansOfRepository } from '../workspace/plans.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Io, UsageError } from './io.ts';
import { misnamedText } from './misnamed.ts';
import { distinct } from './names.ts';

/** The plans that a command is to read, or the wrong configuration that says which they are. */
export type Chosen = { names: string[] } | { names: []; config: Config };

/**
 * The plans named on the command line, each once, in order; of a folder those in it, and without any name those of
 * `planer` in `vplan.yaml`. Rejects with `UsageError` where nothing says which files are plans.
 */
export async function choosePlans(
  named: string[],
  workspace: Workspace,
  { cwd }: Io,
  command: string,
): Promise<Chosen> {
  if (named.length > 0) {
    const names = await Promise.all(named.map((name) => plansNamed(name, cwd, workspace)));
    return { names: distinct(names.flat(), cwd) };
  }
  const config = await workspace.configIn(cwd);
  const names = await plansOfRepository(config, cwd);
  if (names.length > 0) return { names };
  if (config.faulty) return { names: [], config };
  if (config.misnamed !== null) throw new UsageError(misnamedText(config.misnamed, 'sv'));
  throw new UsageError(
    config.plans.length > 0
      ? `Ingen fil passar ”planer” i ${config.plansPlace}: ${config.plans.join(', ')}. ${await patternFor(config)}`
      : `Ange en planfil, till exempel plan.md, eller skriv i vplan.yaml vilka filer som är planer: planer: planer/*.md. Se vplan ${command} --help.`,
  );
}

/** What to write where no file fits; of a folder, what stands for the plans in it. */
async function patternFor({ plans, root }: Config): Promise<string> {
  for (const pattern of plans) {
    const isFolder = (await stat(join(root, pattern)).catch(() => null))?.isDirectory() ?? false;
    if (isFolder) return `Skriv ${pattern.replace(/[\\/]+$/, '')}/**/*.md för planerna i den mappen.`;
  }
  return 'Skriv ett mönster som räknas från den mappen, till exempel planer/**/*.md.';
}
