import { type Finding, type Language, positionsIn, toFindings } from '../report/finding.ts';
import { jsonReport } from '../report/json.ts';
import { palette } from '../report/palette.ts';
import { summarise, textSummary } from '../report/summary.ts';
import { textFindings } from '../report/text.ts';
import { readPlan } from '../workspace/plan-file.ts';
import { exit, type Io } from './io.ts';
import { distinct } from './names.ts';

interface CheckOptions {
  format: 'text' | 'json';
  lang: Language;
}

/**
 * `vplan check`: all findings of all plans on stdout. Exits 1 where there is an error (warnings and hints
 * alone are 0), 2 where a file could not be read at all.
 */
export async function check(files: string[], options: CheckOptions, io: Io): Promise<number> {
  const colours = palette(io.outColour);
  const all: Finding[] = [];
  let unreadable = 0;
  const names = distinct(files, io.cwd);
  for (const name of names) {
    if (io.signal.aborted) return exit.interrupted;
    const plan = await readPlan(name, io.cwd);
    const findings = toFindings(plan.problems, name, plan.positions, options.lang);
    if (plan.unreadable) unreadable += 1;
    if (options.format === 'text') io.out(textFindings(findings, positionsIn(plan), options.lang, colours));
    all.push(...findings);
  }
  const summary = summarise(names.length - unreadable, all);
  if (options.format === 'json') io.out(jsonReport(all, summary));
  else io.out(textSummary(summary, options.lang, colours, unreadable));
  if (unreadable > 0) return exit.usage;
  return summary.errors > 0 ? exit.findings : exit.ok;
}
