const marks = /[\p{M}\u200C\u200D]/gu;
const wide =
  /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Columns that printable text takes on a terminal: combining marks none, East Asian letters and emoji two. */
export function width(text: string): number {
  let columns = 0;
  for (const letter of text.replace(marks, '')) columns += wide.test(letter) ? 2 : 1;
  return columns;
}
