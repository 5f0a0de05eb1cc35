import type { Heading, Nodes } from 'mdast';
import { fold, placedText } from './inline.ts';
import { spokenPicture } from './picture-text.ts';

/** The words of a heading, and what is read aloud of it; both '' where nothing is. */
export interface HeadingWords {
  text: string;
  /** With the texts of its pictures. */
  spoken: string;
}

/** A heading of nothing but pictures has their texts for words: in the contents, the bookmarks and the links to it. */
export function wordsOf(heading: Heading): HeadingWords {
  const spoken = fold(spokenText(heading, null));
  return { text: fold(placedText(heading).text) || spoken, spoken };
}

function spokenText(node: Nodes, parent: Nodes | null): string {
  if (node.type === 'image' || node.type === 'imageReference') return spokenPicture(node, parent);
  if (!('children' in node)) return placedText(node).text;
  return node.children.map((child) => spokenText(child, node)).join('');
}
