import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/results.json' with { type: 'json' };
import { plainText } from '../../plan/inline.ts';
import type { Block, Goal, Result, Section } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { firstLine } from '../reading/first-line.ts';
import { outOfTurn } from '../reading/marker-turn.ts';
import { repeatedSections } from '../reading/repeated-sections.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Where the expected results are numbered or lettered, all of them are, in turn, and the follow-up can be told apart. */
export const resultLists: Rule = (context) =>
  flatMap(context.goals, ({ goal }) => {
    if (textGoals(goal).length > 0 || repeatedSections(goal).length > 0) return [];
    const sections = goal.sections.filter(({ kind }) => kind === 'Förväntat resultat');
    return [
      ...unmarkedAmongMarked(goal, context),
      ...flatMap(sections, (section) => [...unmarkedBefore(section), ...unmarkedAfter(section)]),
      ...flatMap(goal.sections, (section) => wrongTurn(section, context.source)),
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
  'i',
);
const intention = new RegExp(latin`(?<!\p{L})(?:${data.intentionPatterns.join('|')})(?!\p{L})`, 'i');

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

/** `Alla boende har en egen nyckel senast i juni.` */
const due = new RegExp(latin`(?<!\p{L})senast(?!\p{L})`, 'i');

/** One paragraph before the first of several that sets a limit or a last day as they do, and does not lead to them. */
function unmarkedBefore({ blocks, markers }: Section): Problem[] {
  const [first, second] = markers;
  const [block] = blocks;
  if (!first || !second || block?.type !== 'paragraph' || spanOf(block).end > first.span.start) return [];
  const text = plainText(block);
  const isResult = limited.test(text) || (due.test(text) && firstOfResult.test(text));
  return isResult && !notResult.test(text) && isOneSentence(text)
    ? [{ code: 'VP236', span: spanOf(block) }]
    : [];
}

/** Where a lettered result goes on over more paragraphs, the last one may do so too. */
function onePerMarker({ blocks, markers }: Section, after: number): boolean {
  return blocks.length - after === markers.length;
}

/** `Dessutom har alla …`: one more. */
const firstOfResult = new RegExp(
  latin`^\s*(?:(?:dessutom|därutöver|vidare)\s+\p{L}+\s+)?(?:${data.firstOfResultPatterns.join('|')})(?!\p{L})`,
  'i',
);
const ofComment = new RegExp(latin`(?<!\p{L})(?:${data.ofCommentPatterns.join('|')})(?!\p{L})`, 'i');
const longestResult = 200;
/** What is said of the city, and of what has been. */
const notResult = new RegExp(latin`${data.notResultsPattern}`, 'i');

/** What a result starts from, when it is due and who is asked is no comment on it: `jämfört med 27 år 2024`, `före den 1 oktober 2025`. */
const baseline =
  /,?\s+(?:jämfört|att\s+jämföra)\s+med\s[^.]*|\sfrån\s[^.]{1,30}\still(?=\s)|\s(?:före|senast|innan)\s(?:den\s)?(?:\d{1,2}\s)?[a-z]+\s20\d\d(?=\.?$)|\si\s[a-zåäö]*(?:enkäten|undersökningen)(?=\.?$)/i;

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

function wrongTurn(section: Section, source: Source): Problem[] {
  const found = outOfTurn(section, source);
  if (!found) return [];
  const { marker, written, isAgain, expected } = found;
  const values = {
    section: section.name,
    twice: isAgain ? written : '',
    marker: isAgain ? '' : written,
    expected,
  };
  return [{ code: 'VP238', values, span: marker.span }];
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
  const values = { results: marked, count: points, ...reasons.VP235[points === 1 ? 'one' : 'many'] };
  return [{ code: 'VP235', values, span: followUp.span }];
}
