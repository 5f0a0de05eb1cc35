import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case } from '../rules/cases/case.ts';
import { unmark } from './findings.ts';

const folder = fileURLToPath(new URL('../rules/cases/', import.meta.url));

/** The cases of all rules. */
export async function allCases(): Promise<Case[]> {
  const names = readdirSync(folder).filter((name) => name !== 'case.ts');
  const modules: Record<string, unknown>[] = await Promise.all(names.map((name) => import(folder + name)));
  return modules.flatMap((module) => Object.values(module).filter(Array.isArray).flat()) as Case[];
}

/** The text of the plan that triggers a case, where it has one. */
export function triggerOf({ triggers }: Case): string | null {
  return typeof triggers === 'string' ? unmark(triggers).text : null;
}
