import { readFileSync, statSync } from 'node:fs';
import type { Definition, Nodes } from 'mdast';
import { rasterFault } from '../pictures/raster.ts';
import { type Picture, type PictureType, pictureType } from '../pictures/type.ts';
import { blocksOf, withGoalsBelow } from '../plan/goals.ts';
import { decoded } from '../plan/link-address.ts';
import type { Part, Plan, Span } from '../plan/model.ts';
import { hasDescription } from '../plan/picture-text.ts';
import { flatMap } from '../source/flat-map.ts';
import { megabytes } from '../source/megabytes.ts';
import type { Code, Fix, Problem } from '../source/problem.ts';
import { spanOf } from '../source/span.ts';
import { type NamedFile, orNull, resolveNamed, withSlashes } from './root.ts';

export interface LoadedPictures {
  /** By the address as written in the plan. Those with a problem are not here. */
  pictures: Map<string, Picture>;
  /** In the order of the document, one for each place that shows a faulty picture. */
  problems: Problem[];
}

/** Largest picture file, in bytes: 5 MB. */
const largest = 5 * 1024 * 1024;

/**
 * Reads the pictures that a plan shows. Only files inside `root` are read, links on the disk
 * followed, and nothing is fetched from the network.
 * @param planFile path of the plan; addresses are relative to its folder.
 * @param root folder that pictures may not lie outside of, normally the repository's.
 * @param text the plan's, for what mends an address where it stands
 */
export async function loadPictures(
  plan: Plan,
  planFile: string,
  root: string,
  text: string = '',
): Promise<LoadedPictures> {
  const shown = shownPictures(plan);
  const pictures = new Map<string, Picture>();
  if (shown.length === 0) return { pictures, problems: [] };
  const found = new Map<string, Found>();
  const problems: Problem[] = [];
  for (const { url, hasText, isInherited, span } of shown) {
    const result = found.get(url) ?? (await load(url, planFile, root));
    found.set(url, result);
    if (result.picture) pictures.set(url, result.picture);
    // Told of the plan that it stands in.
    if (isInherited) continue;
    const fix = result.moved === undefined ? null : addressFix(url, result.moved, span, text);
    problems.push(...result.faults.map((fault) => ({ ...fault, span, ...(fix && { fix }) })));
    if (!hasText) problems.push({ code: 'VP707', span });
  }
  return { pictures, problems };
}

/** Beginnings of addresses that lie on the network. */
const onNetwork = new Set(['http:', 'https:', 'ftp:', '//']);

type Fault = { code: Code; values: Record<string, string | number> };

interface Found {
  /** null where it cannot be shown. */
  picture: Picture | null;
  faults: Fault[];
  /** The address at which it does lie, written with `/`. */
  moved?: string;
}

function addressFix(url: string, wanted: string, { start, end }: Span, text: string): Fix | null {
  const at = text.slice(start, end).lastIndexOf(url);
  return at < 0 ? null : { span: { start: start + at, end: start + at + url.length }, text: wanted };
}

async function load(url: string, planFile: string, root: string): Promise<Found> {
  const written = decoded(url);
  const withFile = ({ code, values }: Fault): Fault => ({ code, values: { file: written, ...values } });
  const fault = (code: Code, values: Fault['values'] = {}): Found => ({
    picture: null,
    faults: [withFile({ code, values })],
  });
  // Of the other addresses only the beginning is told: that of `data:` holds a whole picture.
  const scheme = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.exec(url)?.[0].toLowerCase();
  if (scheme) return fault('VP705', onNetwork.has(scheme) ? { address: written } : { scheme });
  const file = findFile([written, url], planFile, root);
  if (file.kind === 'outside') return fault('VP702');
  const info = file.kind === 'missing' ? null : orNull(() => statSync(file.path));
  if (file.kind === 'missing' || !info?.isFile()) {
    const wanted = withSlashes(written);
    const isThere = wanted !== null && findFile([wanted], planFile, root).kind === 'inside';
    return { ...fault('VP701', wanted === null ? {} : { wanted }), ...(isThere && { moved: wanted }) };
  }
  if (info.size > largest) {
    const { sv, en } = megabytes(info.size);
    return fault('VP703', { size: sv, 'size.en': en });
  }
  const bytes = orNull(() => readFileSync(file.path));
  if (bytes === null) return fault('VP701');
  const mime = pictureType(bytes);
  if (!mime) return fault('VP704');
  const { shown, faults } = await readPicture(bytes, mime);
  return { picture: shown && { bytes: shown, mime }, faults: faults.map(withFile) };
}

/** The bytes that are shown of a picture, null for none, and what must be said of it. */
async function readPicture(
  bytes: Uint8Array,
  mime: PictureType,
): Promise<{ shown: Uint8Array | null; faults: Fault[] }> {
  if (mime !== 'image/svg+xml') {
    const fault = rasterFault(bytes, mime);
    return fault ? { shown: null, faults: [fault] } : { shown: bytes, faults: [] };
  }
  // Only a plan that shows a drawing pays for reading XML and style sheets.
  const { readDrawing } = await import('../pictures/svg.ts');
  const drawing = readDrawing(bytes);
  return { shown: drawing.bytes, faults: drawing.faults };
}

/** The file an address may mean, percent-encoded or not. */
function findFile(names: string[], planFile: string, root: string): NamedFile {
  for (const name of new Set(names)) {
    const file = resolveNamed(name, planFile, root);
    if (file.kind !== 'missing') return file;
  }
  return { kind: 'missing' };
}

interface ShownPicture {
  url: string;
  hasText: boolean;
  isInherited: boolean;
  span: Span;
}

/** Every picture in the plan, in the order of the document. */
function shownPictures(plan: Plan): ShownPicture[] {
  const definitions = new Map<string, Definition>();
  for (const definition of plan.definitions) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  const shown: ShownPicture[] = [];
  const visit = (node: Nodes, parent: Nodes | null): void => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
      if (url === undefined) return;
      const isInherited = node.type === 'image' && node.data?.isInherited === true;
      shown.push({ url, hasText: hasDescription(node, parent), isInherited, span: spanOf(node) });
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  for (const node of [...flatMap(plan.parts, nodesOf), ...plan.footnotes]) visit(node, null);
  return shown;
}

function nodesOf(part: Part): Nodes[] {
  return part.kind === 'chapter'
    ? [...part.heading, ...part.blocks]
    : flatMap(withGoalsBelow(part), blocksOf);
}
