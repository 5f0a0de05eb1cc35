/** Names of files that travel in a PDF, from one system to any other. */

/** Longer names some disks do not take. In bytes of UTF-8. */
const longestName = 200;
/** Names that are devices on Windows, whatever follows the point. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What is no part of a name on some system, does not show, or turns the letters around. */
const unfit = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** A name from a stranger's file: one plain name, which no system reads as a path, a device or a hidden file. */
export function isPlainName(name: string): boolean {
  if (name === '' || name.startsWith('.') || /[. ]$/.test(name) || Buffer.byteLength(name) > longestName)
    return false;
  return !unfit.test(name) && !devices.test(name);
}

/**
 * The name under which a file travels, so that `vplan extract` can write it on any system: its own, with `_` for what is not
 * fit for it.
 * @param stem The name without its extension.
 * @param extension With its point.
 */
export function plainName(stem: string, extension: string): string {
  let fit = stem.replace(new RegExp(unfit, 'gu'), '_');
  while (Buffer.byteLength(`_${fit}${extension}`) > longestName) fit = [...fit].slice(0, -1).join('');
  const name = `${fit}${extension}`;
  return isPlainName(name) ? name : `_${name}`;
}
