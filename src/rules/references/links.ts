import type { Definition, Link, LinkReference, Nodes } from 'mdast';
import reasons from '../../../schemas/reasons.json' with { type: 'json' };
import data from '../../../schemas/words/references.json' with { type: 'json' };
import { wordsOf } from '../../plan/heading-words.ts';
import { fixedIds, goalName, idOf } from '../../plan/ids.ts';
import { fold, plainText } from '../../plan/inline.ts';
import { followed, headingId } from '../../plan/link-address.ts';
import type { Block, Goal, Part, Plan, Span } from '../../plan/model.ts';
import { marksIn } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** Links that say where they lead, and lead there. What the renderer does not follow is printed as plain text. */
export const links: Rule = (context) => {
  const { plan, source } = context;
  const marks = marksIn(plan, source);
  const shown = marks.filter((mark) => mark.type !== 'footnoteReference');
  const targets = [...shown.filter((mark) => mark.type === 'link'), ...plan.definitions];
  return [
    ...flatMap(shown, linkText),
    ...deadTargets(targets, plan, source),
    ...flatMap(shown, noAddress),
    ...inProse(
      context,
      withoutAddress,
      ({ piece, match, from, to }) => ({
        code: 'VP728',
        values: { text: fold(match[0]), ...reasons.VP728.form },
        span: piece.span(from, to),
      }),
      /\]\[/,
    ),
    ...inProse(context, spacedAddress, (found) => addressWithSpace(found, source), /\]\(/),
  ];
};

const vague = new Set(data.emptyLinkTexts);

/** A link has a text (WCAG 2.4.4), and one that says something also out of its sentence. */
function linkText(link: Link | LinkReference): Problem[] {
  const hasPicture = link.children.some(({ type }) => type === 'image' || type === 'imageReference');
  const text = plainText({ type: 'paragraph', children: link.children });
  if (text === '') return hasPicture ? [] : [{ code: 'VP720', span: spanOf(link) }];
  return vague.has(text.toLowerCase()) ? [{ code: 'VP723', values: { text }, span: spanOf(link) }] : [];
}

/** `[text]()`. */
function noAddress(link: Link | LinkReference): Problem[] {
  const text = plainText({ type: 'paragraph', children: link.children });
  if (link.type !== 'link' || link.url !== '' || text === '') return [];
  return [{ code: 'VP728', values: { text: `[${text}]()`, ...reasons.VP728.form }, span: spanOf(link) }];
}

function deadTargets(targets: (Link | Definition)[], plan: Plan, source: Source): Problem[] {
  const dead = targets.filter(({ url }) => !followed.test(url) && url !== '');
  if (dead.length === 0) return [];
  const known = headingIds(plan);
  const ofPictures = pictureNames(source.tree);
  return flatMap(dead, (target): Problem[] => {
    const { url } = target;
    if (url.startsWith('#')) {
      const id = headingId(url);
      if (known.has(id) || known.has(id.replace(/-\d+$/, ''))) return [];
      return [{ code: 'VP721', values: { target: url }, span: placeOf(target, source) }];
    }
    // Where a picture lies is no link; whether it is there is asked where pictures are read.
    const isPicture = target.type === 'definition' && ofPictures.has(target.identifier);
    return isPicture ? [] : [notFollowed(target, source)];
  });
}

/** The definitions that pictures and no links go by. */
function pictureNames(tree: Nodes): Set<string> {
  const pictures = new Set<string>();
  const linked = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'imageReference') pictures.add(node.identifier);
    if (node.type === 'linkReference') linked.add(node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return new Set([...pictures].filter((name) => !linked.has(name)));
}

const mailAddress = new RegExp(latin`^[^\s@\/]+@[^\s@\/]+\.\p{L}+$`);

function notFollowed(target: Link | Definition, source: Source): Problem {
  const { url } = target;
  const isMail = mailAddress.test(url);
  const isWeb = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:se|com|org|eu|nu|stockholm)(?:\/|$))/i.test(url);
  const wanted = isMail ? `mailto:${url}` : isWeb ? `https://${url}` : '';
  const span = placeOf(target, source);
  const fix = wanted ? plainFix(source, span, wanted) : {};
  return { code: 'VP722', values: { target: url, wanted, other: wanted ? '' : url }, span, ...fix };
}

/** The address where it is written as it is read, else the whole link. */
function placeOf(target: Link | Definition, { text }: Source): Span {
  const span = spanOf(target);
  const at = text.slice(span.start, span.end).lastIndexOf(target.url);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + target.url.length };
}

/**
 * The ids that the finished document's headings may have, without the number that tells two alike apart; a
 * few more than it has, never fewer.
 */
export function headingIds(plan: Plan): Set<string> {
  const ids = new Set<string>([fixedIds.contents, fixedIds.attachments]);
  const add = (text: string): void => void ids.add(idOf(text));
  const addSubheadings = (blocks: Block[]): void => {
    for (const block of blocks) if (block.type === 'heading') add(wordsOf(block).text);
  };
  const addGoal = (goal: Goal): void => {
    const bare = fold(`${goal.numberText ?? ''} ${goal.title}`);
    add(goalName(goal));
    addSubheadings(goal.intro);
    for (const section of goal.sections) {
      add(`${section.written} ${bare}`);
      addSubheadings(section.blocks);
    }
    for (const child of goal.goals) addGoal(child);
  };
  const addPart = (part: Part): void => {
    if (part.kind === 'goal') addGoal(part);
    else {
      add(wordsOf({ type: 'heading', depth: 1, children: part.heading }).text);
      addSubheadings(part.blocks);
    }
  };
  for (const part of plan.parts) addPart(part);
  return ids;
}

/** `[text][namn]` whose name no definition has is printed with its brackets. */
const withoutAddress = /\[[^[\]]{1,200}\]\[[^[\]\n]{0,100}\]/g;

/** `![Karta](min bild.png)`: an address with a space is none, and all of it is printed as it stands. */
const spacedAddress = new RegExp(
  latin`(?<text>!?\[[^[\]]{0,200}\])\((?<address>[^\s()<>"][^()<>"\n]{0,200}[^\S\n][^()<>"\n]{0,200}\.\p{L}[\p{L}\d]{1,4})\)`,
  'g',
);

function addressWithSpace({ piece, match, from, to }: Found, { text: source }: Source): Problem {
  const { text = '', address = '' } = match.groups ?? {};
  const span = piece.span(from, to);
  const wanted = `${text}(<${address}>)`;
  // Where an escape or an entity stands among the words a replacement would tear it apart.
  const isPlain = source.slice(span.start, span.end) === match[0];
  return {
    code: 'VP728',
    values: { spaced: fold(match[0]) },
    span,
    ...(isPlain && { fix: { span, text: wanted } }),
  };
}
