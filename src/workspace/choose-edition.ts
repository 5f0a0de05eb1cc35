import { EditionError, editionIdForYear, editionIds, loadEdition, readEdition } from '../edition/load.ts';
import type { Edition } from '../edition/types.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { resolveNamed } from './root.ts';

export interface ChosenEdition {
  edition: Edition | null;
  problems: Problem[];
}

/** `utgåva` where the plan names one, else the edition that `år` falls in (format section 6). */
export async function chooseEdition(
  frontMatter: FrontMatter,
  year: number,
  planFile: string,
  root: string,
): Promise<ChosenEdition> {
  const named = frontMatter.written(['utgåva'])?.trim();
  if (named) return await namedEdition(named, frontMatter, planFile, root);
  const id = editionIdForYear(year);
  if (id) return { edition: await loadEdition(id), problems: [] };
  // A year that is missing or no year has been reported already.
  if (year < 1900 || year > 2999) return { edition: null, problems: [] };
  const ids = editionIds();
  const values = { year, from: ids.at(0)?.slice(0, 4) ?? '', to: ids.at(-1)?.slice(5) ?? '' };
  return { edition: null, problems: [{ code: 'VP115', values, span: frontMatter.valueSpan(['år']) }] };
}

async function namedEdition(
  name: string,
  frontMatter: FrontMatter,
  planFile: string,
  root: string,
): Promise<ChosenEdition> {
  const span = frontMatter.valueSpan(['utgåva']);
  try {
    if (!/[\\/]|\.ya?ml$/i.test(name)) {
      if (editionIds().includes(name)) return { edition: await loadEdition(name), problems: [] };
      const values = { edition: name, known: editionIds().join(', ') };
      return { edition: null, problems: [{ code: 'VP108', values, span }] };
    }
    const found = await resolveNamed(name, planFile, root);
    if (found.kind === 'inside') return { edition: await readEdition(found.path), problems: [] };
    const code = found.kind === 'outside' ? 'VP118' : 'VP117';
    return { edition: null, problems: [{ code, values: { file: name }, span }] };
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    const values = { reason: error.message, 'reason.en': english(name, error) };
    return { edition: null, problems: [{ code: 'VP116', values, span }] };
  }
}

/** An edition's own faults are told in Swedish; in English only where they are. */
function english(name: string, { kind, line }: EditionError): string {
  if (kind === 'unreadable') return `The edition ${name} cannot be read. Check the file.`;
  const place = line === null ? '' : `, line ${line}`;
  return `${name}${place} is not an edition. Mend the file by schemas/edition.schema.json.`;
}
