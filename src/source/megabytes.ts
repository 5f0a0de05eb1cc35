/** A size for a sentence, in megabytes with one decimal; rounded up, since one byte too many is not the 5,0 MB that are allowed. */
export function megabytes(bytes: number): { sv: string; en: string } {
  const en = (Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toFixed(1);
  return { sv: en.replace('.', ','), en };
}
