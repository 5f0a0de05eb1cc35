import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { flatMap } from '../source/flat-map.ts';
import type { DrawingFault } from './svg.ts';

/** Nesting that people and programs draw; more only slows readers down or ends their stacks. */
const maxDepth = 100;
const mostElements = 50_000;

export type ParsedSvg = { root: Element } | { fault: DrawingFault };

/**
 * An SVG file as a tree. Document types are read over and their entities never resolved, so that nothing can grow
 * on reading; a reference to one makes the file ill-formed.
 */
export function parseSvg(bytes: Uint8Array): ParsedSvg {
  const text = decode(bytes);
  if (text === null) return { fault: notXml(1, 1) };
  try {
    const root = fromXml(text).children.find((node) => node.type === 'element');
    if (root?.name !== 'svg') return { fault: notXml(1, 1) };
    return isTooLarge(root) ? { fault: tooComplex } : { root };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

const tooComplex: DrawingFault = { code: 'VP713', values: {} };
const notXml = (line: number, column: number): DrawingFault => ({ code: 'VP712', values: { line, column } });

/** UTF-8, or the encoding that old drawing programs declare; null where the bytes are in neither. */
function decode(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding=["'](iso-8859-1|windows-1252)["']/i.exec(start)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function faultOf(error: unknown): DrawingFault {
  const { cause, place } = error as { cause?: unknown; place?: { line?: number; column?: number } };
  // The parser recurses; nesting beyond all measure ends its stack.
  if (error instanceof RangeError || cause instanceof RangeError) return tooComplex;
  if (place?.line === undefined) throw error;
  return notXml(place.line, place.column ?? 1);
}

function isTooLarge(root: Element): boolean {
  let count = 0;
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > maxDepth || count > mostElements) return true;
    level = flatMap(level, (node) => ('children' in node ? node.children : []));
  }
  return false;
}
