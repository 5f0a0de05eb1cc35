import { expect, test, vi } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const { refuse } = vi.hoisted(() => ({
  refuse: () => {
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  },
}));

// The system itself would let the administrator read any file, and tests are run by administrators too.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  readFileSync: refuse,
  accessSync: refuse,
}));

test('a file without rights is told in one line, exit 2', async () => {
  const { code, out } = await run(['check', 'plan.md'], { cwd: await folderOf({ 'plan.md': unitPlan() }) });
  expect(code).toBe(2);
  expect(out).toContain('plan.md får inte läsas. Kontrollera rättigheterna till filen.');
});

test('a folder without rights is not said to be without plans', async () => {
  const { code, out } = await run(['check', 'lås'], { cwd: await folderOf({ 'lås/plan.txt': '' }) });
  expect(code).toBe(2);
  expect(out).toContain('Mappen lås får inte läsas. Kontrollera rättigheterna till mappen.');
});
