import { dirname, join } from 'node:path';
import type { Edition } from '../edition/types.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import { type Editions, editionProblems } from './editions.ts';
import { resolveNamed } from './root.ts';

export interface ChosenEdition {
  edition: Edition | null;
  problems: Problem[];
}

/** The plan that is to have an edition. */
interface DatedPlan {
  /** As given, for messages. */
  file: string;
  frontMatter: FrontMatter;
  year: number;
  /** Absolute. */
  path: string;
  root: string;
}

/** `utgåva` where the plan names one, else the edition that `år` falls in (format section 6). */
export async function chooseEdition(plan: DatedPlan, editions: Editions): Promise<ChosenEdition> {
  const { frontMatter, year } = plan;
  const named = frontMatter.written(['utgåva'])?.trim();
  if (named) return await namedEdition(named, plan, editions);
  const edition = await editions.forYear(year);
  if (edition) return { edition, problems: [] };
  // A year that is missing or no year has been reported already.
  if (year < 1900 || year > 2999 || editions.lacking) return { edition: null, problems: [] };
  const values = { year, ...editions.years };
  return { edition: null, problems: [{ code: 'VP115', values, span: frontMatter.valueSpan(['år']) }] };
}

/** A file that was copied for a new period and still has the old one's years. An edition that is named by its own name is meant. */
function otherYears(file: string, { from, to }: Edition, year: number, span: Span): Problem[] {
  const isOther = year >= 1900 && year <= 2999 && (year < from || to < year);
  return isOther ? [{ code: 'VP149', values: { file, from, to, year }, span }] : [];
}

async function namedEdition(name: string, plan: DatedPlan, editions: Editions): Promise<ChosenEdition> {
  const span = plan.frontMatter.valueSpan(['utgåva']);
  const refuse = (problem: Pick<Problem, 'code' | 'values'>): ChosenEdition => ({
    edition: null,
    problems: [{ ...problem, span }],
  });
  const known = await editions.named(name);
  if (known) return { edition: known, problems: [] };
  if (!/[\\/]|\.ya?ml$/i.test(name)) {
    if (editions.lacking) return { edition: null, problems: [] };
    return refuse({ code: 'VP108', values: { edition: name, known: editions.names.join(', ') } });
  }
  const found = resolveNamed(name, plan.path, plan.root);
  if (found.kind !== 'inside') {
    return refuse({ code: found.kind === 'outside' ? 'VP118' : 'VP117', values: { file: name } });
  }
  const read = await editions.inFile(found.path);
  const { edition } = read;
  const problems = edition
    ? otherYears(name, edition, plan.year, span)
    : editionProblems(read, join(dirname(plan.file), name), span);
  return { edition, problems };
}
