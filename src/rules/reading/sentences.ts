import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Found } from './in-prose.ts';

const beforeCapital = new RegExp(latin`[.!?]\s+(?=\p{Lu})`, 'g');

/** Where the sentences of a text begin and end. One ends at a full stop before a capital, `t.ex. Äldre Direkt` or not. */
export function sentencePlaces(text: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  let from = 0;
  for (const { 0: end, index } of matchesIn(text, beforeCapital)) {
    places.push([from, index + 1]);
    from = index + end.length;
  }
  places.push([from, text.length]);
  return places;
}

/** What parts sentences, and what parts them or their clauses. */
export const sentenceEnd = /[.!?]\s/;
export const clauseEnd = /[.!?:;]\s/;

/** What a sentence says before a place, of no more than `most` characters. */
export function saidBefore(text: string, at: number, most: number, end: RegExp = sentenceEnd): string {
  return (
    text
      .slice(Math.max(0, at - most), at)
      .split(end)
      .at(-1) ?? ''
  );
}

/** What it says from a place on. */
export function saidAfter(text: string, at: number, most: number, end: RegExp = sentenceEnd): string {
  return text.slice(at, at + most).split(end, 1)[0] ?? '';
}

/** The sentence around what was found, without it; no more than 200 characters to each side. */
export function sentenceAround({ piece: { text }, from, to }: Found): string {
  return `${saidBefore(text, from, 200)} ${saidAfter(text, to, 200)}`;
}
