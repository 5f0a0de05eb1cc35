import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import type { Edition } from '../edition/types.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import type { ConfigSettings, NamedPath } from './config-settings.ts';
import { editionProblems, readOwnEdition } from './editions.ts';
import { orNull, resolveNamed } from './root.ts';
import { type FoundTemplate, findTemplate } from './template.ts';

/** A `vplan.yaml` that names other files. */
export interface ConfigPlace {
  /** Its folder. */
  root: string;
  /** Its own path. */
  path: string;
  /** Its name in messages. */
  name: string;
}

/** A file or folder that `vplan.yaml` names: its absolute path, or what is wrong with it. */
type Found = { path: string; exists: boolean } | { problem: Problem };

function find({ path: file, span }: NamedPath, { path, root }: ConfigPlace): Found {
  const found = resolveNamed(file, path, root);
  if (found.kind === 'outside') return { problem: { code: 'VP157', values: { file }, span } };
  return found.kind === 'inside'
    ? { path: found.path, exists: true }
    : { path: resolve(root, file), exists: false };
}

function missing({ path: file, span }: NamedPath): Problem {
  return { code: 'VP156', values: { file }, span };
}

/** `ut`: the folder to build in, which need not be there yet. */
export function outputFolder(
  { output }: ConfigSettings,
  place: ConfigPlace,
): { output: string | null; problems: Problem[] } {
  if (!output) return { output: null, problems: [] };
  const found = find(output, place);
  if ('problem' in found) return { output: null, problems: [found.problem] };
  if (isBelowFile(found.path)) return { output: null, problems: [noFolder(output)] };
  return { output: found.path, problems: [] };
}

/** Whether a path, or the nearest thing above it that is there, is something else than a folder. */
function isBelowFile(path: string): boolean {
  const there = orNull(() => statSync(path));
  return there ? !there.isDirectory() : dirname(path) !== path && isBelowFile(dirname(path));
}

function noFolder({ path: value, span }: NamedPath): Problem {
  return { code: 'VP114', values: { key: 'ut', value, ...reasons.VP114.noFolder }, span };
}

/** `mall`: the template of plans that name none. */
export async function defaultTemplate(
  { template }: ConfigSettings,
  frontMatter: FrontMatter | null,
  place: ConfigPlace,
): Promise<FoundTemplate> {
  const none: FoundTemplate = { template: 'stockholm', problems: [] };
  if (!template || !frontMatter || template.path === 'stockholm') return none;
  const found = find(template, place);
  if ('problem' in found) return { ...none, problems: [found.problem] };
  if (!found.exists) return { ...none, problems: [missing(template)] };
  const { path, name: file, root } = place;
  return findTemplate(template.path, { file, path, root, frontMatter });
}

/** `utgåvor`: the organisation's own editions, in order, and the files of those that are there. */
export async function ownEditions(
  { editions }: ConfigSettings,
  place: ConfigPlace,
): Promise<{ own: Edition[]; files: string[]; problems: Problem[] }> {
  const own: Edition[] = [];
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const named of editions) {
    const found = find(named, place);
    if ('problem' in found) problems.push(found.problem);
    else if (!found.exists) problems.push(missing(named));
    else {
      files.push(found.path);
      const read = await readOwnEdition(found.path);
      if (read.edition) own.push(read.edition);
      else problems.push(...editionProblems(read, join(dirname(place.name), named.path), named.span));
    }
  }
  return { own, files, problems };
}
