import { formatPlan } from '../../src/format/format.ts';
import { type CompileResult, compile } from '../../src/workspace/compile.ts';
import { folderOf } from '../support/folder.ts';

const encoder = new TextEncoder();

/** Checks texts as plans of one folder. */
export async function planFolder(): Promise<(text: string) => Promise<CompileResult>> {
  const folder = await folderOf({ 'plan.md': '' });
  return (text) => compile('plan.md', `${folder}/plan.md`, encoder.encode(text));
}

/** A plan in canonical form, as text on disk. */
export async function formatted(text: string): Promise<string> {
  const check = await planFolder();
  const { compiled } = await check(text);
  if (!compiled) throw new Error('The test plan cannot be read.');
  return formatPlan(compiled);
}
