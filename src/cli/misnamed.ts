import texts from '../../schemas/command-texts.json' with { type: 'json' };
import type { Language } from '../report/finding.ts';
import { harmless } from '../report/printable.ts';
import { say } from '../report/say.ts';

/** What to do with a file by which `vplan.yaml` was meant. */
export const misnamedText = (file: string, language: Language): string =>
  say(texts.misnamed, language, { file });

/** The same as a line of its own; '' for no such file. */
export function misnamedLine(file: string | null, language: Language): string {
  return file === null ? '' : `vplan: ${harmless(misnamedText(file, language))}\n`;
}
