import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import handlebars from 'handlebars';
import { nearest } from '../../source/words.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import { TemplateError } from '../template-error.ts';
import { blockFault } from './blocks.ts';
import { languageFault, partialUses } from './language.ts';
import { markupFault, withoutMustaches } from './markup.ts';
import { readSource, type TemplateSource } from './sources.ts';

/** A partial that a template replaces or adds, known to hold nothing that a template may not. */
export interface OwnPartial {
  name: string;
  source: TemplateSource;
  program: hbs.AST.Program;
}

/**
 * Reads and checks the partials of a template.
 * @param shipped names of those that it inherits
 * @throws TemplateError with file, line and column.
 */
export async function readPartials(
  folder: TemplateFolder,
  shipped: readonly string[],
): Promise<OwnPartial[]> {
  const files = await partialFiles(folder);
  const all = [...new Set([...shipped, ...files])];
  const partials: OwnPartial[] = [];
  for (const name of files) {
    const source = await readSource(folder, `partials/${name}.hbs`);
    if (source) partials.push({ name, source, program: checked(source, all) });
  }
  const used = new Set([
    ...shipped,
    ...partials.flatMap(({ program }) => partialUses(program).map((use) => use.name)),
  ]);
  const unused = partials.find(({ name }) => !used.has(name));
  if (!unused) return partials;
  const meant = nearest(unused.name, shipped);
  throw unused.source.error(
    `ingen delmall heter ”${unused.name}”, och ingen använder den.${meant ? ` Menade du ${meant}.hbs?` : ''}`,
    null,
  );
}

/** Names without `.hbs`, in order. */
async function partialFiles(folder: TemplateFolder): Promise<string[]> {
  const files = await readdir(join(folder.path, 'partials')).catch(() => []);
  const names = files.map((file) => file.normalize('NFC')).filter((file) => !file.startsWith('.'));
  const other = names.find((file) => !/^[\w-]+\.hbs$/.test(file));
  if (other === undefined) return names.map((file) => file.slice(0, -'.hbs'.length)).sort();
  throw new TemplateError('en delmall ska ha ett namn av bokstäver a–z och ändelsen .hbs.', {
    file: `${folder.name}/partials/${other}`,
    line: null,
    column: null,
  });
}

function checked(source: TemplateSource, partials: readonly string[]): hbs.AST.Program {
  const block = blockFault(source.text);
  if (block) throw source.error(block.message, block.offset);
  const program = parse(source);
  const fault = languageFault(program, partials);
  if (fault) throw source.error(fault.message, offsetOf(source.text, fault.line, fault.column));
  const markup = markupFault(withoutMustaches(source.text), 'source');
  if (markup) throw source.error(markup.message, markup.offset);
  return program;
}

function parse(source: TemplateSource): hbs.AST.Program {
  try {
    return handlebars.parse(source.text);
  } catch (error) {
    // "Parse error on line 3:", or "…- 3:2"
    const line = /line (\d+)|- (\d+):\d+/.exec(error instanceof Error ? error.message : '');
    const at = offsetOf(source.text, Number(line?.[1] ?? line?.[2] ?? 1), 0);
    throw source.error('{{ }} är inte rätt skrivet här.', at);
  }
}

/** Offset of a 1-based line and a 0-based column. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column;
}
