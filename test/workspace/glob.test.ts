import { symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesLike, fits } from '../../src/workspace/glob.ts';
import { folderOf } from '../support/folder.ts';
import { processorTime } from '../support/time.ts';

const files = [
  'a.md',
  'b.txt',
  'planer/2025/norr.md',
  'planer/2025/söder.md'.normalize('NFD'),
  'planer/c.md',
  'planer/.utkast/d.md',
  'node_modules/x/e.md',
  '.github/f.md',
  'stora/G.MD',
];

test.each<[pattern: string, found: string[]]>([
  ['*.md', ['a.md']],
  ['./planer/*.md', ['planer/c.md']],
  ['stora/*.md', ['stora/G.MD']],
  ['stora/*.MD', ['stora/G.MD']],
  ['stora/g.md', []],
  ['planer\\*.md', ['planer/c.md']],
  ['planer/c.md', ['planer/c.md']],
  ['planer/*/*.md', ['planer/2025/norr.md', 'planer/2025/söder.md']],
  ['planer/20??/s?der.md', ['planer/2025/söder.md']],
  ['planer/**/*.md', ['planer/2025/norr.md', 'planer/2025/söder.md', 'planer/c.md']],
  ['**/*.md', ['a.md', 'planer/2025/norr.md', 'planer/2025/söder.md', 'planer/c.md', 'stora/G.MD']],
  ['**/2025/**', ['planer/2025/norr.md', 'planer/2025/söder.md']],
  ['**/**/c.md', ['planer/c.md']],
  ['.github/*.md', ['.github/f.md']],
  ['node_modules/**', ['node_modules/x/e.md']],
  ['*/x/*.md', []],
  ['planer', []],
  ['../*/a.md', []],
  ['', []],
])('%s', async (pattern, found) => {
  const folder = await folderOf(Object.fromEntries(files.map((file) => [file, ''])));
  await symlink(join(folder, 'planer'), join(folder, 'länk'));
  const paths = await filesLike(pattern, folder);
  expect(paths.map((path) => relative(folder, path).normalize('NFC'))).toEqual(found);
});

test('a name fits a pattern as the regular expression that it stands for', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', '.', '*', '?'), { maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (pattern, name) => {
      const [wanted, text] = [pattern.join(''), name.join('')];
      const meant = wanted.replaceAll('.', '\\.').replaceAll('*', '[^]*').replaceAll('?', '[^]');
      const hidden = text.startsWith('.') && !wanted.startsWith('.');
      expect(fits(text, wanted)).toBe(!hidden && new RegExp(`^${meant}$`).test(text));
    }),
    { numRuns: 1000, seed: 4 },
  );
});

test('no pattern keeps the program busy', () => {
  const started = processorTime();
  expect(fits('a'.repeat(5000), `${'*a'.repeat(2500)}b`)).toBe(false);
  expect(processorTime() - started).toBeLessThan(1000);
});
