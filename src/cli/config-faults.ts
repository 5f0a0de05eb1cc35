import { type Language, positionsIn, toFindings } from '../report/finding.ts';
import { palette } from '../report/palette.ts';
import { textFindings } from '../report/text.ts';
import type { Config } from '../workspace/config.ts';
import type { Io } from './io.ts';

/** What is wrong in a configuration, so that nothing is built by it. */
export function configFaults(config: Config, { lang }: { lang: Language }, io: Io): string {
  const { file, problems } = config;
  const found = toFindings(problems, file.file, file.positions, lang);
  const errors = found.filter(({ severity }) => severity === 'error');
  const text = textFindings(errors, positionsIn({ ...file, problems }), lang, palette(io.errColour));
  return `${text}${lang === 'sv' ? `Inget byggdes: rätta felen i ${file.file} och försök igen.` : `Nothing was built: mend the errors in ${file.file} and try again.`}\n`;
}
