import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conditionCount } from '../../../src/pdf/verify/index.ts';
import { folderOf } from '../../support/folder.ts';
import { run } from '../../support/run.ts';

/** Each example, built as it is and with its source, in one browser. */
test.each([
  ['PDF/A-2a', []],
  ['PDF/A-3a', ['--embed-source']],
])('every example is %s and PDF/UA-1', { timeout: 120_000 }, async (claim, flags) => {
  const cwd = await folderOf({});
  await cp('examples', cwd, { recursive: true });
  const plans = (await readdir(cwd)).filter((name) => name.endsWith('.md'));
  const built = await run(['build', ...plans, '--format', 'pdf', '-o', 'ut', ...flags], { cwd });
  expect([built.code, built.err]).toEqual([0, '']);
  const files = plans.map((name) => join('ut', name.replace(/\.md$/, '.pdf')));
  const { code, out } = await run(['verify', ...files], { cwd });
  expect(out.trimEnd().split('\n')).toEqual(
    files.map((file) =>
      expect.stringContaining(
        `${file}: ${conditionCount} villkor prövade. Filen säger sig vara ${claim} och PDF/UA-1. Inget`,
      ),
    ),
  );
  expect(code).toBe(0);
});
