import { stat } from 'node:fs/promises';
import type { Plan } from '../plan/model.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { resolveNamed } from './root.ts';

/** Files that the front matter names exist, inside the plan's repository; the template is a known one. */
export async function attachmentProblems(
  { meta }: Plan,
  frontMatter: FrontMatter,
  planFile: string,
  root: string,
): Promise<Problem[]> {
  const { bilagor } = frontMatter.data;
  const count = Array.isArray(bilagor) ? bilagor.length : 0;
  const problems: Problem[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = ['bilagor', index, 'fil'];
    const file = frontMatter.written(path)?.trim();
    if (!file) continue;
    const found = await resolveNamed(file, planFile, root);
    const span = frontMatter.valueSpan(path);
    if (found.kind === 'outside') problems.push({ code: 'VP118', values: { file }, span });
    else if (found.kind === 'missing' || !(await isFile(found.path))) {
      problems.push({ code: 'VP117', values: { file }, span });
    }
  }
  if (meta.template !== 'stockholm') {
    const span = frontMatter.valueSpan(['mall']);
    problems.push({ code: 'VP119', values: { template: meta.template }, span });
  }
  return problems;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
