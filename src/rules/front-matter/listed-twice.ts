import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { letters } from '../../source/words.ts';
import { type Path, pathsOf, writtenAt } from '../reading/front-matter-values.ts';
import type { Rule } from '../rule.ts';

/** Nobody and nothing stands twice in a list of the front matter. */
export const listedTwice: Rule = ({ source }) => [
  ...twice(
    source,
    'handläggare',
    pathsOf(source, 'handläggare').map((path) => [[...path, 'namn']]),
  ),
  ...twice(
    source,
    'till',
    pathsOf(source, 'till').map((path) => [path]),
  ),
  ...twice(
    source,
    'bilagor',
    pathsOf(source, 'bilagor').map((path) => [path, [...path, 'titel'], [...path, 'fil']]),
  ),
];

/** @param entries For each entry the paths at which it may say what another says. */
function twice(source: Source, key: string, entries: Path[][]): Problem[] {
  const seen = new Set<string>();
  return flatMap(entries, (paths): Problem[] => {
    const values = flatMap(paths, (path) => writtenAt(source, path) ?? []);
    const again = values.find(({ text }) => seen.has(letters(text)));
    for (const { text } of values) seen.add(letters(text));
    if (!again) return [];
    return [{ code: 'VP138', values: { text: again.text, key }, span: again.span(0, again.text.length) }];
  });
}
