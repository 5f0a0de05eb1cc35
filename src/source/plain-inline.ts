import type { PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { latin } from './latin.ts';
import { matchesIn } from './matches.ts';

/** A line of the text without its line end. */
export interface Line {
  text: string;
  /** Offset of its first character. */
  offset: number;
  /** From 1. */
  number: number;
}

/** Signs that mean something within a text of Markdown, and addresses, which become links. */
const meaning = /[\\`*_[\]<&~|@\0\t]|https?:|www\./i;
const meaningBesideStars = /[\\`_[\]<&~|@\0\t]|https?:|www\./i;

/**
 * Emphasis as people write it: between a space and a letter, or a minus sign, it only begins, between a letter or the end of a sentence and
 * a space it only ends, and nothing in it means anything (CommonMark 0.31.2, 6.2: left- and right-flanking).
 */
const emphasis = new RegExp(
  latin`(?<=^|\s)(\*\*?)([-–]?[\p{L}\p{N}](?:[^*]*[\p{L}\p{N}.!?:,)%])?)\1(?=$|\s|(?<=[\p{L}\p{N}]\*)[.,;:!?)])`,
  'g',
);

/** Whether a text has no sign that needs the parser. */
export function isMeaningless(text: string): boolean {
  return !meaning.test(text);
}

/** From a column of one line to a column of another, both from 0. */
export function position(first: Line, from: number, last: Line, to: number): Position {
  return {
    start: { line: first.number, column: from + 1, offset: first.offset + from },
    end: { line: last.number, column: to + 1, offset: last.offset + to },
  };
}

/** What stands between two columns of a line, emphasis made out; null where it needs the parser. */
export function inlineOf(line: Line, from: number, to: number): PhrasingContent[] | null {
  const text = line.text.slice(from, to);
  if (isMeaningless(text)) return to > from ? [textOf(line, from, to)] : [];
  if (meaningBesideStars.test(text)) return null;
  const content: PhrasingContent[] = [];
  let read = 0;
  for (const { 0: whole, 1: stars = '', index } of matchesIn(text, emphasis)) {
    const [start, end] = [from + index, from + index + whole.length];
    if (index > read) content.push(textOf(line, from + read, start));
    content.push({
      type: stars === '*' ? 'emphasis' : 'strong',
      children: [textOf(line, start + stars.length, end - stars.length)],
      position: position(line, start, line, end),
    });
    read = index + whole.length;
  }
  if (read < text.length) content.push(textOf(line, from + read, to));
  const isWhole = content.every((node) => node.type !== 'text' || !node.value.includes('*'));
  return isWhole ? content : null;
}

function textOf(line: Line, from: number, to: number): Text {
  return { type: 'text', value: line.text.slice(from, to), position: position(line, from, line, to) };
}
