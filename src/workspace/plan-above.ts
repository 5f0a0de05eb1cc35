/** The plan that another names as the one above it: read, and fit for that or not (format section 7). */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { readMeta } from '../plan/meta.ts';
import type { Meta, Plan, PlanLevel } from '../plan/model.ts';
import { maxBytes } from '../source/decode.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { readSource, type Source } from '../source/source.ts';
import { letters, nearest } from '../source/words.ts';
import { chooseEdition } from './choose-edition.ts';
import type { Config } from './config.ts';
import { nearIn } from './near-name.ts';
import { readPlanIn } from './plan-in.ts';
import { orNull, realPath, resolveNamed, withSlashes } from './root.ts';

/** A plan that others stand below, as far as they need it. */
export interface PlanAbove {
  /** Absolute, links followed. */
  path: string;
  /** Its repository. */
  root: string;
  source: Source;
  plan: Plan;
}

/** A plan that may name a superior. */
export interface PlanBelow {
  frontMatter: FrontMatter;
  meta: Meta;
  /** Absolute. */
  path: string;
  root: string;
}

/** Finds plans by their absolute paths, links followed; null for what is no plan. */
export type FindPlan = (path: string) => Promise<PlanAbove | null>;

/** Reads a plan for those below it, without checking it. */
export async function readPlanAbove(
  path: string,
  configOf: (path: string) => Promise<Config>,
): Promise<PlanAbove | null> {
  const info = orNull(() => statSync(path));
  if (!info?.isFile() || info.size > maxBytes) return null;
  const bytes = orNull(() => readFileSync(path));
  const read = bytes ? readSource(path, bytes) : null;
  if (!read || 'problem' in read) return null;
  const { source } = read;
  const { root, editions } = await configOf(path);
  const meta = readMeta(source.frontMatter);
  const { frontMatter } = source;
  const { edition } = await chooseEdition({ file: path, frontMatter, year: meta.year, path, root }, editions);
  return { path, root, source, plan: readPlanIn(source, edition, meta) };
}

/** The path of one file from the folder of another, with `/`. */
export function wayTo(from: string, to: string): string {
  return relative(dirname(realPath(from)), to)
    .split(sep)
    .join('/');
}

/** The plan by that name, where it can stand above another, and what is wrong with it. */
export async function namedAbove(
  name: string,
  below: PlanBelow,
  planAt: FindPlan,
): Promise<{ above: PlanAbove | null; problem?: Problem }> {
  const { frontMatter, path, root, meta } = below;
  const span = frontMatter.valueSpan(['överordnad']);
  const refuse = (problem: Refusal) => ({ above: null, problem: { ...problem, span } });
  const found = resolveNamed(name, path, root);
  if (found.kind === 'outside') {
    return refuse({ code: 'VP601', values: { outside: name } });
  }
  if (found.kind === 'missing') return refuse(missing(name, below));
  if (isAbsolute(name)) {
    return refuse({ code: 'VP601', values: { absolute: name, way: wayTo(path, found.path) } });
  }
  const above = await planAt(found.path);
  if (!above) return refuse({ code: 'VP601', values: { unread: name } });
  const way = await wayBack(above, realPath(path), planAt);
  if (way === 'itself') return refuse({ code: 'VP602', values: { itself: name, file: '' } });
  if (way === 'others') return refuse({ code: 'VP602', values: { itself: '', file: name } });
  const unfit = unfitness(name, above.plan.meta, meta);
  if (unfit) return refuse(unfit);
  const other = otherOwner(name, above.plan.meta, meta);
  return other ? { above, problem: { ...other, span } } : { above };
}

type Refusal = Pick<Problem, 'code' | 'values' | 'fix'>;

function missing(name: string, { frontMatter, path, root }: PlanBelow): Refusal {
  const wanted = withSlashes(name);
  const isThere = wanted !== null && resolveNamed(wanted, path, root).kind === 'inside';
  const span = frontMatter.valueSpan(['överordnad']);
  const isPlain = wanted?.length === span.end - span.start;
  const fix = isThere && isPlain ? { fix: { span, text: wanted } } : {};
  const near = isThere ? null : nearIn(dirname(resolve(dirname(path), name)), basename(name));
  const values = {
    missing: name,
    wanted: isThere ? wanted : '',
    near: near === null ? '' : posix.join(posix.dirname(name), near),
  };
  return { code: 'VP601', values, ...fix };
}

/** Whether a plan leads to itself: at once, or by way of the plans above it. A circle farther up is that of the plans in it. */
async function wayBack(above: PlanAbove, own: string, planAt: FindPlan): Promise<'itself' | 'others' | null> {
  if (above.path === own) return 'itself';
  const seen = new Set<string>();
  for (let at: PlanAbove | null = above; at && !seen.has(at.path); ) {
    seen.add(at.path);
    const { superior } = at.plan.meta;
    const next = superior === null ? null : resolveNamed(superior, at.path, at.root);
    if (next?.kind !== 'inside') return null;
    if (next.path === own) return 'others';
    at = await planAt(next.path);
  }
  return null;
}

const heights: Record<PlanLevel, number> = { enhet: 0, avdelning: 1, nämnd: 2 };

/** Why a plan cannot be the one above another. */
function unfitness(file: string, above: Meta, own: Meta): Refusal | null {
  if (above.year > 0 && own.year > 0 && above.year !== own.year) {
    return { code: 'VP603', values: { file, other: above.year, year: own.year } };
  }
  if (heights[above.level] <= heights[own.level]) {
    return { code: 'VP604', values: { file, level: above.level, own: own.level } };
  }
  return null;
}

/** A plan of another committee or department, or one of which the name is written otherwise. */
function otherOwner(file: string, above: Meta, own: Meta): Refusal | null {
  const pairs = [
    [above.committee, own.committee],
    [above.level === 'avdelning' ? (above.department ?? '') : '', own.department ?? ''],
  ] as const;
  for (const [other, mine] of pairs) {
    if (other && mine && !isSameName(other, mine))
      return { code: 'VP605', values: { file, other, own: mine } };
  }
  return null;
}

/** `Avdelningen för äldreomsorg` and `Äldreomsorg`, `Farstas` and `Farsta`. */
function isSameName(one: string, other: string): boolean {
  const [mine, theirs] = [letters(one), letters(other)];
  return mine.includes(theirs) || theirs.includes(mine) || nearest(one, [other]) !== null;
}
