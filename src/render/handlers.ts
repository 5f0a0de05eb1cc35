import type { Element, ElementContent } from 'hast';
import type {
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  List,
  Paragraph,
  Parents,
  Text,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { noteId } from '../plan/ids.ts';
import { markedParagraphs } from '../plan/marked-paragraphs.ts';
import { shownHtml } from '../source/comment.ts';
import type { MarkdownContext } from './context.ts';
import { element, isSilent, textNode, textOf } from './hast.ts';
import { hyphenateHeading, hyphenateWords } from './hyphenate.ts';
import { lengthOf, withLength } from './length.ts';
import { isLettered, markerClass, withLetter } from './lettered.ts';
import { resolveLink } from './links.ts';
import { figureOf, pictureOf } from './pictures.ts';
import { partQuantities } from './quantities.ts';
import { tableHandler } from './table.ts';
import { filled, texts } from './texts.ts';

/** How each kind of Markdown node becomes HTML where the ready-made way will not do. */
export function handlers(context: MarkdownContext): Handlers {
  return {
    heading: (state: State, node: Heading) => heading(context, state, node),
    html: (_state: State, node: Html, parent: Parents | undefined) => rawHtml(node, parent),
    text: (_state: State, node: Text) => hyphenateWords(quantitiesWhole(node.value), longestWord),
    paragraph: (state: State, node: Paragraph, parent: Parents | undefined) =>
      parent?.type === 'root'
        ? markedParagraphs(node).flatMap((each) => paragraph(context, state, each) ?? [])
        : paragraph(context, state, node),
    list,
    table: tableHandler(context),
    link: (state: State, node: Link) => link(context, state, node, node),
    linkReference: (state: State, node: LinkReference) => {
      const definition = context.definitions.get(node.identifier);
      return definition ? link(context, state, node, definition) : state.all(node);
    },
    image: (_state: State, node: Image, parent?: Parents) => pictureOf(context, node, parent),
    imageReference: (_state: State, node: ImageReference, parent?: Parents) =>
      pictureOf(context, node, parent),
    footnoteReference: (_state: State, node: FootnoteReference) => noteReference(context, node),
  };
}

/** A heading with its place in the tree. One inside a list or a quote has none, and is a bold paragraph. */
function heading(context: MarkdownContext, state: State, node: Heading): Element | undefined {
  const placed = context.outline.of(node);
  const children = state.all(node);
  if (placed) {
    const { id, level, ariaLevel } = placed;
    const deeper = ariaLevel === null ? {} : { ariaLevel };
    return element(`h${level}`, { id, className: ['subheading'], ...deeper }, hyphenateHeading(children));
  }
  if (isSilent(children)) return undefined;
  return element('p', {}, [element('strong', {}, children)]);
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Comments are dropped; all other HTML is shown as text (format section 8). */
function rawHtml(node: Html, parent: Parents | undefined): ElementContent | undefined {
  const shown = shownHtml(node.value);
  if (shown.trim() === '') return undefined;
  return blockParents.has(parent?.type ?? 'root')
    ? element('p', { className: ['raw'] }, [textNode(shown.trim())])
    : textNode(shown);
}

/** Letters of a word that stands whole in running text: a line of a screen of 320 px. */
const longestWord = 30;

/** `87 %` and `1 300 tkr` are not parted at the end of a line. The text keeps its ordinary space. */
function quantitiesWhole(text: string): ElementContent[] {
  return partQuantities(text).flatMap((part, index) =>
    part === ''
      ? []
      : [index % 2 === 1 ? element('span', { className: ['whole'] }, [textNode(part)]) : textNode(part)],
  );
}

function paragraph(context: MarkdownContext, state: State, node: Paragraph): Element | undefined {
  const figure = figureOf(context, node);
  if (figure) return figure;
  const children = state.all(node);
  // What is left of a paragraph of comments.
  if (children.length === 0) return undefined;
  const text = textOf(children);
  // A lead-in stays on the page of what it leads in.
  const mark = markerClass(text);
  const role = mark ?? (text.trimEnd().endsWith(':') ? 'lead' : null);
  const className = [role, lengthOf(children)].filter((name) => name !== null);
  return element('p', className.length > 0 ? { className } : {}, mark ? withLetter(children) : children);
}

function list(state: State, node: List): Element {
  const result = defaultHandlers.list(state, node) as Element;
  const items = result.children.filter((child) => child.type === 'element');
  const lettered = !node.ordered && isLettered(items);
  result.children = result.children.map((child) => (child.type === 'element' ? withLength(child) : child));
  result.properties = {
    ...(node.ordered ? { ...result.properties, ...roomForNumbers(node) } : {}),
    ...(lettered ? { className: ['lettered'] } : {}),
  };
  return result;
}

/** The style sheet's room before an item holds a number of two digits; of a longer one paper cuts the first. */
function roomForNumbers({ start, children }: List): { style?: string } {
  const { length } = String((start ?? 1) + children.length - 1);
  return length > 2 ? { style: `padding-left:${(length + 1) / 2}em` } : {};
}

/** A link that may not be followed is printed as its text. */
function link(
  context: MarkdownContext,
  state: State,
  node: Link | LinkReference,
  target: { url: string; title?: string | null | undefined },
): Element | ElementContent[] {
  const url = resolveLink(target.url, context.outline);
  if (url === null) return state.all(node);
  return defaultHandlers.link(state, { type: 'link', url, title: target.title, children: node.children });
}

function noteReference(context: MarkdownContext, node: FootnoteReference): ElementContent {
  const reference = context.notes.refer(node.identifier);
  if (!reference) return textNode(`[^${node.label ?? node.identifier}]`);
  const { number, id } = reference;
  const properties = {
    href: `#${noteId(number)}`,
    id,
    role: 'doc-noteref',
    ariaLabel: filled(texts.noteMark, { note: number }),
  };
  return element('sup', { className: ['note'] }, [element('a', properties, [textNode(String(number))])]);
}
