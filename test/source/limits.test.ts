import { describe, expect, test } from 'vitest';
import { maxDepth } from '../../src/source/limits.ts';
import { processorTime } from '../support/time.ts';
import { fileOf, problemsOf } from './helper.ts';

const often = (text: string, count = 10_000): string => text.repeat(count);
const stairs = (count: number, step: string, line: string): string =>
  Array.from({ length: count }, (_, depth) => step.repeat(depth) + line).join('\n');
const inFrontMatter = (yaml: string): string => fileOf('# Inledning', yaml);

/** What reading finds, and never later than a second. */
function quickly(file: string): string[] {
  const started = processorTime();
  const problems = problemsOf(file);
  expect(processorTime() - started).toBeLessThan(1000);
  return problems;
}

describe('nesting in the text', () => {
  test.each([
    ['quotes', often('>')],
    ['quotes with spaces', often('> ')],
    ['bullets', often('- ')],
    ['plus signs', often('+ ')],
    ['numbers', often('1. ')],
    ['numbers with brackets', often('1) ')],
    ['quotes and bullets', often('> - ')],
    ['open brackets', often('[')],
    ['open brackets on lines of their own', often('[\n')],
    ['open pictures', often('![')],
    ['emphasis', `${often('*a ')}${often('b* ')}`],
    ['strong emphasis', `${often('**a ')}${often('b** ')}`],
    ['underscores', often('_a ')],
    ['footnotes in footnotes', often('[^1]: ', 2000)],
    ['lists in lists', stairs(800, '  ', '- a')],
    ['numbered lists in lists', stairs(500, '   ', '1. a')],
    ['quotes line by line', stairs(800, '>', '> a')],
  ])('without end, of %s, is one problem', (_, text) => {
    const problems = quickly(fileOf(text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^VP111 /);
  });

  test.each([
    ['quotes', (depth: number) => `${'>'.repeat(depth)} a`],
    ['bullets', (depth: number) => `${'- '.repeat(depth)}a`],
    ['lists in lists', (depth: number) => stairs(depth, '  ', '- a')],
    ['brackets', (depth: number) => `${'['.repeat(depth)}a${']'.repeat(depth)}`],
  ])('of %s may be a hundred levels deep and no more', (_, nested) => {
    expect(quickly(fileOf(nested(maxDepth)))).toEqual([]);
    expect(quickly(fileOf(nested(maxDepth + 1)))).toEqual([expect.stringMatching(/^VP111 /)]);
  });

  test('is told at its place', () => {
    expect(problemsOf(fileOf(`ord\n\n${'>'.repeat(101)} djupt`))).toEqual(['VP111 10:1-10:103']);
    expect(problemsOf(fileOf(`a${'['.repeat(101)}`))).toEqual(['VP111 8:102-8:103']);
  });

  test.each([
    ['many lists after each other', often('- a\n\n', 300)],
    ['a table with a stray bracket on each row', `| a |\n| --- |\n${often('| [b |\n', 300)}`],
    ['list items with a stray asterisk', often('- *a\n', 300)],
    ['rules and lines to sign on', often('* * *\n\n____\n\n', 300)],
    ['a very long line', 'ord '.repeat(100_000)],
  ])('is not %s', (_, text) => {
    expect(quickly(fileOf(text))).toEqual([]);
  });
});

describe('front matter', () => {
  const bomb = [...'bcdefghi'].map((key, index) => `${key}: [${`*${'abcdefgh'[index]}, `.repeat(9)}]`);

  test.each([
    [
      'aliases that multiply',
      `a: &a [${often('x, ', 9)}]\n${bomb.join('\n').replace(/^(\w): /gm, '$1: &$1 ')}`,
    ],
    ['an alias of itself', 'a: &a [*a]'],
    ['brackets', `a: ${often('[')}`],
    ['braces', `a: ${often('{a: ')}`],
    ['brackets with empty lines between', `a: ${often('[\n\n')}`],
    ['bullets', `a:\n  ${often('- ')}x`],
    ['question marks', `${often('? ')}x`],
    ['keys in keys', `${stairs(150, ' ', 'a:')} x`],
    ['thousands of keys in keys', `${stairs(2000, ' ', 'a:')} x`],
    ['tags', `a: ${often('!!str ')}x`],
  ])('with %s is one problem', (_, yaml) => {
    const problems = quickly(inFrontMatter(yaml));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^VP1[12]\d /);
  });

  test('may have brackets a hundred levels deep, and long values', () => {
    expect(quickly(inFrontMatter(`år: ${'['.repeat(99)}1${']'.repeat(99)}`))).toEqual([]);
    expect(quickly(inFrontMatter(`titel: "${often('Plan ', 100_000)}"`))).toEqual([]);
  });

  test('is looked for before anything else, so that a large file that is no plan is refused at once', () => {
    expect(quickly(often('2025;Farsta;1 300\n', 200_000))).toEqual(['VP104 1:1-1:18']);
  });
});
