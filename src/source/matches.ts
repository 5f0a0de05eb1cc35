/** Whether a text has more places than so many that fit a global pattern; it is not read further. */
export function hasMoreThan(count: number, text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let met = 0; met <= count; met += 1) if (!pattern.test(text)) return false;
  return true;
}

const none: RegExpExecArray[] = [];

/**
 * All places in a text that fit a global pattern, as `matchAll` finds them, which makes a pattern of its own for each text.
 * The list must not be changed.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
