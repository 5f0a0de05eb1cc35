const address = /@|:\/\/|\p{L}\.\p{L}/u;

/** Whether a word is an address, of mail or the web, in which a hyphen would be taken for a part of it. */
export function isAddress(word: string): boolean {
  return address.test(word);
}

/** Letters of a piece that stands whole wherever it is: a line of a screen of 320 px. */
export const longestPiece = 30;

/**
 * An address in the pieces that a line holds whole: it ends one before its `@` or after a slash, and only where a
 * piece is too long at a hyphen, which would be read as its own or not.
 */
export function addressPieces(word: string): string[] {
  return word
    .split(/(?=@)|(?<=\/)(?!\/)/)
    .flatMap((piece) => (piece.length > longestPiece ? piece.split(/(?<=[._-])/) : [piece]));
}

/** Letters of the longest piece of the addresses in a text; 0 where there is none. */
export function longestOfAddresses(text: string): number {
  const lengths = text
    .split(/\s+/)
    .filter(isAddress)
    .flatMap(addressPieces)
    .map(({ length }) => Math.min(length, longestPiece));
  return Math.max(0, ...lengths);
}
