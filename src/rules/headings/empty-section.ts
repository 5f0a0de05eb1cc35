import { isComment } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import { repeatedSections } from '../reading/repeated-sections.ts';
import type { Rule } from '../rule.ts';

/** A section says something (format section 3). One that stands twice is told as such. */
export const emptySection: Rule = ({ goals }) =>
  flatMap(goals, ({ goal }) => {
    const twice = new Set(flatMap(repeatedSections(goal), ({ section, first }) => [section, first]));
    return goal.sections
      .filter((section) => !twice.has(section))
      .filter(({ blocks }) => blocks.every((block) => block.type === 'html' && isComment(block.value)))
      .map(({ name, span }) => ({ code: 'VP216' as const, values: { section: name }, span }));
  });
