import data from '../../../schemas/words/indicators.json' with { type: 'json' };
import type { Indicator, Meta } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { stem } from '../reading/stems.ts';

/** So much of the text behind a figure says what it is of. */
const longest = 120;

const unit = String.raw`^\s{0,2}(?:%|\p{L}+)?`;

const among = String.raw`^\s{0,2}(?:%|procent)?\s+(?:i|inom|för|bland)\s+(?:alla\s+|hela\s+)?`;
/** `högst 7,5 procent i nämndens förskolor`: of all that the committee has, in a plan of a part of it. */
const ofCommittee = new RegExp(latin`${among}(?:nämnd|stadsdel|förvaltning|stad(?:en|ens)(?!\p{L}))`, 'i');
const ofDepartment = new RegExp(`${among}avdelning`, 'i');

const { now, partsOfYear, wholePatterns, beside, ownTarget } = data.figureScope;
/** `är 88 procent i dag`. */
const ofNow = new RegExp(latin`${unit}[^.;:,()]{0,20}?\s(?:${anyOf(now)})(?!\p{L})`, 'i');
/** `högst 8 procent första halvåret`. */
const ofPartOfYear = new RegExp(
  latin`${unit}\s+(?:(?:under|i|för|vid)\s+)?(?:${anyOf(partsOfYear)})(?!\p{L})`,
  'i',
);
/** `är 88 procent, vilket är bättre än målet`: how it is, held against the target. */
const ofOutcome = new RegExp(
  latin`${unit}(?:,?\s+(?:vilket|som|och|det|är|ligger|alltså|därmed)){0,4},?\s+(?:\p{L}+\s+)?(?:${anyOf(beside)})\s+(?:(?:${anyOf(ownTarget)})\s+){0,2}(?:års)?mål(?:et|en|värdet|nivån)?(?!\p{L})`,
  'i',
);
/** `bland undersköterskor`, `i hemtjänsten`, `(kvinnor)`, with a few words more. */
const ofSome = new RegExp(
  latin`${unit}(?:\s+(?:bland|hos|inom|i|för|på)\s+|\s*\()(?<said>\p{L}+(?:[\s-]+\p{L}+){0,2})`,
  'i',
);
const ofWhole = new RegExp(latin`(?<!\p{L})(?:${wholePatterns.join('|')})(?!\p{L})`, 'i');

/**
 * Whether a figure is of something else than the target in the plan's year: the committee's in a unit's plan, what is today
 * or has been reached, or a part of the year or of those whom the indicator is about.
 * @param after The text behind the figure.
 */
export function isOfOtherScope(after: string, row: Indicator, meta: Meta): boolean {
  const text = after.slice(0, longest);
  if (meta.level !== 'nämnd' && ofCommittee.test(text)) return true;
  if (meta.level === 'enhet' && ofDepartment.test(text)) return true;
  if (ofNow.test(text) || ofPartOfYear.test(text) || ofOutcome.test(text)) return true;
  const said = ofSome.exec(text)?.groups?.said ?? '';
  return said !== '' && !ofWhole.test(said) && !speaksOf(said, `${row.name} ${meta.unit} ${meta.department}`);
}

const words = new RegExp(latin`\p{L}{3,}`, 'g');

/** Whether one of some words stands in a name, with any ending. */
function speaksOf(said: string, name: string): boolean {
  const known = new Set(name.match(words)?.map(stem));
  return said.match(words)?.some((word) => known.has(stem(word))) ?? false;
}
