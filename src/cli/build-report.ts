import { relative } from 'node:path';
import texts from '../../schemas/command-texts.json' with { type: 'json' };
import { BrowserError } from '../pdf/errors.ts';
import { TemplateError } from '../render/template-error.ts';
import { positionsIn } from '../report/finding.ts';
import { palette } from '../report/palette.ts';
import { harmless } from '../report/printable.ts';
import { say } from '../report/say.ts';
import { counts, summarise } from '../report/summary.ts';
import { textFindings } from '../report/text.ts';
import { type BorrowedWordings, borrowedWordings } from '../workspace/borrowed-wordings.ts';
import { borrowedNote } from './borrowed-note.ts';
import { browserFailure, isSharedFailure } from './browser-failure.ts';
import type { BuildOptions } from './build-options.ts';
import type { Outcome } from './build-plan.ts';
import { configFaults } from './config-faults.ts';
import { unexpected } from './failure.ts';
import { exit, type Io, UsageError } from './io.ts';
import { misnamedLine } from './misnamed.ts';
import type { Progress } from './progress.ts';

export interface BuildReport {
  /** Says what a plan came to: files written on stdout, all else on stderr. */
  tell(outcome: Outcome): void;
  /** Says what is told once of all plans. */
  end(): void;
  /** The gravest exit code of all that was told. */
  code(): number;
}

export function buildReport(options: BuildOptions, io: Io, lines: Progress): BuildReport {
  const codes: number[] = [exit.ok];
  const said = new Set<string>();
  const note = borrowedNote();
  /** What many plans share and cannot be had (browser, template, configuration) is told once, not for every plan. */
  const sayOnce = (text: string): void => {
    if (!said.has(text)) io.err(text);
    said.add(text);
  };
  const sayFault = (fault: unknown, file: string): number => {
    if (fault instanceof UsageError) {
      io.err(`vplan: ${harmless(fault.message)}\n`);
      return exit.usage;
    }
    if (fault instanceof TemplateError) {
      // One template serves many plans.
      sayOnce(`vplan: ${harmless(fault.message)}\n`);
      return exit.usage;
    }
    if (!(fault instanceof BrowserError)) {
      io.err(unexpected(fault, io, file));
      return exit.usage;
    }
    const text = browserFailure(fault, isSharedFailure(fault) ? undefined : file);
    sayOnce(`${text}\n`);
    return exit.browser;
  };
  const tell = (outcome: Outcome): void => {
    const { plan, written, stopped, fault } = outcome;
    sayOnce(misnamedLine(plan.config?.misnamed ?? null, options.lang));
    if (stopped === 'configuration' && plan.config) {
      sayOnce(configFaults(plan.config, options, io, texts.nothingBuilt));
      codes.push(exit.usage);
      return;
    }
    if (stopped !== null) {
      io.err(stoppedText(outcome, options, io));
      codes.push(stopped === 'unreadable' ? exit.usage : exit.findings);
      return;
    }
    note.add(borrowedIn(outcome));
    for (const path of written) io.out(`${harmless(relative(io.cwd, path) || path)}\n`);
    if (fault !== null) codes.push(sayFault(fault, plan.file));
    else io.err(builtText(outcome, options, io));
  };
  return {
    tell: (outcome) => lines.above(() => tell(outcome)),
    end: () => lines.above(() => io.err(note.text(options.lang))),
    code: () => Math.max(...codes),
  };
}

/** Only what is printed is worth a word. */
function borrowedIn({ plan: { compiled }, written }: Outcome): BorrowedWordings | null {
  return compiled && written.length > 0 ? borrowedWordings(compiled) : null;
}

function stoppedText({ plan, findings, stopped }: Outcome, { lang, force }: BuildOptions, io: Io): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const colours = palette(io.errColour);
  const text = textFindings(errors, positionsIn(plan), lang, colours);
  if (stopped === 'unreadable') return text;
  const found = counts(summarise(1, errors), lang, colours);
  const stop = say(texts.stopped, lang, { file: harmless(plan.file), found });
  const next = say(plan.compiled && !force ? texts.mendOrForce : texts.mend, lang);
  return `${text}${stop} ${next}\n`;
}

/** On a terminal how long it took and what is worth a check; elsewhere only that errors were passed over. */
function builtText({ plan, findings, milliseconds }: Outcome, { lang }: BuildOptions, io: Io): string {
  const summary = summarise(1, findings);
  const found = counts({ ...summary, hints: 0 }, lang, palette(io.errColour));
  const file = harmless(plan.file);
  if (io.errColumns === null)
    return summary.errors > 0 ? `${say(texts.forced, lang, { file, found })}\n` : '';
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', decimalSign[lang]);
  return `${say(texts.built, lang, { file, seconds, found })}\n`;
}

const decimalSign = { sv: ',', en: '.' };
