import prose from '../../schemas/prose.json' with { type: 'json' };
import { letters } from '../plan/words.ts';
import { flatMap } from '../source/flat-map.ts';
import { latin } from '../source/latin.ts';
import { matchesIn } from '../source/matches.ts';
import type { Problem } from '../source/problem.ts';
import { type WrittenValue, writtenAt } from './front-matter-place.ts';
import { isSlip } from './names.ts';
import type { Rule } from './rule.ts';
import { stem } from './stems.ts';

/** The title names no other unit than the plan's: no `Vårbackens hemtjänst` over the plan of `Klockarhöjdens hemtjänst`. */
export const titleUnit: Rule = ({ plan: { meta }, source }) => {
  const name = { enhet: meta.unit, avdelning: meta.department, nämnd: null }[meta.level];
  if (!name) return [];
  return flatMap(['titel', 'underrubrik'], (key) => otherUnit(writtenAt(source, [key]), name));
};

const { kinds, endings, noNames } = prose.unitNames;
const word = new RegExp(latin`[\p{L}\p{N}]+`, 'gu');
const capital = new RegExp(latin`^\p{Lu}\p{L}+$`, 'u');
const kind = new RegExp(`(?:${kinds.join('|')})`, 'i');
const noName = new RegExp(`^(?:${noNames.join('|')})`, 'i');
/** A longer name is not looked for, so that the work stays in proportion to the text. */
const mostWords = 10;

function otherUnit(value: WrittenValue | null, name: string): Problem[] {
  if (!value || letters(value.text).includes(letters(name))) return [];
  const wanted = matchesIn(name, word).map(([each]) => each);
  const written = matchesIn(value.text, word);
  if (wanted.length > mostWords) return [];
  for (let first = 0; first + wanted.length <= written.length; first += 1) {
    const window = written.slice(first, first + wanted.length);
    const [begin, last] = [window[0]?.index ?? 0, window.at(-1)];
    const end = last ? last.index + last[0].length : begin;
    if (
      !isOther(
        window.map(([each]) => each),
        wanted,
      )
    )
      continue;
    const values = { written: value.text.slice(begin, end), name };
    return [{ code: 'VP159', values, span: value.span(begin, end) }];
  }
  return [];
}

/** A name of the same kind with another word as its own: `Barnenheten` for `Vuxenenheten`. */
function isOther(written: string[], wanted: string[]): boolean {
  const differs = (each: string, index: number): boolean => stem(each) !== stem(wanted[index] ?? '');
  const at = written.findIndex(differs);
  if (at < 0 || written.filter(differs).length > 1) return false;
  const [own, meant] = [written[at] ?? '', wanted[at] ?? ''];
  if (!capital.test(own) || !capital.test(meant) || isSlip(own.toLowerCase(), meant.toLowerCase()))
    return false;
  if (noName.test(own)) return false;
  const ending = endings.find((each) => own.endsWith(each));
  if (wanted.length === 1) return ending !== undefined && meant.endsWith(ending);
  return !kind.test(own) && written.some((each, index) => index !== at && kind.test(each));
}
