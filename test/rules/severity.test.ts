import { expect, test } from 'vitest';
import { nearestRuleName, parseRuleName } from '../../src/rules/rule-names.ts';
import { applySettings, type LevelChoice, levelsOf, parseLevel } from '../../src/rules/severity.ts';
import type { Code, Problem } from '../../src/source/problem.ts';

const span = { start: 0, end: 1 };
const problems: Problem[] = (['VP201', 'VP215', 'VP216', 'VP303'] as const).map((code) => ({ code, span }));

/** `2xx=av` and so on, of one place after another. */
function settled(...places: string[][]): string[] {
  const choices = places.map((place) =>
    place.map((text): LevelChoice => {
      const [name = '', word = ''] = text.split('=');
      const rule = parseRuleName(name);
      const level = parseLevel(word);
      if (!rule || !level) throw new Error(text);
      return { rule, level };
    }),
  );
  const settings = { levels: levelsOf(choices), only: null };
  return applySettings(problems, settings).map(({ code, severity }) => `${code} ${severity ?? '-'}`);
}

test('without choices every rule is as it says itself', () => {
  expect(settled()).toEqual(['VP201 -', 'VP215 -', 'VP216 -', 'VP303 -']);
});

test('a rule goes before its group in one place, whatever their order; a later place before an earlier', () => {
  expect(settled(['VP215=fel', '2xx=av'])).toEqual(['VP201 -', 'VP215 error', 'VP303 -']);
  expect(settled(['VP215=fel'], ['2xx=tips'])).toEqual(['VP201 -', 'VP215 hint', 'VP216 hint', 'VP303 -']);
  expect(settled(['2xx=av'], ['empty-section=warning'])).toEqual(['VP201 -', 'VP216 warning', 'VP303 -']);
});

test('only the rules asked for speak', () => {
  const only = new Set<Code>(['VP303']);
  expect(applySettings(problems, { levels: new Map(), only })).toEqual([problems[3]]);
  expect(applySettings(problems, { levels: new Map([['VP303', 'off']]), only })).toEqual([]);
});

test.each([
  ['missing-sektion', 'missing-section'],
  ['missing section', 'missing-section'],
  ['VP2155', 'VP215'],
  ['vp30', 'VP301'],
  ['VPP303', 'VP303'],
  ['rolig', null],
  ['', null],
])('nearest to %j is %s', (written, name) => {
  expect(nearestRuleName(written)).toBe(name);
});
