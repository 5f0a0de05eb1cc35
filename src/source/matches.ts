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
