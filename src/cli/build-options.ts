import type { Language } from '../report/finding.ts';
import type { Format } from './targets.ts';

/** What `vplan build` was asked for. */
export interface BuildOptions {
  output?: string;
  format: Format[];
  force: boolean;
  embedSource: boolean;
  browser?: string;
  lang: Language;
}
