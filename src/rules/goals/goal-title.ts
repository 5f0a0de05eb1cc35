import { isCouncilLevel } from '../../plan/levels.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Rule } from '../rule.ts';

/** A goal says something; `Nämndmål: -` is a goal left empty (format section 3). */
export const goalTitle: Rule = ({ goals }) =>
  flatMap(goals, ({ goal, parent }) => {
    const isCouncil = isCouncilLevel(goal.level);
    // A council goal that has only a number is the short form, which another rule looks after.
    if (isCouncil && goal.number) return [];
    if (!/^[-–—]?$/.test(goal.title)) return [];
    // Without its only goal the one above would have none.
    const isOnly = parent?.goals.length === 1;
    const remove = isOnly ? {} : { remove: 'ta bort rubriken', 'remove.en': 'remove the heading' };
    return [{ code: 'VP207', values: { label: goal.label, ...remove }, span: goal.span }];
  });
