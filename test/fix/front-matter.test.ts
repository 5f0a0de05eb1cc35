/** Lines around the front matter, names and letters in it, that `--fix` makes into what was meant. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mend } from '../../src/fix/mend.ts';
import { type CompileResult, compile } from '../../src/workspace/compile.ts';
import { folderOf } from '../support/folder.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { pngOf } from '../support/rasters.ts';

const body = '# Inledning\n\nText.';
const good = plan(body);

async function mended(text: string): Promise<{ codes: string[]; text: string }> {
  const folder = await folderOf({ 'plan.md': '', 'bilder/karta.png': pngOf(), 'bilder/risk.docx': 'x' });
  const path = join(folder, 'plan.md');
  const check = (bytes: Uint8Array): Promise<CompileResult> => compile('plan.md', path, bytes);
  const before = await check(Buffer.from(text));
  const { bytes } = await mend<CompileResult>(before, check);
  return {
    codes: before.problems.map(({ code }) => code),
    text: bytes ? Buffer.from(bytes).toString() : text,
  };
}

test.each<[what: string, opens: string, closes: string]>([
  ['dashes of Word', '———', '———'],
  ['one dash', '—', '---'],
  ['two en dashes', '––', '––'],
  ['an indented line', ' ---', '---'],
  ['a hyphen too many', '----', '----'],
  ['spaces between', '- - -', '---'],
  ['an empty line before', '\n\n---', '---'],
  ['no line before', '', '---'],
  ['a block of code', '```yaml', '```'],
  ['a block of code around the lines', '```\n---', '---\n```'],
])('front matter behind %s is told as such, and mended', async (_, opens, closes) => {
  const text = [opens, frontMatter, closes, '', body, ''].filter((line, index) => index > 0 || line !== '');
  expect(await mended(text.join('\n'))).toEqual({
    codes: ['VP104'],
    text: expect.stringMatching(/^---\når: /),
  });
});

test.each(['———', '----', ' ---'])('front matter that ends with %j is ended', async (closes) => {
  const { codes, text } = await mended(`---\n${frontMatter}\n${closes}\n\n${body}\n`);
  expect([codes, text]).toEqual([['VP105'], `---\n${frontMatter}\n---\n\n${body}\n`]);
});

test('a title before the front matter is left for the writer', async () => {
  const text = `Verksamhetsplan 2025\n\n${good}`;
  expect(await mended(text)).toEqual({ codes: ['VP104'], text });
});

test.each([
  ['a list that ends with an empty item', `---\n${frontMatter}\ntill:\n  -\n\n# Inledning\n`],
  ['no entries', '———\n\n# Inledning\n'],
  ['a rule and a text', '***\n\nText: en\n'],
])('%s is no front matter to be mended', async (_, text) => {
  expect((await mended(text)).text).toBe(text);
});

test.each([
  ['Dnr: FAR 2025/14', 'diarienummer: FAR 2025/14'],
  ['  Tel: 08-508 12 345', '  telefon: 08-508 12 345'],
  ['status: Förslag', 'status: förslag'],
  ['datum: 22 jan 2025', 'datum: 2025-01-22'],
  ['titel: Plan: del 2', 'titel: "Plan: del 2"'],
  [
    'bilagor:\n  - Bilaga 1: Risker\n    fil: bilder\\risk.docx',
    'bilagor:\n  - titel: "Bilaga 1: Risker"\n    fil: bilder/risk.docx',
  ],
])('%j becomes %j', async (written, wanted) => {
  const withLine = (line: string): string => good.replace('\n---\n', `\n${line}\n---\n`);
  expect((await mended(withLine(written))).text).toBe(withLine(wanted));
});

test.each(['ansvarig: Eva Ek', 'version: 1', 'enhett: Andra'])('%j is left', async (written) => {
  const text = good.replace('\n---\n', `\n${written}\n---\n`);
  expect((await mended(text)).text).toBe(text);
});

test('a path of Windows leads to the picture that lies there, and another stays', async () => {
  const text = (slash: string): string =>
    plan(`# Inledning\n\n![Karta](bilder${slash}karta.png)\n\n![Torg](bilder\\torg.png)`);
  expect((await mended(text('\\'))).text).toBe(text('/'));
});

test.each(['latin1', 'windows-1252'])(
  'letters torn apart by %s are told alone, and mended',
  async (encoding) => {
    const bytes = Buffer.from(good.replace('Text.', 'Årets ÖPPNA Älvsjö – ”så”.'));
    const torn = encoding === 'latin1' ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
    const { codes, text } = await mended(torn);
    expect([codes, text]).toEqual([['VP534'], bytes.toString()]);
  },
);
