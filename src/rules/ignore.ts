import type { Html, Nodes, Root } from 'mdast';
import { mayBeIgnored } from '../source/catalogue.ts';
import { isComment, withoutComments } from '../source/comment.ts';
import { flatMap } from '../source/flat-map.ts';
import type { Code, Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import { type Span, spanOf } from '../source/span.ts';
import { type IgnoreComment, ignoreComments, type Written } from './ignore-comment.ts';
import { isLocked, nearestRuleName, parseRuleName } from './rule-names.ts';

/** A comment and the part of the source in which it silences its rules. */
interface Placed {
  comment: IgnoreComment;
  range: Span;
}

/** One rule that one comment or more silence up to the same place. */
interface Silence {
  code: Code;
  range: Span;
  rules: Written[];
  used: boolean;
}

/**
 * The problems that no ignore comment silences, and what is wrong with the comments themselves (format
 * section 8). A comment silences its rules in the block after it: a paragraph, a table, a list, a list item,
 * or the line of a heading.
 */
export function applyIgnores({ text, tree }: Source, problems: Problem[]): Problem[] {
  const placed = placedComments(tree, text);
  if (placed.length === 0) return problems;
  const silences = silencesOf(placed);
  const silenced = silencedBy(silences, problems);
  return [
    ...problems.filter((problem) => !silenced.has(problem)),
    ...flatMap(placed, ({ comment }) => faultsOf(comment)),
    ...flatMap(
      silences.filter(({ used }) => !used),
      ({ code, rules }) => rules.map((rule) => idle(code, rule)),
    ),
  ];
}

/** All comments to this program in the order of the source. */
function placedComments(tree: Root, source: string): Placed[] {
  if (!/<!--\s*vplan/i.test(source)) return [];
  const found: Placed[] = [];
  const add = (comments: Placed[]): void => {
    for (const comment of comments.toReversed()) found.push(comment);
  };
  // From the end, so that the block after a comment has been met before it.
  const walk = (node: Nodes, after: Nodes | null): void => {
    if (!('children' in node)) return;
    const text = holdsText(node);
    let next = text ? null : after;
    for (const child of node.children.toReversed()) {
      if (child.type === 'html') add(commentsOf(child, next, source));
      else walk(child, next);
      if (!text && (child.type !== 'html' || !isComment(child.value))) next = child;
    }
  };
  walk(tree, null);
  return found.reverse();
}

/** Whether a node holds running text, in which a comment stands before no block. */
function holdsText({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function commentsOf(node: Html, next: Nodes | null, source: string): Placed[] {
  const { start, end } = spanOf(node);
  const html = source.slice(start, end);
  const lastText = withoutComments(html).trimEnd().length;
  return ignoreComments(html, start).map((comment) => {
    const from = comment.span.end;
    // What stands on the comment's own line is the block it is about.
    if (from - start < lastText) return { comment, range: { start, end } };
    return { comment, range: { start: from, end: next ? spanOf(next).end : from } };
  });
}

function silencesOf(placed: Placed[]): Silence[] {
  const silences = new Map<string, Silence>();
  for (const { comment, range } of placed) {
    for (const rule of comment.rules) {
      const name = parseRuleName(rule.text);
      if (name?.kind !== 'rule') continue;
      const key = `${name.code} ${range.end}`;
      const known = silences.get(key);
      if (known) known.rules.push(rule);
      else silences.set(key, { code: name.code, range, rules: [rule], used: false });
    }
  }
  return [...silences.values()];
}

/** The problems that begin where their rule is silenced; the silences that did so are marked as used. */
function silencedBy(silences: Silence[], problems: Problem[]): Set<Problem> {
  const silenced = new Set<Problem>();
  for (const code of new Set(silences.map((silence) => silence.code))) {
    if (isLocked(code)) continue;
    const ofCode = silences.filter((silence) => silence.code === code);
    const met = flatMap(
      problems.filter((problem) => problem.code === code),
      placeOf,
    );
    met.sort((a, b) => a.start - b.start);
    let open: Silence[] = [];
    let next = 0;
    for (const { problem, start } of met) {
      while ((ofCode[next]?.range.start ?? Number.POSITIVE_INFINITY) <= start) {
        open.push(...ofCode.slice(next, next + 1));
        next += 1;
      }
      // Blocks nest no deeper than the source may, so few are open at a time.
      open = open.filter(({ range }) => start < range.end);
      if (open.length > 0) silenced.add(problem);
      for (const silence of open) silence.used = true;
    }
  }
  return silenced;
}

function placeOf(problem: Problem): { problem: Problem; start: number }[] {
  return 'span' in problem && !problem.elsewhere ? [{ problem, start: problem.span.start }] : [];
}

/** What keeps a comment from being understood: its form, or a name that is no rule's. */
function faultsOf({ span, order, exact, rules }: IgnoreComment): Problem[] {
  if (rules.length === 0) return [{ code: 'VP152', span }];
  const form: Problem[] = exact
    ? []
    : [{ code: 'VP152', span: order.span, fix: { span: order.span, text: 'vplan: ignorera' } }];
  const unknown = rules.find(({ text }) => parseRuleName(text)?.kind !== 'rule');
  if (!unknown) return form;
  const values = { name: unknown.text, suggestion: nearestRuleName(unknown.text) ?? '' };
  return [...form, { code: 'VP151', values, span: unknown.span }];
}

/** A comment's rule that silenced nothing; some never can. */
function idle(code: Code, { text, span }: Written): Problem {
  if (isLocked(code)) return { code: 'VP153', values: { locked: text, rule: '' }, span };
  if (!mayBeIgnored(code)) return { code: 'VP153', values: { locked: '', rule: text }, span };
  return { code: 'VP150', values: { rule: text }, span };
}
