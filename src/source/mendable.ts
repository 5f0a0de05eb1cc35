import findings from '../../schemas/findings.json' with { type: 'json' };
import type { Code, Problem } from './problem.ts';

/** `safe` fixes can be made unseen; of `suggested` ones, which are guesses or change what a plan says, a person decides. */
const certainties: Record<Code, { slug: string; fix?: string }> = findings;

/** Whether a problem's fix is made by `--fix`: it is sure, and in the plan's own file, not in `vplan.yaml` or a template beside it. */
export function isMendable({ fix, code, elsewhere }: Problem): boolean {
  return fix !== undefined && !fix.unsure && !elsewhere && certainties[code].fix === 'safe';
}
