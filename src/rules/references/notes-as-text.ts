import type { Paragraph } from 'mdast';
import type { Span } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/**
 * Notes as a word processor gives them, a figure in the text, raised, in brackets or plain, and again before the note: to
 * Markdown, text.
 */
export const notesAsText: Rule = ({ source }) => {
  const notes = mayHave.test(source.text) ? signedNotes : null;
  const plain = mayHavePlain.test(source.text) ? plainNotes : null;
  if (!notes && !plain) return [];
  return flatMap(source.tree.children, (node) => {
    if (node.type !== 'paragraph') return [];
    return [...(notes?.(node, source) ?? []), ...(plain?.(node, source) ?? [])];
  });
};

const sign = String.raw`([¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\])`;
const mayHave = new RegExp(String.raw`^${sign}[ \t]+\S`, 'm');
/** The mark before a note, at the beginning of a line. */
const note = new RegExp(String.raw`^${sign}[ \t]+(?=\S)`, 'gm');
const raised = '¹²³⁴⁵⁶⁷⁸⁹';

function signedNotes(node: Paragraph, source: Source): Problem[] {
  const { start, end } = spanOf(node);
  return flatMap(matchesIn(source.text.slice(start, end), note), ({ 0: found, 1: mark = '', index }) =>
    problemOf(mark, { start: start + index, end: start + index + found.length }, source),
  );
}

/** Only where the text has the mark too. */
function problemOf(mark: string, span: Span, { text }: Source): Problem[] {
  const at = text.lastIndexOf(mark, span.start - 1);
  if (at < 1 || /\s/.test(text.charAt(at - 1))) return [];
  const number = raised.includes(mark) ? String(raised.indexOf(mark) + 1) : mark.slice(1, -1);
  const wanted = `[^${number}]`;
  return [{ code: 'VP542', values: { mark, wanted }, span }];
}

/** `84 % är nöjda.1`: a plain figure right behind a word or the sign that ends a sentence. */
const plainMark = (number: number): RegExp =>
  new RegExp(latin`[\p{Ll}%)”][.!?,;]?${number}(?=[ \t]*(?:\n|$)|\s+\p{Lu})`);
const mayHavePlain = new RegExp(latin`^1[ \t]+\p{Lu}`, 'm');
const plainNote = new RegExp(latin`^(\d{1,2})[ \t]+(?=\p{Lu})`);

/** A paragraph of notes numbered from one on, all of which have their mark above it. */
function plainNotes(node: Paragraph, { text }: Source): Problem[] {
  const { start, end } = spanOf(node);
  if (!/^1[ \t]/.test(text.slice(start, start + 2))) return [];
  const lines = text.slice(start, end).split('\n');
  const above = text.slice(Math.max(0, start - farthest), start);
  const areNotes = lines.every(
    (line, index) => Number(plainNote.exec(line)?.[1]) === index + 1 && plainMark(index + 1).test(above),
  );
  if (!areNotes) return [];
  let at = start;
  return lines.map((line, index): Problem => {
    const mark = String(index + 1);
    const span = { start: at, end: at + mark.length };
    at += line.length + 1;
    return { code: 'VP542', values: { mark, wanted: `[^${mark}]` }, span };
  });
}

/** Notes stand at the foot of their page. */
const farthest = 10_000;
