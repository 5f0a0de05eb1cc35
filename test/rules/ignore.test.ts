import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyIgnores } from '../../src/rules/ignore.ts';
import type { Problem } from '../../src/source/problem.ts';
import { readSource, type Source } from '../../src/source/source.ts';
import { applyFix, findingsIn } from '../support/findings.ts';
import { goalPlan, plan, tablePlan } from '../support/plans.ts';
import { processorTime } from '../support/time.ts';

/** What is found in a plan, as `VP303 12:8`. */
async function found(text: string): Promise<string[]> {
  return (await findingsIn({ 'plan.md': text })).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

async function codes(text: string): Promise<string[]> {
  return (await findingsIn({ 'plan.md': text })).map(({ code }) => code);
}

const doubled = 'Vi vi lyssnar på alla.';
const comment = '<!-- vplan: ignorera VP513 -->';

test('the mistake of these tests is found where nothing silences it', async () => {
  expect(await codes(goalPlan(doubled))).toEqual(['VP513']);
});

test.each<[where: string, body: string]>([
  ['a paragraph', `${comment}\n\n${doubled}`],
  ['a paragraph on the next line', `${comment}\n${doubled}`],
  ['a paragraph below other comments', `${comment}\n\n<!-- Fråga Anna. -->\n\n${doubled}`],
  ['a list', `${comment}\n\n- Text.\n- ${doubled}`],
  ['an item, from within a list', `- Text.\n\n  ${comment}\n\n  ${doubled}\n- Text.`],
  ['the next item, from the end of the one before', `- Text.\n\n  ${comment}\n- ${doubled}`],
  ['a list below another', `- Text.\n\n${comment}\n\n- ${doubled}`],
  ['a quote', `${comment}\n\n> ${doubled}`],
  ['a paragraph in a quote', `> ${comment}\n>\n> ${doubled}`],
  ['a table', `${comment}\n\n| A | B |\n| --- | --- |\n| Text. | ${doubled} |`],
  ['a heading', `${comment}\n\n#### Vi vi lyssnar\n\nText.`],
  ['a footnote', `Text.[^1]\n\n${comment}\n\n[^1]: ${doubled}`],
])('a comment silences its rule in %s', async (_, body) => {
  expect(await codes(goalPlan(body))).toEqual([]);
});

test('a comment silences what stands on its own line', async () => {
  expect(await codes(goalPlan('Text.\n\n<!-- vplan: ignorera VP706 --> <b>Vi</b> lyssnar.'))).toEqual([]);
});

test.each<[where: string, body: string]>([
  ['the block after the next', `${comment}\n\nText.\n\n${doubled}`],
  ['the block before', `${doubled}\n\n${comment}`],
  ['the text below a heading', `${comment}\n\n#### Rubrik\n\n${doubled}`],
  ['the items after an item', `- ${comment}\n\n  Text.\n- ${doubled}`],
  ['what stands after a list that ends in it', `- Text.\n\n  ${comment}\n\n  Text.\n\n${doubled}`],
  ['a paragraph that it stands in', `Text ${comment} text. ${doubled}`],
  ['a cell that it stands in', `| A |\n| --- |\n| ${comment} ${doubled} |`],
])('a comment does not silence %s, and is told of', async (_, body) => {
  expect((await codes(goalPlan(body))).sort()).toEqual(['VP150', 'VP513']);
});

test('a comment in code is no comment', async () => {
  expect(await codes(goalPlan(`\`\`\`\n${comment}\n\`\`\`\n\nSå här: \`${comment}\`.`))).toEqual([]);
});

test.each([
  '<!-- vplan: ignorera VP513 -->',
  '<!-- vplan: ignorera vp513 – så heter den -->',
  '<!-- vplan: ignorera doubled-word -->',
  '<!--vplan:ignorera doubled-word - så heter den-->',
  '<!--  VPLAN : Ignorera  Doubled-Word — date-order är inget skäl -->',
  '<!-- vplan: ignorera: VP513 -->',
  '<!-- vplan: ignorera VP513\n– så heter den,\nvad den än heter -->',
])('%s', async (written) => {
  expect(await codes(goalPlan(`${written}\n\n${doubled}`))).toEqual([]);
});

test('several rules in one comment, and several comments on one block', async () => {
  const row = 'Vi vi lyssnar på alla | 2025-03-01 | 2024-03-01';
  const table = tablePlan('Aktivitet | Startdatum | Slutdatum', row);
  const with_ = (...lines: string[]): string => table.replace('| Akt', `${lines.join('\n')}\n\n| Akt`);
  expect((await codes(table)).sort()).toEqual(['VP302', 'VP513']);
  expect(await codes(with_('<!-- vplan: ignorera VP513, date-order – skäl -->'))).toEqual([]);
  const apart = ['VP513', 'date-order'].map((rule) => `<!-- vplan: ignorera ${rule} -->`);
  expect(await codes(with_(...apart))).toEqual([]);
  expect(await codes(with_(apart.join(' ')))).toEqual([]);
});

test.each<[written: string, codes: string[], message: RegExp]>([
  ['vplan: ignorera', ['VP152', 'VP513'], /VP303 – skäl/],
  ['vplan: ignorera – fel', ['VP152', 'VP513'], /VP303 – skäl/],
  ['vplan: stäng av VP513', ['VP152', 'VP513'], /VP303 – skäl/],
  ['vplan: ignorera 5xx', ['VP151', 'VP513'], /^”5xx” är ingen regel\. Skriv/],
  [
    'vplan: ignorera VP513 så heter den',
    ['VP151'],
    /^”så” är ingen regel\. .*tankstreck \(–\) före ett skäl/,
  ],
  ['vplan: ignorera VP112', ['VP153', 'VP513'], /^VP112 kan inte ignoreras, för planen går inte att bygga/],
  ['vplan: ignorera VP140', ['VP150', 'VP513'], /^Kommentaren döljer ingenting/],
  ['vplan: ignorera VP129', ['VP153', 'VP513'], /Skriv ”VP129: av” under ”regler:” i vplan\.yaml/],
])('<!-- %s --> is told of', async (written, expected, message) => {
  const findings = await findingsIn({ 'plan.md': goalPlan(`<!-- ${written} -->\n\n${doubled}`) });
  expect(findings.map(({ code }) => code)).toEqual(expected);
  expect(findings[0]?.message).toMatch(message);
});

test.each(['vplan: ignore', 'vplan ignorera', 'vplan : ignor', 'vplan: ignorerar', 'Vplan ignore'])(
  '%s is understood, and has a fix',
  async (written) => {
    const text = goalPlan(`<!-- ${written} VP513 -->\n\n${doubled}`);
    const [finding, ...others] = await findingsIn({ 'plan.md': text });
    expect([finding?.code, others]).toEqual(['VP152', []]);
    expect(finding?.fix && (await codes(applyFix(text, finding.fix)))).toEqual([]);
  },
);

test('what is wrong in the front matter has no block, and stays', async () => {
  const text = plan(`${comment}\n\n# KF:s inriktningsmål: 1`).replace('---\n', '---\nstatus: klar\n');
  expect(await codes(text)).toEqual(['VP114', 'VP150']);
});

test('places are those of the comment, in Windows files too', async () => {
  const text = goalPlan(`- a\n\n  <!-- vplan: ignorera\n  VP513, VP504 -->\n\n  ${doubled}`);
  expect(await found(text)).toEqual(['VP150 26:10']);
  expect(await found(text.replaceAll('\n', '\r\n'))).toEqual(['VP150 26:10']);
});

function sourceOf(text: string): Source {
  const read = readSource('plan.md', new TextEncoder().encode(text));
  if ('problem' in read) throw new Error(read.problem.code);
  return read.source;
}

test.each<[what: string, piece: string]>([
  ['comments in a row', `${comment}\n\n`],
  ['blocks with one each', `${comment}\n\nText.\n\n`],
  ['lists that each end in one', `- Text\n\n  ${comment}\n\nText\n\n`],
  ['comments of many names', `<!-- vplan: ignorera ${'VP513, '.repeat(50)} -->\n\n`],
])('%s take time in proportion to the text', (_, piece) => {
  const cost = (times: number): number => {
    const source = sourceOf(plan(piece.repeat(times)));
    const problems = Array.from(
      { length: times },
      (_each, n): Problem => ({
        code: 'VP513',
        span: { start: n * piece.length, end: n * piece.length + 1 },
      }),
    );
    const started = processorTime();
    applyIgnores(source, problems);
    return processorTime() - started;
  };
  cost(200);
  expect(cost(2000)).toBeLessThan(500);
});

test('any comment leaves all other findings as they are', async () => {
  const word = fc.constantFrom(
    'vplan',
    ':',
    'ignorera',
    'VP513',
    'VP302',
    ',',
    '–',
    '-',
    ' ',
    '\n',
    '<!--',
    '-->',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
      const inside = words
        .join(' ')
        .replaceAll('-->', '')
        .replace(/\n\s*\n/g, '\n');
      const found = await codes(goalPlan(`<!-- ${inside} -->\n\nText.\n\n${doubled}`));
      expect(found).toContain('VP513');
    }),
    { numRuns: 100, seed: 7 },
  );
});
