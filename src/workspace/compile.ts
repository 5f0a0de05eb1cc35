import { wordingFor } from '../edition/lookup.ts';
import type { Edition } from '../edition/types.ts';
import { buildPlan } from '../plan/build.ts';
import type { GoalHeading } from '../plan/goal-heading.ts';
import { planToJson } from '../plan/json.ts';
import { readMeta } from '../plan/meta.ts';
import type { Plan } from '../plan/model.ts';
import { withoutConsequences } from '../rules/consequences.ts';
import { runRules } from '../rules/index.ts';
import { frontMatterProblems } from '../schema/front-matter.ts';
import type { PlanJson } from '../schema/generated/plan.js';
import { planProblems } from '../schema/plan.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';
import { readSource, type Source } from '../source/source.ts';
import { attachmentProblems } from './attachments.ts';
import { chooseEdition } from './choose-edition.ts';
import { loadPictures, type Picture } from './pictures.ts';
import { findRoot } from './root.ts';

/** A plan that could be understood, however wrong it may be. */
export interface Compiled {
  plan: Plan;
  edition: Edition | null;
  source: Source;
  json: PlanJson;
  pictures: Map<string, Picture>;
}

export interface CompileResult {
  /** null where the file has no text or no front matter to go by. */
  compiled: Compiled | null;
  problems: Problem[];
  positions: PositionMap | null;
}

/**
 * The road from bytes to a checked plan: source, edition, plan, schemas, rules. Reads no files but the
 * edition, and what the plan names beside itself. Never throws on content.
 *
 * @param file name for messages, as given
 * @param path absolute path of the plan, from which its pictures and attachments are found
 */
export async function compile(file: string, path: string, bytes: Uint8Array): Promise<CompileResult> {
  const read = readSource(file, bytes);
  if ('problem' in read) return { compiled: null, problems: [read.problem], positions: read.positions };
  const { source } = read;
  const { positions, frontMatter } = source;
  if (!frontMatter) return { compiled: null, problems: source.problems, positions };
  const root = await findRoot(path);
  const meta = readMeta(frontMatter);
  const chosen = await chooseEdition(frontMatter, meta.year, path, root);
  const { edition } = chosen;
  const fillTitle = titleFiller(edition, meta.year);
  const plan = buildPlan(source.text, source.tree, { meta, edition, fillTitle });
  const json = planToJson(plan, source.text, positions);
  const { pictures, problems: pictureProblems } = await loadPictures(plan, path, root);
  const problems = withoutConsequences([
    ...source.problems,
    ...frontMatterProblems(frontMatter),
    ...chosen.problems,
    ...(await attachmentProblems(plan, frontMatter, path, root)),
    ...planProblems(plan, json),
    ...runRules({ source, plan, edition }),
    ...pictureProblems,
  ]);
  return { compiled: { plan, edition, source, json, pictures }, problems, positions };
}

/** The short form `## KF:s mål: 1.4` gets the edition's wording for the plan's year (format section 3). */
function titleFiller(edition: Edition | null, year: number) {
  if (!edition) return () => null;
  return ({ level, number }: GoalHeading): string | null =>
    number && (level === 'inriktningsmål' || level === 'kf-mål')
      ? wordingFor(edition, level, number, year)
      : null;
}
