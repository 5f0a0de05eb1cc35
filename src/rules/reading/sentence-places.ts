import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';

const sentenceEnd = new RegExp(latin`[.!?]\s+(?=\p{Lu})`, 'gu');

/** Where the sentences of a text begin and end. One ends at a full stop before a capital, `t.ex. Äldre Direkt` or not. */
export function sentencePlaces(text: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  let from = 0;
  for (const { 0: end, index } of matchesIn(text, sentenceEnd)) {
    places.push([from, index + 1]);
    from = index + end.length;
  }
  places.push([from, text.length]);
  return places;
}
