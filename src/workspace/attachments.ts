import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { orNull, resolveNamed, withSlashes } from './root.ts';

/**
 * Attachments that the front matter names exist, inside the plan's repository, and none lies there unnamed.
 * @param beside names of the files beside the plan that may be its attachments
 */
export function attachmentProblems(
  frontMatter: FrontMatter,
  planFile: string,
  root: string,
  beside: string[],
): Problem[] {
  return [...missingFiles(frontMatter, planFile, root), ...unlistedFiles(frontMatter, planFile, beside)];
}

/** Names of files called `bilaga…` beside the only plan of a folder; none where there are more, whose they may be. */
export async function attachmentsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const plans = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  return plans.length > 1 ? [] : names.filter((name) => /^bilag(?:a|or)/i.test(name));
}

function missingFiles(frontMatter: FrontMatter, planFile: string, root: string): Problem[] {
  const { bilagor } = frontMatter.data;
  const count = Array.isArray(bilagor) ? bilagor.length : 0;
  const problems: Problem[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = ['bilagor', index, 'fil'];
    const file = frontMatter.written(path)?.trim();
    if (!file) continue;
    const found = resolveNamed(file, planFile, root);
    const span = frontMatter.valueSpan(path);
    if (found.kind === 'outside') problems.push({ code: 'VP118', values: { file }, span });
    else if (found.kind === 'missing' || !isFile(found.path)) {
      const wanted = withSlashes(file);
      const isThere = wanted !== null && resolveNamed(wanted, planFile, root).kind === 'inside';
      // In quotation marks of either kind a value may be written otherwise than it reads.
      const isPlain = wanted?.length === span.end - span.start;
      const fix = isThere && isPlain ? { fix: { span, text: wanted } } : {};
      problems.push({ code: 'VP117', values: { file, wanted: wanted ?? '' }, span, ...fix });
    }
  }
  return problems;
}

const isFile = (path: string): boolean => orNull(() => statSync(path))?.isFile() ?? false;

function unlistedFiles(
  { data, keySpan, written }: FrontMatter,
  planFile: string,
  beside: string[],
): Problem[] {
  const count = Array.isArray(data.bilagor) ? data.bilagor.length : 0;
  const listed = new Set(
    Array.from({ length: count }, (_, index) => nameOf(written(['bilagor', index, 'fil']) ?? '')),
  );
  const unlisted = beside.filter((name) => !listed.has(nameOf(name)));
  const [file, ...others] = unlisted.filter((name) => isFile(join(dirname(planFile), name))).sort();
  if (!file) return [];
  return [{ code: 'VP139', values: { file, others: others.length || '' }, span: keySpan(['bilagor']) }];
}

const nameOf = (path: string): string => basename(path.trim()).normalize('NFC');
