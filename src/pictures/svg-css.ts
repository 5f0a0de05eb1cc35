import type { CssNode, Declaration, StyleSheet } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import allowed from '../../schemas/drawing.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';

const properties = new Set(allowed.properties);
const functions = new Set(allowed.functions.map((name) => name.toLowerCase()));

/** A style sheet with only rules, and in them only what `cleanDeclarations` lets through. */
export function cleanStyleSheet(css: string, removed: string[]): string {
  const sheet = parse(css) as StyleSheet;
  const rules: string[] = [];
  for (const node of sheet.children) {
    if (node.type === 'Atrule') removed.push(`@${node.name}`);
    if (node.type !== 'Rule' || node.prelude.type === 'Raw') continue;
    const declarations = keptDeclarations(node.block.children, removed);
    if (declarations !== '') rules.push(`${generate(node.prelude)}{${declarations}}`);
  }
  return rules.join('');
}

/** The value of a `style` attribute with only the properties of a still drawing. */
export function cleanDeclarations(css: string, removed: string[]): string {
  const list = parse(css, { context: 'declarationList' });
  return list.type === 'DeclarationList' ? keptDeclarations(list.children, removed) : '';
}

function keptDeclarations(nodes: Iterable<CssNode>, removed: string[]): string {
  return flatMap(
    Array.from(nodes).filter((node) => node.type === 'Declaration'),
    (declaration) => keptDeclaration(declaration, removed),
  ).join(';');
}

/** `!important` is dropped: it would go before the document's own fonts. */
function keptDeclaration({ property, value }: Declaration, removed: string[]): string[] {
  const name = property.toLowerCase();
  const text = generate(value);
  const isHarmless = value.type === 'Value' && isHarmlessValue(text);
  if (!isHarmless && /[(\\]/.test(text)) removed.push(text);
  return isHarmless && properties.has(name) ? [`${name}:${text}`] : [];
}

/** A reference to a part of the same drawing. */
const ownReference = /\burl\(\s{0,4}(["']?)#[^\s"'()\\]{1,200}\1\s{0,4}\)/gi;

/** A function with its name; of a longer name only its end, and more space leaves none: both are no known function. */
const named = /([^\s,(]{0,40})\s{0,4}\(/g;

/**
 * Whether the value of a property can only draw: its functions are known ones, and an address leads to a part of the
 * same drawing. An escape could spell anything, and is in no value that a program writes.
 */
export function isHarmlessValue(value: string): boolean {
  const rest = value.replace(ownReference, '');
  if (/[\\@<{}]|\/\*/.test(rest)) return false;
  return [...rest.matchAll(named)].every(([, name = '']) => functions.has(name.toLowerCase()));
}
