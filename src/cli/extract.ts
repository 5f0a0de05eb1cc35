import { lstat, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type EmbeddedFile, embeddedFiles } from '../pdf/attachments.ts';
import { harmless } from '../report/printable.ts';
import { exit, type Io, UsageError } from './io.ts';
import { isPlainName } from './plain-name.ts';
import { readPdf } from './read-pdf.ts';
import { writeWhole } from './write-file.ts';

interface ExtractOptions {
  output?: string;
  force: boolean;
}

/**
 * `vplan extract`: writes the files that travel inside a PDF, byte for byte, and their paths on stdout. Exits 1 where there
 * are none or one is not fit to be written, 2 where a place cannot be written or holds something else.
 */
export async function extract(file: string, options: ExtractOptions, io: Io): Promise<number> {
  const found = embeddedFiles(await readPdf(file, io.cwd));
  if (!found || found.length === 0) {
    io.err(`vplan: ${harmless(`${file} ${found ? none : broken}`)}\n`);
    return exit.findings;
  }
  const folder =
    options.output === undefined ? dirname(resolve(io.cwd, file)) : resolve(io.cwd, options.output);
  const taken = new Set<string>();
  let code: number = exit.ok;
  for (const { name, bytes } of found) {
    const key = name.normalize('NFC').toLowerCase();
    if (!bytes || !isPlainName(name) || taken.has(key)) {
      io.err(`vplan: ${harmless(`${file}: ${unfit(name, bytes, taken.has(key))}`)}\n`);
      code = exit.findings;
      continue;
    }
    taken.add(key);
    const path = join(folder, name);
    await writeUnlessOther(path, bytes, options.force, io);
    io.out(`${harmless(relative(io.cwd, path) || path)}\n`);
  }
  return code;
}

const none = 'har inga bifogade filer. En PDF som byggs med vplan build --embed-source har planen med sig.';
const broken = 'är skadad och går inte att läsa. Hämta filen på nytt.';

function unfit(name: string, bytes: EmbeddedFile['bytes'], isTaken: boolean): string {
  const why = !bytes
    ? 'går inte att packa upp'
    : isTaken
      ? 'finns två gånger'
      : 'har ett namn som inte går att använda';
  return `Den bifogade filen ”${name.slice(0, 100)}” ${why} och skrevs inte.`;
}

/** A file that is there already is left as it is: the same content needs no writing, another is not ours to replace. */
async function writeUnlessOther(path: string, bytes: Uint8Array, force: boolean, io: Io): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found && !force) {
    const isSame =
      found.isFile() && found.size === bytes.length && Buffer.compare(await readFile(path), bytes) === 0;
    if (isSame) return;
    throw new UsageError(
      `${path} finns redan och har annat innehåll. Skriv över med --force, eller ange en annan mapp med -o.`,
    );
  }
  await writeWhole(path, bytes, io.signal);
}
