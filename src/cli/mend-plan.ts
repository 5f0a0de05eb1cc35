import texts from '../../schemas/command-texts.json' with { type: 'json' };
import { mend } from '../fix/mend.ts';
import type { Language } from '../report/finding.ts';
import { harmless } from '../report/printable.ts';
import { say } from '../report/say.ts';
import { compile } from '../workspace/compile.ts';
import type { PlanFile } from '../workspace/plan-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Io, UsageError } from './io.ts';
import { rewriteWhole } from './write-file.ts';

interface Mending {
  workspace: Workspace;
  language: Language;
  io: Io;
  /** Told why the file could not be written; it then is as it was. */
  fault(message: string): void;
}

/** `--fix`: makes a plan's safe fixes in its file, tells how many there were, and resolves to the plan as it then is. */
export async function mendPlan(
  plan: PlanFile,
  { workspace, language, io, fault }: Mending,
): Promise<PlanFile> {
  const { file, path } = plan;
  try {
    const { checked, bytes, count, places } = await mend(plan, async (content): Promise<PlanFile> => {
      io.signal.throwIfAborted();
      return { ...plan, bytes: content, ...(await compile(file, path, content, workspace)) };
    });
    if (!bytes || !plan.bytes) return plan;
    await rewriteWhole(path, { read: plan.bytes, content: bytes }, io.signal);
    // One finding may speak of many places, of which each is then another text.
    const told = say(texts.mended, language, { count, places: places > count ? places : '' });
    io.err(`vplan: ${harmless(file)}: ${told}\n`);
    return checked;
  } catch (error) {
    if (io.signal.aborted) return plan;
    if (!(error instanceof UsageError)) throw error;
    fault(error.message);
    return plan;
  }
}
