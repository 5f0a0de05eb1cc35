import type { Heading, Nodes } from 'mdast';
import { fold, placedText } from './inline.ts';
import type { HeadingNote } from './model.ts';

/**
 * The footnote marks of a heading, each with its place in the text that is printed of it.
 * @param printed The end of the heading's plain text: a goal's wording, a section's whole heading.
 */
export function headingNotes(heading: Heading, printed: string): HeadingNote[] {
  const found: { reference: HeadingNote['reference']; before: string }[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') found.push({ reference: node, before: text });
    else if ('children' in node) for (const child of node.children) visit(child);
    else text += placedText(node).text;
  };
  visit(heading);
  const start = fold(text).length - printed.length;
  return found.map(({ reference, before }) => {
    const offset = Math.min(Math.max(0, fold(before).length - start), printed.length);
    return { reference, offset };
  });
}
