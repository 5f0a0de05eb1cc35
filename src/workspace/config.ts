import { existsSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Span } from '../plan/model.ts';
import { applySettings, type LevelChoice, levelsOf, type RuleSettings } from '../rules/severity.ts';
import type { RequiredSections } from '../schema/plan.ts';
import { severityOf } from '../source/catalogue.ts';
import { maxBytes, tooLarge } from '../source/decode.ts';
import type { OtherFile, Problem } from '../source/problem.ts';
import { type ConfigPlace, defaultTemplate, outputFolder, ownEditions } from './config-files.ts';
import { noConfig, type ReadConfig, readConfig } from './config-settings.ts';
import { type Editions, openEditions } from './editions.ts';
import { readInFolder } from './file-in-folder.ts';
import { misnamedAbove } from './root.ts';
import type { TemplateFolder } from './template.ts';

/** What holds for all plans of a repository: its `vplan.yaml` with the files it names (format section 7). */
export interface Config {
  /** Absolute. */
  root: string;
  /** `vplan.yaml`, for messages. */
  file: OtherFile;
  /** A file by which `vplan.yaml` was surely meant, where there is none, for messages; null for none. */
  misnamed: string | null;
  /** Absolute paths of what no output may be written over: `vplan.yaml`, the template and the editions it names. */
  sources: string[];
  /** Patterns of the files that are plans, from the root. */
  plans: string[];
  /** Where `planer` stands, `vplan.yaml:1:9`; the file's name alone where it does not. */
  plansPlace: string;
  /** Absolute path of the folder to build in; null for beside each plan. */
  output: string | null;
  /** Of plans that name none. */
  template: TemplateFolder | 'stockholm';
  editions: Editions;
  sections: RequiredSections;
  rules: RuleSettings;
  /** What is wrong in `vplan.yaml` and the files that it names, each with its file. */
  problems: Problem[];
  /** Whether errors are among the problems: the configuration is wrong. */
  faulty: boolean;
}

/** What has been chosen for one run, before what `vplan.yaml` says. */
export interface RunSettings {
  levels: readonly LevelChoice[];
  /** The rules that alone may speak; null for all. */
  only: RuleSettings['only'];
}

const configFile = 'vplan.yaml';

/**
 * Reads what a repository says of its plans. Never rejects for what stands there.
 * @param root folder in which `vplan.yaml` may be
 * @param cwd folder from which messages name it
 */
export async function loadConfig(root: string, cwd: string, run: RunSettings): Promise<Config> {
  const path = join(root, configFile);
  const from = await realpath(cwd).catch(() => cwd);
  const name = relative(from, path);
  const misnamed = existsSync(path) ? null : misnamedAbove(root);
  const { settings, yaml, positions, problems: inFile } = await readConfigIn(root, name);
  const place: ConfigPlace = { root, path, name };
  const { output, problems: ofOutput } = outputFolder(settings, place);
  const { template, problems: ofTemplate } = await defaultTemplate(settings, yaml, place);
  const { own, files, problems: ofEditions } = await ownEditions(settings, place);
  const file = { file: name, positions };
  const levels = levelsOf([settings.levels, run.levels]);
  const found = [...inFile, ...ofOutput, ...ofTemplate, ...ofEditions];
  const problems = applySettings(found, { levels, only: null }).map(
    (problem): Problem => ({ elsewhere: file, ...problem }),
  );
  return {
    root,
    file,
    misnamed: misnamed && relative(from, misnamed),
    sources: [path, ...(template === 'stockholm' ? [] : [template.path]), ...files],
    plans: settings.plans.map((pattern) => pattern.path),
    plansPlace: placeIn(file, settings.plans[0]?.span),
    output,
    template,
    editions: openEditions({ own, lacking: ofEditions.length > 0, wordings: settings.wordings }),
    sections: settings.sections,
    rules: { levels, only: run.only },
    problems,
    faulty: problems.some((problem) => severityOf(problem) === 'error'),
  };
}

function placeIn({ file, positions }: OtherFile, span: Span | undefined): string {
  if (!span || !positions) return file;
  const { line, column } = positions.position(span.start);
  return `${file}:${line}:${column}`;
}

async function readConfigIn(root: string, name: string): Promise<ReadConfig> {
  const nothing = (problems: Problem[]): ReadConfig => ({
    settings: noConfig,
    yaml: null,
    problems,
    positions: null,
  });
  const there = await lstat(join(root, configFile)).catch(() => null);
  if (!there) return nothing([]);
  const read = await readInFolder(root, configFile, maxBytes);
  if (read.kind === 'large') return nothing([tooLarge(read.size, 'settings')]);
  if (read.kind === 'read') return readConfig(read.bytes);
  return nothing([unreadable(name, there.isSymbolicLink())]);
}

/** A link that leads out of the repository or nowhere, a folder by that name, or a file without rights. */
function unreadable(name: string, isLink: boolean): Problem {
  const start = { line: 1, column: 1 };
  const values = isLink ? { configLink: name } : { config: name };
  return { code: 'VP100', values, range: { start, end: start } };
}
