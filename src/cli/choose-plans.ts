import type { Config } from '../workspace/config.ts';
import { plansNamed, plansOfRepository } from '../workspace/plans.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Io, UsageError } from './io.ts';
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
  throw new UsageError(
    config.plans.length > 0
      ? `Ingen fil passar ”planer” i ${config.file.file}: ${config.plans.join(', ')}. Skriv ett mönster som räknas från den mappen, till exempel planer/**/*.md.`
      : `Ange en planfil, till exempel plan.md, eller skriv i vplan.yaml vilka filer som är planer: planer: planer/*.md. Se vplan ${command} --help.`,
  );
}
