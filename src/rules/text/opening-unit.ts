import data from '../../../schemas/words/text.json' with { type: 'json' };
import { proseOfKind } from '../../plan/prose.ts';
import { chapterKind } from '../../plan/section-name.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import type { Rule } from '../rule.ts';

/**
 * The first words of the introduction are another unit's name, made as the plan's own but for whose it is: `Gubbängens hemtjänst
 * är …` in the plan of `Hökarängens hemtjänst`. Where the paragraph has both names, one may have become the other.
 */
export const openingUnit: Rule = ({ plan, source }) => {
  const { unit, level } = plan.meta;
  const [, whose = '', kind = ''] = (level === 'enhet' && unit && someonesUnit.exec(unit)) || [];
  const opening = plan.parts[0];
  if (kind === '' || opening?.kind !== 'chapter' || chapterKind(opening.title) !== 'opening') return [];
  const [first] = proseOfKind('paragraph', plan, source);
  if (!first || first.chapter !== opening) return [];
  const [, written = '', other = ''] = said.exec(first.text) ?? [];
  if (written !== `${other} ${kind}` || other === whose || first.text.includes(`${whose} ${kind}`)) return [];
  return [{ code: 'VP159', values: { written, name: unit ?? '' }, span: first.span(0, written.length) }];
};

/** `Hökarängens hemtjänst`: a place's name, in the genitive, before what the unit is. */
const someonesUnit = new RegExp(
  latin`^(\p{Lu}\p{Ll}{3,30}s)\s((?:\p{Ll}|-){4,40}(?:\s(?:\p{Ll}|-){2,30}){0,3})$`,
);

const said = new RegExp(
  latin`^((\p{Lu}\p{Ll}{3,30}s)\s(?:\p{Ll}|-){4,40}(?:\s(?:\p{Ll}|-){2,30}){0,3}?)\s(?:${anyOf(data.unitVerbs)})(?!\p{L})`,
);
