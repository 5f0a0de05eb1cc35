import { isComment } from './comment.ts';
import type { Rule } from './rule.ts';

/** A section says something (format section 3). */
export const emptySection: Rule = ({ goals }) =>
  goals.flatMap(({ goal }) =>
    goal.sections
      .filter(({ blocks }) => blocks.every((block) => block.type === 'html' && isComment(block.value)))
      .map(({ name, span }) => ({ code: 'VP216' as const, values: { section: name }, span })),
  );
