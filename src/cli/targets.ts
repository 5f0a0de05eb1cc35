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
 * Where the outputs of each plan go: beside it, or in the folder given. Rejects with `UsageError` where two
 * plans would write to one file, or one of them over a plan.
 */
export function targetsOf(files: string[], folder: string | undefined, io: Io): Target[] {
  const targets = files.map((file) => {
    const plan = resolve(io.cwd, file);
    const name = basename(plan).replace(/(?<=.)\.md$/i, '');
    return { file, path: join(folder === undefined ? dirname(plan) : resolve(io.cwd, folder), name) };
  });
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
