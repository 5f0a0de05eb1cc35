import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './io.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. Rejects with
 * `UsageError` where the place cannot be written.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content, { signal });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (signal.aborted) throw error;
    throw new UsageError(`${path} går inte att skriva (${reason(error)}). Ange en annan plats med -o.`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'du saknar rättigheter',
    EPERM: 'du saknar rättigheter',
    EROFS: 'platsen är skrivskyddad',
    ENOSPC: 'disken är full',
    EISDIR: 'det finns en mapp med det namnet',
    ENOTDIR: 'en del av sökvägen är en fil',
    EEXIST: 'en del av sökvägen är en fil',
    ENAMETOOLONG: 'namnet är för långt',
  };
  return reasons[code] ?? (code || 'okänt fel');
}
