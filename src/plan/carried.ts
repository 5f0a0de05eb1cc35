/** Text of one plan as it can stand in another: what it refers to comes with it, or is left behind. */
import type { FootnoteDefinition, Nodes, Table } from 'mdast';
import type { Block, DataTable, Plan } from './model.ts';

declare module 'mdast' {
  interface ImageData {
    /** Whether it stands in the superior plan, where what is wrong with it is told. */
    isInherited?: boolean;
  }
}

export interface Carrier {
  carry(blocks: readonly Block[]): Block[];
  /** The data tables among what has been carried. */
  tables: Map<Table, DataTable>;
  /** The footnotes to which that refers, and those to which they refer. */
  footnotes(): FootnoteDefinition[];
}

/** Identifiers of footnotes that come from another plan; no writer's own begins so. */
const foreign = '\u0000';

/** @param folder of the plan, as an address from the folder of the one that the text is carried to */
export function carrierOf(plan: Plan, folder: string): Carrier {
  const definitions = new Map(plan.definitions.toReversed().map((each) => [each.identifier, each]));
  const notes = new Map(plan.footnotes.toReversed().map((each) => [each.identifier, each]));
  const wanted = new Set<string>();
  const tables: Carrier['tables'] = new Map();
  const carryNode = (node: Nodes): Nodes => {
    const own = standalone(node);
    if (node.type === 'footnoteReference') wanted.add(node.identifier);
    if (!('children' in own)) return own;
    const whole = { ...own, children: own.children.map(carryNode) } as Nodes;
    const data = node.type === 'table' ? plan.tables.get(node) : undefined;
    if (whole.type === 'table' && data) tables.set(whole, data);
    return whole;
  };
  const standalone = (node: Nodes): Nodes => {
    switch (node.type) {
      case 'link':
        return { ...node, url: withoutPlace(node.url) };
      case 'linkReference': {
        const { url = '', title } = definitions.get(node.identifier) ?? {};
        return { type: 'link', url: withoutPlace(url), title, children: node.children };
      }
      case 'image':
        return { ...node, url: moved(node.url, folder), data: { isInherited: true } };
      case 'imageReference': {
        const { url = '', title } = definitions.get(node.identifier) ?? {};
        return { type: 'image', url: moved(url, folder), title, alt: node.alt, data: { isInherited: true } };
      }
      case 'footnoteReference':
        return { ...node, identifier: foreign + node.identifier };
      default:
        return node;
    }
  };
  return {
    carry: (blocks) => blocks.map((block) => carryNode(block) as Block),
    tables,
    footnotes: () => {
      const carried: FootnoteDefinition[] = [];
      // The set gives also what is added to it on the way.
      for (const identifier of wanted) {
        const note = notes.get(identifier);
        const own = note && carryNode(note);
        if (own?.type === 'footnoteDefinition') carried.push({ ...own, identifier: foreign + identifier });
      }
      return carried;
    },
  };
}

/** A place in the other plan is none in this one; the link is then printed as text. */
const withoutPlace = (url: string): string => (url.startsWith('#') ? '' : url);

/** The address of a file beside another plan; one with a scheme, or from the root, is the same from everywhere. */
function moved(url: string, folder: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(url) ? url : folder + url;
}
