import { basename, dirname, resolve } from 'node:path';
import type { Attachment } from '../pdf/finish/attachments.ts';
import type { BrowserSession } from '../pdf/index.ts';
import { fillPageNumbers } from '../render/page-numbers.ts';
import { type Finding, toFindings } from '../report/finding.ts';
import { jsonText } from '../report/json.ts';
import type { Compiled } from '../workspace/compile.ts';
import { type PlanFile, readPlan } from '../workspace/plan-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BuildOptions } from './build-options.ts';
import { compileLater } from './compile-later.ts';
import { type Io, UsageError } from './io.ts';
import { plainName } from './plain-name.ts';
import { type Format, formats, type Target } from './targets.ts';
import { writeWhole } from './write-file.ts';

/** What one plan came to. */
export interface Outcome {
  plan: PlanFile;
  findings: Finding[];
  /** Absolute paths, in the order written. */
  written: string[];
  milliseconds: number;
  /** Why it was not built at all; null where it was, wholly or in part. */
  stopped: 'unreadable' | 'configuration' | 'findings' | null;
  /** What kept a file from being printed or written. */
  fault: unknown;
}

export interface BuildTask {
  options: BuildOptions;
  io: Io;
  /** null where no PDF is asked for. */
  session: BrowserSession | null;
  workspace: Workspace;
}

/** Builds one plan. Faults of printing and writing are part of the outcome; what was written before them stays. */
export async function buildPlan({ file, path }: Target, task: BuildTask): Promise<Outcome> {
  const { options, io } = task;
  const started = performance.now();
  const plan = await readPlan(file, io.cwd, task.workspace);
  if (task.session) compileLater();
  const findings = toFindings(plan.problems, file, plan.positions, options.lang);
  const written: string[] = [];
  const outcome = (stopped: Outcome['stopped'], fault: unknown = null): Outcome => {
    return { plan, findings, written, milliseconds: performance.now() - started, stopped, fault };
  };
  if (plan.unreadable) return outcome('unreadable');
  if (plan.config?.faulty) return outcome('configuration');
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (!plan.compiled || (hasErrors && !options.force)) return outcome('findings');
  const spared = attachmentAmong(options.format, path, plan.compiled, resolve(io.cwd, file));
  if (spared !== null) return outcome(null, new UsageError(overAttachment(spared)));
  try {
    for await (const { format, content } of outputsOf(plan, plan.compiled, basename(path), task)) {
      await writeWhole(`${path}.${format}`, content, io.signal);
      written.push(`${path}.${format}`);
    }
    return outcome(null);
  } catch (fault) {
    io.signal.throwIfAborted();
    return outcome(null, fault);
  }
}

/** The attachment that one of the outputs would be written over; null for none. */
function attachmentAmong(
  outputs: readonly Format[],
  path: string,
  { plan: { meta } }: Compiled,
  file: string,
): string | null {
  const written = new Set(outputs.map((format) => `${path}.${format}`));
  const own = meta.attachments.find((each) => each.file && written.has(resolve(dirname(file), each.file)));
  return own?.file ?? null;
}

const overAttachment = (file: string): string =>
  `${file} är en bilaga till planen och skulle skrivas över. Ange en annan mapp med -o.`;

interface Output {
  format: Format;
  content: string | Uint8Array;
}

async function* outputsOf(
  { bytes }: PlanFile,
  compiled: Compiled,
  name: string,
  { options, io, session }: BuildTask,
): AsyncGenerator<Output> {
  const asked = formats.filter((format) => options.format.includes(format));
  const json = jsonText(compiled.json);
  if (asked.includes('json')) yield { format: 'json', content: json };
  if (!asked.includes('html') && !asked.includes('pdf')) return;
  const document = await renderPlan(compiled);
  const attachments = options.embedSource && bytes ? sourcesOf(name, bytes, json) : [];
  const printed = session?.print(document, { signal: io.signal, attachments });
  if (asked.includes('html')) {
    // The page numbers of the print; without them where it failed, which is met below.
    const numbers = await printed?.then(
      (print) => print.numbers,
      () => null,
    );
    yield { format: 'html', content: numbers ? fillPageNumbers(document.html, numbers) : document.html };
  }
  if (printed) yield { format: 'pdf', content: (await printed).bytes };
}

/** What travels in the PDF so that the archived document is its own source. */
function sourcesOf(name: string, markdown: Uint8Array, json: string): Attachment[] {
  return [
    {
      name: plainName(name, '.md'),
      mime: 'text/markdown',
      relationship: 'Source',
      description: 'Planen som den är skriven, i Markdown',
      bytes: markdown,
    },
    {
      name: plainName(name, '.json'),
      mime: 'application/json',
      relationship: 'Data',
      description: 'Planens innehåll som data, i JSON',
      bytes: Buffer.from(json),
    },
  ];
}

async function renderPlan({ plan, edition, pictures, template }: Compiled) {
  const [{ renderDocument }, { loadTemplate }, { latestEditionId, loadEdition }] = await Promise.all([
    import('../render/document.ts'),
    import('../render/template.ts'),
    import('../edition/load.ts'),
  ]);
  // Without an edition, which only --force lets through, the newest one says how the document looks.
  const shape = edition ?? (await loadEdition(latestEditionId()));
  return renderDocument(plan, shape, { template: await loadTemplate(template), pictures });
}
