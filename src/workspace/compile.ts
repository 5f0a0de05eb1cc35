import { dirname } from 'node:path';
import type { Edition } from '../edition/types.ts';
import type { Picture } from '../pictures/type.ts';
import { planToJson } from '../plan/json.ts';
import { readMeta } from '../plan/meta.ts';
import type { Plan } from '../plan/model.ts';
import { withCauses, withoutConsequences } from '../rules/consequences.ts';
import { applyIgnores } from '../rules/ignore.ts';
import { runRules } from '../rules/index.ts';
import { applySettings } from '../rules/severity.ts';
import { frontMatterProblems } from '../schema/front-matter.ts';
import type { PlanJson } from '../schema/generated/plan.js';
import { planProblems } from '../schema/plan.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';
import { readSource, type Source } from '../source/source.ts';
import { attachmentProblems } from './attachments.ts';
import { chooseEdition } from './choose-edition.ts';
import type { Config } from './config.ts';
import type { Editions } from './editions.ts';
import { loadPictures } from './pictures.ts';
import { readPlanIn } from './plan-in.ts';
import { findSuperiors, withInherited, withoutInheritable } from './superior.ts';
import { findTemplate, type TemplateFolder } from './template.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** A plan that could be understood, however wrong it may be. */
export interface Compiled {
  plan: Plan;
  edition: Edition | null;
  source: Source;
  json: PlanJson;
  pictures: Map<string, Picture>;
  template: TemplateFolder | 'stockholm';
}

export interface CompileResult {
  /** null where the file has no text or no front matter to go by. */
  compiled: Compiled | null;
  /** As the repository's settings and the plan's own comments would have them; those of `vplan.yaml` last. */
  problems: Problem[];
  positions: PositionMap | null;
  /** What holds for the plan's repository; null where the plan was not read. */
  config: Config | null;
}

/**
 * The road from bytes to a checked plan: source, edition, plan, schemas, rules. Reads no files but the
 * edition, and what the plan names beside itself. Never throws on content.
 *
 * @param file name for messages, as given
 * @param path absolute path of the plan, from which its pictures and attachments are found
 */
export async function compile(
  file: string,
  path: string,
  bytes: Uint8Array,
  workspace: Workspace = openWorkspace(dirname(path)),
): Promise<CompileResult> {
  const config = await workspace.configOf(path);
  const read = readSource(file, bytes);
  const { positions } = 'problem' in read ? read : read.source;
  if ('problem' in read) {
    return { compiled: null, problems: [read.problem, ...config.problems], positions, config };
  }
  const { source } = read;
  const { compiled, problems } = await understand(source, path, config, workspace);
  const heard = applySettings(
    applyIgnores(
      source,
      withoutConsequences(withCauses(problems, compiled.plan, (at) => source.positions.position(at).line)),
    ),
    config.rules,
  );
  return { compiled, problems: [...heard, ...config.problems], positions, config };
}

async function understand(
  source: Source,
  path: string,
  { root, editions, sections, template: ofRepository }: Config,
  workspace: Workspace,
): Promise<{ compiled: Compiled; problems: Problem[] }> {
  const { file, frontMatter } = source;
  const meta = readMeta(frontMatter);
  const chosen = await chooseEdition({ file, frontMatter, year: meta.year, path, root }, editions);
  const { edition } = chosen;
  const own = readPlanIn(source, edition, meta);
  const above = await findSuperiors({ frontMatter, meta, path, root }, workspace.planAt);
  const plan = withInherited(own, above.superiors);
  const json = planToJson(plan, source.text, source.positions);
  const { pictures, problems: pictureProblems } = await loadPictures(plan, path, root, source.text);
  const { template, problems: templateProblems } = frontMatter.written(['mall'])?.trim()
    ? await findTemplate(meta.template, { file, path, root, frontMatter })
    : { template: ofRepository, problems: [] };
  const lacking = planProblems(plan, json, sections);
  const problems = [
    ...source.problems,
    ...frontMatterProblems(frontMatter),
    ...chosen.problems,
    ...templateProblems,
    ...attachmentProblems(frontMatter, path, root, await workspace.attachmentsIn(dirname(path))),
    ...(above.isWhole ? lacking : withoutInheritable(lacking, plan)),
    ...above.problems,
    ...runRules({
      source,
      plan: own,
      edition,
      superiors: above.superiors,
      yearHolds: edition !== null || isPlanYear(meta.year, editions),
    }),
    ...pictureProblems,
  ];
  return { compiled: { plan, edition, source, json, pictures, template }, problems };
}

/** A period whose goals are not known here yet is still one that plans are written for, long before the program knows it. */
const yearsAhead = 4;

function isPlanYear(year: number, { years }: Editions): boolean {
  return year >= years.from && year <= years.to + yearsAhead;
}
