import { normaliseWording } from '../../edition/lookup.ts';
import { letters } from '../../source/words.ts';

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && normaliseWording(one) === normaliseWording(other);

/** The words of two wordings between the first and the last that differ. */
export function changedWords(written: string, expected: string): { extra: string; missing: string } {
  const have = written.split(' ');
  const want = expected.split(' ');
  let start = 0;
  while (isSame(have[start], want[start])) start += 1;
  let end = 0;
  while (end < Math.min(have.length, want.length) - start && isSame(have.at(-1 - end), want.at(-1 - end)))
    end += 1;
  return {
    extra: have.slice(start, have.length - end).join(' '),
    missing: want.slice(start, want.length - end).join(' '),
  };
}

/** However it is typed, and at the beginning of a sentence too. */
const isAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && letters(one) === letters(other);

/** How far apart two texts are looked through for the words that they share again. */
const furthest = 30;

/** The first words in which two texts differ, up to where both go on alike; on one side there may be none. */
export function firstChange(written: string, expected: string): { extra: string; missing: string } {
  const [have, want] = [written.split(' '), expected.split(' ')];
  let start = 0;
  while (isAlike(have[start], want[start])) start += 1;
  for (let far = 1; far <= furthest; far += 1) {
    for (let own = 0; own <= far; own += 1) {
      const [mine, theirs] = [start + own, start + far - own];
      const isEnd = mine === have.length && theirs === want.length;
      const goesOn = isAlike(have[mine], want[theirs]) && endsOrGoesOn(have[mine + 1], want[theirs + 1]);
      if (isEnd || goesOn) {
        return { extra: have.slice(start, mine).join(' '), missing: want.slice(start, theirs).join(' ') };
      }
    }
  }
  return changedWords(written, expected);
}

const endsOrGoesOn = (one: string | undefined, other: string | undefined): boolean =>
  (one === undefined && other === undefined) || isAlike(one, other);
