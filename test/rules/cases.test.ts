import { expect, test } from 'vitest';
import codes from '../../schemas/findings.json' with { type: 'json' };
import { applyFix, findingsIn, placeOf, unmark } from '../support/findings.ts';
import { activityCases } from './cases/activities.ts';
import { budgetCases } from './cases/budget-tables.ts';
import { moneyCases } from './cases/budgets.ts';
import { cascadeCases, headingCases } from './cases/cascade.ts';
import type { Case } from './cases/case.ts';
import { configCases, ignoreCases } from './cases/config.ts';
import { detailCases } from './cases/details.ts';
import { fileCases } from './cases/file.ts';
import { frontMatterCases } from './cases/front-matter.ts';
import { goalCases } from './cases/goals.ts';
import { indicatorCases } from './cases/indicators.ts';
import { linkCases } from './cases/links.ts';
import { markdownCases } from './cases/markdown.ts';
import { pastedCases } from './cases/pasted.ts';
import { pictureCases } from './cases/pictures.ts';
import { punctuationCases } from './cases/punctuation.ts';
import { resultCases } from './cases/results.ts';
import { sectionCases } from './cases/sections.ts';
import { superiorCases } from './cases/superior.ts';
import { tableCases } from './cases/tables.ts';
import { textCases } from './cases/text.ts';
import { unprintableCases } from './cases/unprintable-signs.ts';

const cases: Case[] = [
  ...fileCases,
  ...ignoreCases,
  ...configCases,
  ...frontMatterCases,
  ...detailCases,
  ...goalCases,
  ...cascadeCases,
  ...headingCases,
  ...resultCases,
  ...sectionCases,
  ...tableCases,
  ...markdownCases,
  ...budgetCases,
  ...indicatorCases,
  ...activityCases,
  ...moneyCases,
  ...textCases,
  ...pastedCases,
  ...punctuationCases,
  ...linkCases,
  ...pictureCases,
  ...unprintableCases,
  ...superiorCases,
];

test.each(cases)('$code is found where it is, and nothing else', async ({ triggers, files, ...expected }) => {
  const { text, place } = typeof triggers === 'string' ? unmark(triggers) : { text: triggers, place: null };
  const content = text === null ? {} : { ...files, 'plan.md': text };
  const found = await findingsIn(content);
  const [finding] = found;
  expect(found.map(({ code }) => code)).toEqual([expected.code]);
  expect(finding).toMatchObject({
    slug: codes[expected.code].slug,
    severity: expected.severity,
    message: expected.sv,
  });
  expect(finding && placeOf(finding)).toBe(expected.place ?? place);
  expect((await findingsIn(content, 'en')).map(({ message }) => message)).toEqual([expected.en]);
  expect(finding?.fix?.text).toBe(expected.fix);
  if (!finding?.fix || typeof text !== 'string') return;
  expect(placeOf(finding.fix)).toBe(place);
  expect(await findingsIn({ ...files, 'plan.md': applyFix(text, finding.fix) })).toEqual([]);
});

test.each(cases)('$code is not found where it just does not hold', async ({ passes, files, passesFiles }) => {
  expect(await findingsIn({ ...(passesFiles ?? files), 'plan.md': passes })).toEqual([]);
});

test('every code has a case', () => {
  const tried = new Set(cases.map(({ code }) => code));
  expect(Object.keys(codes).filter((code) => !tried.has(code as Case['code']))).toEqual([]);
});
