import type { Problem } from './problem.ts';

/** The lines with which git sets two versions of one place side by side. Quotations seven deep are no such lines. */
const marker = /^(?:<{7}|>{7})(?: .*)?$/gm;
const between = /^={7}$/m;

/**
 * Two versions of the same place, left when the changes of two people could not be merged. Nothing of the rest can be trusted
 * before one of them has been chosen, least of all front matter and tables with such lines in them.
 */
export function unresolvedConflict(text: string): Problem | null {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return null;
  const found = Array.from(text.matchAll(marker));
  const begun = found.filter(({ 0: line }) => line.startsWith('<')).length;
  const [first] = found;
  if (!first || (begun === 0 && !between.test(text))) return null;
  const span = { start: first.index, end: first.index + first[0].length };
  return { code: 'VP162', values: { times: begun > 1 ? begun : '' }, span };
}
