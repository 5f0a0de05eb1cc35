import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from '../support/run.ts';

const options = { cwd: process.cwd(), env: process.env };

test('doctor tells which browser prints, and that it does', async () => {
  const { code, out } = await run(['doctor'], options);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^vplan ${packageJson.version}, Node \\d`));
  expect(out).toMatch(/\n {2}Provutskrift: \d+ ms, \d+ byte\n\nAllt är i ordning\.\n$/);
});

test('a browser that is not there: one line, what was searched, exit 3', async () => {
  const { code, out, err } = await run(['doctor', '--browser', '/ingenstans'], options);
  expect({ code, err }).toEqual({ code: 3, err: '' });
  expect(out).toContain('\nFel: Webbläsaren /ingenstans finns inte');
  expect(out).toContain('\n  Sökte efter: /ingenstans\n');
  expect(out).not.toContain('Allt är i ordning');
});
