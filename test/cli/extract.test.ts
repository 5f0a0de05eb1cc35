import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPlainName, plainName } from '../../src/cli/plain-name.ts';
import { pdfOf } from '../pdf/verify/file.ts';
import { goodParts } from '../pdf/verify/support.ts';
import { folderOf } from '../support/folder.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { run } from '../support/run.ts';

/** A PDF with the given attachments, names in their keys. */
function pdfWith(files: Record<string, string>): Buffer {
  const parts = goodParts();
  const entries = Object.entries(files);
  const names = entries.map(([name], index) => `(${name}) @file${index}`).join(' ');
  parts.catalog = String(parts.catalog).replace('[ (plan.md) @specification ]', `[ ${names} ]`);
  for (const [index, [name, content]] of entries.entries()) {
    const hex = Buffer.from(name, 'utf16le').swap16().toString('hex');
    parts[`file${index}`] = `<< /Type /Filespec /F (x) /UF <FEFF${hex}> /EF << /F @data${index} >> >>`;
    parts[`data${index}`] = { dict: '/Type /EmbeddedFile', data: content };
  }
  return pdfOf(parts);
}

test('writes what the PDF holds, beside it', async () => {
  const cwd = await folderOf({ 'ut/plan.pdf': pdfWith({ 'plan.md': '# Plan\r\n', 'plan.json': '{}' }) });
  expect(await run(['extract', 'ut/plan.pdf'], { cwd })).toEqual({
    code: 0,
    out: `${join('ut', 'plan.md')}\n${join('ut', 'plan.json')}\n`,
    err: '',
  });
  expect(await readFile(join(cwd, 'ut/plan.md'), 'latin1')).toBe('# Plan\r\n');
});

test('a file that is there stays, unless it is the same or --force says otherwise', async () => {
  const cwd = await folderOf({ 'plan.pdf': pdfWith({ 'plan.md': 'ny' }), 'plan.md': 'gammal' });
  const refused = await run(['extract', 'plan.pdf'], { cwd });
  expect(refused).toEqual({
    code: 2,
    out: '',
    err: `vplan: ${join(cwd, 'plan.md')} finns redan och har annat innehåll. Skriv över med --force, eller ange en annan mapp med -o.\n`,
  });
  expect(await readFile(join(cwd, 'plan.md'), 'utf8')).toBe('gammal');
  expect((await run(['extract', 'plan.pdf', '--force'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'plan.md'), 'utf8')).toBe('ny');
  await chmod(join(cwd, 'plan.md'), 0o444);
  expect((await run(['extract', 'plan.pdf'], { cwd })).code).toBe(0);
});

test.each([
  '../plan.md',
  '/etc/x',
  'a\\b.md',
  '.bashrc',
  '..',
  'CON',
  'nul.md',
  'a:b',
  'x\u0007.md',
  'p\u202Efdp.md',
  'x.',
  `${'å'.repeat(101)}`,
])('the name %j is no plain name and is not written', async (name) => {
  expect(isPlainName(name)).toBe(false);
  const cwd = await folderOf({ 'mapp/plan.pdf': pdfWith({ [name]: 'ond', 'god.md': 'god' }) });
  const { code, out, err } = await run(['extract', 'mapp/plan.pdf', '-o', 'mapp/ut'], { cwd });
  expect([code, out]).toEqual([1, `${join('mapp', 'ut', 'god.md')}\n`]);
  expect(err).toMatch(
    /^vplan: mapp\/plan\.pdf: Den bifogade filen ”.*” har ett namn som inte går att använda och skrevs inte\.\n$/,
  );
  expect(await readdir(join(cwd, 'mapp/ut'))).toEqual(['god.md']);
  expect(await readdir(cwd)).toEqual(['mapp']);
});

test.each([
  ['plan', 'plan.md'],
  ['Årsplan 2025 (utkast) 😀', 'Årsplan 2025 (utkast) 😀.md'],
  ['.dold', '_.dold.md'],
  ['', '_.md'],
  ['con', '_con.md'],
  ['a<b>: "c"', 'a_b__ _c_.md'],
  ['ny\nrad\u202E', 'ny_rad_.md'],
  ['ö'.repeat(120), `${'ö'.repeat(98)}.md`],
])('a plan of the name %j travels as %j, which can be written on any system', (stem, name) => {
  expect(plainName(stem, '.md')).toBe(name);
  expect(isPlainName(name)).toBe(true);
});

test('names that differ only in case are two files on no disk that matters', async () => {
  const cwd = await folderOf({ 'plan.pdf': pdfWith({ 'Plan.md': 'en', 'plan.md': 'två' }) });
  const { code, err } = await run(['extract', 'plan.pdf', '-o', 'ut'], { cwd });
  expect([code, err]).toEqual([
    1,
    'vplan: plan.pdf: Den bifogade filen ”plan.md” finns två gånger och skrevs inte.\n',
  ]);
});

test('a PDF without attachments, a damaged one, and none at all', async () => {
  const parts = goodParts();
  parts.catalog = String(parts.catalog).replace('/EmbeddedFiles', '/Other');
  const cwd = await folderOf({ 'tom.pdf': pdfOf(parts), 'trasig.pdf': '%PDF-1.7\n', 'plan.md': '# Plan' });
  expect(await run(['extract', 'tom.pdf'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'vplan: tom.pdf har inga bifogade filer. En PDF som byggs med vplan build --embed-source har planen med sig.\n',
  });
  expect(await run(['extract', 'trasig.pdf'], { cwd })).toMatchObject({
    code: 1,
    err: 'vplan: trasig.pdf är skadad och går inte att läsa. Hämta filen på nytt.\n',
  });
  expect(await run(['extract', 'plan.md'], { cwd })).toMatchObject({
    code: 2,
    err: 'vplan: plan.md är ingen PDF-fil.\n',
  });
});

test('--embed-source: a built PDF gives its plan back byte for byte, and its JSON', async () => {
  const source = `\uFEFF${plan('# Inledning\n\nText.', frontMatter)}`.replaceAll('\n', '\r\n');
  const cwd = await folderOf({ 'min plan.md': source });
  expect((await run(['build', 'min plan.md', '--embed-source', '-o', 'ut'], { cwd })).err).toBe('');
  const { out } = await run(['extract', 'ut/min plan.pdf', '-o', 'åter'], { cwd });
  expect(out.split('\n').sort()).toEqual(['', join('åter', 'min plan.json'), join('åter', 'min plan.md')]);
  expect(await readFile(join(cwd, 'åter/min plan.md'))).toEqual(Buffer.from(source));
  expect(await readFile(join(cwd, 'åter/min plan.json'), 'utf8')).toBe(
    (await run(['export', 'min plan.md'], { cwd })).out,
  );
  expect((await run(['verify', 'ut/min plan.pdf'], { cwd })).out).toContain('PDF/A-3a');
  // The same pages stand in the web page, for whoever prints it.
  const html = await readFile(join(cwd, 'ut/min plan.html'), 'utf8');
  expect(html).toMatch(/data-page-of="inledning"[^>]*>\d+</);
  expect(html).toMatch(/data-page-count[^>]*>\d+</);
});

test('--embed-source without a PDF to embed in is wrong use', async () => {
  const cwd = await folderOf({ 'plan.md': plan('# Inledning\n\nText.') });
  expect(await run(['build', 'plan.md', '--embed-source', '--format', 'html'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'vplan: Flaggan --embed-source gäller bara PDF. Ta med pdf i --format.\n',
  });
});
