import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Definition, Image, ImageReference, Nodes } from 'mdast';
import type { Block, Goal, Part, Plan, Span } from '../plan/model.ts';
import type { Code, Problem } from '../source/problem.ts';
import { type PictureType, pictureType } from './picture-type.ts';

/** A picture of a plan, read and known to be one that a browser can show. */
export interface Picture {
  bytes: Uint8Array;
  mime: PictureType;
}

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
 */
export async function loadPictures(plan: Plan, planFile: string, root: string): Promise<LoadedPictures> {
  const shown = shownPictures(plan);
  const pictures = new Map<string, Picture>();
  if (shown.length === 0) return { pictures, problems: [] };
  const place: Place = { folder: await realpath(dirname(planFile)), root: await realpath(root) };
  const found = new Map<string, Found>();
  const problems: Problem[] = [];
  for (const { url, alt, span } of shown) {
    const result = found.get(url) ?? (await load(url, place));
    found.set(url, result);
    if ('picture' in result) pictures.set(url, result.picture);
    else problems.push({ ...result, span });
    if (alt.trim() === '') problems.push({ code: 'VP707', span });
  }
  return { pictures, problems };
}

interface Place {
  folder: string;
  root: string;
}

type Fault = { code: Code; values: Record<string, string | number> };
type Found = { picture: Picture } | Fault;

async function load(url: string, place: Place): Promise<Found> {
  const written = decode(url);
  const fault = (code: Code, values: Fault['values'] = {}): Fault => ({
    code,
    values: { file: written, ...values },
  });
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url)) return fault('VP705');
  const path = await existing(candidates(url, place.folder), place.root);
  if (path === 'outside') return fault('VP702');
  const info = path === null ? null : await stat(path).catch(() => null);
  if (path === null || !info?.isFile()) return fault('VP701');
  if (info.size > largest) return fault('VP703', { size: megabytes(info.size) });
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return fault('VP701');
  const mime = pictureType(bytes);
  return mime ? { picture: { bytes, mime } } : fault('VP704');
}

/**
 * The file an address may mean: percent-encoded or not, its letters composed (most systems) or
 * decomposed (macOS).
 */
function candidates(url: string, folder: string): string[] {
  const names = [decode(url), url].flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')]);
  return [...new Set(names)].map((name) => resolve(folder, name));
}

/**
 * The first of some paths that exists, links followed. What lies outside the root is not even
 * looked for, so that a plan cannot find out what files a machine has.
 */
async function existing(paths: readonly string[], root: string): Promise<string | 'outside' | null> {
  if (paths.some((path) => !isInside(path, root))) return 'outside';
  for (const path of paths) {
    // A name that no file can have (one with a zero byte) is rejected as one that does not exist.
    const real = await realpath(path).catch(() => null);
    if (real !== null) return isInside(real, root) ? real : 'outside';
  }
  return null;
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** `7,3`: megabytes with one decimal, as Swedish writes it. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1).replace('.', ',');
}

interface ShownPicture {
  url: string;
  alt: string;
  span: Span;
}

/** Every picture in the plan, in the order of the document. */
function shownPictures(plan: Plan): ShownPicture[] {
  const definitions = new Map<string, Definition>();
  for (const definition of plan.definitions) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  const shown: ShownPicture[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
      if (url !== undefined) shown.push({ url, alt: node.alt ?? '', span: spanOf(node) });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const block of [...plan.parts.flatMap(blocksOf), ...plan.footnotes]) visit(block);
  return shown;
}

function spanOf(node: Image | ImageReference): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

function blocksOf(part: Part): Block[] {
  return part.kind === 'chapter' ? part.blocks : blocksOfGoal(part);
}

function blocksOfGoal(goal: Goal): Block[] {
  const sections = goal.sections.flatMap((section) => section.blocks);
  return [...goal.intro, ...sections, ...goal.goals.flatMap(blocksOfGoal)];
}
