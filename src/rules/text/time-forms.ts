import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';

/** A way to say that something is to come, and its time. */
export interface TimeForm {
  /** Its year stands in the group `year`, a verb that may tell what goes on in `verb`, and what is told in `said`, or all of it. */
  pattern: RegExp;
  /** Words of which a text has one that fits it: to make machine code of a pattern takes a millisecond. */
  needs: readonly string[];
  /** Of what is found, where it is something else. */
  not?: RegExp;
  /** How many years before the plan's it has to be, where not one: what runs out in the last of them is news when the plan is written. */
  ago?: number;
  /** Pieces in which it is looked for; all, without it. */
  isAsked?: (piece: Prose) => boolean;
  /** In the year before it tells what goes on. */
  saysNow?: true;
}

/** Parts of the patterns. */
export const year =
  '(?<year>20\\d\\d)(?![\\d/–-]|\\s*[–-]\\s*\\d|\\s+(?:och|samt|till|t\\.o\\.m\\.)\\s+(?:\\p{L}+\\s+)?20|\\s+års)';
const season = 'hösten|våren|vintern|sommaren';
const part = `(?:början|mitten|slutet)\\s+av|(?:första|andra)\\s+halvåret`;
export const month = `(?:${anyOf(common.months)})(?:\\s+månad)?`;
export const during = `(?:(?:under|inför)(?:\\s+(?:år|året|verksamhetsåret|${season}|${part}|${month}))?|(?:till\\s+)?(?:${season})|i\\s+(?:${part}|${month}))`;
export const day = `(?:den\\s+\\d{1,2}\\s+)?(?:(?:${month}|${season})\\s+)?`;
/** So many words of one clause at the most. */
export const words = (most: number): string => `(?<between>(?:\\s+[^\\s.,;:!?()]+){0,${most}}?)`;
export const sentenceEnd = '(?=\\s*(?:[.]|$))';

const { past, secondActors } = data.intentions;

/** `det arbete vi gjorde`, `de brister som sågs`: the year is that of another verb. */
export const ofOtherVerb = (actors: readonly string[] = secondActors): RegExp =>
  new RegExp(
    latin`(?<!\p{L})(?:\p{L}+(?:ade|ades|dde|tte|des)|${anyOf([...past, ...actors])})(?!\p{L})`,
    'i',
  );

export const isResult = ({ section, kind }: Prose): boolean =>
  section?.kind === 'Förväntat resultat' && (kind === 'item' || kind === 'paragraph');
