import type { BrowserError } from '../pdf/errors.ts';
import { harmless } from '../report/printable.ts';

/** A browser's or a printing fault in words: what happened, what to do, what was looked for. */
export function browserFailure(error: BrowserError, file?: string): string {
  const about = file ? `${file}: ` : '';
  const searched = error.searched.length > 0 ? `\n  Sökte efter: ${harmless(error.searched.join(', '))}` : '';
  return `vplan: ${harmless(`${about}${error.message} ${error.advice}`)}${searched}`;
}

/** Whether the fault lies with the browser and not with a plan, so that every plan meets it. */
export function isSharedFailure({ kind }: BrowserError): boolean {
  return kind === 'not-found' || kind === 'launch';
}
