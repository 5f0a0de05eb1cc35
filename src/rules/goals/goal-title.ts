import reasons from '../../../schemas/reasons.json' with { type: 'json' };
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
    const values = { label: goal.label, ...(!isOnly && reasons.VP207.notOnly) };
    return [{ code: 'VP207', values, span: goal.span }];
  });
