/** The year that the head of a column of targets names; null where it names none. */
export function yearOfTarget(head: string): number | null {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(head)?.[0];
  return year === undefined ? null : Number(year);
}
