import texts from '../../schemas/command-texts.json' with { type: 'json' };
import { type Language, positionsIn, toFindings } from '../report/finding.ts';
import { palette } from '../report/palette.ts';
import { harmless } from '../report/printable.ts';
import { say, type Text } from '../report/say.ts';
import { textFindings } from '../report/text.ts';
import type { Config } from '../workspace/config.ts';
import type { Io } from './io.ts';

/**
 * What is wrong in a configuration, so that nothing is done by it.
 * @param nothing what was not done, as a sentence begins with it
 */
export function configFaults(config: Config, { lang }: { lang: Language }, io: Io, nothing: Text): string {
  const { file, problems } = config;
  const found = toFindings(problems, file.file, file.positions, lang);
  const errors = found.filter(({ severity }) => severity === 'error');
  const text = textFindings(errors, positionsIn({ ...file, problems }), lang, palette(io.errColour));
  // The fault may lie in a template or an edition that it names.
  const files = new Set(errors.map((error) => harmless(error.file)));
  const where = [...files].join(` ${texts.and[lang]} `) || file.file;
  return `${text}${say(texts.configFaults, lang, { nothing: say(nothing, lang), where })}\n`;
}
