import common from '../../../schemas/words/reading.json' with { type: 'json' };
import data from '../../../schemas/words/text.json' with { type: 'json' };
import type { Prose } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';

/** A way to say that something is to come, and its time; the year stands in the group `year`, and what is told in `said`, or all of it. */
export interface PastTime {
  pattern: RegExp;
  /** Words of which a text has one that fits it. */
  needs: readonly string[];
  /** Of what is found, where it is something else. */
  not?: RegExp;
  /** How many years before the plan's it has to be: what runs out in the last of them is news when the plan is written. */
  ago: number;
  isAsked?: (piece: Prose) => boolean;
}

const { intentions } = data;
const year = '(?<year>20\\d\\d)(?![\\d/–-]|\\s*[–-]\\s*\\d|\\s+(?:och|samt)\\s+20|\\s+års)';
const sentenceEnd = '(?=\\s*(?:[.]|$))';
const words = (most: number): string => `(?<between>(?:\\s+[^\\s.,;:!?()]+){0,${most}}?)`;
const day = `(?:den\\s+\\d{1,2}\\s+)?(?:(?:${anyOf(common.months)}|hösten|våren|sommaren|vintern)\\s+)?(?:år\\s+)?`;

/** `det arbete vi gjorde`, `de brister som sågs`: the year is that of another verb. */
const ofOtherVerb = new RegExp(
  latin`(?<!\p{L})(?:\p{L}+(?:ade|ades|dde|tte|des)|${anyOf([...intentions.past, ...intentions.secondActors.filter((each) => each !== 'vi')])})(?!\p{L})`,
  'i',
);

export const pastTimes: readonly PastTime[] = [
  {
    // `Vi kommer att nå målet om mindre grupper under 2024.`
    pattern: new RegExp(
      latin`(?<!\p{L})kommer\s+att${words(12)}\s+under\s+(?:år\s+)?${year}${sentenceEnd}`,
      'gi',
    ),
    needs: ['kommer'],
    not: ofOtherVerb,
    ago: 1,
  },
  {
    // `Nämnden kommer från och med den 31 augusti 2024 ha fem.`
    pattern: new RegExp(
      latin`(?<!\p{L}|(?<!\p{L})som\s)kommer${words(6)}\s+(?:från\s+och\s+med|fr\.o\.m\.)\s+${day}${year}\s+(?:att\s+)?(?:\p{L}+a|bli|få|gå|se|ske|stå|ge)(?!\p{L})`,
      'gi',
    ),
    needs: ['kommer'],
    not: ofOtherVerb,
    ago: 1,
  },
  {
    // `Enheten prognostiserar ett överskott för 2023.`
    pattern: new RegExp(
      latin`(?<!\p{L})(?:${anyOf(intentions.foresees)})${words(8)}\s+(?:för|under)\s+(?:år\s+)?${year}`,
      'gi',
    ),
    needs: ['progno'],
    ago: 2,
  },
  {
    // `Avtalet löper ut 2023-08-31.`
    pattern: new RegExp(
      latin`(?<!\p{L})(?:${anyOf(intentions.runsOut)})(?:\s+den)?\s+(?:\d{1,2}\s+\p{L}+\s+)?(?<year>20\d\d)(?:-\d\d-\d\d)?(?![\d/–-])`,
      'gi',
    ),
    needs: ['löper', 'gäller', 'går ut', 'upphör'],
    ago: 2,
  },
  {
    // `Energianvändningen minskar med 10 procent till 2024.` among what is expected.
    pattern: new RegExp(
      latin`(?:^|[.!?]\s)[^.!?]{0,300}?(?<said>(?:(?:^|\s)[^\s.!?]{1,40}){3}\still\s+(?:(?:år|utgången\s+av|slutet\s+av)\s+){0,2}${year}${sentenceEnd})`,
      'gi',
    ),
    needs: ['till'],
    not: /från|fram\s+till|jämför|sedan|perioden|20\d\d\D+20\d\d/i,
    ago: 1,
    isAsked: ({ section, kind }) =>
      section?.kind === 'Förväntat resultat' && (kind === 'item' || kind === 'paragraph'),
  },
];
