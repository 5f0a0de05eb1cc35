import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { checked, finding, report } from './reporting.ts';

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

function parsed(markdown: string): Nodes[] {
  return nodesIn(unified().use(remarkParse).parse(markdown));
}

test('a heading with counts, and a list for each file with links to the lines', async () => {
  const findings = [finding({ severity: 'hint', line: 3, endLine: 3 }), finding({ severity: 'error' })];
  const other = checked([finding({ file: 'b.md' })], '', 'b.md');
  expect(await report('markdown', [checked(findings), checked([], '', 'c.md'), other])).toBe(`### vplan

3 planer kontrollerade: 1 fel, 1 varning, 1 tips. Fel måste rättas innan planen kan byggas.

#### planer/plan.md: 1 fel, 1 tips

- **fel** [rad 1](planer/plan.md?plain=1#L1) \`VP208\` Meningen.
- **tips** [rad 3](planer/plan.md?plain=1#L3) \`VP208\` Meningen.

#### b.md: 1 varning

- **varning** [rad 1](b.md?plain=1#L1) \`VP208\` Meningen.

<sub>Vad en anmärkning betyder och hur du rättar den: vplan explain VP208</sub>
`);
});

test('nothing found, in English', async () => {
  expect(await report('markdown', [checked([])], { context: { language: 'en' } })).toBe(
    '### vplan\n\n1 plan checked, nothing to remark on.\n',
  );
});

test('a long list is folded after the first ten', async () => {
  const findings = Array.from({ length: 40 }, (_, n) => finding({ line: n + 1, endLine: n + 1 }));
  const text = await report('markdown', [checked(findings)]);
  const [shown = '', hidden = ''] = text.split('<details><summary>Visa 30 till</summary>');
  expect(shown.match(/^- /gm)).toHaveLength(10);
  expect(hidden.match(/^- /gm)).toHaveLength(30);
  expect(hidden).toMatch(/rad 40.*\n\n<\/details>\n/);
});

test.each([
  '**fet** _kursiv_ `kod` [länk](http://x.se) ![bild](x.png) <img src=x> &amp; | ~~x~~',
  '<!-- --> </details> <script>',
  '@nagon #123 !45 GH-1 http://evil.example www.evil.example a@b.se',
])('text from a plan does nothing and means the same: %s', async (message) => {
  const text = await report('markdown', [checked([finding({ message })])]);
  const item = parsed(text).find(({ type }) => type === 'listItem');
  const nodes = item ? nodesIn(item) : [];
  expect(nodes.filter(({ type }) => /link|image|emphasis|delete/i.test(type))).toHaveLength(1);
  expect(nodes.filter((node) => node.type === 'html' && node.value !== '<!-- -->')).toEqual([]);
  const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('');
  expect(words).toContain(message);
  // GitHub and GitLab look for people, issues and addresses in the text between marks.
  for (const node of nodes) {
    if (node.type === 'text') expect(node.value).not.toMatch(/[@#!]\w|:\/\/|www\./);
  }
});

test('a file outside the repository has no link; odd names keep theirs', async () => {
  const outside = await report('markdown', [checked([finding({ file: '/annan/plan.md' })])]);
  expect(outside).toContain('- **varning** rad 1 `VP208`');
  const odd = await report('markdown', [checked([finding({ file: 'Vår (nya) plan.md' })])]);
  const link = parsed(odd).find((node) => node.type === 'link');
  expect(link?.type === 'link' && decodeURIComponent(link.url)).toBe('Vår (nya) plan.md?plain=1#L1');
});

test.each(['a.md', `${'mapp/'.repeat(40)}fil`])(
  'it fits in a comment, the gravest first, and says how many are left out (%s)',
  async (name) => {
    const plans = Array.from({ length: 60 }, (_, plan) => {
      const file = `${name}${plan}.md`;
      const many = Array.from({ length: 20 }, (__, n) =>
        finding({
          file,
          line: n + 1,
          endLine: n + 1,
          severity: n === 19 ? 'error' : 'hint',
          message: 'Ord '.repeat(20),
        }),
      );
      return checked(many, '', file);
    });
    const text = await report('markdown', plans);
    expect(text.length).toBeLessThan(65_000);
    expect(text.length).toBeGreaterThan(50_000);
    const told = text.match(/^- \*\*/gm)?.length ?? 0;
    expect(text.match(/^- \*\*fel/gm)).toHaveLength(60);
    expect(text).toContain(`**${1200 - told} anmärkningar fick inte plats här.`);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  },
);

test('faults and too many warnings are told first, a handful of them', async () => {
  const faults = Array.from({ length: 9 }, (_, n) => ({ file: `p${n}.md`, message: 'Trasigt_.' }));
  const text = await report('markdown', [checked([finding()])], { faults, exceeded: 0 });
  expect(text.match(/^\*\*p\d\.md: Trasigt\\_\.\*\*$/gm)).toHaveLength(5);
  expect(text).toContain('**9 planer kunde inte kontrolleras');
  expect(text).toContain('1 varning, men --max-warnings tillåter bara 0');
});
