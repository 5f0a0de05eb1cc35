import type { Element, ElementContent, Properties } from 'hast';

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/** The first text in a piece of content and a way to put another in its place; null where there is none. */
export function firstText(
  nodes: readonly ElementContent[],
): { value: string; replace(value: string): void } | null {
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() !== '') {
      return {
        value: node.value,
        replace: (value) => {
          node.value = value;
        },
      };
    }
    const inner = node.type === 'element' ? firstText(node.children) : null;
    if (inner) return inner;
  }
  return null;
}

/** All text in a piece of content. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

/** Whether nothing in a piece of content is read aloud: no text, and no picture that has one. */
export function isSilent(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return node.value.trim() === '';
    return node.type !== 'element' || (isSilent(node.children) && !node.properties.alt);
  });
}

export function hasPicture(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.tagName === 'img' || hasPicture(node.children)),
  );
}
