/** Most lines that a sentence lists. */
const most = 5;

/** `12, 14, 18 …`: the lines that are told of beside the first. */
export const listedLines = (lines: readonly number[]): string =>
  lines.length > most ? `${lines.slice(0, most).join(', ')} …` : lines.join(', ');
