import type { Element, ElementContent } from 'hast';
import type { Image, ImageReference, Paragraph, Parents } from 'mdast';
import { spokenPicture } from '../plan/picture-text.ts';
import type { MarkdownContext } from './context.ts';
import { element, textNode } from './hast.ts';

/**
 * A picture inlined, or its text where the picture cannot be shown. A decoration has an empty text, so that it is
 * passed over; every other picture has one, so that it is a figure with `Alt` (ISO 14289-1, 7.3).
 */
export function pictureOf(
  context: MarkdownContext,
  node: Image | ImageReference,
  parent: Parents | null = null,
): ElementContent {
  const picture = context.pictures.get(source(context, node)?.url ?? '');
  const alt = spokenPicture(node, parent);
  if (!picture) return textNode(alt);
  const data = Buffer.from(picture.bytes).toString('base64');
  return element('img', { src: `data:${picture.mime};base64,${data}`, alt });
}

/** A paragraph that holds one picture with a title is a figure, and the title its caption. */
export function figureOf(context: MarkdownContext, paragraph: Paragraph): Element | null {
  const [only, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (others.length > 0 || (only?.type !== 'image' && only?.type !== 'imageReference')) return null;
  const caption = source(context, only)?.title;
  if (!caption) return null;
  const picture = pictureOf(context, only);
  const content = picture.type === 'text' ? element('p', {}, [picture]) : picture;
  return element('figure', {}, [content, element('figcaption', {}, [textNode(caption)])]);
}

function source(
  context: MarkdownContext,
  node: Image | ImageReference,
): { url: string; title?: string | null | undefined } | undefined {
  return node.type === 'image' ? node : context.definitions.get(node.identifier);
}
