import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { signsToReplace, unknownSign } from '../signs/replace.ts';
import type { Code } from '../source/problem.ts';
import { parseSvg } from './svg-parse.ts';
import { sanitizeSvg } from './svg-sanitize.ts';
import { withSize } from './svg-size.ts';
import { isTooHeavy } from './svg-weight.ts';

/** Something that is wrong in a drawing; values for its sentence, the file's name excepted. */
export interface DrawingFault {
  code: Code;
  values: Record<string, string | number>;
}

/** A drawing that may be shown, and what must be said of it; without bytes where it may not. */
export interface Drawing {
  bytes: Uint8Array | null;
  faults: DrawingFault[];
}

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Reads an SVG file and gives it back with nothing in it but a still drawing: no script, no animation, nothing from
 * elsewhere, and no entity. A plan's pictures are as untrusted as the plan, and end up in a file on the web.
 * Never throws on content. Reading what has been read gives the same bytes and no more to say of it.
 */
export function readDrawing(bytes: Uint8Array): Drawing {
  const parsed = parseSvg(bytes);
  if ('fault' in parsed) return { bytes: null, faults: [parsed.fault] };
  const { root, removed } = sanitizeSvg(parsed.root);
  if (isTooHeavy(root)) return { bytes: null, faults: [{ code: 'VP713', values: {} }] };
  const sized = withSize(root);
  const drawing: Element = { ...sized.root, attributes: { xmlns: namespace, ...sized.root.attributes } };
  // The serialiser leaves `>` as it is, also where XML does not allow it.
  const text = toXml(drawing, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  const faults: DrawingFault[] = [];
  if (removed.length > 0) faults.push({ code: 'VP714', values: { removed: listed(removed) } });
  if (sized.guessed) faults.push({ code: 'VP715', values: {} });
  const signs = signsToReplace(text).filter(({ loss }) => loss !== 'same');
  if (signs.length > 0) {
    const values = { signs: listed(signs.map(({ sign }) => sign)), unknown: unknownSign };
    faults.push({ code: 'VP716', values });
  }
  return { bytes: new TextEncoder().encode(text), faults };
}

/** Names that one sentence holds, and how long each may be. */
const mostNames = 6;
const longestName = 40;

function listed(names: readonly string[]): string {
  const all = [...new Set(names)].map((name) =>
    name.length > longestName ? `${name.slice(0, longestName)}…` : name,
  );
  return [...all.slice(0, mostNames), ...(all.length > mostNames ? ['…'] : [])].join(', ');
}
