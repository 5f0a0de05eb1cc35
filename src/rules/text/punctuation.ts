import names from '../../../schemas/first-names.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Full stops, commas and dashes, as Språkrådet's Svenska skrivregler set them. */
export const punctuation: Rule = (context) => [
  ...inProse(context, /[.,;:]{2,}/g, (found) => doubledSign(found, context), /\.\.|,,|;;|::|,\.|;\.|\.;/),
  ...inProse(context, spacedSign, (found) => spaceBefore(found, context), /\s\.|\s,|\s:|\s;|\s\?|\s!|\s\)/),
  ...inProse(context, openSpaced, (found) => spaceAfterBracket(found, context), /\(\s/),
  ...inProse(context, /[.,?!](?![\s.,])/g, (found) => noSpaceAfter(found, context), signInWord),
  ...inProse(context, shortened, (found) => stopMissing(found, context), shortenedHint),
  ...inProse(context, /-{2,}/g, (found) => doubleHyphen(found, context), /--/),
  ...inProse(
    context,
    /\((?=[^()]{2,}\))/g,
    (found) => noSpaceBeforeBracket(found, context),
    bracketAfterWord,
  ),
  ...inProse(context, spacedDash, (found) => spaceBesideDash(found, context), /\d[–-]\s|\s[–-]\d/),
  ...inProse(context, spacedSlash, (found) => spaceBesideSlash(found, context), /\/\s|\s\//),
];

const spacedSign = new RegExp(latin`(?<!\s)\s+(?:[.,:;?!)](?=[\s”"]|$)|,(?=\p{L}))`, 'g');
const openSpaced = new RegExp(latin`\([ \u00A0]+(?=[\p{L}\p{N}])`, 'g');
const spacedSlash = new RegExp(latin`(?:\/[ \u00A0]|[ \u00A0]\/)(?=\p{L}{2})`, 'g');
/** Of two figures, the last no share: `10 -5 %` may be a minus. After a space only years are surely a span. */
const spacedDash = new RegExp(
  latin`(?<![\p{L}\d.,:/–-])(\d{1,4})(?:[–-][ \u00A0]|(?<=(?:19|20)\d\d)[ \u00A0][–-](?=(?:19|20)\d\d))(\d{1,4})(?![\d\p{L}–-]|[.,:/]\d|\s?%)`,
  'g',
);
const signInWord = new RegExp(latin`[.,?!]\p{L}|\p{L}\.\d`);
const bracketAfterWord = new RegExp(latin`\p{L}\(`);

/** What may stand before a sign that ends something. */
const wordEnd = new RegExp(latin`[\p{L}\p{N})\]”"’%]`);

const before = ({ piece, from }: Found): string => piece.text.charAt(from - 1);
const after = ({ piece, to }: Found): string => piece.text.slice(to, to + 10);

const goesOnAsPath = new RegExp(latin`^[\p{L}\p{N}\/\\]`);
const beginsSentence = new RegExp(latin`^\p{Lu}\p{Ll}{2}`);
const afterSmall = new RegExp(latin`\p{Ll}`);
const beforeSmall = new RegExp(latin`^\s*\p{Ll}`);

/** `..\\mapp`; a capital and small letters right after begin a sentence. */
const goesOn = (found: Found): boolean =>
  goesOnAsPath.test(after(found)) && !(beginsSentence.test(after(found)) && afterSmall.test(before(found)));

/** A word that keeps its full stop before a semicolon: `m.m.; dessutom`. */
const abbreviated = new RegExp(latin`(?:\.\p{L}{1,3}|(?<!\p{L})(?:etc|osv|dvs|mfl|mm|kl|nr|resp))$`, 'i');

/** Two dots are neither a full stop nor an ellipsis; `t.ex.,` is right, and dots before a letter are a path. */
function doubledSign(found: Found, { source }: RuleContext): Problem | null {
  const [signs] = found.match;
  if (signs === '..' && /\s/.test(before(found))) return stopsApart(found, source);
  const isWrong = /^(?:\.\.|,,|;;|::|,\.|;\.|\.;)$/.test(signs);
  if (!isWrong || !wordEnd.test(before(found)) || goesOn(found)) return null;
  if (signs === '.;' && abbreviated.test(found.piece.text.slice(Math.max(0, found.from - 5), found.from)))
    return null;
  const span = found.piece.span(found.from, found.to);
  // Before a small letter one cannot know whether the sentence ended.
  const isSure = !beforeSmall.test(after(found));
  const one = signs.includes('.') ? '.' : signs.charAt(0);
  return { code: 'VP504', values: { signs }, span, ...(isSure ? plainFix(source, span, one) : {}) };
}

/** `LVM ..`: nothing is left out there, as it may be with three. */
function stopsApart({ piece, from, to }: Found, source: Source): Problem | null {
  const end = piece.text.slice(0, from).trimEnd().length;
  const isWrong = wordEnd.test(piece.text.charAt(end - 1)) && !/\S/.test(piece.text.charAt(to));
  if (!isWrong) return null;
  const span = piece.span(end, to);
  return { code: 'VP504', values: { signs: '..' }, span, ...plainFix(source, span, '.') };
}

const beforeLetter = new RegExp(latin`^\p{L}`);

/** Not a ratio (`1 : 10`); an ellipsis and a smiley go on after their first sign. */
function spaceBefore(found: Found, { source }: RuleContext): Problem | null {
  if (!wordEnd.test(before(found)) || /^\s*\d/.test(after(found))) return null;
  const sign = found.match[0].trim();
  const span = found.piece.span(found.from, found.to);
  const isTight = beforeLetter.test(after(found));
  return {
    code: 'VP505',
    values: { sign, open: '' },
    span,
    ...plainFix(source, span, isTight ? `${sign} ` : sign),
  };
}

/** `( LSS)`; behind a word or a sign the space stands on the wrong side. */
function spaceAfterBracket(found: Found, { source }: RuleContext): Problem {
  const { piece, from, to } = found;
  const span = piece.span(from, to);
  const wanted = /\S/.test(before(found)) ? ' (' : '(';
  return { code: 'VP505', values: { sign: '', open: '(' }, span, ...plainFix(source, span, wanted) };
}

const tightComma = new RegExp(latin`\p{L}{2},\p{L}{2}`);
const tightStop = new RegExp(latin`\p{Ll}{2}[.?!]\p{Lu}\p{Ll}`);
/** Shorter words may be abbreviations: `kap.4`, `tel.08`. */
const stopBeforeFigure = new RegExp(latin`\p{Ll}{6}\.\d{1,3} \p{L}`);

/** `Årsta,Enskede`, `klar.Den`, `kontakter.12 av oss`: a comma between words, and a full stop between a word and a new one. */
function noSpaceAfter(found: Found, { source }: RuleContext): Problem | null {
  const { piece, from, to } = found;
  const [sign] = found.match;
  const around = piece.text.slice(Math.max(0, from - 2), to + 2);
  const pattern = sign === ',' ? tightComma : tightStop;
  if (!pattern.test(around) && !stopBeforeFigure.test(piece.text.slice(Math.max(0, from - 6), to + 5)))
    return null;
  const span = piece.span(from, to);
  return { code: 'VP506', values: { sign }, span, ...plainFix(source, span, `${sign} `) };
}

/** Abbreviations of several words: who sets a stop within one sets it at its end too (Svenska skrivregler). */
const short = anyOf(data.abbreviations);
const shortened = new RegExp(latin`(?<![\p{L}\p{N}.])(?:${short})(?=[ \u00A0](?:\p{Ll}|\d))`, 'gi');
const shortenedHint = new RegExp(`(?:${short})[ \\u00A0]`);

/** `t.ex vid`, `m.m i`. At the end of a sentence its own stop is the last. */
function stopMissing({ piece, match: { 0: written }, from, to }: Found, { source }: RuleContext): Problem {
  const span = piece.span(from, to);
  const wanted = `${written}.`;
  return { code: 'VP563', values: { written, wanted }, span, ...plainFix(source, span, wanted) };
}

const inWord = new RegExp(latin`^[\p{L}\p{N}]{2}$`);

/** `barn-- och ungdomsföreningar`. */
const suspended = new RegExp(latin`^\p{L} (?:och|eller|samt)(?!\p{L})`);

/** Between words or figures it is a dash that was meant; inside a word that is not sure. Longer rows are rules. */
function doubleHyphen(found: Found, { source }: RuleContext): Problem | null {
  const { piece, from, to } = found;
  const around = before(found) + piece.text.charAt(to);
  const isDash = /^(?:\s\s|\d\d)$/.test(around);
  const isLong = to - from > (isDash ? 3 : 2);
  const isSuspended = suspended.test(before(found) + piece.text.slice(to, to + 6));
  if (isLong || !(isDash || isSuspended || inWord.test(around))) return null;
  if (isRowOfHyphens(piece.text, from)) return null;
  const span = piece.span(from, to);
  return { code: 'VP507', span, ...(isDash ? plainFix(source, span, '–') : {}) };
}

/** `--- | ---`, below the heads of a table. */
function isRowOfHyphens(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  return /^[\s|:-]+(?:\n|$)/.test(text.slice(start));
}

const afterWord = new RegExp(latin`\p{L}{2}$`);

/** `sparsamt(högst två)`: several words in it, or a year. `barn(en)` and `medarbetare(n)` are one word. */
function noSpaceBeforeBracket(found: Found, { source }: RuleContext): Problem | null {
  const { piece, from } = found;
  const content = /^\(([^()]*)\)/.exec(piece.text.slice(from))?.[1] ?? '';
  const isWord = !/\s|^\d{4}(?:\D|$)/.test(content);
  if (isWord || !afterWord.test(piece.text.slice(Math.max(0, from - 2), from))) return null;
  const span = piece.span(from, from + 1);
  return { code: 'VP527', span, ...plainFix(source, span, ' (') };
}

/** Longer words are not quoted. */
const longestWord = 40;

const wordBefore = new RegExp(latin`(?<!\p{L})\p{L}{2,}$`);
const wordAfter = new RegExp(latin`^\p{L}{2,}(?!\p{L})`);

/** `… i fjol /Anna)` is a note that somebody has signed, which is another rule's matter. */
const signature = new RegExp(latin`^(?:${anyOf(names.firstNames)})\s?\)`);

/** `och/ eller`. With several words on a side, a space on both is right; after a sign or a figure it may be anything. */
function spaceBesideSlash({ piece, from, to }: Found, { source }: RuleContext): Problem | null {
  const first = wordBefore.exec(piece.text.slice(Math.max(0, from - longestWord), from))?.[0];
  const second = wordAfter.exec(piece.text.slice(to, to + longestWord))?.[0];
  if (!first || !second || signature.test(piece.text.slice(to, to + longestWord))) return null;
  const [start, end] = [from - first.length, to + second.length];
  const span = piece.span(start, end);
  const wanted = `${first}/${second}`;
  const values = { text: piece.text.slice(start, end), wanted };
  return { code: 'VP528', values, span, ...plainFix(source, span, wanted) };
}

/** `2026– 2028`, `§ 1- 25`: a span has a space on no side. */
function spaceBesideDash({ piece, match, from, to }: Found, { source }: RuleContext): Problem {
  const span = piece.span(from, to);
  const wanted = `${match[1]}–${match[2]}`;
  return { code: 'VP561', values: { text: match[0], wanted }, span, ...plainFix(source, span, wanted) };
}
