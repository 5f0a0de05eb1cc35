/**
 * Text from a plan, a file name or another program on its way to a terminal. Escape sequences could move
 * the cursor or rename the window, and bidirectional marks could turn a line round, so none gets through.
 */

/** Shown where a character that cannot be printed stood. */
const substitute = '\uFFFD';

const space = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Control and format characters, lone surrogates; the joiners, which emoji and some scripts need, are harmless. */
const hostile = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const hidden = /[\u00AD\u200B\uFEFF]/g;

/** One line that cannot act on a terminal; otherwise as it was, so that a file's name stays its name. */
export function harmless(text: string): string {
  return text.replace(space, ' ').replace(hostile, substitute);
}

/** Several lines that cannot act on a terminal: their line ends and tabs are part of the text. */
export function harmlessLines(text: string): string {
  return text.replace(/(?!\r?\n|\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, substitute);
}

/** One line of running text: as `harmless`, with composed letters and without soft hyphens. */
export function printable(text: string): string {
  return harmless(text.normalize('NFC').replace(hidden, ''));
}
