import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { placedText } from '../../src/plan/inline.ts';
import { body, frontMatterLines, prose, save, saving } from './arbitrary.ts';
import { diskOf, fileOf, sourceOf } from './helper.ts';

const runs = { seed: 20250102, numRuns: 250 };
const files = fc
  .tuple(body, frontMatterLines, saving)
  .map(([text, lines, how]) => save(fileOf(text, lines), how));

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

describe('any place in the Markdown tree', () => {
  test('holds the same characters on disk as in the text', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { text, tree, positions } = sourceOf(file);
        const { between } = diskOf(file);
        for (const node of nodesIn(tree)) {
          const start = node.position?.start.offset ?? Number.NaN;
          const end = node.position?.end.offset ?? Number.NaN;
          expect(between(positions.range({ start, end }))).toBe(text.slice(start, end));
        }
      }),
      runs,
    );
  });

  test('says what a reader sees, letter by letter: escapes, references and indentation left out', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { text, tree } = sourceOf(file);
        for (const node of nodesIn(tree).filter(({ type }) => type === 'paragraph' || type === 'heading')) {
          const placed = placedText(node);
          for (let index = 0; index < placed.text.length; index += 1) {
            const { start, end } = placed.span(index, index + 1);
            expectSame(text.slice(start, end), placed.text.charAt(index));
          }
        }
      }),
      runs,
    );
  });

  test('of a whole text begins with its first letter and ends with its last', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const { text, tree } = sourceOf(fileOf(`> - ${before} A\n>   Ö ${after}`));
        const paragraph = nodesIn(tree).find(({ type }) => type === 'paragraph');
        if (!paragraph) return;
        const placed = placedText(paragraph);
        const from = placed.text.indexOf('A\nÖ');
        fc.pre(from >= 0);
        const { start, end } = placed.span(from, from + 3);
        expect(text.slice(start, end)).toBe('A\n>   Ö');
      }),
      runs,
    );
  });

  test.each([
    ['an escape', 'a \\* b', 'b', 'b'],
    ['an escape at the end', 'a b\\*', 'b*', 'b\\*'],
    ['a reference', 'R&amp;D &lt;x', '&D <', '&amp;D &lt;'],
    ['a reference to a letter beyond the first plane', '&#x1F600;x', 'x', 'x'],
    ['a name that is no reference', '&foo; x', 'foo; x', 'foo; x'],
    ['a written-out reference', '&amp;amp; x', '&amp;', '&amp;amp;'],
    ['code', 'a `` b` `` c', 'b`', 'b`'],
    ['code with backslashes', '`a\\\\b` c', '\\\\b', '\\\\b'],
    ['emphasis', 'a **b** c', 'b c', 'b** c'],
    ['a comment between', 'a<!-- k -->b', 'ab', 'a<!-- k -->b'],
  ])('is right beside %s', (_, markdown, seen, written) => {
    const { text, tree } = sourceOf(fileOf(markdown));
    const paragraph = nodesIn(tree).find(({ type }) => type === 'paragraph');
    const placed = placedText(paragraph ?? tree);
    const at = placed.text.indexOf(seen);
    const { start, end } = placed.span(at, at + seen.length);
    expect(text.slice(start, end)).toBe(written);
  });

  test('is right in a table cell with escaped bars and code', () => {
    const { text, tree } = sourceOf(fileOf('| a |\n| --- |\n| x \\| `y\\|z` slut |'));
    const cell = nodesIn(tree).findLast(({ type }) => type === 'tableCell');
    const placed = placedText(cell ?? tree);
    expect(placed.text).toBe('x | y|z slut');
    const { start, end } = placed.span(4, placed.text.length);
    expect(text.slice(start, end)).toBe('y\\|z` slut');
  });
});

/** A letter's own source is the letter, an escape or reference of it, or a line end with what surrounds it. */
function expectSame(written: string, seen: string): void {
  if (seen === '\n' || seen === ' ') expect(written).toMatch(/^\\?[\s>]+$/);
  else if (written !== seen) expect(written).toMatch(/^(?:\\[!-~]|&[#\w]+;)$/);
}
