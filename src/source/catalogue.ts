import findings from '../../schemas/findings.json' with { type: 'json' };
import type { Code, Problem, Severity } from './problem.ts';

/** What `schemas/findings.json` holds of a kind of finding. */
interface Kind {
  slug: string;
  /** Its own, where nobody has chosen another. */
  severity: Severity;
  /** True for an error without which there is no plan to build; it is always an error. */
  locked?: boolean;
  /** `safe` fixes can be made unseen; of `suggested` ones, which are guesses or change what a plan says, a person decides. */
  fix?: 'safe' | 'suggested';
  /** Whether it may stand in the text below the front matter: all do but those of the group 1xx, unless it is said here. */
  inText?: boolean;
  /** Whether its fix lets a part of the plan be read for the first time: what is found there was wrong before. */
  opens?: boolean;
  /** Whether a goal is not read as such. */
  hidesGoal?: boolean;
  /**
   * Of which other mistakes at the same place it is a mere consequence. A cell too many shifts the rest of its row; a goal that
   * bears another goal's number fits neither its parent nor its order; a goal left empty needs no sections.
   */
  follows?: Code[];
  sv: string;
  en: string;
  /** What is said of every finding, where all of the sentence differs. */
  always?: { sv: string; en: string };
}

export const catalogue = findings as Record<Code, Kind>;
export const codes = Object.keys(findings) as Code[];

/** Whether a comment can stand before what a finding is about (format section 8): there is room for none in the front matter. */
export function mayBeIgnored(code: Code): boolean {
  return catalogue[code].inText ?? !code.startsWith('VP1');
}

/** How grave a problem is: as chosen, else as its rule says. */
export function severityOf({ code, severity }: Problem): Severity {
  return severity ?? catalogue[code].severity;
}

/** Whether a problem's fix is made by `--fix`: it is sure, and in the plan's own file, not in `vplan.yaml` or a template beside it. */
export function isMendable({ fix, code, elsewhere }: Problem): boolean {
  return fix !== undefined && !fix.unsure && !elsewhere && catalogue[code].fix === 'safe';
}
