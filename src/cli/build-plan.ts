import type { BrowserSession } from '../pdf/index.ts';
import { type Finding, toFindings } from '../report/finding.ts';
import { jsonText } from '../report/json.ts';
import type { Compiled } from '../workspace/compile.ts';
import { type PlanFile, readPlan } from '../workspace/plan-file.ts';
import type { BuildOptions } from './build.ts';
import type { Io } from './io.ts';
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
  stopped: 'unreadable' | 'findings' | null;
  /** What kept a file from being printed or written. */
  fault: unknown;
}

export interface BuildTask {
  options: BuildOptions;
  io: Io;
  /** null where no PDF is asked for. */
  session: BrowserSession | null;
}

/** Builds one plan. Faults of printing and writing are part of the outcome; what was written before them stays. */
export async function buildPlan({ file, path }: Target, task: BuildTask): Promise<Outcome> {
  const { options, io } = task;
  const started = performance.now();
  const plan = await readPlan(file, io.cwd);
  const findings = toFindings(plan.problems, file, plan.positions, options.lang);
  const written: string[] = [];
  const outcome = (stopped: Outcome['stopped'], fault: unknown = null): Outcome => {
    return { plan, findings, written, milliseconds: performance.now() - started, stopped, fault };
  };
  if (plan.unreadable) return outcome('unreadable');
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (!plan.compiled || (hasErrors && !options.force)) return outcome('findings');
  try {
    for await (const { format, content } of outputsOf(plan.compiled, task)) {
      await writeWhole(`${path}.${format}`, content, io.signal);
      written.push(`${path}.${format}`);
    }
    return outcome(null);
  } catch (fault) {
    io.signal.throwIfAborted();
    return outcome(null, fault);
  }
}

interface Output {
  format: Format;
  content: string | Uint8Array;
}

async function* outputsOf(compiled: Compiled, { options, io, session }: BuildTask): AsyncGenerator<Output> {
  const asked = formats.filter((format) => options.format.includes(format));
  if (asked.includes('json')) yield { format: 'json', content: jsonText(compiled.json) };
  if (!asked.includes('html') && !asked.includes('pdf')) return;
  const document = await renderPlan(compiled);
  const pdf = session?.print(document, { signal: io.signal });
  // It is printed while the HTML is written; a failure is met below, if the writing has not failed before.
  pdf?.catch(() => undefined);
  if (asked.includes('html')) yield { format: 'html', content: document.html };
  if (pdf) yield { format: 'pdf', content: await pdf };
}

async function renderPlan({ plan, edition, pictures }: Compiled) {
  const [{ renderDocument }, { loadTemplate }, { latestEditionId, loadEdition }] = await Promise.all([
    import('../render/document.ts'),
    import('../render/template.ts'),
    import('../edition/load.ts'),
  ]);
  // Without an edition, which only --force lets through, the newest one says how the document looks.
  const shape = edition ?? (await loadEdition(latestEditionId()));
  return renderDocument(plan, shape, { template: await loadTemplate('stockholm'), pictures });
}
