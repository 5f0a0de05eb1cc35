import data from '../../../schemas/words/goals.json' with { type: 'json' };
import common from '../../../schemas/words/reading.json' with { type: 'json' };
import type { Meta } from '../../plan/model.ts';
import { wordsOf } from './wording.ts';

/** `utbildningsnämndens`, `hemtjänstenheterna`. */
const endsAsActor = new RegExp(`(?:${data.actorEndingPattern})$`);

/** Tells the words that say whose something is: those that a unit changes when it takes over its committee's text. */
export function actorsOf({ unit, department }: Meta): (word: string) => boolean {
  const own = wordsOf(`${unit ?? ''} ${department ?? ''}`);
  const actors = new Set([...common.actors, ...data.city, ...own, ...own.map((word) => `${word}s`)]);
  return (word) => actors.has(word) || endsAsActor.test(word);
}
