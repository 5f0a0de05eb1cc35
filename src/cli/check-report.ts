import { realpath } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Language } from '../report/finding.ts';
import { reporterFor } from '../report/formats.ts';
import { palette } from '../report/palette.ts';
import type { CheckedFile, Outcome, Report } from '../report/report.ts';
import { isInside, repositories } from '../workspace/root.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { type Io, UsageError } from './io.ts';
import type { ReportChoice } from './report-choice.ts';
import { isSameFile, writeWhole } from './write-file.ts';

/** The reports of one check, each in the making. */
export interface Reports {
  add(checked: CheckedFile): void;
  /** Writes them all. Resolves to what kept files from being written, a sentence each. */
  end(outcome: Outcome): Promise<string[]>;
}

interface OpenReport {
  report: Report;
  /** Absolute; null for stdout. */
  path: string | null;
  text: string[];
}

/**
 * Begins the reports. What is for stdout is written as it comes, files whole at the end. Where none is for stdout, the
 * text goes there, so that whoever looks sees what was found. Rejects with `UsageError` where two would go to one place.
 */
export async function openReports(choices: ReportChoice[], language: Language, io: Io): Promise<Reports> {
  const wanted = choices.some(({ file }) => file === null)
    ? choices
    : [{ format: 'text' as const, file: null }, ...choices];
  refuseClashes(wanted, io.cwd);
  const pathOf = pathsFrom(io.cwd);
  const open = await Promise.all(
    wanted.map(async ({ format, file }): Promise<OpenReport> => {
      const reporter = await reporterFor(format);
      const report = reporter({
        language,
        colours: palette(file === null && io.outColour),
        version: packageJson.version,
        pathOf,
      });
      return { report, path: file === null ? null : resolve(io.cwd, file), text: [] };
    }),
  );
  const say = ({ path, text: parts }: OpenReport, text: string): void => {
    if (path !== null) parts.push(text);
    else if (text !== '') io.out(text);
  };
  return {
    add: (checked) => {
      for (const each of open) say(each, each.report.add(checked));
    },
    end: async (outcome) => {
      for (const each of open) say(each, each.report.end(outcome));
      return writeAll(open, io.signal);
    },
  };
}

async function writeAll(reports: OpenReport[], signal: AbortSignal): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, text } of reports) {
    if (path === null) continue;
    try {
      await writeWhole(path, text.join(''), signal, '--report');
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message);
    }
  }
  return faults;
}

function refuseClashes(choices: ReportChoice[], cwd: string): void {
  const taken = new Set<string | null>();
  for (const { file } of choices) {
    const place = file === null ? null : resolve(cwd, file);
    if (taken.has(place)) {
      throw new UsageError(
        file === null
          ? 'Bara en rapport kan skrivas ut här. Ange en fil för de andra, till exempel --report sarif=rapport.sarif.'
          : `Två rapporter skulle skrivas till samma fil, ${file}. Ange en fil för var och en.`,
      );
    }
    taken.add(place);
  }
}

/**
 * Rejects with `UsageError` where a report would be written over a plan or over what says how plans are read, or into a folder of plans so that it would be
 * taken for one of them the next time.
 * @param named plans and folders of plans
 */
export async function sparePlans(choices: ReportChoice[], named: string[], cwd: string): Promise<void> {
  const files = choices.flatMap(({ file }) => file ?? []);
  if (files.length === 0) return;
  const sources = await sourcesOf(named, cwd);
  for (const file of files) {
    const path = resolve(cwd, file);
    const real = await realpath(path).catch(() => path);
    if (sources.some((source) => isInside(real, source))) {
      throw new UsageError(
        `Rapporten ${file} skulle skrivas över det som planerna läses med (vplan.yaml, mall eller utgåva). Ange en annan fil.`,
      );
    }
    for (const name of named) {
      const plan = resolve(cwd, name);
      if (await isSameFile(path, plan)) {
        throw new UsageError(`Rapporten ${file} skulle skrivas över en av planerna. Ange en annan fil.`);
      }
      if (extname(path).toLowerCase() === '.md' && isInside(path, plan)) {
        throw new UsageError(
          `Rapporten ${file} skulle tas för en plan, eftersom den läggs i ${name} och slutar på .md. Ange en annan mapp.`,
        );
      }
    }
  }
}

/** The `sources` of all `vplan.yaml` that hold for the plans or for the folder itself. */
async function sourcesOf(named: string[], cwd: string): Promise<string[]> {
  const workspace = openWorkspace(cwd);
  const none = { sources: [] };
  const configs = await Promise.all([
    workspace.configIn(cwd),
    // A plan that is not there is told where it is read.
    ...named.map((name) => workspace.configOf(resolve(cwd, name)).catch(() => none)),
  ]);
  return [...new Set(configs.flatMap(({ sources }) => sources))];
}

/** Paths from the root of the repository that each file lies in, else from the working folder. */
function pathsFrom(cwd: string): (name: string) => string {
  const repositoryOf = repositories();
  return (name) => {
    const path = resolve(cwd, name);
    const root = repositoryOf(dirname(path)) ?? cwd;
    const from = isInside(path, root) ? relative(root, path) : path;
    return from.split(sep).join('/');
  };
}
