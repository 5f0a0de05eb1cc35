/** What JSON lets through raw though it could act on a terminal; `\u` escapes mean the same to a reader. */
const hostile = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * A value as JSON for other programs, ended by a line end.
 * @param indent 0 where it is long and nobody reads it
 */
export function jsonText(value: unknown, indent = 2): string {
  const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, indent).replace(hostile, escaped)}\n`;
}
