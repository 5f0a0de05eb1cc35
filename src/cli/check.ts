import type { Finding, Language } from '../report/finding.ts';
import type { ReportFormat } from '../report/format-names.ts';
import { harmless } from '../report/printable.ts';
import type { Fault } from '../report/report.ts';
import { summarise } from '../report/summary.ts';
import { words } from '../report/words.ts';
import { readPlan } from '../workspace/plan-file.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { type BorrowedNote, borrowedNote } from './borrowed-note.ts';
import { type Answer, checkInProcesses, processesFor } from './check-pool.ts';
import { openReports, type Reports, sparePlans } from './check-report.ts';
import { type CheckedPlan, checkedPlan, toReport } from './checked-plan.ts';
import { type Chosen, choosePlans } from './choose-plans.ts';
import { unexpected, unexpectedText } from './failure.ts';
import { exit, type Io, UsageError } from './io.ts';
import type { mendPlan } from './mend-plan.ts';
import { misnamedLine } from './misnamed.ts';
import { firstTold } from './once-told.ts';
import type { ReportChoice } from './report-choice.ts';
import { type RuleOptions, runSettings } from './rule-options.ts';

interface CheckOptions extends RuleOptions {
  /** Of the report on stdout. */
  format?: ReportFormat;
  report?: ReportChoice[];
  lang: Language;
  maxWarnings?: number;
  fix?: boolean;
}

/** What a check has come to so far. */
interface Run {
  findings: Finding[];
  /** Plans that were checked. */
  plans: number;
  unreadable: number;
  /** Whether `vplan.yaml` is wrong. */
  faulty: boolean;
  faults: Fault[];
  /** Files by which a `vplan.yaml` was meant. */
  misnamed: Set<string>;
  note: BorrowedNote;
}

/**
 * `vplan check`: all findings of all plans, in the reports asked for. Exits 1 where there is an error (warnings and
 * hints alone are 0, unless there are more warnings than asked for), 2 where a file could not be read or written at
 * all, the configuration is wrong, or the program failed on a plan; the other plans are checked all the same.
 */
export async function check(files: string[], options: CheckOptions, io: Io): Promise<number> {
  const choices = [
    ...(options.format ? [{ format: options.format, file: null }] : []),
    ...(options.report ?? []),
  ];
  await sparePlans(choices, files, io.cwd);
  const reports = await openReports(choices, options.lang, io);
  const run: Run = {
    findings: [],
    plans: 0,
    unreadable: 0,
    faulty: false,
    faults: [],
    misnamed: new Set(),
    note: borrowedNote(),
  };
  const { chosen, workspace } = await choose(files, options, io).catch(async (error: unknown) => {
    // A report that another program reads is whole even where nothing could be checked.
    const message = error instanceof UsageError ? error.message : unexpectedText(error);
    run.faults.push({ file: null, message });
    await finish(run, reports, options, io);
    throw error;
  });
  await sparePlans(choices, chosen.names, io.cwd);
  const count = counter(run);
  if ('config' in chosen) {
    const { file, problems } = chosen.config;
    run.faulty = true;
    reports.add(toReport(count(checkedPlan({ ...file, problems }, options.lang))));
  }
  const tell = (error: unknown, file?: string): void => {
    io.err(unexpected(error, io, file));
    run.faults.push({ file: file ?? null, message: unexpectedText(error) });
  };
  try {
    for await (const answer of answersTo(chosen.names, { options, io, workspace, run })) {
      if (io.signal.aborted) return exit.interrupted;
      if ('checked' in answer) reports.add(toReport(count(answer.checked)));
      else tell(answer.error, answer.name);
    }
  } catch (error) {
    tell(error);
  }
  return io.signal.aborted ? exit.interrupted : finish(run, reports, options, io);
}

interface Work {
  options: CheckOptions;
  io: Io;
  workspace: Workspace;
  run: Run;
}

/** What comes of each plan, in order: in this process where they are few, or are to be mended. */
async function* answersTo(names: string[], { options, io, workspace, run }: Work): AsyncGenerator<Answer> {
  const { lang: language, fix, only, severity } = options;
  const processes = fix ? 0 : processesFor(names.length);
  if (processes > 0) {
    yield* checkInProcesses(names, processes, {
      cwd: io.cwd,
      language,
      rules: { ...(only && { only }), ...(severity && { severity }) },
    });
    return;
  }
  for (const name of names) {
    if (io.signal.aborted) return;
    const fault = (message: string): void => {
      io.err(`vplan: ${harmless(message)}\n`);
      run.faults.push({ file: name, message });
    };
    yield await readPlan(name, io.cwd, workspace)
      .then((plan) => (fix ? mended(plan, { workspace, language, io, fault }) : plan))
      .then(
        (plan) => ({ name, checked: checkedPlan(plan, language) }),
        (error: unknown) => ({ name, error }),
      );
  }
}

/** The code that mends is loaded only where it is asked for. */
const mended: typeof mendPlan = async (plan, mending) =>
  (await import('./mend-plan.ts')).mendPlan(plan, mending);

async function choose(
  files: string[],
  options: CheckOptions,
  io: Io,
): Promise<{ chosen: Chosen; workspace: Workspace }> {
  const workspace = openWorkspace(io.cwd, runSettings(options));
  return { workspace, chosen: await choosePlans(files, workspace, io, 'check') };
}

/** Counts what a plan came to; what is wrong in a file that many plans share is left only the first time. */
function counter(run: Run) {
  const isNew = firstTold();
  return (plan: CheckedPlan): CheckedPlan => {
    const findings = plan.findings.filter((finding) => finding.file === plan.file || isNew(finding));
    for (const finding of findings) run.findings.push(finding);
    if (plan.unreadable) run.unreadable += 1;
    if (plan.unreadable === false) run.plans += 1;
    if (plan.faulty) run.faulty = true;
    if (plan.misnamed !== null) run.misnamed.add(plan.misnamed);
    run.note.add(plan.borrowed);
    return { ...plan, findings };
  };
}

/** Ends the reports; resolves to the exit code. */
async function finish(
  run: Run,
  reports: Reports,
  { maxWarnings, lang }: CheckOptions,
  io: Io,
): Promise<number> {
  const { unreadable, faults } = run;
  const summary = summarise(run.plans, run.findings);
  const exceeded = maxWarnings !== undefined && summary.warnings > maxWarnings ? maxWarnings : null;
  const failed = unreadable > 0 || run.faulty || faults.length > 0;
  const found = summary.errors > 0 || exceeded !== null ? exit.findings : exit.ok;
  const exitCode = failed ? exit.usage : found;
  const unwritten = await reports.end({ summary, unreadable, faults, exceeded, exitCode });
  for (const file of run.misnamed) io.err(misnamedLine(file, lang));
  io.err(run.note.text(lang));
  if (exceeded !== null) io.err(`vplan: ${words[lang].exceeded(summary.warnings, exceeded)}\n`);
  for (const fault of unwritten) io.err(`vplan: ${harmless(fault)}\n`);
  return unwritten.length > 0 ? exit.usage : exitCode;
}
