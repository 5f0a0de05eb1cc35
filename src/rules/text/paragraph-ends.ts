import { type Prose, proseOf, proseOfKind } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { isPointLine } from './point-lines.ts';

/** Paragraphs that break off: in the middle of a sentence, or before the last full stop. */
export const paragraphEnds: Rule = ({ plan, source }) => {
  const paragraphs = proseOfKind('paragraph', plan, source);
  const leads = leadsToList(proseOf(plan, source));
  return flatMap(paragraphs, (piece, index) => {
    if (piece.text.length < shortest) return [];
    const next = paragraphs[index + 1];
    return next?.after === piece && breaksSentence(piece, next)
      ? [brokenIn(piece, next)]
      : leads.has(piece)
        ? []
        : withoutStop(piece);
  });
};

/** `Det innebär att enheten` above points that go on with the sentence. */
function leadsToList(prose: Prose[]): Set<Prose> {
  return new Set(prose.filter((_, index) => isPointInSentence(prose[index + 1])));
}

const isPointInSentence = (next: Prose | undefined): boolean =>
  next?.kind === 'item' && smallStart.test(next.text.slice(0, 20));

/** Shorter lines than this may be a list without its bullets. */
const shortest = 60;

const sentenceStart = new RegExp(latin`^\s*[^\p{L}]{0,3}\p{Lu}`, 'u');
const smallStart = new RegExp(latin`^\s*\p{Ll}{2,}`, 'u');
const smallWord = new RegExp(latin`^\s*(\p{Ll}+)`, 'u');
const openEnd = new RegExp(latin`[\p{Ll},-]\s*$`, 'u');
const noStop = new RegExp(latin`[\p{Ll}\d,]$`, 'u');
const stopInside = new RegExp(latin`\p{Ll}\.\s+\p{Lu}`, 'u');

/**
 * A sentence's beginning, no sign at its end, and a small letter at the beginning of the next that is no `a)`.
 * Lines that all begin with small letters are a list.
 */
function breaksSentence(piece: Prose, next: Prose): boolean {
  const begins = sentenceStart.test(piece.text.slice(0, 20));
  const goesOn = smallStart.test(next.text.slice(0, 20));
  return begins && goesOn && openEnd.test(piece.text.slice(-20));
}

function brokenIn({ text }: Prose, next: Prose): Problem {
  const first = smallWord.exec(next.text.slice(0, 100))?.[1] ?? '';
  const at = next.text.indexOf(first);
  const before = /\S+\s*$/u.exec(text.slice(-100))?.[0].trim() ?? '';
  return { code: 'VP523', values: { before, after: first }, span: next.span(at, at + first.length) };
}

/** `VP_2026.docx`: a stop behind it would be read as part of it. */
const isFile = /\.(?:docx?|xlsx?|pptx?|pdf|md|txt|csv|png|jpe?g|svg)$/i;

/** `rutinen.2`, `nöjda.”1`: the figure is a note's mark, and the sentence has its stop. */
const markedNote = /[.!?][”"»)]?\d{1,2}$/;

/** A paragraph whose other sentences end with a full stop, and whose last does not. */
function withoutStop({ text, span }: Prose): Problem[] {
  const end = text.trimEnd().length;
  if (!noStop.test(text.slice(Math.max(0, end - 1), end)) || !stopInside.test(text)) return [];
  const word = /\S+$/u.exec(text.slice(Math.max(0, end - 100), end))?.[0] ?? '';
  if (markedNote.test(word) && !/\d[.]\d+$/.test(word)) return [];
  if (isFile.test(word) || isPointLine(text.slice(text.lastIndexOf('\n', end) + 1))) return [];
  const from = end - word.length;
  return [{ code: 'VP524', values: { word: text.slice(from, end) }, span: span(from, end) }];
}
