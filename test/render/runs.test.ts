import { expect, test } from 'vitest';
import { render } from './helper.ts';

/** The runs of a document as its HTML has them: the number of each part, in order. */
const numbersIn = (html: string): string[] =>
  [...html.matchAll(/ data-run="(\d+)"/g)].map(([, run = '']) => run);

test('an inriktningsmål begins a run, which holds what comes up to the next', async () => {
  const { html, runs } = await render(
    '# A\n\n# B\n\n# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n# KF:s inriktningsmål: 2\n\n# Övrigt\n',
  );
  expect(numbersIn(html)).toEqual(['1', '1', '2', '3', '3']);
  expect(runs).toEqual(['a', 'inriktningsmal-1', 'inriktningsmal-2']);
});

test('a plan that begins with an inriktningsmål has no run before it, and text without a heading one without an id', async () => {
  const first = await render('# KF:s inriktningsmål: 1\n\n# Övrigt\n');
  expect(numbersIn(first.html)).toEqual(['1', '1']);
  expect(first.runs).toEqual(['inriktningsmal-1']);
  const { runs } = await render('Text.\n\n# KF:s inriktningsmål: 1\n');
  expect(runs).toEqual(['', 'inriktningsmal-1']);
});
