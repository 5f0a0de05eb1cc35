import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UsageError } from './io.ts';

/** What `build` can write, in the order in which it is written: what needs no browser comes first. */
export const formats = ['json', 'html', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** A plan and the path of its outputs, without their extension. */
export interface Target {
  file: string;
  path: string;
}

/**
 * Where the outputs of each plan go: to the folder that is its own, or beside it. Rejects with `UsageError` where two
 * plans would write to one file, or one of them over a plan.
 * @param folderOf absolute path of a plan's folder for outputs, by its own; null for none
 */
export async function targetsOf(
  files: string[],
  folderOf: (plan: string) => Promise<string | null>,
  io: Io,
): Promise<Target[]> {
  const targets = await Promise.all(
    files.map(async (file) => {
      const plan = resolve(io.cwd, file);
      const name = basename(plan).replace(/(?<=.)\.md$/i, '');
      return { file, path: join((await folderOf(plan)) ?? dirname(plan), name) };
    }),
  );
  refuseClashes(targets, new Set(files.map((file) => resolve(io.cwd, file))));
  return targets;
}

function refuseClashes(targets: Target[], plans: Set<string>): void {
  const taken = new Map<string, string>();
  for (const { file, path } of targets) {
    const other = taken.get(path);
    if (other !== undefined) {
      throw new UsageError(
        `${other} och ${file} skulle skrivas till samma fil, ${path}.pdf. Bygg dem till var sin mapp.`,
      );
    }
    taken.set(path, file);
    if (formats.some((format) => plans.has(`${path}.${format}`))) {
      throw new UsageError(`${file} skulle skriva över en av planerna. Ange en annan mapp med -o.`);
    }
  }
}
