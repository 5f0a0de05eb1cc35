import { expect, test } from 'vitest';
import data from '../../../schemas/pdf-conditions.json' with { type: 'json' };
import { conditionText } from '../../../src/pdf/verify/index.ts';
import { annotationCases } from './cases/annotations.ts';
import type { Case } from './cases/case.ts';
import { fileCases } from './cases/file.ts';
import { fontCases } from './cases/fonts.ts';
import { graphicsCases } from './cases/graphics.ts';
import { structureCases } from './cases/structure.ts';
import { pdfOf } from './file.ts';
import { conditionsOf, failuresOf, goodParts } from './support.ts';

const cases: Case[] = [...structureCases, ...fileCases, ...graphicsCases, ...fontCases, ...annotationCases];

function fileOf(one: Case): Buffer {
  const parts = goodParts();
  one.break?.(parts);
  const bytes = pdfOf(parts, one.trailer);
  return one.bytes ? one.bytes(bytes) : bytes;
}

test.each(cases.map((one, index) => [one.expect.join(' '), index, one] as const))(
  '%s (%i): one thing broken, and nothing else is told',
  async (_, __, one) => {
    expect(await conditionsOf(fileOf(one))).toEqual(one.expect.toSorted());
  },
);

test('every condition has a file that fails it', () => {
  const failed = new Set(cases.flatMap((one) => one.expect));
  expect(Object.keys(data.conditions).filter((condition) => !failed.has(condition))).toEqual([]);
});

test.each(cases.map((one, index) => [one.expect.join(' '), index, one] as const))(
  '%s (%i): the texts leave no value out',
  async (_, __, one) => {
    for (const failure of await failuresOf(fileOf(one))) {
      for (const language of ['sv', 'en'] as const) {
        const { standard, message, advice } = conditionText(failure, language);
        expect([standard, advice].includes('')).toBe(false);
        expect(message).not.toMatch(/[{}]|\(\)|: \./);
      }
    }
  },
);
