import type { Heading, Nodes } from 'mdast';
import { parseGoalHeading } from '../plan/goal-heading.ts';
import { fold, placedText } from '../plan/inline.ts';
import { parseSectionName } from '../plan/section-name.ts';
import { readWrittenDate } from '../plan/written-date.ts';
import type { Reading } from './reading.ts';

/**
 * What a plan says, however it is written: two plans that say the same have the same. It holds the plan's JSON but for
 * places in the file, the front matter, and the Markdown as what it is read as. Left out is only what canonical form
 * is about: depths of headings (the JSON has the tree), the alignment of columns, and how a date is written where the
 * JSON could not be given out for it (VP114, VP301).
 */
export function meaningOf({ json, source }: Reading): string {
  return JSON.stringify([plain(json), plain(source.frontMatter.data), source.tree.children.map(read)]);
}

/** Source text, of which the tree is held instead, and places. */
const unheld = new Set(['markdown', 'intro', 'source']);
const dateKeys = new Set(['start', 'end', 'date', 'datum']);

/** A value with its keys in one order. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key]) => !unheld.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, dateKeys.has(key) ? dateOf(inner) : plain(inner)]);
}

function dateOf(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number'
    ? (readWrittenDate(String(value)) ?? value)
    : value;
}

/** What a node is read as. */
function read(node: Nodes): unknown {
  if (node.type === 'yaml') return node.type;
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'heading') return ['heading', ...headingText(node)];
  if (node.type === 'tableCell') return cellText(node.children.map(read));
  const own = Object.entries(node).filter(([key]) => !apart.has(key));
  return [own.map(([, value]) => value), 'children' in node ? node.children.map(read) : []];
}

/** Of a node's parts those that are no value of its own, and how the columns of a table are aligned. */
const apart = new Set(['position', 'data', 'children', 'align']);

/** The text of a goal's heading and the name of a section stand in the JSON; here what else is in them. */
function headingText(heading: Heading): unknown[] {
  const placed = placedText(heading);
  const isNamed = parseGoalHeading(placed) !== null || parseSectionName(fold(placed.text)) !== null;
  return isNamed
    ? heading.children.filter(({ type }) => type !== 'text').map(read)
    : heading.children.map(read);
}

/** The white space inside a cell's bars is not its text. */
function cellText(parts: unknown[]): unknown[] {
  return parts
    .map((part) => (typeof part === 'string' ? dateOf(part.trim()) : part))
    .filter((part) => part !== '');
}
