import { BrowserError } from '../pdf/errors.ts';

/** A browser's or a printing fault in words: what happened, what was looked for, what to do. Rethrows all else. */
export function browserFailure(error: unknown, file?: string): string {
  if (!(error instanceof BrowserError)) throw error;
  const about = file ? `${file}: ` : '';
  const searched = error.searched.length > 0 ? `\n  Sökte efter: ${error.searched.join(', ')}` : '';
  return `vplan: ${about}${error.message} ${error.advice}${searched}`;
}
