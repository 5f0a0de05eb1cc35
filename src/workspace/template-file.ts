import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveNamed } from './root.ts';

/** Absolute path of a file in a template's folder, links followed; null where there is none in it. */
export async function findTemplateFile(folder: string, name: string): Promise<string | null> {
  // A template is moved and shared as one folder: what lies outside it is not part of it.
  const found = await resolveNamed(name, join(folder, 'mall.yaml'), folder);
  if (found.kind !== 'inside') return null;
  const info = await stat(found.path).catch(() => null);
  return info?.isFile() ? found.path : null;
}

export type TemplateFile =
  | { kind: 'read'; bytes: Uint8Array }
  | { kind: 'missing' }
  | { kind: 'large'; size: number };

/**
 * Reads a file in a template's folder.
 * @param largest in bytes
 */
export async function readTemplateFile(folder: string, name: string, largest: number): Promise<TemplateFile> {
  const path = await findTemplateFile(folder, name);
  const size = path === null ? 0 : ((await stat(path).catch(() => null))?.size ?? 0);
  if (size > largest) return { kind: 'large', size };
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  return bytes ? { kind: 'read', bytes } : { kind: 'missing' };
}
