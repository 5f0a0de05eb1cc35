import { remembering } from '../source/remember.ts';

/**
 * A wording in the form in which two are compared: how a dash, a quotation mark or a space was typed does
 * not matter, and neither does a full stop at the end. Letters keep their case.
 */
export const normaliseWording = remembering((text) =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\.$/, ''),
);

/** A goal's number in the form in which two are compared: `1. 4.` is `1.4` (format section 3). */
export function normaliseNumber(number: string): string {
  return number.replace(/\s/g, '').replace(/\.$/, '');
}
