/** A word, a number or a sign of running text. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** In lower case. */
  text: string;
  from: number;
  to: number;
}

/** `1-14`, `14-dagarsperiod` and `CO2` are words: no number stands for itself in them. */
const pattern =
  /(?<number>(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,12})(?:[.,]\d{1,6})?)(?![\p{L}\p{N}]|[-–][\p{L}\p{N}]|[.,]\d)|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-–][\p{L}\p{N}]+)*)|\S/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const kind = match.groups?.number ? 'number' : match.groups?.word ? 'word' : 'sign';
    return { kind, text: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length };
  });
}
