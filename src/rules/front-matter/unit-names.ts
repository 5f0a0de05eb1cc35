import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { letters } from '../../source/words.ts';
import {
  misspelt,
  type Path,
  pathsOf,
  type WrittenValue,
  writtenAt,
} from '../reading/front-matter-values.ts';
import { isSlip, shortestSlip } from '../reading/slips.ts';
import type { Rule } from '../rule.ts';

/** The unit's name is spelt as it is wherever else in the front matter it stands. */
export const unitNames: Rule = ({ plan: { meta }, source }) => {
  const name = { enhet: meta.unit, avdelning: meta.department, nämnd: null }[meta.level];
  if (!name) return [];
  const paths: Path[] = [
    ['titel'],
    ['underrubrik'],
    ['kontakt', 'namn'],
    ...pathsOf(source, 'till'),
    ...pathsOf(source, 'bilagor'),
    ...pathsOf(source, 'bilagor').map((path) => [...path, 'titel']),
  ];
  const subtitle = writtenAt(source, ['underrubrik']);
  return [
    ...flatMap(paths, (path) => unitName(writtenAt(source, path), name)),
    ...(subtitle ? shortForm(subtitle, name) : []),
  ];
};

const inCapitals = new RegExp(latin`^\p{Lu}{2,5}$`);

/** `LLS-enheten` for `LSS-enheten`: a short form of the same letters, which are too few to be told apart otherwise. */
function shortForm(value: WrittenValue, name: string): Problem[] {
  const [written, wanted] = [value.text.split(/[\s-]+/), name.split(/[\s-]+/)];
  const at = written.findIndex((word, index) => word !== wanted[index]);
  const [slip, meant] = [written[at] ?? '', wanted[at] ?? ''];
  const isAlone =
    written.length === wanted.length &&
    written.every((word, index) => index === at || word === wanted[index]);
  if (!isAlone || !inCapitals.test(slip) || !inCapitals.test(meant) || !haveSameLetters(slip, meant))
    return [];
  return [misspelt('VP136', value, { from: value.text.indexOf(slip), written: slip, wanted: meant })];
}

const haveSameLetters = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].every((letter) => other.includes(letter)) &&
  [...other].every((letter) => one.includes(letter));

/** A longer name is not looked for, so that the work stays in proportion to the text. */
const mostWords = 20;

/** As many words in a row as the name has, all the same but one, which is nearly so. */
function unitName(value: WrittenValue | null, name: string): Problem[] {
  if (!value || letters(value.text).includes(letters(name))) return [];
  const wanted = placedWords(name);
  if (wanted.length > mostWords) return [];
  const written = placedWords(value.text);
  for (let first = 0; first + wanted.length <= written.length; first += 1) {
    const window = written.slice(first, first + wanted.length);
    const slips = window.filter(({ text }, index) => text !== wanted[index]?.text);
    const [slip, ...others] = slips;
    const meant = slip && wanted[window.indexOf(slip)];
    if (!slip || !meant || others.length > 0 || !isMisspelt(slip.text, meant.text)) continue;
    const [start, end] = [slip.from, slip.from + slip.text.length];
    const found = {
      from: start,
      written: value.text.slice(start, end),
      wanted: name.slice(meant.from, meant.from + meant.text.length),
    };
    return [misspelt('VP136', value, found)];
  }
  return [];
}

const word = new RegExp(latin`[\p{L}\p{N}]+`, 'g');

function placedWords(text: string): { text: string; from: number }[] {
  return matchesIn(text, word).map((match) => ({
    text: match[0].toLowerCase(),
    from: match.index,
  }));
}

/** `ekonomisk bistånd`: among the same words an ending is no other form. */
const isMisspelt = (written: string, wanted: string): boolean =>
  isSlip(written, wanted) ||
  (wanted.length >= shortestSlip && (`${written}t` === wanted || written === `${wanted}t`));
