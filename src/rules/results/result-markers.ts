import { plainText } from '../../plan/inline.ts';
import type { Goal, Marker, Section, Span } from '../../plan/model.ts';
import { textGoals } from '../../plan/text-headings.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { isNumber, outOfTurn } from '../reading/marker-turn.ts';
import type { Rule } from '../rule.ts';

/**
 * Where the expected results carry markers, each of Arbetssätt and Uppföljning that itself uses markers
 * has a counterpart for every result and none without one (format section 5).
 */
export const resultMarkers: Rule = ({ goals, source }) =>
  flatMap(goals, ({ goal }) => {
    const results = markersOfResults(goal);
    // Where the results are not numbered in turn, the fault is there.
    if (
      results.length === 0 ||
      textGoals(goal).length > 0 ||
      goal.sections.some((section) => outOfTurn(section, source) !== null)
    )
      return [];
    return flatMap(
      goal.sections.filter(({ kind }) => kind === 'Arbetssätt' || kind === 'Uppföljning'),
      (section) => counterparts(section, results, source),
    );
  });

function markersOfResults(goal: Goal): Marker[] {
  return flatMap(
    goal.sections.filter(({ kind }) => kind === 'Förväntat resultat'),
    ({ markers }) => markers,
  );
}

/** `1. och 3. Enkäten`, `(gäller även resultat 3)`: one point may be for several. */
function isNamed(marker: string, said: string): boolean {
  const joined = '(?:och|samt|,|–|-)';
  return new RegExp(
    `(?<![\\p{L}\\d])(?:resultat\\s+${marker}(?![\\p{L}\\d])|[a-zåäö\\d]{1,2}[.)]?\\s*${joined}\\s*${marker}[.)]|${marker}\\s*och\\s+[a-zåäö\\d]{1,2}[.)])`,
    'iu',
  ).test(said);
}

const mostLookedFor = 20;

const introduces = /:$|(?<![a-zåäö])följande(?![a-zåäö])/i;

/** Lists below free text whose last paragraph announces them: `Vi har planerat följande:`. What they number is their own. */
function listsOfOthers({ blocks }: Section): Span[] {
  return flatMap(blocks, (block, index): Span[] => {
    const [before, above] = [blocks[index - 2], blocks[index - 1]];
    if (block.type !== 'list' || before?.type !== 'paragraph' || above?.type !== 'paragraph') return [];
    const said = plainText(above).trim();
    return introduces.test(said) && !/resultat/i.test(said) ? [spanOf(block)] : [];
  });
}

function counterparts(section: Section, results: Marker[], source: Source): Problem[] {
  const lists = listsOfOthers(section);
  const isOther = ({ span: { start, end } }: Marker): boolean =>
    lists.some((list) => list.start <= start && end <= list.end);
  // Numbered steps below lettered results are steps, not counterparts.
  const own = section.markers.filter(
    (marker) => isNumber(marker.text) === isNumber(results[0]?.text ?? '') && !isOther(marker),
  );
  if (own.length === 0) return [];
  const { name, span } = section;
  const used = new Set(own.map(({ text }) => text));
  const known = new Set(results.map(({ text }) => text));
  const said = source.text.slice(span.start, spanOf(section.blocks.at(-1)).end);
  const without = results.filter(({ text }) => !used.has(text));
  // More are not looked for, so that the work stays in proportion to the text.
  const missing =
    without.length > mostLookedFor ? without : without.filter(({ text }) => !isNamed(text, said));
  const extra = own.filter(({ text }) => !known.has(text));
  const { line } = source.positions.position(span.start);
  return [
    // A point without its result beside a result without its point is one slip of the pen.
    ...extra.map(
      ({ text, span: place }, index): Problem => ({
        code: 'VP220',
        values: { section: name, marker: text, suggestion: missing[index]?.text ?? '' },
        span: place,
      }),
    ),
    ...missing.slice(extra.length).map(
      ({ text, span: place }): Problem => ({
        code: 'VP218',
        values: { section: name, marker: text, line },
        span: place,
      }),
    ),
  ];
}
