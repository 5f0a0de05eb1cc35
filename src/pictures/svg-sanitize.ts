import type { Element, ElementContent, Nodes } from 'xast';
import allowed from '../../schemas/drawing.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { rasterFault } from './raster.ts';
import { cleanDeclarations, cleanStyleSheet, isHarmlessValue } from './svg-css.ts';
import { pictureType } from './type.ts';

const elements = new Set(allowed.elements);
const unwrapped = new Set(allowed.unwrapped);
const silent = new Set(allowed.silent);
const attributes = new Set([...allowed.attributes, ...allowed.properties]);
const properties = new Set(allowed.properties);

export interface SanitizedSvg {
  root: Element;
  /** What was taken away that may have been seen or have acted, in the words of the file. */
  removed: string[];
}

/**
 * A drawing with only the elements and attributes of a still picture (`schemas/drawing.json`). What drawing programs
 * keep for themselves goes without a word; everything that shows, acts or reaches outside is told.
 */
export function sanitizeSvg(root: Element): SanitizedSvg {
  const removed: string[] = [];
  const clean = (node: Element): Element => {
    const kept = { ...node, attributes: cleanAttributes(node, removed) };
    if (node.name === 'style') return { ...kept, children: styleContent(node, removed) };
    return { ...kept, children: flatMap(node.children, cleanChild) };
  };
  const cleanChild = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text' || node.type === 'cdata') return [textNode(node.value)];
    if (node.type !== 'element') return [];
    if (unwrapped.has(node.name)) return flatMap(node.children, cleanChild);
    if (elements.has(node.name)) return [clean(node)].filter(showsSomething);
    if (!silent.has(node.name) && !node.name.includes(':')) removed.push(node.name);
    return [];
  };
  return { root: clean(root), removed };
}

/** A picture and a style sheet of which nothing is left are left out whole. */
function showsSomething({ name, attributes, children }: Element): boolean {
  return !(name === 'image' && !attributes.href) && !(name === 'style' && children.length === 0);
}

function styleContent(node: Element, removed: string[]): ElementContent[] {
  const value = cleanStyleSheet(textOf(node), removed);
  return value === '' ? [] : [textNode(value)];
}

/** White space that was spelt out is read as other white space when it is read again (XML 1.0, 2.11 and 3.3.3). */
const textNode = (value: string): ElementContent => ({ type: 'text', value: value.replace(/\r\n?/g, '\n') });

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' || node.type === 'cdata' ? node.value : '';
}

function cleanAttributes(node: Element, removed: string[]): Element['attributes'] {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    const clean =
      typeof value === 'string' ? cleanAttribute(node.name, name, value.replace(/\s/g, ' '), removed) : null;
    // `href` goes before the older `xlink:href` (SVG 2, 16.1.3).
    const key = name === 'xlink:href' ? 'href' : name;
    if (clean !== null && (name === key || !node.attributes.href)) kept[key] = clean;
  }
  return kept;
}

/** The value that an attribute may have; null where it may not stand at all. */
function cleanAttribute(element: string, name: string, value: string, removed: string[]): string | null {
  if (/^on/i.test(name)) removed.push(name);
  if (!attributes.has(name)) return null;
  if (name === 'style') return cleanDeclarations(value, removed) || null;
  if (name === 'href' || name === 'xlink:href') {
    const address = element === 'image' ? embeddedPicture(value) : ownTarget(value);
    if (address === null) removed.push(value);
    return address;
  }
  if (!properties.has(name) || isHarmlessValue(value)) return value;
  removed.push(value);
  return null;
}

/** A part of the same drawing. */
function ownTarget(address: string): string | null {
  const target = address.trim();
  return /^#[^\s"'()\\]+$/.test(target) ? target : null;
}

/** A picture within the drawing: PNG or JPEG that can be shown, whatever it is said to be. */
function embeddedPicture(address: string): string | null {
  const [, encoded = ''] = /^\s*data:image\/(?:png|jpe?g);base64,([\w+/=\s]+)$/.exec(address) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const type = pictureType(bytes);
  if ((type !== 'image/png' && type !== 'image/jpeg') || rasterFault(bytes, type)) return null;
  return `data:${type};base64,${bytes.toString('base64')}`;
}
