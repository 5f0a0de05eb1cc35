import { expect, test } from 'vitest';
import { checked, faultsOf, finding, isReport, report } from './reporting.ts';

test('JSON has the report’s fields and no other, also when nothing was found', async () => {
  const summary = { plans: 0, errors: 0, warnings: 0, hints: 0 };
  expect(JSON.parse(await report('json', []))).toEqual({ findings: [], summary });
  const fix = { line: 1, column: 8, endLine: 1, endColumn: 17, text: 'Arbetssätt' };
  const findings = [finding({ fix }), finding({ code: 'VP222', file: 'vplan.yaml', severity: 'error' })];
  const text = await report('json', [checked(findings)]);
  expect(JSON.parse(text)).toEqual({ findings, summary: { ...summary, plans: 1, errors: 1, warnings: 1 } });
  expect(faultsOf.json(text)).toEqual([]);
});

test('what could not be checked is told beside the findings', async () => {
  const faults = [
    { file: null, message: 'Fel.' },
    { file: 'a.md', message: 'Fel.' },
  ];
  const text = await report('json', [], { faults });
  expect(JSON.parse(text)).toMatchObject({ findings: [], faults });
  expect(faultsOf.json(text)).toEqual([]);
});

test.each([
  ['a finding without a place', { line: 0 }],
  ['an unknown severity', { severity: 'fatal' }],
])('the schema refuses %s', async (_, change) => {
  const text = await report('json', [checked([{ ...finding(), ...change } as never])]);
  expect(isReport(JSON.parse(text))).toBe(false);
});

test('a field of a later version passes the published schema; none is written that the schema does not name', async () => {
  const text = await report('json', [checked([{ ...finding(), colour: 'red' } as never])]);
  expect(isReport(JSON.parse(text))).toBe(true);
  expect(faultsOf.json(text)).not.toEqual([]);
});
