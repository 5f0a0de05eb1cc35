import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/format/diff.ts';

/** The new text, made of the old one and a diff as `patch` would make it. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const parts: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, first, count] = /^@@ -(\d+),(\d+)/.exec(hunk) ?? [];
    const start = Number(first) - (count === '0' ? 0 : 1);
    const lines = hunk.slice(hunk.indexOf('\n') + 1).replaceAll('\n\\ No newline at end of file\n', '¶');
    const body = lines.match(/[^\n¶]*[\n¶]/g) ?? [];
    const text = (line: string): string => line.slice(1).replace('¶', '');
    const kept = body.filter((line) => !line.startsWith('+')).map(text);
    expect(kept).toEqual(old.slice(start, start + Number(count)));
    parts.push(...old.slice(at, start));
    parts.push(...body.filter((line) => !line.startsWith('-')).map(text));
    at = start + Number(count);
  }
  return [...parts, ...old.slice(at)].join('');
}

test('a diff shows the changed lines with three around them', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
  expect(unifiedDiff('plan.md', before, before.replace('e\n', 'E\nE\n'))).toBe(
    '--- a/plan.md\n+++ b/plan.md\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+E\n f\n g\n h\n',
  );
  expect(unifiedDiff('plan.md', before, before)).toBe('');
});

test('a last line without a line end is told as such', () => {
  expect(unifiedDiff('p', 'a', 'a\n')).toBe(
    '--- a/p\n+++ b/p\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n',
  );
});

test('a diff makes the new text of the old one', () => {
  const text = fc
    .tuple(fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', 'e', 'f'), { maxLength: 30 }), fc.boolean())
    .map(([lines, ends]) => lines.map((line) => `${line}\n`).join('') + (ends ? '' : 'slut'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('plan.md', before, after);
      expect(diff === '' ? before : patched(before, diff)).toBe(after);
    }),
    { numRuns: 2_000, seed: 4 },
  );
});

test.each<[what: string, line: (index: number) => string]>([
  ['lines that are all alike', () => '| a | b |\n'],
  ['lines of two kinds', (index) => (index % 2 ? 'a\n' : '\n')],
  ['lines that are all different', (index) => `${index}\n`],
])('%s take time in proportion to their number', (_, line) => {
  const time = (count: number): number => {
    const before = Array.from({ length: count }, (__, index) => line(index)).join('');
    const after = before.replaceAll('\n', ' \n');
    const start = performance.now();
    unifiedDiff('plan.md', before, after);
    unifiedDiff('plan.md', before, before.slice(before.length / 2) + before.slice(0, before.length / 2));
    return performance.now() - start;
  };
  time(1_000);
  expect(time(200_000)).toBeLessThan(8_000);
});
