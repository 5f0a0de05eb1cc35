/** docs/fran-word.md: its examples are found right or wrong as it says, and its commands are those there are. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { exampleFiles } from './rule-pages.ts';

const text = await readFile('docs/fran-word.md', 'utf8');

const examples = [...text.matchAll(/(?:^Fel \((VP\d{3})\):\n\n)?^```markdown\n[\s\S]*?^```$/gm)].map(
  ([block, code = null]) => ({
    block,
    code,
    first: block.replace(/^[\s\S]*?```markdown\n/, '').split('\n')[0],
  }),
);

test('the page has its examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
  expect(examples.some(({ code }) => code !== null)).toBe(true);
});

test.each(examples)('the example $first is found to be what the page says', async ({ block, code }) => {
  // Running text stands in a chapter of its own, and no result hangs on its lists.
  const whole = block.replace(/```markdown\n(?=[^#|-])/, '```markdown\n# Övrigt\n\n');
  const found = await findingsIn(exampleFiles(whole));
  const codes = found.map((finding) => finding.code);
  if (code === null) expect(codes).toEqual([]);
  else expect(codes).toContain(code);
});

test('every command and flag that is told is one', () => {
  const told = [...text.matchAll(/`vplan (\w+)(?: (--\w+))?/g)].map(([, command, flag]) =>
    `${command} ${flag ?? ''}`.trim(),
  );
  const known = ['build', 'check', 'check --fix', 'explain', 'fmt', 'fmt --diff'];
  expect([...new Set(told)].sort()).toEqual(known);
});
