import { depthBelow } from '../../plan/goals.ts';
import { fold, plainText } from '../../plan/inline.ts';
import type { Chapter, Goal, Span } from '../../plan/model.ts';
import { type SectionLike, sectionsLike } from '../../plan/section-like.ts';
import { chapterKind, parseSectionName } from '../../plan/section-name.ts';
import { flatMap } from '../../source/flat-map.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** A section's name is spelt as the format spells it; a near miss is understood (format section 3). */
export const sectionName: Rule = ({ plan, goals, source }) => [
  ...flatMap(goals, ({ goal }) => flatMap(goal.sections, (section) => nearMiss(section, source))),
  ...flatMap(goals, ({ goal }) => sectionsLike(goal).map((found) => meantAs(found, goal, source))),
  ...flatMap(plan.parts, (part) => (part.kind === 'chapter' ? inEconomy(part, source) : [])),
];

/** The economy's own sections stand below its chapter, not in a goal. */
function inEconomy({ title, blocks }: Chapter, source: Source): Problem[] {
  if (chapterKind(title) !== 'economy') return [];
  return flatMap(blocks, (block) => {
    const written = block.type === 'heading' ? fold(plainText(block)) : '';
    return parseSectionName(written)?.kind === 'Resursanvändning'
      ? nearMiss({ written, span: spanOf(block) }, source)
      : [];
  });
}

function nearMiss({ written, span }: { written: string; span: Span }, source: Source): Problem[] {
  const name = parseSectionName(written);
  if (!name || name.exact) return [];
  const text = source.text.slice(span.start, span.end);
  const at = text.indexOf(written);
  // With emphasis inside the name only the whole heading can be pointed at.
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + written.length };
  const fix = at < 0 ? {} : plainFix(source, place, name.name);
  return [{ code: 'VP208', values: { written, name: name.name }, span: place, ...fix }];
}

/** A heading that only begins with a section's name, or has another: what else it says is for the writer to place. */
function meantAs({ kind, written, heading, rest }: SectionLike, goal: Goal, source: Source): Problem {
  const span = spanOf(heading);
  const signs = '#'.repeat(goal.sections[0]?.depth ?? depthBelow(goal.depth));
  const text = `${signs} ${kind}${rest ? `\n\n${rest}` : ''}`;
  return {
    code: 'VP208',
    values: { heading: written, meant: kind },
    span,
    ...plainFix(source, span, text, true),
  };
}
