import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { maxBytes, tooLarge } from '../source/decode.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import { contrastProblems } from './contrast.ts';
import { findInFolder, readInFolder } from './file-in-folder.ts';
import { orNull, resolveNamed } from './root.ts';
import { noSettings, readSettings, type TemplateSettings } from './template-settings.ts';

/** A template of an organisation's own: the folder that `mall` names (docs/mallar.md). */
export interface TemplateFolder {
  /** Absolute, with links resolved. */
  path: string;
  /** Name for messages: the way to it from where the plan was named. */
  name: string;
  settings: TemplateSettings;
}

export interface FoundTemplate {
  /** `stockholm` is the one that comes with the program; also where the one that is named cannot be used. */
  template: TemplateFolder | 'stockholm';
  problems: Problem[];
}

/** The plan that names the template. */
interface NamingPlan {
  /** As given, for messages. */
  file: string;
  /** Absolute. */
  path: string;
  root: string;
  frontMatter: FrontMatter;
}

const settingsFile = 'mall.yaml';

/** What makes a folder a template. */
const parts = [settingsFile, 'style.css', 'tillägg.css', 'style', 'partials'];

/**
 * The template that a plan asks for, with its `mall.yaml` checked. Only looks at what costs nothing: style sheets,
 * partials and pictures are read when something is built.
 */
export async function findTemplate(template: string, plan: NamingPlan): Promise<FoundTemplate> {
  if (template === 'stockholm') return { template, problems: [] };
  const span = plan.frontMatter.valueSpan(['mall']);
  const refuse = (problem: Pick<Problem, 'code' | 'values'>): FoundTemplate => ({
    template: 'stockholm',
    problems: [{ ...problem, span }],
  });
  const found = resolveNamed(template, plan.path, plan.root);
  if (found.kind === 'outside') return refuse({ code: 'VP118', values: { file: template } });
  const names = found.kind === 'inside' ? await namesIn(found.path) : null;
  if (found.kind === 'inside' && orNull(() => statSync(found.path))?.isFile()) {
    return refuse({ code: 'VP119', values: { file: template } });
  }
  if (found.kind === 'missing' || !names) return refuse({ code: 'VP119', values: { template } });
  if (!parts.some((part) => names.includes(part))) {
    const values = { folder: template, files: parts.join(', ') };
    return refuse({ code: 'VP119', values });
  }
  const name = join(dirname(plan.file), template);
  const bare = { path: found.path, name, settings: noSettings };
  return names.includes(settingsFile) ? withSettings(bare, span) : { template: bare, problems: [] };
}

/** Names in a folder as people write them (macOS decomposes letters); null where it is no folder. */
async function namesIn(folder: string): Promise<string[] | null> {
  const names = await readdir(folder).catch(() => null);
  return names?.map((name) => name.normalize('NFC')) ?? null;
}

/** The template with what its `mall.yaml` says, and what is wrong there. */
async function withSettings(template: TemplateFolder, span: Span): Promise<FoundTemplate> {
  const read = await readInFolder(template.path, settingsFile, maxBytes);
  if (read.kind === 'missing') {
    return { template, problems: [{ code: 'VP128', values: { file: settingsFile }, span }] };
  }
  const file = join(template.name, settingsFile);
  if (read.kind === 'large')
    return { template, problems: [elsewhere(tooLarge(read.size, 'settings'), file, null)] };
  const { settings, yaml, problems, positions } = readSettings(read.bytes);
  const named = yaml
    ? [...contrastProblems(settings, yaml), ...(await missingFiles(template.path, settings, yaml))]
    : [];
  return {
    template: { ...template, settings },
    problems: [...problems, ...named].map((problem) => elsewhere(problem, file, positions)),
  };
}

function elsewhere(problem: Problem, file: string, positions: PositionMap | null): Problem {
  return { ...problem, elsewhere: { file, positions } };
}

/** The logotype and the fonts that are not in the template's folder. */
async function missingFiles(
  folder: string,
  { logotype, font }: TemplateSettings,
  yaml: FrontMatter,
): Promise<Problem[]> {
  const named = Object.entries(font?.files ?? {}).map(([cut, file]) => ({ file, path: ['typsnitt', cut] }));
  if (logotype) named.unshift({ file: logotype.file, path: ['logotyp', 'fil'] });
  const problems: Problem[] = [];
  for (const { file, path } of named) {
    if (await findInFolder(folder, file)) continue;
    problems.push({ code: 'VP128', values: { file }, span: yaml.valueSpan(path) });
  }
  return problems;
}
