import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const vplan = async (argv: string[], cwd: string): Promise<{ code: number; out: string }> => {
  const ended = promisify(execFile)(process.execPath, [resolve('bin/vplan.js'), ...argv], { cwd });
  return ended.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stdout }) => ({ code, out: stdout }),
  );
};

test('many plans, checked in several processes, give the report that one gives', async () => {
  const files: Record<string, string> = { 'vplan.yaml': 'regler:\n  VP999: fel\nmall: nej\n' };
  for (let index = 10; index < 70; index += 1) {
    files[`plan-${index}.md`] = unitPlan({
      results: `Alla hörs hörs ${index}.`,
      rest: 'rad\n\n'.repeat(index % 7),
    });
  }
  files['plan-35.md'] = 'ingen plan';
  const cwd = await folderOf(files);
  for (const flags of [[], ['--format', 'sarif'], ['--format', 'json', '--only', 'VP5xx', '--lang', 'en']]) {
    const argv = ['check', '.', 'saknas.md', ...flags];
    const { code, out } = await run(argv, { cwd });
    expect(await vplan(argv, cwd)).toEqual({ code, out });
    expect(out).toContain('plan-69.md');
  }
});
