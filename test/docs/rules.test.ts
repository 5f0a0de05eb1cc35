/** docs/regler: a page for every rule, its first and last part as schemas/findings.json has it, and examples that hold. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import findings from '../../schemas/findings.json' with { type: 'json' };
import type { Finding } from '../../src/report/finding.ts';
import { rulePageEnd, rulePageHead } from '../../src/report/rule-page.ts';
import { ruleText } from '../../src/report/rule-text.ts';
import { words } from '../../src/report/words.ts';
import { codes } from '../../src/source/catalogue.ts';
import { findingsIn } from '../support/findings.ts';
import { byHand, exampleFiles, section } from './rule-pages.ts';

const folder = 'docs/regler';
const pages = new Map(
  await Promise.all(
    codes.map(
      async (code) => [code, await readFile(`${folder}/${code}.md`, 'utf8').catch(() => '')] as const,
    ),
  ),
);

/** Begins an example that cannot be written as text in a page. */
const notShown = 'Går inte att visa här:';
const shown = codes.filter((code) => !section(pages.get(code) ?? '', 'Fel').startsWith(notShown));

const groups: [digit: string, name: string][] = [
  ['1', 'Filen, uppgifterna överst och vplan.yaml'],
  ['2', 'Mål och avsnitt'],
  ['3', 'Indikatorer, aktiviteter och datum'],
  ['4', 'Ekonomi'],
  ['5', 'Språk'],
  ['6', 'Flera planer'],
  ['7', 'Länkar, bilder och tillgänglighet'],
];

/** `npx vitest run test/docs/rules.test.ts -u` writes it and the pages anew. */
function index(): string {
  const tables = groups.flatMap(([digit, name]) => {
    const rows = codes
      .filter((code) => code.charAt(2) === digit)
      .map((code) => {
        const { slug, severity } = ruleText(code, 'sv');
        return `| [${code}](${code}.md) | ${slug} | ${words.sv.severity[severity]} |`;
      });
    return rows.length > 0
      ? ['', `## ${name}`, '', '| kod | namn | grad |', '| --- | --- | --- |', ...rows]
      : [];
  });
  return [
    '# Regler',
    '',
    'Allt som `vplan check` kan anmärka på. `vplan explain VP208` visar en sida i terminalen.',
    ...tables,
    '',
  ].join('\n');
}

test.each(codes)('%s has a page, and its first and last part tell what the program does', async (code) => {
  const hand = byHand(pages.get(code) ?? '');
  for (const heading of ['Vad', 'Fel', 'Rätt', 'Varför']) expect(section(hand, heading)).not.toBe('');
  const whole = `${rulePageHead(code, 'sv')}\n${hand}${rulePageEnd(code, 'sv')}`;
  await expect(whole).toMatchFileSnapshot(`../../${folder}/${code}.md`);
});

test('the index lists the rules as they are', async () => {
  await expect(index()).toMatchFileSnapshot(`../../${folder}/README.md`);
});

test('there is no page for a rule that is gone', async () => {
  const names = (await readdir(folder)).filter((name) => name !== 'README.md');
  expect(names.filter((name) => !Object.hasOwn(findings, name.replace('.md', '')))).toEqual([]);
});

test.each(shown)(
  '%s: the example of what is wrong gives it, and that of what is right does not',
  async (code) => {
    const page = pages.get(code) ?? '';
    const found = async (heading: string): Promise<Finding[]> =>
      findingsIn(exampleFiles(section(page, heading)));
    const [wrong, right] = [await found('Fel'), await found('Rätt')];
    expect(wrong.map((each) => each.code)).toContain(code);
    expect(right.map((each) => each.code)).not.toContain(code);
    // Who copies what is right has a plan that can be built, and no other error hides what is wrong.
    const errors = [...wrong, ...right].filter((each) => each.severity === 'error' && each.code !== code);
    expect(errors.map((each) => `${each.code} ${each.line}`)).toEqual([]);
  },
);

const ignorable = shown.filter((code) =>
  section(pages.get(code) ?? '', 'Stänga av').includes('<!-- vplan: ignorera'),
);

test.each(ignorable)('%s: the comment that its page gives silences it', async (code) => {
  const page = pages.get(code) ?? '';
  const [comment = ''] = /<!-- vplan: ignorera .*-->/.exec(section(page, 'Stänga av')) ?? [];
  const files = exampleFiles(section(page, 'Fel'));
  const lines = String(files['plan.md']).split('\n');
  const met = (await findingsIn(files)).filter((finding) => finding.code === code);
  const starts = new Set(met.map(({ line }) => lines.lastIndexOf('', line - 1) + 1));
  const silenced = lines.flatMap((line, index) => (starts.has(index) ? [comment, '', line] : [line]));
  const found = await findingsIn({ ...files, 'plan.md': silenced.join('\n') });
  expect(found.filter((finding) => finding.code === code)).toEqual([]);
});

test('few rules are about what cannot be shown', () => {
  const others = codes.filter((code) => !shown.includes(code));
  expect(others.map((code) => findings[code].slug)).toEqual([
    'unreadable-file',
    'not-utf8',
    'file-too-large',
    'empty-file',
    'overloaded-paragraph',
    'attachment-unlisted',
    'break-sign',
    'control-sign',
  ]);
});
