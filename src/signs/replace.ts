import data from '../../schemas/signs.json' with { type: 'json' };
import { isPlain } from './coverage.ts';

/** A sign, or several that make one, and how it is printed. */
export interface PrintedSign {
  /** As written: one emoji may be ten characters. */
  sign: string;
  /** Offset in the text, in UTF-16 units. */
  index: number;
  /** What is printed in its place; '' for nothing. */
  printed: string;
  /**
   * `same`: looks as written, so there is nothing to tell; `like`: another sign that means the same; `unknown`: a
   * box in its place; `gone`: a control character, which says nothing.
   */
  loss: 'same' | 'like' | 'unknown' | 'gone';
}

/** The visible sign that stands for one that no font holds. */
export const unknownSign = data.unknown;

/**
 * A text with each sign that the document's fonts lack replaced by one that they hold, so that no print can ever take a
 * sign from the fonts of the machine or print a missing one (ISO 14289-1, 7.21.4.1; Matterhorn 31-030). Works on
 * plain text and on markup alike: no sign of markup is ever touched.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  let result = '';
  let end = 0;
  for (const { sign, index, printed } of signsToReplace(text)) {
    result += text.slice(end, index) + printed;
    end = index + sign.length;
  }
  return result + text.slice(end);
}

/** The signs of a text that are printed as something else, in order. */
export function signsToReplace(text: string): PrintedSign[] {
  if (isPlain(text)) return [];
  return runs(text).flatMap(({ run, start }) =>
    signsOf(run).flatMap(({ sign, index }) => {
      if (isPlain(sign)) return [];
      const found = printedSign(sign, start + index);
      return found.printed === sign ? [] : [found];
    }),
  );
}

/** Characters that are cut into signs at a time: V8 keeps a copy of all of them with every sign. */
const window = 256;

/** A run cut into signs as they are seen: an emoji with its joiners is one. */
function signsOf(run: string): { sign: string; index: number }[] {
  const signs: { sign: string; index: number }[] = [];
  for (let start = 0; start < run.length; ) {
    const piece = run.slice(start, start + window);
    const found = Array.from(graphemes().segment(piece), ({ segment, index }) => ({
      sign: segment,
      index: start + index,
    }));
    // The last may go on beyond the window, and is cut anew from its own start.
    const last = found.at(-1);
    if (last && found.length > 1 && start + piece.length < run.length) {
      signs.push(...found.slice(0, -1));
      start = last.index;
    } else {
      signs.push(...found);
      start += piece.length;
    }
  }
  return signs;
}

/** What one sign may be made of: letters with marks, emoji with joiners, digits in keycaps. */
const runPattern = /[\p{L}\p{N}#*]?(?:(?![\t\n\r])[\p{Cc}\u00AD\u0100-\u{10FFFF}])+/gu;

/** The pieces of a text in which there may be signs to replace; markup is ASCII and stands between them. */
function runs(text: string): { run: string; start: number }[] {
  return Array.from(text.matchAll(runPattern), ({ 0: run, index: start }) => ({ run, start }));
}

let segmenter: Intl.Segmenter | null = null;

function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('sv', { granularity: 'grapheme' });
  return segmenter;
}

const invisible = /(?![\u00AD\u200B])\p{Default_Ignorable_Code_Point}/gu;
const twins: Readonly<Record<string, string>> = data.twins;
const likenesses: Readonly<Record<string, string>> = data.likenesses;

/** The names of a sign's code points: `U+F0B7`, `U+1F469 U+200D U+2695`. */
export function codePoints(sign: string): string {
  return Array.from(sign, (point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ');
}

function printedSign(sign: string, index: number): PrintedSign {
  const seen = sign.normalize('NFC').replace(invisible, '');
  const as = (printed: string, loss: PrintedSign['loss']): PrintedSign => ({ sign, index, printed, loss });
  // A mark without a letter has nothing to stand on.
  if (/^\p{M}+$/u.test(seen)) return as('', 'gone');
  if (isPlain(seen)) return as(seen, 'same');
  if (/^\s$/.test(seen)) return as(/[\u2007\u202F]/.test(seen) ? '\u00A0' : ' ', 'same');
  const [first = ''] = seen;
  const name = codePoints(first);
  if (twins[name] !== undefined) return as(twins[name], 'same');
  const like = likenesses[name] ?? equivalent(seen);
  if (like !== null) return as(like, like === unknownSign ? 'unknown' : like === '' ? 'gone' : 'like');
  return /^\p{Cc}$/u.test(seen) ? as('', 'gone') : as(unknownSign, 'unknown');
}

/** Signs that mean something in HTML: no other sign may ever become one. */
const markup = /[<>&"'`]/;

const marks = /\p{M}/gu;

/** The same in plainer signs (`①` is 1, `ﬁ` fi), or the letter without the marks that no font has for it. */
function equivalent(sign: string): string | null {
  const composed = sign.normalize('NFKC');
  const candidates = [composed, composed.replace(marks, ''), sign.normalize('NFKD').replace(marks, '')];
  return candidates.find((text) => text !== '' && isPlain(text) && !markup.test(text)) ?? null;
}
