import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Config } from './config.ts';
import { filesLike } from './glob.ts';
import { isInside, leadsOut } from './root.ts';
import type { Workspace } from './workspace.ts';

/** Paths of the files that `planer` in a `vplan.yaml` says are plans, each once. */
async function plansOf({ plans, root }: Config): Promise<string[]> {
  const found = await Promise.all(plans.map((pattern) => plansLike(pattern, root)));
  return [...new Set(found.flat())];
}

/** The plans that fit a pattern. What by custom is none is one only where its name is written out. */
async function plansLike(pattern: string, folder: string): Promise<string[]> {
  const found = await filesLike(pattern, folder);
  return isPattern(basename(pattern)) ? found.filter((path) => !isAboutFolder(path)) : found;
}

/** Names, from a folder, of all plans of the repository that it belongs to. */
export async function plansOfRepository(config: Config, cwd: string): Promise<string[]> {
  const from = await realpath(cwd).catch(() => cwd);
  return (await plansOf(config)).map((path) => relative(from, path));
}

/**
 * The files that are meant by a name on the command line: the file itself, those that fit a pattern that no shell has
 * followed, or the plans in a folder. Those are what `planer` in its `vplan.yaml` names there; where it names none, every
 * Markdown file but README and its like. A pattern or a folder without plans stands for itself, so that reading it tells
 * what is wrong.
 */
export async function plansNamed(name: string, cwd: string, workspace: Workspace): Promise<string[]> {
  const path = resolve(cwd, name);
  const there = await stat(path).catch(() => null);
  if (!there && isPattern(name)) return fitting(name, cwd);
  if (!there?.isDirectory() || (await leadsOut(path))) return [name];
  const folder = await realpath(path);
  const config = await workspace.configIn(folder);
  const plans =
    config.plans.length > 0
      ? (await plansOf(config)).filter((plan) => isInside(plan, folder))
      : (await filesLike('**', folder)).filter(isByCustom);
  return plans.length > 0 ? plans.map((plan) => join(name, relative(folder, plan))) : [name];
}

async function fitting(pattern: string, cwd: string): Promise<string[]> {
  const found = await plansLike(pattern, cwd);
  return found.length > 0 ? found.map((path) => relative(cwd, path)) : [pattern];
}

const isPattern = (name: string): boolean => /[*?]/.test(name);

/** What lies beside plans and tells of them. */
const isAboutFolder = (path: string): boolean =>
  /^(?:readme|contributing|changelog)\.md$/i.test(basename(path));

function isByCustom(path: string): boolean {
  return /\.md$/i.test(path) && !isAboutFolder(path);
}
