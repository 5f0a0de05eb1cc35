import { expect, test } from 'vitest';
import { pageForTerminal } from '../../src/cli/page-text.ts';
import { palette } from '../../src/report/palette.ts';
import { codes } from '../../src/source/catalogue.ts';
import { run } from '../support/run.ts';

const cwd = '/';

test('a rule: what it is, what is wrong and right, why, and how it is turned off', async () => {
  const { code, out, err } = await run(['explain', 'VP208'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('VP208 – section-name\n\nvarning, rättas av vplan check --fix\n\n  ”…” läses som');
  expect(out).toContain('Fel\n\n    ##### Arbetsätt\n');
  expect(out).toContain('Rätt\n\n    ##### Arbetssätt\n');
  expect(out).toContain('    <!-- vplan: ignorera VP208 – skäl -->');
});

test.each(['vp208', '208', 'section-name', 'Section-Name'])('%s is the same rule', async (name) => {
  const { out } = await run(['explain', name], { cwd });
  expect(out).toBe((await run(['explain', 'VP208'], { cwd })).out);
});

test('several rules are told in turn, each once, and a group is all of its rules', async () => {
  const { out } = await run(['explain', '401', 'VP402', 'sum'], { cwd });
  expect(out.match(/^VP\d+ – .*$/gm)).toEqual(['VP401 – sum', 'VP402 – net']);
  const group = await run(['explain', '4xx'], { cwd });
  expect(group.out.match(/^VP4\d+ – /gm)).toHaveLength(codes.filter((code) => code.startsWith('VP4')).length);
});

test('a locked rule cannot be turned off', async () => {
  const { out } = await run(['explain', 'VP301'], { cwd });
  expect(out).toContain('Går inte att stänga av');
  expect(out).not.toContain('ignorera');
});

test('a rule about the front matter has no place for a comment', async () => {
  const { out } = await run(['explain', 'VP133'], { cwd });
  expect(out).toContain('    regler:\n      VP133: av\n');
  expect(out).not.toContain('ignorera');
});

test('English: the sentence, how grave it is and how it is turned off', async () => {
  const { out } = await run(['explain', 'VP208', '--lang', 'en'], { cwd });
  expect(out).toContain('VP208 – section-name\n\nwarning, vplan check --fix corrects it\n\n  "…" is read as');
  expect(out).toContain('VP208: off');
  expect(out).toContain('in Swedish: vplan explain VP208');
});

test('a word that is no name shows the rules that speak of it', async () => {
  const { code, out, err } = await run(['explain', 'tabell'], { cwd });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^VP341 {2}varning {2}table-as-text\n {4}Det här ser ut som en tabell /m);
  expect(out).not.toContain('VP301');
  expect((await run(['explain', 'tabell', 'VP208'], { cwd })).code).toBe(2);
});

test('a name that no rule has: the nearest, and 2, with nothing on stdout', async () => {
  expect(await run(['explain', 'VP208', 'section-nme'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'vplan: Regeln ”section-nme” finns inte. Menade du section-name? Kör vplan explain utan namn för att se alla regler.\n',
  });
});

test('without a name: all rules in a line each', async () => {
  const { code, out } = await run(['explain'], { cwd });
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toHaveLength(codes.length);
  expect(out).toContain('\nVP208  varning  section-name\n');
});

test('headings are bold in colour, running text is wrapped, and examples are left as they are', () => {
  const example = `| ${'Brukarenkät '.repeat(9)}|`;
  const page = `## Vad\n\nSe \`a*b\`, **fetstil** och [sidan](x.md): ${'ord '.repeat(30)}\n\n\`\`\`markdown\n## Budget\n${example}\n\`\`\`\n`;
  const text = pageForTerminal(page, palette(true));
  expect(text).toContain('\u001B[1mVad\u001B[0m\n\nSe a*b, fetstil och sidan: ord');
  expect(text).toContain(`\n    ## Budget\n    ${example}\n`);
  const running = text.split('\n').filter((line) => line.includes('ord '));
  expect(Math.max(...running.map((line) => line.length))).toBeLessThanOrEqual(80);
});
