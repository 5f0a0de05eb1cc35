import { editDistance } from '../../source/similarity.ts';
import { forgiven } from '../../source/words.ts';
import { wordingStem } from './wording.ts';

/** Fewest letters of a word in which a slip can be told from another word. */
export const shortestSlip = 7;

/** A slip in spelling, not another form of the word (`enhetens`) and not another number. */
export function isSlip(written: string, wanted: string): boolean {
  if (Math.min(written.length, wanted.length) < shortestSlip || /\d/.test(written + wanted)) return false;
  if (
    written.startsWith(wanted) ||
    wanted.startsWith(written) ||
    wordingStem(written) === wordingStem(wanted)
  )
    return false;
  return editDistance(written, wanted, forgiven(wanted)) !== null;
}
