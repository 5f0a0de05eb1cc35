import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Definition, PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Picture } from '../pictures/type.ts';
import { noteId } from '../plan/ids.ts';
import type { Block, Plan } from '../plan/model.ts';
import type { MarkdownContext } from './context.ts';
import { handlers } from './handlers.ts';
import { element, textNode } from './hast.ts';
import { hyphenateHeading } from './hyphenate.ts';
import { type Holding, listMarked } from './lettered.ts';
import { createNotes } from './notes.ts';
import type { Outline } from './outline.ts';
import { type SafeHtml, safeHtml } from './safe-html.ts';
import { schema } from './sanitize.ts';
import { filled, texts } from './texts.ts';

/** One numbered note at the end of the document. */
export interface NoteView {
  id: string;
  html: SafeHtml;
}

export interface MarkdownRenderer {
  /**
   * @param holding what a marker in the text holds, where it has any
   * @param from the plan that the text is inherited from; null for the plan's own
   */
  blocks(blocks: readonly Block[], holding: Holding, from?: string | null): SafeHtml;
  /** Inline content of a heading: emphasis kept, soft hyphens and what is bold anyway dropped. */
  heading(content: readonly PhrasingContent[]): SafeHtml;
  /** The notes referred to by all that has been rendered so far, in order, and then the plan's other notes. */
  notes(): NoteView[];
}

const output = unified().use(rehypeSanitize, schema).use(rehypeStringify).freeze();

/**
 * Markdown of one plan to safe HTML. Call in the order of the document: notes are numbered as they
 * are met.
 */
export function createMarkdownRenderer(
  plan: Plan,
  outline: Outline,
  pictures: ReadonlyMap<string, Picture>,
): MarkdownRenderer {
  const notes = createNotes(plan.footnotes);
  const definitions = firstDefinitions(plan.definitions);
  const context: MarkdownContext = { outline, pictures, tables: plan.tables, definitions, notes };
  const nodeHandlers = handlers(context);
  const convert = (blocks: readonly Block[]): Nodes =>
    toHast({ type: 'root', children: [...blocks] }, { handlers: nodeHandlers });

  return {
    blocks: (blocks, holding, from = null) => {
      if (blocks.length === 0) return safeHtml('');
      const children = listMarked(childrenOf(convert(blocks)), holding);
      return stringify({
        type: 'root',
        children: from === null ? children : [inheritedFrom(from, children)],
      });
    },
    heading: (content) => {
      const tree = convert([{ type: 'paragraph', children: withoutStrong(content) }]);
      const children = childrenOfOnly(tree).map(withoutSoftHyphens);
      return stringify({ type: 'root', children: hyphenateHeading(children) });
    },
    notes: () => {
      const views: NoteView[] = [];
      for (let note = notes.at(0); note; note = notes.at(views.length)) {
        const tree = convert(note.definition.children);
        const html = stringify(withWayBack(tree, note.number, note.references));
        views.push({ id: noteId(note.number), html });
      }
      return views;
    },
  };
}

function stringify(root: Root): SafeHtml {
  return safeHtml(output.stringify(output.runSync(root) as Root));
}

function childrenOf(tree: Nodes): Root['children'] {
  return tree.type === 'root' ? tree.children : [];
}

/** Text that says, on hover and to who has it read aloud, which plan it comes from (layout, "Body"). */
function inheritedFrom(plan: string, children: Root['children']): Element {
  const label = filled(texts.inherited, { plan });
  const properties = { className: ['inherited'], role: 'group', ariaLabel: label, title: label };
  return element(
    'div',
    properties,
    children.filter((child) => child.type !== 'doctype'),
  );
}

/** Of several definitions with one name the first holds (CommonMark 0.31, 4.7). */
function firstDefinitions(definitions: readonly Definition[]): Map<string, Definition> {
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!first.has(definition.identifier)) first.set(definition.identifier, definition);
  }
  return first;
}

function withoutStrong(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node) => (node.type === 'strong' ? withoutStrong(node.children) : [node]));
}

function childrenOfOnly(tree: Nodes): ElementContent[] {
  const [only] = childrenOf(tree);
  return only?.type === 'element' ? only.children : [];
}

function withoutSoftHyphens(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll('\u00AD', '') };
  if (node.type === 'element') return { ...node, children: node.children.map(withoutSoftHyphens) };
  return node;
}

/** Links from a note back to the places that refer to it, at the end of the note's last paragraph. */
function withWayBack(tree: Nodes, number: number, references: readonly string[]): Root {
  const children = childrenOf(tree);
  if (references.length === 0) return { type: 'root', children };
  const links = references.flatMap((id, index) => {
    const way = references.length > 1 ? texts.backToPlace : texts.backFromNote;
    const properties = {
      href: `#${id}`,
      className: ['way-back'],
      ariaLabel: filled(way, { note: number, place: index + 1 }),
    };
    return [textNode(' '), element('a', properties, [textNode('↑')])];
  });
  const last = children.at(-1);
  if (last?.type === 'element' && last.tagName === 'p') {
    const paragraph: Element = { ...last, children: [...last.children, ...links] };
    return { type: 'root', children: [...children.slice(0, -1), paragraph] };
  }
  return { type: 'root', children: [...children, element('p', {}, links)] };
}
