import { expect, test } from 'vitest';
import { checked, faultsOf, finding, type GitlabEntry, type ReportArgs, report } from './reporting.ts';

async function entries(...args: ReportArgs): Promise<GitlabEntry[]> {
  const text = await report('gitlab', ...args);
  expect(faultsOf.gitlab(text)).toEqual([]);
  return JSON.parse(text);
}

test('a finding is an entry with its place, its severity and a fingerprint', async () => {
  const findings = [finding({ severity: 'error', endLine: 3 }), finding(), finding({ severity: 'hint' })];
  const [first, second, third] = await entries([checked(findings)]);
  expect(first).toEqual({
    description: 'VP208: Meningen.',
    check_name: 'section-name',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/),
    severity: 'critical',
    location: { path: 'planer/plan.md', lines: { begin: 1, end: 3 } },
  });
  expect([second?.severity, third?.severity]).toEqual(['minor', 'info']);
});

test('two findings at one place have two fingerprints', async () => {
  const [first, second] = await entries([checked([finding(), finding()])]);
  expect(first?.fingerprint).not.toBe(second?.fingerprint);
});

test('nothing found is an empty list; faults and too many warnings are entries', async () => {
  expect(await entries([])).toEqual([]);
  const faults = [
    { file: 'a.md', message: 'Trasigt.' },
    { file: null, message: 'Allt.' },
  ];
  const found = await entries([], { faults, exceeded: 0 });
  expect(found.map(({ description, severity, location }) => [description, severity, location.path])).toEqual([
    ['Trasigt.', 'blocker', 'a.md'],
    ['Allt.', 'blocker', 'vplan.yaml'],
    ['0 varningar, men --max-warnings tillåter bara 0.', 'blocker', 'vplan.yaml'],
  ]);
});
