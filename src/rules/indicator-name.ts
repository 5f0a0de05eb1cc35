import { indicatorDirection } from '../edition/lookup.ts';
import { cellText } from './cell-text.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** An indicator's name is no sentence: it has no full stop, save where the council has given it one. */
export const indicatorName: Rule = (context) =>
  context.goals.flatMap(({ goal }) =>
    goal.indicators.flatMap(({ name, cells }) => {
      if (!fullStop.test(name)) return [];
      const piece = cellText(context, cells.name);
      if (!piece || (context.edition && indicatorDirection(context.edition, name))) return [];
      const end = piece.text.trimEnd().length;
      const span = piece.span(end - 1, end);
      return [{ code: 'VP321' as const, span, ...plainFix(context.source, span, '') }];
    }),
  );

/** After a whole word; `m.m.` and `inkl.` are abbreviations. */
const fullStop = /(?<![.\p{L}])\p{L}{6,}\.$/u;
