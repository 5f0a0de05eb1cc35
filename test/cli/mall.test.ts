import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const text = plan('# KF:s inriktningsmål: 1', `${frontMatter}\nmall: egen`);

test('a faulty template is wrong configuration: one line with its place, code 2, nothing written', async () => {
  const files = {
    'ett.md': text,
    'två.md': text,
    'egen/partials/footer.hbs': '<footer>\n{{titl}}\n</footer>',
  };
  const cwd = await folderOf(files);
  const { code, out, err } = await run(['build', 'ett.md', 'två.md', '--format', 'html'], { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('vplan: egen/partials/footer.hbs:2:3: fältet ”titl” finns inte här. Menade du ”title”?\n');
  await expect(readFile(join(cwd, 'ett.html'))).rejects.toThrow('ENOENT');
});

test('check does not compile the template, and build does', async () => {
  const cwd = await folderOf({ 'plan.md': text, 'egen/tillägg.css': 'p {' });
  expect((await run(['check', 'plan.md'], { cwd })).code).toBe(0);
  expect((await run(['build', 'plan.md', '--format', 'json'], { cwd })).code).toBe(0);
  const { code, err } = await run(['build', 'plan.md', '--format', 'html'], { cwd });
  expect([code, err]).toEqual([2, 'vplan: egen/tillägg.css:1:3: { avslutas aldrig med }.\n']);
});

test('a template is named from where the plan is named', async () => {
  const cwd = await folderOf({
    'a/b/plan.md': text.replace('mall: egen', 'mall: ../egen'),
    'a/vplan.yaml': '',
    'a/egen/tillägg.css': 'p {',
  });
  const { err } = await run(['build', 'a/b/plan.md', '--format', 'html'], { cwd });
  expect(err).toMatch(/^vplan: a\/egen\/tillägg\.css:1:3: /);
});
