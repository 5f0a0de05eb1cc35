import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { moneyWords } from '../../plan/money.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import { figures, numberBegin } from '../reading/number-words.ts';

/** A whole number of a text, in figures, that counts something. */
export interface Count {
  value: number;
  /** What it counts, as far as the next word tells. */
  word: string;
  from: number;
  to: number;
  isBracketed: boolean;
}

const { numbersOf, otherMeasures } = data.partsOfTotal;
const others = new Set([...otherMeasures, ...moneyWords]);

const number = new RegExp(
  latin`${numberBegin}(?<figure>${figures})(?![\d\p{L}:–%/-]|[.,]\d|\s*(?:%|§))(?=\s+(?<word>\p{L}+)|)`,
  'g',
);

/** `klockan 12`, `hus 2`: a number that names something. */
const ofNumber = new RegExp(latin`(?<!\p{L})(?:${anyOf(numbersOf)})\s$`, 'i');

/** `mellan 18 och 64 år`, behind the first. */
const untilAge = /^\s(?:och|till)\s\d{1,3}\sår/;
const longestAge = 16;

/** The counts of a text: no years, ages, shares or amounts. */
export function countsIn(text: string): Count[] {
  return flatMap(matchesIn(text, number), ({ index, groups }) => {
    const figure = groups?.figure ?? '';
    const word = groups?.word?.toLowerCase() ?? '';
    if (/^(?:19|20)\d\d$/.test(figure) || others.has(word) || ofNumber.test(text.slice(0, index))) return [];
    const to = index + figure.length;
    if (untilAge.test(text.slice(to, to + longestAge))) return [];
    const isBracketed = text.charAt(index - 1) === '(' && text.charAt(to) === ')';
    return [{ value: Number(figure.replace(/\D/g, '')), word, from: index, to, isBracketed }];
  });
}

/** `… hade 251 personer boendestöd, 58 personer bostad och 93 personer sysselsättning`: three or more of the same. */
export function areAlike([first, ...others]: Count[]): boolean {
  return others.length > 1 && first?.word !== '' && others.every(({ word }) => word === first?.word);
}
