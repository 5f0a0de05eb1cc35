import { parseSectionName } from '../plan/section-name.ts';
import { plainFix } from './plain-source.ts';
import type { Rule } from './rule.ts';

/** A section's name is spelt as the format spells it; a near miss is understood (format section 3). */
export const sectionName: Rule = ({ goals, source }) =>
  goals.flatMap(({ goal }) =>
    goal.sections.flatMap(({ written, span }) => {
      const name = parseSectionName(written);
      if (!name || name.exact) return [];
      const text = source.text.slice(span.start, span.end);
      const at = text.indexOf(written);
      // With emphasis inside the name only the whole heading can be pointed at.
      const place = at < 0 ? span : { start: span.start + at, end: span.start + at + written.length };
      const fix = at < 0 ? {} : plainFix(source, place, name.name);
      return [{ code: 'VP208' as const, values: { written, name: name.name }, span: place, ...fix }];
    }),
  );
