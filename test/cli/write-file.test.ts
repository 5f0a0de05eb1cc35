import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/io.ts';
import { rewriteWhole } from '../../src/cli/write-file.ts';
import { folderOf } from '../support/folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file that somebody saves while its new text is made keeps what was saved', async () => {
  const folder = await folderOf({ 'plan.md': 'läst' });
  const path = join(folder, 'plan.md');
  const change = { read: bytes('läst'), content: bytes('rättat') };
  await writeFile(path, 'sparat i redigeraren');
  const { signal } = new AbortController();
  const rewritten = rewriteWhole(path, change, signal);
  await expect(rewritten).rejects.toThrow(UsageError);
  await expect(rewritten).rejects.toThrow(/plan\.md har ändrats av någon annan under tiden/);
  expect(await readFile(path, 'utf8')).toBe('sparat i redigeraren');
  expect(await readdir(folder)).toEqual(['plan.md']);
  await writeFile(path, 'läst');
  await rewriteWhole(path, change, signal);
  expect(await readFile(path, 'utf8')).toBe('rättat');
});
