import { readFile, stat } from 'node:fs/promises';
import { resolveIn } from './root.ts';

/** Absolute path of a file in a folder, links followed; null where there is none in it. */
export async function findInFolder(folder: string, name: string): Promise<string | null> {
  // A template, and a repository with its vplan.yaml, is moved and shared as one folder: what lies outside is not part of it.
  const found = resolveIn(folder, name, folder);
  if (found.kind !== 'inside') return null;
  const info = await stat(found.path).catch(() => null);
  return info?.isFile() ? found.path : null;
}

export type FileInFolder =
  | { kind: 'read'; bytes: Uint8Array }
  | { kind: 'missing' }
  | { kind: 'large'; size: number };

/**
 * Reads a file in a folder.
 * @param largest in bytes
 */
export async function readInFolder(folder: string, name: string, largest: number): Promise<FileInFolder> {
  const path = await findInFolder(folder, name);
  const size = path === null ? 0 : ((await stat(path).catch(() => null))?.size ?? 0);
  if (size > largest) return { kind: 'large', size };
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  return bytes ? { kind: 'read', bytes } : { kind: 'missing' };
}
