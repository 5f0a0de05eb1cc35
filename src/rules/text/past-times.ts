import data from '../../../schemas/words/text.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { day, isResult, ofOtherVerb, sentenceEnd, type TimeForm, words, year } from './time-forms.ts';

/** Words of what is to come, or comes to an end, with the time. */

const { intentions } = data;
/** `vi` has often the verb of the time itself. */
const notOfOther = ofOtherVerb(intentions.secondActors.filter((each) => each !== 'vi'));

export const pastTimes: readonly TimeForm[] = [
  {
    // `Vi kommer att nå målet om mindre grupper under 2024.`
    pattern: new RegExp(
      latin`(?<!\p{L})kommer\s+att${words(12)}\s+under\s+(?:år\s+)?${year}${sentenceEnd}`,
      'gi',
    ),
    needs: ['kommer'],
    not: notOfOther,
  },
  {
    // `Nämnden kommer från och med den 31 augusti 2024 ha fem.`
    pattern: new RegExp(
      latin`(?<!\p{L}|(?<!\p{L})som\s)kommer${words(6)}\s+(?:från\s+och\s+med|fr\.o\.m\.)\s+${day}(?:år\s+)?${year}\s+(?:att\s+)?(?:\p{L}+a|bli|få|gå|se|ske|stå|ge)(?!\p{L})`,
      'gi',
    ),
    needs: ['kommer'],
    not: notOfOther,
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
    isAsked: isResult,
  },
];
