import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import { type GoalHeading, goalHeadingOf } from '../../plan/goal-heading.ts';
import { fold, placedText } from '../../plan/inline.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Labels: one to a heading, spelt as the edition spells them, with a colon (format section 3). */
export const goalLabel: Rule = (context) =>
  flatMap(context.source.tree.children, (node) => {
    const heading = node.type === 'heading' ? goalHeadingOf(node) : null;
    if (!heading) return [];
    if (heading.earlierLabels > 0) return doubleLabel(heading, context);
    return [
      ...numberBefore(heading, context),
      ...spelling(heading, hasColon(heading, placedText(node).text), context),
    ];
  });

/** `2.1 Nämndmål: …`, as a word processor numbers its headings; where the goal has no other number it may be its own. */
function numberBefore({ leadSpan: span, numberText }: GoalHeading, { source }: RuleContext): Problem[] {
  if (!span) return [];
  const lead = source.text.slice(span.start, span.end).trim();
  return [{ code: 'VP209', values: { lead }, span, ...plainFix(source, span, '', numberText === null) }];
}

function doubleLabel({ label, numberText, prefixSpan }: GoalHeading, { source }: RuleContext): Problem[] {
  const text = `${label}: ${numberText ? `${numberText} ` : ''}`;
  return [{ code: 'VP206', values: { label }, span: prefixSpan, ...plainFix(source, prefixSpan, text) }];
}

function hasColon({ written }: GoalHeading, text: string): boolean {
  return /^\s*:/.test(text.slice(text.indexOf(written) + written.length));
}

function spelling(heading: GoalHeading, colon: boolean, { edition, plan, source }: RuleContext): Problem[] {
  const { level, label, written, labelSpan: span } = heading;
  const expected = edition?.labels[level];
  if (level === 'enhetsmål' && expected && expected !== label) {
    const values = { year: plan.meta.year, expected, written: label };
    return [{ code: 'VP219', values, span, ...plainFix(source, span, expected) }];
  }
  const known: string[] = vocabulary.labels[level];
  const plain = fold(written);
  const name = known.includes(plain) ? plain : label;
  if (name === plain && colon) return [];
  const wanted = colon ? name : `${name}:`;
  // `Enhetsmål 1: Vi lyssnar` has its colon behind the number.
  const { numberText, prefixSpan } = heading;
  const isMoved =
    name === plain &&
    numberText !== null &&
    /:\s*$/.test(source.text.slice(prefixSpan.start, prefixSpan.end));
  const values: Problem['values'] = isMoved
    ? { moved: `${name}: ${numberText}` }
    : name === plain
      ? { bare: name }
      : { written: plain, label: wanted };
  // In `Enhetsmål – Vi lyssnar` a dash stands for it.
  const isBehind = !colon && /[:–—-]\s*$/.test(source.text.slice(prefixSpan.start, prefixSpan.end));
  const fix = isBehind
    ? plainFix(source, prefixSpan, numberText ? `${wanted} ${numberText} ` : `${wanted} `)
    : plainFix(source, span, wanted);
  return [{ code: 'VP209', values, span, ...fix }];
}
