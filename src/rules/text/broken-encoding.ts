import { brokenLetters } from '../../source/broken-encoding.ts';
import type { Rule } from '../rule.ts';

/** `KÃ¤llans`: UTF-8 that was read as Windows-1252 or Latin-1 and saved again. Told once, with a fix of all. */
export const brokenEncoding: Rule = ({ source: { text } }) => {
  const problem = brokenLetters(text);
  return problem ? [problem] : [];
};
