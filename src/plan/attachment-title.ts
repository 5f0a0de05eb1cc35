/** A listed title without `Bilaga 2:`. */
export function titleOf(title: string): string {
  return title.replace(/^bilaga\s+\d+\s*[:.–-]?\s*/i, '');
}
