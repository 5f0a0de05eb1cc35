import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../source/decode.ts';
import { findInFolder, readInFolder } from '../../workspace/file-in-folder.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import { TemplateError } from '../template-error.ts';

/** Largest files of a template, in bytes: far above what anyone writes, below what keeps a program busy. */
const largestText = 100_000;
const largestMedia = 2 * 1024 * 1024;

/** A text file of a template, with its way to a fault in it. */
export interface TemplateSource {
  /** From the template's folder, with `/`: `style/print.css`. */
  name: string;
  text: string;
  /** True for a file of the shipped template, which is inherited. */
  inherited: boolean;
  /** An error at an offset of the text; null where no place is known. */
  error(message: string, offset: number | null): TemplateError;
}

/** Reads a text file of a template; null where the template does not have it. A link out of its folder is refused. */
export async function readSource(folder: TemplateFolder, name: string): Promise<TemplateSource | null> {
  const file = `${folder.name}/${name}`;
  if ((await findInFolder(folder.path, name)) === null) {
    if (!(await lstat(join(folder.path, name)).catch(() => null))) return null;
    throw new TemplateError('här ska en fil i mallens egen mapp ligga.', { file, line: null, column: null });
  }
  const decoded = decode(await readBytes(folder, name, largestText));
  if ('problem' in decoded) {
    const { line = null, byte = null } = (decoded.problem.values ?? {}) as Record<string, number>;
    throw new TemplateError('filen är inte sparad som UTF-8. Spara om den.', { file, line, column: byte });
  }
  // A byte order mark would print itself; line ends are all the same to a browser.
  return sourceOf(file, { name, text: decoded.text.replace(/^\uFEFF/, ''), inherited: false });
}

export function sourceOf(
  file: string,
  { name, text, inherited }: Omit<TemplateSource, 'error'>,
): TemplateSource {
  const error = (message: string, offset: number | null): TemplateError => {
    if (offset === null) return new TemplateError(message, { file, line: null, column: null });
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    return new TemplateError(message, {
      file,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
    });
  };
  return { name, text, inherited, error };
}

/** Reads a picture or a font that `by` names. */
export async function readMedia(
  folder: TemplateFolder,
  name: string,
  fault: (message: string) => TemplateError,
): Promise<Uint8Array> {
  if ((await findInFolder(folder.path, name)) === null) {
    throw fault(`filen ${name} finns inte i mallens mapp.`);
  }
  return readBytes(folder, name, largestMedia);
}

async function readBytes(folder: TemplateFolder, name: string, largest: number): Promise<Uint8Array> {
  const read = await readInFolder(folder.path, name, largest);
  if (read.kind === 'read') return read.bytes;
  const place = { file: `${folder.name}/${name}`, line: null, column: null };
  const limit = largest === largestText ? '100 kB' : '2 MB';
  throw read.kind === 'large'
    ? new TemplateError(`filen är för stor; den får vara högst ${limit}.`, place)
    : new TemplateError('filen går inte att läsa.', place);
}
