import { flatMap } from '../../source/flat-map.ts';
import type { Rule } from '../rule.ts';

/** A goal says something; `Nämndmål: -` is a goal left empty (format section 3). */
export const goalTitle: Rule = ({ goals }) =>
  flatMap(goals, ({ goal }) => {
    const isCouncil = goal.level === 'inriktningsmål' || goal.level === 'kf-mål';
    // A council goal that has only a number is the short form, which another rule looks after.
    if (isCouncil && goal.number) return [];
    return /^[-–—]?$/.test(goal.title)
      ? [{ code: 'VP207', values: { label: goal.label }, span: goal.span }]
      : [];
  });
