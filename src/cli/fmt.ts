import texts from '../../schemas/command-texts.json' with { type: 'json' };
import { unifiedDiff } from '../format/diff.ts';
import { formatPlan } from '../format/format.ts';
import { type Language, toFindings } from '../report/finding.ts';
import { harmless, harmlessLines, printable } from '../report/printable.ts';
import { say, type Text } from '../report/say.ts';
import { type PlanFile, readPlan } from '../workspace/plan-file.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { choosePlans } from './choose-plans.ts';
import { configFaults } from './config-faults.ts';
import { unexpected } from './failure.ts';
import { exit, type Io, UsageError } from './io.ts';
import { rewriteWhole } from './write-file.ts';

interface FmtOptions {
  /** Say which files would change, and write none. */
  check: boolean;
  /** Show what would change, and write nothing. */
  diff: boolean;
  lang: Language;
}

/** What has become of a plan: changed (or to be changed), in canonical form already, or left alone with an exit code. */
type Outcome = 'changed' | 'same' | { left: number };

/**
 * `vplan fmt`: sets plans in canonical form. With `--check` the names of those that are not go to stdout and the exit
 * code is 1; with `--diff` what would change does. A plan that cannot be understood is left alone with a line, and
 * the others are set all the same.
 */
export async function fmt(files: string[], options: FmtOptions, io: Io): Promise<number> {
  const workspace = openWorkspace(io.cwd);
  const chosen = await choosePlans(files, workspace, io, 'fmt');
  if ('config' in chosen) {
    io.err(configFaults(chosen.config, options, io, texts.nothingChanged));
    return exit.usage;
  }
  const outcomes: Outcome[] = [];
  for (const name of chosen.names) {
    if (io.signal.aborted) return exit.interrupted;
    const outcome = readPlan(name, io.cwd, workspace).then((plan) => formatFile(plan, options, io));
    outcomes.push(await outcome.catch((error: unknown) => failed(name, error, io)));
  }
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const left = outcomes.flatMap((outcome) => (typeof outcome === 'object' ? outcome.left : []));
  io.err(`${summary(options, { changed, same: outcomes.length - changed - left.length })}\n`);
  return Math.max(options.check && changed > 0 ? exit.findings : exit.ok, ...left);
}

async function formatFile(plan: PlanFile, options: FmtOptions, io: Io): Promise<Outcome> {
  const { file, path, compiled, bytes: read } = plan;
  if (!compiled || !read) return leave(plan, options.lang, io);
  const before = compiled.source.positions.disk;
  const after = formatPlan(compiled);
  if (after === before) return 'same';
  if (options.diff) io.out(harmlessLines(unifiedDiff(harmless(file), before, after)));
  else if (options.check) io.out(`${harmless(file)}\n`);
  else await rewriteWhole(path, { read, content: new TextEncoder().encode(after) }, io.signal);
  return 'changed';
}

/** A line on why a plan that cannot be read is left alone; `vplan check` tells where. */
function leave({ file, problems, positions, unreadable }: PlanFile, language: Language, io: Io): Outcome {
  const [first] = toFindings(problems, file, positions, language);
  const message = printable(first?.message ?? '');
  // What cannot be read may be no file at all, and its message names it.
  const line = unreadable ? message : `${harmless(file)}: ${say(texts.left, language)} ${message}`;
  io.err(`vplan: ${line}\n`);
  return { left: unreadable ? exit.usage : exit.findings };
}

function failed(name: string, error: unknown, io: Io): Outcome {
  if (io.signal.aborted) throw error;
  io.err(error instanceof UsageError ? `vplan: ${harmless(error.message)}\n` : unexpected(error, io, name));
  return { left: exit.usage };
}

/** What became of the plans, without a zero. */
function summary({ check, diff, lang }: FmtOptions, counts: { changed: number; same: number }): string {
  const onlyLooked = check || diff;
  const { areInForm, wereInForm, wouldChange, changed, nothingChanged } = texts;
  const part = (count: number, looked: Text, done: Text): string =>
    count > 0 ? say(onlyLooked ? looked : done, lang, { count }) : '';
  const parts = [part(counts.same, areInForm, wereInForm), part(counts.changed, wouldChange, changed)];
  return parts.filter(Boolean).join(' ') || `${say(nothingChanged, lang)}.`;
}
