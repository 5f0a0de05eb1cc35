import { flatMap } from '../../source/flat-map.ts';
import { keysOfPlan } from '../../source/front-matter-keys.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

/** Another block of keys between lines of hyphens, which is printed: of a plan that has been pasted into another. */
export const frontMatterTwice: Rule = ({ source: { text, frontMatter } }) => {
  const from = frontMatter.span.end;
  if (!text.includes('\n---', from)) return [];
  return flatMap(matchesIn(text.slice(from), block), ({ 0: found, index }): Problem[] => {
    if (matchesIn(found, key).length < fewestKeys) return [];
    const span = { start: from + index, end: from + index + found.length };
    const line = text.slice(0, frontMatter.span.start).split('\n').length;
    return [{ code: 'VP109', values: { key: '', line }, span }];
  });
};

/** No more lines than front matter has, so that a text of hyphens takes no time. */
const block = /^---[ \t]*\n(?:(?!---)[^\n]*\n){1,40}?---[ \t]*$/gm;
const fewestKeys = 2;
const key = new RegExp(`^(?:${keysOfPlan.join('|')}):`, 'gim');
