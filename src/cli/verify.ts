import texts from '../../schemas/command-texts.json' with { type: 'json' };
import { conditionCount, conditionText, type Verification, verifyPdf } from '../pdf/verify/index.ts';
import type { Language } from '../report/finding.ts';
import { jsonText } from '../report/json.ts';
import { palette } from '../report/palette.ts';
import { harmless, printable } from '../report/printable.ts';
import { listed, say } from '../report/say.ts';
import { exit, type Io, UsageError } from './io.ts';
import { distinct } from './names.ts';
import { readPdf } from './read-pdf.ts';

interface VerifyOptions {
  format: 'text' | 'json';
  lang: Language;
}

interface Verified extends Verification {
  file: string;
}

/**
 * `vplan verify`: holds PDF files to PDF/UA-1, PDF/A and vplan's own promises, and tells on stdout what they fail. Exits 1
 * where one fails a condition, 2 where one could not be read or is no PDF.
 */
export async function verify(files: string[], options: VerifyOptions, io: Io): Promise<number> {
  const verified: Verified[] = [];
  let code: number = exit.ok;
  for (const file of distinct(files, io.cwd)) {
    if (io.signal.aborted) return exit.interrupted;
    try {
      const result = { file, ...(await verifyPdf(await readPdf(file, io.cwd))) };
      verified.push(result);
      if (options.format === 'text') io.out(textReport(result, options.lang, io));
      if (result.failures.length > 0) code = Math.max(code, exit.findings);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`vplan: ${harmless(error.message)}\n`);
      code = exit.usage;
    }
  }
  if (options.format === 'json') io.out(jsonReport(verified, options.lang));
  return code;
}

/** Each failure with its number, its page and what to do; last, in one line, what was held to what. */
function textReport({ file, failures, claims }: Verified, lang: Language, io: Io): string {
  const colours = palette(io.outColour);
  const name = harmless(file);
  const parts = failures.map((failure) => {
    const { standard, message, advice } = conditionText(failure, lang);
    const label = colours.severity('error', say(texts.failure, lang));
    const head = `${colours.bold(name)}  ${label}  ${colours.dim(`${failure.condition} (${standard})`)}`;
    const times = Number(failure.values.times ?? 1);
    const place = failure.page === null ? '' : `${say(texts.page, lang, { page: failure.page })}: `;
    const more = times > 1 ? ` ${say(texts.times, lang, { times })}` : '';
    return `${head}\n  ${place}${printable(message)}${more}\n  ${say(texts.advice, lang)}: ${advice}\n\n`;
  });
  const count = failures.length;
  const result =
    count === 0 ? say(texts.clean, lang) : colours.severity('error', say(texts.failures, lang, { count }));
  const checked = say(texts.checked, lang, { count: conditionCount });
  return `${parts.join('')}${name}: ${checked} ${claimed(claims, lang)} ${result}\n`;
}

function claimed({ pdfa, pdfua }: Verification['claims'], lang: Language): string {
  const claims = [pdfa && `PDF/A-${pdfa}`, pdfua && 'PDF/UA-1'].filter((claim) => claim !== null);
  if (claims.length === 0) return say(texts.claimsNothing, lang);
  return say(texts.claims, lang, { claims: listed(claims, texts.and[lang]) });
}

function jsonReport(verified: Verified[], lang: Language): string {
  const files = verified.map(({ file, claims, failures }) => ({
    file,
    claims,
    conditions: conditionCount,
    failures: failures.map((failure) => ({ ...failure, ...conditionText(failure, lang) })),
  }));
  return jsonText({ files });
}
