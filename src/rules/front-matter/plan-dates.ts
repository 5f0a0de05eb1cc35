import data from '../../../schemas/front-matter-forms.json' with { type: 'json' };
import type { Plan } from '../../plan/model.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { pathsOf, writtenAt } from '../reading/front-matter-values.ts';
import type { Rule } from '../rule.ts';

/** The years and dates of the front matter agree with each other. */
export const planDates: Rule = ({ plan, source, yearHolds }) => {
  if (!yearHolds) return [];
  return [
    ...yearIn('titel', plan, source),
    ...yearIn('underrubrik', plan, source),
    ...dateAgainstYear(plan, source),
    ...decidedUndated(plan, source),
    ...decidedUnfilled(plan, source),
  ];
};

/** Further off than this, a year in a title is a part of a name; so is one after `Agenda` or `Vision`. */
const nearYears = 5;
const longestName = 40;
const named = new RegExp(latin`${data.namesWithYearPattern}`, 'i');

/** A year in a title that is not the plan's, where the plan's own does not stand beside it. */
function yearIn(key: 'titel' | 'underrubrik', { meta }: Plan, source: Source): Problem[] {
  const value = writtenAt(source, [key]);
  if (!value) return [];
  const { year, unit, department } = meta;
  const years = [...value.text.matchAll(/(?<![\d-])(?:19|20)\d\d(?!\d)/g)];
  if (years.length === 0 || years.some(([written]) => Number(written) === year)) return [];
  const spans = /(?:19|20)\d\d\s*[–/-]\s*(?:19|20)?\d\d/.test(value.text);
  const stray = years.find(
    ({ 0: written, index }) =>
      !named.test(value.text.slice(Math.max(0, index - longestName), index)) &&
      Math.abs(Number(written) - year) <= nearYears &&
      !unit?.includes(written) &&
      !department?.includes(written),
  );
  if (!stray || spans) return [];
  const [written] = stray;
  const span = value.span(stray.index, stray.index + written.length);
  return [{ code: 'VP133', values: { written, year }, span }];
}

/**
 * A plan is written when the council has decided its goals, in the autumn before, and at the latest while its
 * year goes on (the city's annual cycle).
 */
function dateAgainstYear({ meta: { date, year } }: Plan, source: Source): Problem[] {
  // A date that does not exist has been reported.
  if (!date || !/^\d{4}-(?:0\d|1[0-2])-[0-3]\d$/.test(date)) return [];
  if (date >= `${year - 1}-07-01` && date <= `${year}-12-31`) return [];
  return [{ code: 'VP134', values: { date, year }, span: source.frontMatter.valueSpan(['datum']) }];
}

function decidedUndated({ meta: { date, status } }: Plan, source: Source): Problem[] {
  if (status !== 'beslutad' || date) return [];
  return [{ code: 'VP135', span: source.frontMatter.valueSpan(['status']) }];
}

/** Lines that a template left for them, filled in neither before the decision nor after. */
function decidedUnfilled({ meta: { status } }: Plan, source: Source): Problem[] {
  if (status !== 'beslutad') return [];
  const ofOfficers = flatMap(pathsOf(source, 'handläggare'), (path) => [
    [...path, 'telefon'],
    [...path, 'e-post'],
  ]);
  return flatMap([['diarienummer'], ...ofOfficers], (path) => {
    const { frontMatter } = source;
    if (frontMatter.written(path)?.trim() !== '') return [];
    return { code: 'VP160', values: { key: String(path.at(-1)) }, span: frontMatter.keySpan(path) };
  });
}
