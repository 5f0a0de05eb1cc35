import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFindings } from '../../src/report/finding.ts';
import { compile } from '../../src/workspace/compile.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { folderOf } from '../support/folder.ts';
import { hostile } from '../support/hostile.ts';

/** A mutated plan is a whole one. */
const runs: Record<string, number> = { 'mutated plans': 40 };

test.each(Object.entries(hostile))('%s: findings only, each in good time', async (kind, files) => {
  const folder = await folderOf({ 'plan.md': '' });
  const workspace = openWorkspace(folder);
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      const { user, system } = process.cpuUsage();
      const { problems, positions } = await compile('plan.md', join(folder, 'plan.md'), bytes, workspace);
      for (const { message } of toFindings(problems, 'plan.md', positions, 'sv')) {
        expect(message).toMatch(/\S/);
      }
      const used = process.cpuUsage();
      expect((used.user + used.system - user - system) / 1000).toBeLessThan(1000);
    }),
    { seed: 20250401, numRuns: runs[kind] ?? 120 },
  );
});
