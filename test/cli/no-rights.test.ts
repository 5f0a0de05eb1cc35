import { expect, test, vi } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

// The system itself would let the administrator read any file, and tests are run by administrators too.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  readFileSync: () => {
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  },
}));

test('a file without rights is told in one line, exit 2', async () => {
  const { code, out } = await run(['check', 'plan.md'], { cwd: await folderOf({ 'plan.md': unitPlan() }) });
  expect(code).toBe(2);
  expect(out).toContain('plan.md får inte läsas. Kontrollera rättigheterna till filen.');
});
