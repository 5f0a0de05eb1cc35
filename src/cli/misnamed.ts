import type { Language } from '../report/finding.ts';
import { harmless } from '../report/printable.ts';

/** What to do with a file by which `vplan.yaml` was meant. */
export function misnamedText(file: string, language: Language): string {
  return language === 'sv'
    ? `${file} läses inte. Byt namn på filen till vplan.yaml, med små bokstäver.`
    : `${file} is not read. Rename the file to vplan.yaml, in small letters.`;
}

/** The same as a line of its own; '' for no such file. */
export function misnamedLine(file: string | null, language: Language): string {
  return file === null ? '' : `vplan: ${harmless(misnamedText(file, language))}\n`;
}
