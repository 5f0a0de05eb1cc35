import { marksIn } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** Each footnote mark has its note, and each note its mark. */
export const footnotes: Rule = (context) => {
  const { plan, source } = context;
  const marks = marksIn(plan, source);
  const used = new Set(flatMap(marks, (mark) => (mark.type === 'footnoteReference' ? mark.identifier : [])));
  const unused = plan.footnotes
    .filter(({ identifier }) => !used.has(identifier))
    .map((note): Problem => {
      const { start } = spanOf(note);
      const name = note.label ?? note.identifier;
      const mark = `[^${name}]`;
      return { code: 'VP725', values: { name, mark }, span: { start, end: start + mark.length + 1 } };
    });
  // A mark without a note is plain text to Markdown.
  const missing = inProse(
    context,
    /\[\^([^\]\s]{1,100})\]/g,
    ({ piece, match, from, to }) => ({
      code: 'VP724',
      values: { name: match[1] ?? '', mark: match[0] },
      span: piece.span(from, to),
    }),
    /\[\^/,
  );
  return [...missing, ...unused];
};
