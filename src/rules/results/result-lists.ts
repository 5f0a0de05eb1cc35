import data from '../../../schemas/words/results.json' with { type: 'json' };
import { plainText } from '../../plan/inline.ts';
import type { Block, Goal, Marker, Result, Section } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { repeatedSections } from '../headings/sections-in-goal.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { firstLine } from './result-measure.ts';

/** Where the expected results are numbered or lettered, all of them are, in turn, and the follow-up can be told apart. */
export const resultLists: Rule = (context) =>
  flatMap(context.goals, ({ goal }) => {
    if (textGoals(goal).length > 0 || repeatedSections(goal).length > 0) return [];
    const sections = goal.sections.filter(({ kind }) => kind === 'Förväntat resultat');
    return [
      ...unmarkedAmongMarked(goal, context),
      ...flatMap(sections, (section) => [...unmarkedBefore(section), ...unmarkedAfter(section)]),
      ...flatMap(goal.sections, (section) => outOfTurn(section, context.source)),
      ...unmarkedFollowUp(goal),
    ];
  });

function unmarkedAmongMarked({ results, sections }: Goal, { source }: RuleContext): Problem[] {
  const marked = results.filter(({ marker }) => marker !== null);
  const bare = results.find(({ marker }) => marker === null);
  if (marked.length < 2 || !bare || isIntroduced(bare, sections)) return [];
  return [{ code: 'VP236', span: firstLine(bare.span, source) }];
}

/** Points below a line that ends in a colon (`Detta mäts genom:`) are no results. */
function isIntroduced({ span }: Result, sections: Section[]): boolean {
  return sections.some(({ blocks }) => {
    const at = blocks.findIndex((block) => block.type === 'list' && spanOf(block).end >= span.end);
    const above = blocks[at - 1];
    return above?.type === 'paragraph' && plainText(above).endsWith(':');
  });
}

const target = new RegExp(
  latin`\p{N}\s*(?:%|procent(?:enheter)?)(?!\p{L})|(?<!\p{L})(?:minst|högst)\s+\p{N}`,
  'iu',
);
const intention = new RegExp(latin`(?<!\p{L})(?:${data.intention.join('|')})(?!\p{L})`, 'i');

/** One paragraph after the last marked result that is a result itself. */
function unmarkedAfter(section: Section): Problem[] {
  const asComment = commentWithTarget(section);
  const last = section.markers.at(-1);
  if (asComment.length > 0 || !last || section.markers.length < 2) return asComment;
  const after = section.blocks.filter((block) => spanOf(block).start > last.span.end);
  const isInTurn = after.length === section.blocks.length - 1 || onePerMarker(section, after.length);
  const found = after.find(
    (block) =>
      block.type === 'paragraph' &&
      !notResult.test(plainText(block)) &&
      (isOneResult(plainText(block)) || setsTarget(block)),
  );
  return found && isInTurn ? [{ code: 'VP236', span: spanOf(found) }] : [];
}

/** `Personalomsättningen är högst 10 %.` */
const limited = /\s(?:är|blir|når|har|uppgår\s+till)\s+(?:minst|högst)\s+\d/i;

/** One paragraph before the first of several that sets a limit as they do, and does not lead to them. */
function unmarkedBefore({ blocks, markers }: Section): Problem[] {
  const [first, second] = markers;
  const [block] = blocks;
  if (!first || !second || block?.type !== 'paragraph' || spanOf(block).end > first.span.start) return [];
  const text = plainText(block);
  return limited.test(text) && !notResult.test(text) && isOneSentence(text)
    ? [{ code: 'VP236', span: spanOf(block) }]
    : [];
}

/** Where a lettered result goes on over more paragraphs, the last one may do so too. */
function onePerMarker({ blocks, markers }: Section, after: number): boolean {
  return blocks.length - after === markers.length;
}

/** `Dessutom har alla …`: one more. */
const firstOfResult = new RegExp(
  latin`^\s*(?:(?:dessutom|därutöver|vidare)\s+\p{L}+\s+)?(?:${data.firstOfResult.join('|')})(?!\p{L})`,
  'i',
);
const ofComment = new RegExp(latin`(?<!\p{L})(?:${data.ofComment.join('|')})(?!\p{L})`, 'i');
const longestResult = 200;
/** What is said of the city, and of what has been. */
const notResult = new RegExp(latin`${data.notResults}`, 'i');

/** What a result starts from and when it is due is no comment on it: `jämfört med 27 år 2024`, `före den 1 oktober 2025`. */
const baseline =
  /,?\s+(?:jämfört|att\s+jämföra)\s+med\s[^.]*|\sfrån\s[^.]{1,30}\still(?=\s)|\s(?:före|senast|innan)\s(?:den\s)?(?:\d{1,2}\s)?[a-z]+\s20\d\d(?=\.?$)/i;

/** One sentence that begins as results do, or tells a share and what it was, and does not speak of results, measures or follow-up. */
function isOneResult(text: string): boolean {
  const begins = firstOfResult.test(text) || (target.test(text) && baseline.test(text));
  return begins && isOneSentence(text);
}

const isOneSentence = (text: string): boolean =>
  text.length <= longestResult &&
  !/[.!?:]\s+\S/.test(text) &&
  !/:\s*$/.test(text) &&
  !ofComment.test(text.replace(baseline, ''));

const setsTarget = (block: Block): boolean =>
  block.type === 'paragraph' && target.test(plainText(block)) && intention.test(plainText(block));

/** A paragraph after a numbered list that sets a figure to reach is a result without a number, not a comment. */
function commentWithTarget({ blocks }: Section): Problem[] {
  const list = blocks.findIndex((block) => block.type === 'list' && block.ordered);
  if (list < 0) return [];
  const found = blocks.slice(list + 1).find(setsTarget);
  return found ? [{ code: 'VP236', span: spanOf(found) }] : [];
}

/**
 * Numbers or letters that do not follow each other as written: `a) b) b) d)`. Under subheadings they may begin
 * anew, and who writes `1.` before each point lets Markdown count.
 */
export function outOfTurn(section: Section, source: Source): Problem[] {
  const { name, kind, blocks, markers } = section;
  if (!counted.has(kind) || blocks.some(beginsAnew)) return [];
  const written = markers.map((marker) => writtenMarker(marker, source));
  const at = firstOutOfTurn(written, kind);
  const marker = markers[at];
  if (!marker) return [];
  const own = written[at] ?? '';
  const again = written.indexOf(own) < at;
  const values = {
    section: name,
    twice: again ? own : '',
    marker: again ? '' : own,
    expected: inTurn(written, at),
  };
  return [{ code: 'VP238', values, span: marker.span }];
}

/** -1 where all are in turn, or are not counted. */
function firstOutOfTurn(written: string[], kind: Section['kind']): number {
  const [first = ''] = written;
  if (new Set(written).size < 2 || written.some((each) => isNumber(each) !== isNumber(first))) return -1;
  if (kind !== 'Förväntat resultat' && !isRising(written)) return secondForNext(written);
  return written.findIndex((each, index) => each !== inTurn(written, index));
}

/** Two points may be for one result, but `d) d) f)` where there is no `e)` is a slip of the pen. */
function secondForNext(written: string[]): number {
  return written.findIndex((each, index) => {
    const left = next(each);
    const isTwice = !isNumber(each) && each === written[index - 1];
    return isTwice && written[index + 1] === next(left) && !written.includes(left);
  });
}

/** What stands at a place where all before it are in turn. */
function inTurn(written: string[], index: number): string {
  const before = written[index - 1];
  if (before !== undefined) return next(before);
  return isNumber(written[0] ?? '') ? '1' : 'a';
}

const counted = new Set(['Förväntat resultat', 'Arbetssätt', 'Uppföljning']);

/** Several ways of working may have one number, that of their result; a number left out is lost when Markdown counts. */
function isRising(written: string[]): boolean {
  return written.every((each, index) => isNumber(each) && Number(each) > Number(written[index - 1] ?? 0));
}

/** Points below a subheading, a line in bold or one that ends in a colon are counted by themselves. */
function beginsAnew(block: Block, index: number): boolean {
  if (block.type !== 'paragraph' || index === 0) return block.type === 'heading';
  return block.children.every(({ type }) => type === 'strong') || plainText(block).endsWith(':');
}

const isNumber = (marker: string): boolean => /^\d/.test(marker);

/** As it stands in the file; a list counts on from its first number, whatever is written. */
function writtenMarker({ span, text }: Marker, source: Source): string {
  return /^\d+/.exec(source.text.slice(span.start, span.end))?.[0] ?? text;
}

const letters = 'abcdefghijklmnopqrstuvwxyzåäö';

function next(marker: string): string {
  return isNumber(marker) ? String(Number(marker) + 1) : letters.charAt(letters.indexOf(marker) + 1);
}

/** Arbetssätt tells which result each point is for, and a shorter Uppföljning does not. */
function unmarkedFollowUp({ sections, results }: Goal): Problem[] {
  const marked = results.filter(({ marker }) => marker !== null).length;
  const ways = sections.some(({ kind, markers }) => kind === 'Arbetssätt' && markers.length > 0);
  const followUp = sections.find(({ kind }) => kind === 'Uppföljning');
  if (marked < 2 || !ways || !followUp || followUp.markers.length > 0) return [];
  const points = followUp.blocks.reduce(
    (sum, block) => sum + (block.type === 'list' ? block.children.length : 0),
    0,
  );
  if (points === 0 || points >= marked) return [];
  const counted =
    points === 1
      ? { points: '1 punkt', 'points.en': '1 point' }
      : { points: `${points} punkter`, 'points.en': `${points} points` };
  return [{ code: 'VP235', values: { results: marked, ...counted }, span: followUp.span }];
}
