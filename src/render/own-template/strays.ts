import { readdir } from 'node:fs/promises';
import { nearest } from '../../source/words.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import { TemplateError } from '../template-error.ts';

const known = ['mall.yaml', 'style.css', 'tillägg.css'];

/** A style sheet or a partial with a name that nothing asks for would do nothing, without a word. */
export async function refuseStrays(folder: TemplateFolder): Promise<void> {
  const names = (await readdir(folder.path)).map((name) => name.normalize('NFC'));
  const stray = names.find((name) => /\.(?:hbs|css|ya?ml)$/i.test(name) && !known.includes(name));
  if (stray === undefined) return;
  throw new TemplateError(`filen används inte. ${adviceFor(stray)}`, {
    file: `${folder.name}/${stray}`,
    line: null,
    column: null,
  });
}

function adviceFor(name: string): string {
  if (name === 'document.hbs') return 'Sidans huvud är programmets; ersätt partials/body.hbs i stället.';
  if (name.endsWith('.hbs')) return 'Delmallar ska ligga i mappen partials.';
  const meant = nearest(name, known);
  return meant ? `Menade du ${meant}?` : `Här kan ${known.join(', ')} ligga.`;
}
