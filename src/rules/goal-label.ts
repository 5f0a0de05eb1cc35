import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { type GoalHeading, parseGoalHeading } from '../plan/goal-heading.ts';
import { placedText } from '../plan/inline.ts';
import type { Problem } from '../source/problem.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Labels: one to a heading, spelt as the edition spells them (format section 3). */
export const goalLabel: Rule = (context) =>
  context.source.tree.children.flatMap((node) => {
    const heading = node.type === 'heading' ? parseGoalHeading(placedText(node)) : null;
    if (!heading) return [];
    return heading.earlierLabels > 0 ? doubleLabel(heading) : spelling(heading, context);
  });

function doubleLabel(heading: GoalHeading): Problem[] {
  const { label, numberText, prefixSpan } = heading;
  const text = `${label}: ${numberText ? `${numberText} ` : ''}`;
  return [{ code: 'VP206', values: { label }, span: prefixSpan, fix: { span: prefixSpan, text } }];
}

function spelling(heading: GoalHeading, { edition, plan }: RuleContext): Problem[] {
  const { level, label, written, labelSpan } = heading;
  const expected = edition?.labels[level];
  if (level === 'enhetsmål' && expected && expected !== label) {
    const values = { year: plan.meta.year, expected, written: label };
    return [{ code: 'VP219', values, span: labelSpan, fix: { span: labelSpan, text: expected } }];
  }
  const known: string[] = vocabulary.labels[level];
  if (known.includes(written)) return [];
  return [
    { code: 'VP209', values: { written, label }, span: labelSpan, fix: { span: labelSpan, text: label } },
  ];
}
