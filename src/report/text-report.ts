import { catalogue } from '../source/catalogue.ts';
import { lineExcerpt } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { gravestFirst } from './order.ts';
import { harmless, printable } from './printable.ts';
import type { CheckedFile, Outcome, ReportContext, Reporter } from './report.ts';
import { textSummary } from './summary.ts';
import { placeOf, suggestion, textFinding } from './text.ts';
import { words } from './words.ts';

/** Findings of one kind in a plan that are shown with their line; more of the same would hide the others. */
const shownWhole = 3;
/** Lines of a longer suggestion that are shown of those that are not: the first of their kind show the whole. */
const linesInShort = 4;
/** Findings that fit on a screen, so that nobody needs to be told where to begin. */
const onOneScreen = 5;

/**
 * For people. Each plan's findings, the gravest first, those of one kind after the third in a line each; then
 * how many there are and what to do first.
 */
export const textReport: Reporter = (context) => {
  const first: Finding[] = [];
  const told = new Set<string | null>();
  let isUnread = false;
  return {
    add: (checked) => {
      told.add(checked.file);
      const findings = gravestFirst(checked.findings);
      isUnread ||= findings.some(({ code }) => catalogue[code].hidesGoal);
      first.push(...findings.slice(0, onOneScreen));
      return kindsOf(findings)
        .map((kinds) => textOf(kinds, checked, context))
        .join('');
    },
    end: (outcome) => {
      // Wrong use is told on its own line, and nothing was counted.
      if (outcome.faults.some(({ file }) => file === null)) return '';
      const missing = outcome.faults.filter(({ file }) => !told.has(file)).length;
      return ending(gravestFirst(first).slice(0, onOneScreen), { missing, isUnread }, outcome, context);
    },
  };
};

/** Findings of one code, as grave as each other. */
type Kind = Finding[];

/** Findings by severity and file and, within each, by code; all in order of appearance. */
function kindsOf(findings: Finding[]): Kind[][] {
  const groups = new Map<string, Map<string, Kind>>();
  for (const finding of findings) {
    const group = `${finding.severity} ${finding.file}`;
    const kinds = groups.get(group) ?? new Map<string, Kind>();
    groups.set(group, kinds);
    const kind = kinds.get(finding.code);
    if (kind) kind.push(finding);
    else kinds.set(finding.code, [finding]);
  }
  return [...groups.values()].map((kinds) => [...kinds.values()]);
}

/** Findings of one file, as grave as each other: the first of each kind in order of place, then what there is more of each. */
function textOf(kinds: Kind[], { findings, positionsOf }: CheckedFile, context: ReportContext): string {
  const { language, colours } = context;
  const [example] = kinds.flat();
  if (!example) return '';
  const whole = new Set(
    kinds.flatMap((kind) => (kind.length > shownWhole + 1 ? kind.slice(0, shownWhole) : kind)),
  );
  const blocks = findings
    .filter((finding) => whole.has(finding))
    .map((finding) => `${textFinding(finding, positionsOf(finding.file), language, colours)}\n`);
  const more = kinds.map((kind) => {
    const told = kind.findLast((finding) => whole.has(finding))?.message ?? '';
    const rest = kind.filter((finding) => !whole.has(finding));
    return moreOf(rest, told, positionsOf, context);
  });
  const head = findings.length > onOneScreen ? headOf(example, kinds.flat().length, context) : '';
  return [head, ...blocks, ...more].join('');
}

/** How many of one severity follow in a file: where there are many, one must see where they begin. */
function headOf({ severity, file }: Finding, count: number, { language, colours }: ReportContext): string {
  const say = words[language];
  return `${colours.severity(severity, say.among(say[severity](count), harmless(file)))}\n\n`;
}

/**
 * What there is more of a kind, a line each, and below it what is proposed: that is another for each. Where it says what has been
 * told already, the line of the text says more.
 */
function moreOf(
  kind: Kind,
  told: string,
  positionsOf: CheckedFile['positionsOf'],
  { language, colours }: ReportContext,
): string {
  const [example] = kind;
  if (!example) return '';
  const { severity, code, slug } = example;
  const say = words[language];
  const label = colours.severity(severity, say.severity[severity]);
  const lines = kind.map((finding) => {
    const proposed = suggestion(finding, language, positionsOf(finding.file)).split('\n').filter(Boolean);
    const shown = proposed.length > linesInShort ? [...proposed.slice(0, linesInShort), '    …'] : proposed;
    const positions = finding.message === told ? positionsOf(finding.file) : null;
    const said = (positions && lineExcerpt(finding, positions)) || printable(finding.message);
    const line = `  ${colours.bold(placeOf(finding))}  ${said}\n`;
    return [line, ...shown.map((each) => `  ${each}\n`)].join('');
  });
  return `${say.alike(kind.length)}:  ${label}  ${colours.dim(`${code} ${slug}`)}\n${lines.join('')}\n`;
}

/** How many there are of what, where to begin, and where to learn more. */
function ending(
  first: Finding[],
  { missing, isUnread }: { missing: number; isUnread: boolean },
  outcome: Outcome,
  { language, colours }: ReportContext,
): string {
  const { summary, unreadable } = outcome;
  const say = words[language];
  const lines = [textSummary(summary, language, colours, unreadable).trimEnd()];
  if (missing > 0) lines.push(say.notChecked(missing));
  const found = first.filter(({ code }) => code !== 'VP100');
  const [example] = found;
  if (example) lines.push(...advice(found, outcome, { language, colours }));
  if (isUnread) lines.push(say.thenAgain);
  if (example) lines.push(say.explain(example.code));
  return `${lines.join('\n')}\n`;
}

function advice(
  first: Finding[],
  { summary, unreadable }: Outcome,
  { language, colours }: Pick<ReportContext, 'language' | 'colours'>,
): string[] {
  const say = words[language];
  const { warnings, hints } = summary;
  const errors = first.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    if (summary.errors - unreadable + warnings + hints <= onOneScreen) return [];
    return [
      say.startHere,
      ...errors.map((error) => `  ${colours.bold(placeOf(error))}  ${brief(error.message)}`),
    ];
  }
  if (warnings === 0) return [say.onlyHints];
  return [hints > 0 ? say.warningsFirst : say.onlyWarnings];
}

/** A message's first sentence: what is wrong, without what to write instead. */
function brief(message: string): string {
  return printable(message.split(/(?<=[^.][.?!]) (?=[\p{Lu}”"])/u, 1)[0] ?? '');
}
