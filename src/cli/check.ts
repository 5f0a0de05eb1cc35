import { type Finding, type Language, toFindings } from '../report/finding.ts';
import { jsonReport } from '../report/json.ts';
import { palette, summarise, textFindings, textSummary } from '../report/text.ts';
import { exit, type Io } from './io.ts';
import { distinct, readPlan } from './read-plans.ts';

interface CheckOptions {
  format: 'text' | 'json';
  lang: Language;
}

/**
 * `vplan check`: all findings of all plans on stdout. Exits 1 where there is an error (warnings and hints
 * alone are 0), 2 where a file could not be read at all.
 */
export async function check(files: string[], options: CheckOptions, io: Io): Promise<number> {
  const colours = palette(io.outIsTerminal);
  const all: Finding[] = [];
  let unreadable = 0;
  const plans = distinct(files, io.cwd);
  for (const name of plans) {
    if (io.signal.aborted) return exit.interrupted;
    const plan = await readPlan(name, io.cwd);
    const findings = toFindings(plan.problems, name, plan.positions, options.lang);
    if (plan.unreadable) unreadable += 1;
    if (options.format === 'text') io.out(textFindings(findings, plan.positions, options.lang, colours));
    all.push(...findings);
  }
  const summary = summarise(plans.length - unreadable, all);
  io.out(options.format === 'json' ? jsonReport(all, summary) : textSummary(summary, options.lang, colours));
  if (unreadable > 0) return exit.usage;
  return all.some(({ severity }) => severity === 'error') ? exit.findings : exit.ok;
}
