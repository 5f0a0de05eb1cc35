import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeEdition } from './decode.ts';
import { EditionError } from './error.ts';
import { shipped } from './generated/index.js';
import { parseEdition } from './parse.ts';
import type { Edition } from './types.ts';

export { EditionError } from './error.ts';
export { parseEdition } from './parse.ts';

/** Far above any edition; below what would keep the parser busy. */
const MAX_BYTES = 250_000;

interface Period {
  id: string;
  from: number;
  to: number;
}

/** The editions that ship with the program, oldest first, from their names alone. */
function periods(): readonly Period[] {
  return Object.keys(shipped)
    .map((id) => ({ id, from: Number(id.slice(0, 4)), to: Number(id.slice(5)) }))
    .sort((a, b) => a.from - b.from);
}

/** Ids of the editions that ship with the program, oldest first. */
export function editionIds(): string[] {
  return periods().map(({ id }) => id);
}

/** Id of the shipped edition that a year falls in; null where there is none. Reads no edition. */
export function editionIdForYear(year: number): string | null {
  return periods().find(({ from, to }) => from <= year && year <= to)?.id ?? null;
}

/** Id of the newest shipped edition. */
export function latestEditionId(): string {
  return periods().at(-1)?.id ?? '';
}

/** A shipped edition. Rejects with `EditionError` (kind `unknown`) where there is none of that id. */
export async function loadEdition(id: string): Promise<Edition> {
  const load = Object.hasOwn(shipped, id) ? shipped[id] : undefined;
  if (!load) {
    const known = editionIds().join(', ');
    throw new EditionError(
      'unknown',
      `Utgåvan ${id} finns inte. Välj en av ${known}, eller lägg en egen i vplan.yaml.`,
    );
  }
  const { edition } = decodeEdition((await load()).default);
  if (!edition) throw new Error(`The edition ${id} that ships with the program is broken.`);
  return edition;
}

/**
 * An edition from a file. Rejects with `EditionError`: `unreadable` where the file is missing, too large
 * or not UTF-8, `broken` where it is not an edition.
 */
export async function readEdition(path: string): Promise<Edition> {
  const text = await readText(path);
  try {
    return parseEdition(text, basename(path));
  } catch (error) {
    if (error instanceof EditionError) error.text = text;
    throw error;
  }
}

async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(path, 'är inte UTF-8', 'Spara om den som UTF-8.');
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw unreadable(path, 'är inte en fil', 'Ange en YAML-fil.');
    if (found.size > MAX_BYTES) throw unreadable(path, 'är större än 250 kB', 'Ange en utgåva.');
    return await readFile(path);
  } catch (error) {
    if (error instanceof EditionError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing
      ? unreadable(path, 'finns inte', 'Kontrollera sökvägen.')
      : unreadable(path, 'går inte att läsa', 'Kontrollera rättigheterna till den.');
  }
}

function unreadable(path: string, what: string, next: string): EditionError {
  return new EditionError('unreadable', `Utgåvan ${basename(path)} ${what}. ${next}`);
}
