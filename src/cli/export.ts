import { resolve } from 'node:path';
import { type Language, positionsIn, toFindings } from '../report/finding.ts';
import { jsonText } from '../report/json.ts';
import { palette } from '../report/palette.ts';
import { summarise, textSummary } from '../report/summary.ts';
import { textFindings } from '../report/text.ts';
import { readPlan } from '../workspace/plan-file.ts';
import { plansNamed } from '../workspace/plans.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { exit, type Io, UsageError } from './io.ts';
import { misnamedLine } from './misnamed.ts';
import { isSameFile, writeWhole } from './write-file.ts';

interface ExportOptions {
  output?: string;
  lang: Language;
}

/** `vplan export`: the plan's JSON on stdout or in a file. A plan with errors gives none, for its JSON would not hold. */
export async function exportPlan(named: string, options: ExportOptions, io: Io): Promise<number> {
  const workspace = openWorkspace(io.cwd);
  const file = await onlyPlan(named, workspace, io);
  const plan = await readPlan(file, io.cwd, workspace);
  const findings = toFindings(plan.problems, file, plan.positions, options.lang);
  io.err(misnamedLine(plan.config?.misnamed ?? null, options.lang));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!plan.compiled || errors.length > 0) {
    const colours = palette(io.errColour);
    io.err(textFindings(errors, positionsIn(plan), options.lang, colours));
    if (!plan.unreadable) io.err(textSummary(summarise(1, errors), options.lang, colours));
    return plan.unreadable || plan.config?.faulty ? exit.usage : exit.findings;
  }
  const json = jsonText(plan.compiled.json);
  if (options.output === undefined) io.out(json);
  else {
    const path = resolve(io.cwd, options.output);
    if (await isSameFile(path, plan.path)) {
      throw new UsageError('Planen kan inte skrivas över av sin egen JSON. Ange en annan fil med -o.');
    }
    await writeWhole(path, json, io.signal);
  }
  return exit.ok;
}

/** A folder may stand for the one plan in it. */
async function onlyPlan(named: string, workspace: Workspace, { cwd }: Io): Promise<string> {
  const [first = named, ...others] = await plansNamed(named, cwd, workspace);
  if (others.length === 0) return first;
  throw new UsageError(`${named} är en mapp med flera planer. Ange en av dem, till exempel ${first}.`);
}
