import { escapeMarkdown } from './escape-markdown.ts';
import type { Finding } from './finding.ts';
import { gravestFirst } from './order.ts';
import { palette } from './palette.ts';
import type { Outcome, ReportContext, Reporter } from './report.ts';
import { counts, summarise, textSummary } from './summary.ts';
import { uriOf } from './uri.ts';
import { words } from './words.ts';

/** GitHub takes comments of 65,536 characters; a little is left for what others put around this one. */
const longestComment = 65_000;
/** Room for what stands around the sections. */
const frame = 2_000;
/** Room for the heading and the fold of a section, without the name of its file. */
const sectionFrame = 150;
/** Findings of a file that are shown without being unfolded. */
const unfolded = 10;
/** Faults of the program that are told of; they are seldom different. */
const mostFaults = 5;

const plain = palette(false);

/**
 * A comment on a merge request: a list for each file with findings, folded where it is long. Where not all have room,
 * the least grave are left out, and the comment says how many.
 */
export const markdownReport: Reporter = (context) => {
  const all: Finding[] = [];
  return {
    add: ({ findings }) => {
      for (const finding of findings) all.push(finding);
      return '';
    },
    end: (outcome) => {
      const say = words[context.language];
      const head = [heading(outcome, context), ...faultLines(outcome, context)];
      const { sections, leftOut } = fitting(all, longestComment - frame - head.join('').length, context);
      const [example] = gravestFirst(all);
      const parts = [
        ...head,
        ...sections,
        leftOut > 0 ? `**${say.leftOut(leftOut)}**` : '',
        example ? `<sub>${escapeMarkdown(say.explain(example.code))}</sub>` : '',
      ];
      return `${parts.filter(Boolean).join('\n\n')}\n`;
    },
  };
};

function heading({ summary, unreadable }: Outcome, { language }: ReportContext): string {
  return `### vplan\n\n${escapeMarkdown(textSummary(summary, language, plain, unreadable).trim())}`;
}

function faultLines({ faults, exceeded, summary }: Outcome, { language, pathOf }: ReportContext): string[] {
  const told = faults.slice(0, mostFaults).map(({ file, message }) => {
    const about = file === null ? '' : `${escapeMarkdown(pathOf(file))}: `;
    return `**${about}${escapeMarkdown(message)}**`;
  });
  const say = words[language];
  if (faults.length > mostFaults) told.push(`**${say.notChecked(faults.length)}**`);
  return exceeded === null
    ? told
    : [...told, `**${escapeMarkdown(say.exceeded(summary.warnings, exceeded))}**`];
}

/** Sections that have room, the gravest findings chosen first, and how many findings are left out. */
function fitting(
  all: Finding[],
  room: number,
  context: ReportContext,
): { sections: string[]; leftOut: number } {
  const items = new Map<string, Map<Finding, string>>();
  for (const { file } of all) items.set(file, new Map());
  let left = room;
  let leftOut = 0;
  for (const finding of gravestFirst(all)) {
    const item = itemOf(finding, context);
    const ofFile = items.get(finding.file);
    // A file's first finding brings its heading and its fold.
    const first = ofFile?.size === 0 ? sectionFrame + escapeMarkdown(context.pathOf(finding.file)).length : 0;
    const cost = item.length + 1 + first;
    if (leftOut > 0 || cost > left) leftOut += 1;
    else {
      left -= cost;
      ofFile?.set(finding, item);
    }
  }
  const sections = [...items].flatMap(([file, kept]) =>
    kept.size > 0 ? [section(file, kept, context)] : [],
  );
  return { sections, leftOut };
}

function section(file: string, items: Map<Finding, string>, { language, pathOf }: ReportContext): string {
  const path = pathOf(file);
  const found = counts(summarise(1, [...items.keys()]), language, plain);
  const list = [...items.values()];
  const shown = list.length > unfolded + 2 ? unfolded : list.length;
  const parts = [`#### ${escapeMarkdown(path)}: ${found}`, list.slice(0, shown).join('\n')];
  if (shown < list.length) {
    const summary = `<summary>${words[language].showAll(list.length - shown)}</summary>`;
    parts.push(`<details>${summary}`, list.slice(shown).join('\n'), '</details>');
  }
  return parts.join('\n\n');
}

function itemOf(
  { severity, code, message, file, line }: Finding,
  { language, pathOf }: ReportContext,
): string {
  const say = words[language];
  const uri = uriOf(pathOf(file));
  // As text: the page that Markdown is shown as has no lines to go to.
  const row = uri.startsWith('file:') ? say.row(line) : `[${say.row(line)}](${uri}?plain=1#L${line})`;
  return `- **${say.severity[severity]}** ${row} \`${code}\` ${escapeMarkdown(message)}`;
}
