import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { packageFile } from '../../root.ts';
import { nearest } from '../../source/words.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import { TemplateError } from '../template-error.ts';
import { type CssReference, cssReferences } from './css.ts';
import { dataUrl } from './media.ts';
import { settingsStyle } from './settings-style.ts';
import { readSource, sourceOf, type TemplateSource } from './sources.ts';

const sheet = 'style.css';
const addition = 'tillägg.css';

/** Where the parts of the shipped style sheet lie, which a template's own go before. */
const shippedFolder = 'templates/stockholm';

/** A style sheet being put together. */
interface Assembly {
  folder: TemplateFolder;
  /** Names of all files that have been put in. */
  used: Set<string>;
}

/**
 * The style sheet of a template: the shipped one, or its own; each part its own where it has one; then the colours
 * and fonts of `mall.yaml`; and last what it adds.
 * @param shipped the shipped style sheet, used as it is where no part of it is replaced
 * @throws TemplateError with file, line and column.
 */
export async function ownStyle(folder: TemplateFolder, shipped: string): Promise<string> {
  const assembly: Assembly = { folder, used: new Set() };
  const parts = await partNames(folder);
  const own = await readSource(folder, sheet);
  const base = own || parts.length > 0 ? await assembled(own ?? (await inherited(sheet)), assembly) : shipped;
  refuseUnused(parts, assembly);
  const added = await readSource(folder, addition);
  const last = added ? await assembled(added, assembly) : '';
  return [base, settingsStyle(folder.settings), last].filter(Boolean).join('\n');
}

/** `style/print.css` and the others that the template has. */
async function partNames({ path }: TemplateFolder): Promise<string[]> {
  const files = await readdir(join(path, 'style')).catch(() => []);
  const names = files.map((file) => file.normalize('NFC')).filter((file) => file.endsWith('.css'));
  return names.sort().map((file) => `style/${file}`);
}

async function inherited(name: string): Promise<TemplateSource> {
  const path = `${shippedFolder}/${name}`;
  const text = await readFile(packageFile(path), 'utf8');
  return sourceOf(path, { name, text, inherited: true });
}

/** What fetches nothing: a part of the page itself, and pictures and fonts that stand in the style sheet. */
const harmless = /^(?:#|data:(?:image\/(?:png|jpeg|svg\+xml)|font\/woff2)[;,])/i;

/** A file with the content of all that it names in its place. */
async function assembled(
  source: TemplateSource,
  assembly: Assembly,
  outer: readonly string[] = [],
): Promise<string> {
  assembly.used.add(source.name);
  const pieces: string[] = [];
  let from = 0;
  for (const reference of cssReferences(source)) {
    pieces.push(source.text.slice(from, reference.start));
    pieces.push(await contentOf(reference, source, assembly, [...outer, source.name]));
    from = reference.end;
  }
  pieces.push(source.text.slice(from));
  return pieces.join('').trim();
}

async function contentOf(
  { kind, target, start, end }: CssReference,
  source: TemplateSource,
  assembly: Assembly,
  open: readonly string[],
): Promise<string> {
  if (kind === 'url' && harmless.test(target)) return source.text.slice(start, end);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) {
    throw source.error(`${target.slice(0, 60)} hämtas inte. Lägg filen i mallens mapp.`, start);
  }
  const name = posix.join(posix.dirname(source.name), target);
  if (kind === 'url') {
    const url = await dataUrl(assembly.folder, name, (message) => source.error(message, start));
    return `url("${url}")`;
  }
  if (open.includes(name)) throw source.error(`${name} hämtar in sig själv.`, start);
  const imported = (await readSource(assembly.folder, name)) ?? (await shippedPart(name));
  if (!imported) throw source.error(`filen ${name} finns inte i mallens mapp.`, start);
  return assembled(imported, assembly, open);
}

async function shippedPart(name: string): Promise<TemplateSource | null> {
  return /^style\/[\w-]+\.css$/.test(name) ? inherited(name).catch(() => null) : null;
}

/** A part with a misspelt name would do nothing, without a word. */
function refuseUnused(parts: readonly string[], { folder, used }: Assembly): void {
  const unused = parts.find((part) => !used.has(part));
  if (unused === undefined) return;
  const meant = nearest(unused, [...used]);
  const next = meant ? `Menade du ${posix.basename(meant)}?` : `Lägg egna regler i ${addition}.`;
  throw new TemplateError(`filen används inte, för stilmallen har ingen del med det namnet. ${next}`, {
    file: `${folder.name}/${unused}`,
    line: null,
    column: null,
  });
}
