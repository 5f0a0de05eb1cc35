import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './io.ts';

/** Larger files are not read into memory: many times a plan with all its pictures. */
const largest = 512 * 1024 * 1024;

/** A PDF has its mark here at the latest, where it is read at all (ISO 32000-1, annex H.3). */
const headLength = 1024;

/**
 * The bytes of a PDF file.
 * @param file name as given, relative to `cwd`
 * @throws UsageError where the file cannot be read or is no PDF
 */
export async function readPdf(file: string, cwd: string): Promise<Uint8Array> {
  const path = resolve(cwd, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(`${file} är en mapp. Ange själva PDF-filen.`);
    // A pipe would keep the program waiting, and a device may never end.
    if (!found.isFile()) throw new UsageError(`${file} är ingen vanlig fil.`);
    if (found.size > largest) throw new UsageError(`${file} är större än 512 MB och läses inte.`);
    const bytes = await readFile(path);
    if (!bytes.subarray(0, headLength).includes('%PDF-')) throw new UsageError(`${file} är ingen PDF-fil.`);
    return bytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} ${reasonOf(error)}`);
  }
}

const missing = 'finns inte. Kontrollera namnet och mappen.';
const forbidden = 'får inte läsas. Kontrollera rättigheterna till filen.';
const reasons: Record<string, string> = {
  ENOENT: missing,
  ENOTDIR: missing,
  ENAMETOOLONG: missing,
  EACCES: forbidden,
  EPERM: forbidden,
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `går inte att läsa (${code || 'okänt fel'}).`;
}
