import type { Html, Nodes } from 'mdast';
import { withoutComments } from '../../source/comment.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** HTML is not interpreted; comments are dropped, all else is printed as text (format section 8). */
export const rawHtml: Rule = ({ source }) =>
  // All HTML begins with it, and few plans have any.
  source.text.includes('<') ? flatMap(htmlIn(source.tree), problemOf) : [];

const opening = '<!--';
/** What would be something else than text in Markdown. */
const markup = /[<*_`[\]|#~]/;

function problemOf(node: Html): Problem[] {
  const rest = withoutComments(node.value);
  const span = spanOf(node);
  const unclosed = rest.indexOf(opening);
  // Markdown lets a comment without an end run to the end of the file.
  if (unclosed >= 0) {
    const start = span.start + unclosed;
    return [{ code: 'VP708', span: { start, end: start + opening.length } }];
  }
  const isText = rest !== node.value && !markup.test(rest);
  return isText ? [] : [{ code: 'VP706', span }];
}

/** Pieces of HTML in order. The end of an element whose beginning is among them is not told again. */
function htmlIn(node: Nodes): Html[] {
  if (!('children' in node)) return [];
  const open: string[] = [];
  return flatMap(node.children, (child): Html[] => {
    if (child.type !== 'html') return htmlIn(child);
    const [, slash, name = ''] = /^\s*<(\/?)([a-z][\w-]*)/i.exec(child.value) ?? [];
    const at = open.lastIndexOf(name.toLowerCase());
    if (slash && at >= 0) {
      open.splice(at);
      return [];
    }
    open.push(name.toLowerCase());
    return [child];
  });
}
