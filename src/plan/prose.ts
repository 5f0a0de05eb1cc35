import type { FootnoteReference, Image, Link, LinkReference, Nodes, Parents } from 'mdast';
import { flatMap } from '../source/flat-map.ts';
import { rememberingOn } from '../source/remember.ts';
import type { Source } from '../source/source.ts';
import { spanOf } from '../source/span.ts';
import { joinRuns, type PlacedText, plainText, textRuns } from './inline.ts';
import type { Chapter, Goal, Part, Plan, Section } from './model.ts';

/** `item` is a paragraph in a list, `note` one in a footnote; `caption` is what is written of a picture. */
export type ProseKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'note' | 'caption';

/** Where in the plan a piece of running text stands. */
export interface ProsePlace {
  chapter: Chapter | null;
  goal: Goal | null;
  section: Section | null;
  /** The headings that the text stands under, outermost first; a heading stands under itself. */
  headings: string[];
}

/** One piece of running text, as a reader sees it: emphasis and comments are gone. */
export interface Prose extends PlacedText, ProsePlace {
  kind: ProseKind;
  /**
   * A line break is one `\n`. What is seen and yet is no prose stands as `notProse` signs: code, raw HTML,
   * written-out addresses, pictures and footnote marks.
   */
  text: string;
  /** The heading, paragraph, cell or picture itself. */
  node: Nodes;
  /** What it stands in: a list item, a quote, a row; the root for most. */
  parent: Parents;
  /** The paragraph just before it in the same parent, with nothing in between. */
  after: Prose | null;
  /** The innermost list that it stands in. */
  list: Nodes | null;
  /** Links and footnote marks in it. */
  marks: (Link | LinkReference | FootnoteReference)[];
}

/** Stands in a `Prose`'s text for each character that is no running text. */
export const notProse = '\uFFFC';

/** All running text of a plan in the order of the file, each piece once. Built when first asked for. */
export const proseOf: (plan: Plan, source: Source) => Prose[] = rememberingOn(collect);

/** The pieces of each kind, in order. */
const byKind = rememberingOn((prose: Prose[]): Map<ProseKind, Prose[]> => {
  const pieces = new Map<ProseKind, Prose[]>();
  for (const piece of prose) {
    const same = pieces.get(piece.kind);
    if (same) same.push(piece);
    else pieces.set(piece.kind, [piece]);
  }
  return pieces;
});

/** The running text of one kind. */
export function proseOfKind(kind: ProseKind, plan: Plan, source: Source): Prose[] {
  return byKind(proseOf(plan, source)).get(kind) ?? [];
}

const markedOf = rememberingOn((prose: Prose[]) => prose.filter(({ marks }) => marks.length > 0));

/** All links and footnote marks. */
export function marksIn(plan: Plan, source: Source): Prose['marks'] {
  return flatMap(markedOf(proseOf(plan, source)), ({ marks }) => marks);
}

/** What has been read on the way through the tree. */
interface Reader {
  source: Source;
  prose: Prose[];
  place: ProsePlace;
  /** Depths of `place.headings`. */
  depths: number[];
}

function collect(plan: Plan, source: Source): Prose[] {
  const opened = placesIn(plan.parts);
  const place: ProsePlace = { chapter: null, goal: null, section: null, headings: [] };
  const reader: Reader = { source, prose: [], place, depths: [] };
  let before: Nodes | undefined;
  for (const block of source.tree.children) {
    const at = opened.get(spanOf(block).start);
    if (at) reader.place = under(at, reader.place.headings);
    if (block.type === 'heading') openHeading(reader, block.depth, plainText(block));
    read(reader, block, { parent: source.tree, before, list: null });
    before = block;
  }
  return reader.prose;
}

/** Offsets at which a chapter, a goal or a section begins. */
function placesIn(parts: Part[]): Map<number, Omit<ProsePlace, 'headings'>> {
  const places = new Map<number, Omit<ProsePlace, 'headings'>>();
  const addGoal = (goal: Goal): void => {
    places.set(goal.span.start, { chapter: null, goal, section: null });
    for (const section of goal.sections) {
      places.set(section.span.start, { chapter: null, goal, section });
    }
    for (const child of goal.goals) addGoal(child);
  };
  for (const part of parts) {
    if (part.kind === 'goal') addGoal(part);
    else places.set(part.span.start, { chapter: part, goal: null, section: null });
  }
  return places;
}

function openHeading(reader: Reader, depth: number, text: string): void {
  const { depths, place } = reader;
  const kept = depths.findIndex((open) => open >= depth);
  const count = kept < 0 ? depths.length : kept;
  reader.depths = [...depths.slice(0, count), depth];
  reader.place = under(place, [...place.headings.slice(0, count), text]);
}

/** Named one by one, as the pieces: V8 is slow at copying an object and putting something else in it. */
function under({ chapter, goal, section }: Omit<ProsePlace, 'headings'>, headings: string[]): ProsePlace {
  return { chapter, goal, section, headings };
}

/** Where a block stands in the tree. */
interface Spot {
  parent: Parents;
  before: Nodes | undefined;
  list: Nodes | null;
}

function read(reader: Reader, node: Nodes, spot: Spot): void {
  const kind = kindOf(node, spot.parent);
  if (kind) add(reader, kind, node, spot);
  else if ('children' in node) {
    const list = node.type === 'list' ? node : spot.list;
    let before: Nodes | undefined;
    for (const child of node.children) {
      read(reader, child, { parent: node, before, list });
      before = child;
    }
  }
}

function kindOf(node: Nodes, parent: Parents): ProseKind | null {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'cell';
  if (node.type !== 'paragraph') return null;
  if (parent.type === 'listItem') return 'item';
  return parent.type === 'footnoteDefinition' ? 'note' : 'paragraph';
}

function add(reader: Reader, kind: ProseKind, node: Nodes, { parent, before, list }: Spot): void {
  const marks: Prose['marks'] = [];
  const images: Image[] = [];
  const own = (child: Nodes): string | null => {
    if (isMark(child)) marks.push(child);
    if (child.type === 'image') images.push(child);
    return visible(child);
  };
  const { text: written, span } = joinRuns(node, textRuns(node, own));
  const last = reader.prose.at(-1);
  const after = last && last.node === before && before.type === 'paragraph' ? last : null;
  const { chapter, goal, section, headings } = reader.place;
  const common = { chapter, goal, section, headings, parent, list };
  // Named one by one: a plan has thousands of pieces, and copying an object's properties costs more than making one.
  reader.prose.push({
    text: written,
    span,
    chapter,
    goal,
    section,
    headings,
    parent,
    list,
    kind,
    node,
    marks,
    after,
  });
  for (const image of images) {
    for (const text of [image.alt, image.title]) {
      if (text) reader.prose.push(caption(reader, image, text, common));
    }
  }
}

function isMark(node: Nodes): node is Prose['marks'][number] {
  return node.type === 'link' || node.type === 'linkReference' || node.type === 'footnoteReference';
}

/** The text a node has of its own, what is no prose blanked out; null where it is its children's. */
function visible(node: Nodes): string | null {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'inlineCode':
      return notProse.repeat(node.value.length);
    case 'html':
      return notProse.repeat(spanOf(node).end - spanOf(node).start);
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return notProse;
    case 'link':
      return isAddress(node) || node.children.length === 0 ? notProse : null;
    default:
      return null;
  }
}

/** Whether a link shows its address and nothing else. */
function isAddress({ url, children }: Link): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return false;
  return [`${only.value}`, `mailto:${only.value}`, `http://${only.value}`].includes(url);
}

/** A picture's description or caption; where it is not written letter by letter, the whole picture is its place. */
function caption(
  { source }: Reader,
  image: Image,
  text: string,
  common: Pick<Prose, keyof ProsePlace | 'parent' | 'list'>,
): Prose {
  const { start, end } = spanOf(image);
  const at = source.text.slice(start, end).indexOf(text);
  const span = (from: number, to: number) =>
    at < 0 ? { start, end } : { start: start + at + from, end: start + at + to };
  return { ...common, kind: 'caption', text, span, node: image, after: null, marks: [] };
}
