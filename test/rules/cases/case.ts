import type { Severity } from '../../../src/report/finding.ts';
import type { Code } from '../../../src/source/problem.ts';
import type { Files } from '../../support/folder.ts';

/** A plan in which one thing is wrong, and one in which it just is not. */
export interface Case {
  code: Code;
  severity: Severity;
  /** The whole message in each language. */
  sv: string;
  en: string;
  /** The only finding in this plan is this one, at the place between `⟦` and `⟧`; null for no file at all. */
  triggers: string | Uint8Array | null;
  /** Place of the finding where the plan cannot carry the marks. */
  place?: string;
  /** What the fix puts in the marked place; absent where there is no fix. */
  fix?: string;
  /** There is no finding in this plan. */
  passes: string;
  /** Files beside the plan. */
  files?: Files;
  /** Files beside the plan without the finding, where those are others. */
  passesFiles?: Files;
}
