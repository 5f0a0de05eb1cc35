import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlan } from '../../src/format/format.ts';
import { meaningOf } from '../../src/format/meaning.ts';
import type { PlanJson } from '../../src/schema/generated/plan.js';
import type { Compiled, CompileResult } from '../../src/workspace/compile.ts';
import { allCases, triggerOf } from '../support/cases.ts';
import { examples, mutated } from '../support/mutate.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { formatted, planFolder } from './helper.ts';

/** The JSON without places, and without the source text in it, which may be written otherwise. */
function said(json: PlanJson): string {
  return JSON.stringify(json, (key, value: unknown) =>
    key === 'source' || key === 'markdown' || key === 'intro' ? undefined : value,
  );
}

const comments = (text: string): string[] => text.normalize('NFC').match(/<!--[\s\S]*?-->|^#.*$/gm) ?? [];
const htmlComments = (text: string): string[] => comments(text).filter((each) => each.startsWith('<'));

/** What holds of every plan that is set in form. Returns the text. */
async function holds(text: string, check: (text: string) => Promise<CompileResult>): Promise<string> {
  const before = await check(text);
  if (!before.compiled) return text;
  const after = formatPlan(before.compiled);
  const read = await check(after);
  const compiled = read.compiled as Compiled;
  expect(compiled).not.toBeNull();
  expect(formatPlan(compiled)).toBe(after);
  expect(meaningOf(compiled)).toBe(meaningOf(before.compiled));
  expect(htmlComments(after)).toEqual(htmlComments(text));
  // A date that the program does not take keeps the JSON from being given out, and rules from looking at the day.
  if (before.problems.some(({ code }) => code === 'VP301' || code === 'VP114')) return after;
  expect(said(compiled.json)).toBe(said(before.compiled.json));
  const left = before.problems.map(({ code }) => code);
  for (const { code } of read.problems) {
    expect(left).toContain(code);
    left.splice(left.indexOf(code), 1);
  }
  return after;
}

describe('what is set in form says the same, has no new finding, and stays as it is', () => {
  test.each(Object.entries(examples))('%s', async (_, text) => {
    await holds(text, await planFolder());
  });

  test('the plans of all cases', async () => {
    const check = await planFolder();
    for (const each of await allCases()) {
      const text = triggerOf(each);
      if (text !== null && text.length < 20_000) await holds(text, check);
    }
  });

  test('plans that have been changed in any way', async () => {
    const check = await planFolder();
    const property = fc.asyncProperty(mutated(Object.values(examples)), async (text) => {
      await holds(text, check);
    });
    await fc.assert(property, { numRuns: 30, seed: 4 });
  });

  test('any Markdown', async () => {
    const pieces = fc.constantFrom(
      ...[
        '# ',
        '## ',
        '- ',
        '* ',
        '+ ',
        '1. ',
        '1) ',
        'a) ',
        '> ',
        '| ',
        ' | ',
        '|',
        '---',
        '===',
        '***',
        ': ',
      ],
      ...[
        '\n',
        '\n',
        '\n\n',
        '  \n',
        '\\\n',
        '    ',
        '  ',
        '\t',
        '```\n',
        '`',
        '``',
        '<!-- ',
        ' -->',
        '<div>\n',
      ],
      ...[
        'Enhetsmål: ',
        'KF:s mål: 1.4',
        'Beskrivning',
        'Förväntat resultat',
        'Budget 2025',
        'Övrigt',
        'text ',
        '1',
      ],
      ...[
        '| a | b |\n| - | - |\n| 1 | 2 |',
        '[^1]',
        '[^1]: Not',
        '[a](b "c',
        '")',
        '**',
        '*',
        '_',
        '\\',
        '&amp;',
        '–',
      ],
      ...[
        'Aktivitet | Startdatum | Slutdatum\n--- | --- | ---\nVi ses | 2025-3-1 | ',
        '#',
        ' #',
        '\u00A0',
        'a\u030A',
      ],
    );
    const body = fc.array(pieces, { maxLength: 40 }).map((parts) => plan(parts.join('')));
    const check = await planFolder();
    const property = fc.asyncProperty(body, async (text) => {
      const { compiled } = await check(text);
      if (!compiled) return;
      const after = formatPlan(compiled);
      const again = (await check(after)).compiled;
      expect(again && meaningOf(again)).toBe(meaningOf(compiled));
      expect(again && formatPlan(again)).toBe(after);
    });
    await fc.assert(property, { numRuns: 400, seed: 4 });
  });
});

describe('bytes that are no form stay', () => {
  const text = unitPlan({ ways: 'Vi frågar.  \nVi hör\nalla  Å.\\\nAlltid.' });
  const messy = text.replace('##### Arbetssätt', 'Arbetssätt\n---------').replace('- Fler', '* Fler');

  test.each([
    ['line ends', (each: string) => each.replaceAll('\n', '\r\n')],
    ['a byte order mark', (each: string) => `\uFEFF${each}`],
    ['decomposed letters', (each: string) => each.normalize('NFD')],
    ['all of them', (each: string) => `\uFEFF${each.normalize('NFD').replaceAll('\n', '\r\n')}`],
  ])('%s', async (_, disk) => {
    expect(await formatted(disk(messy))).toBe(disk(`${text.trimEnd()}\n`));
  });

  test('hard breaks, code, addresses and comments', async () => {
    const body =
      '# Inledning\n\nEn rad  \ntill och `kod  \nhär`.\n\n```\nkod  \n\n\n| a |\n```\n\n<!-- en  \nkommentar  -->\n\n    kod  \n';
    expect(await formatted(plan(body))).toBe(`${plan(body).trimEnd()}  \n`);
  });
});

test.each(Object.entries(examples))('not a word of %s is changed', async (_, text) => {
  const words = (each: string): string => each.replace(/[\s#|:-]/g, '');
  expect(words(await formatted(text))).toBe(words(text));
});

test('goals deeper than six number signs keep to six', async () => {
  const text = goalPlan(
    '#### Avdelningsmål: Vi hörs\n\n##### Enhetsmål: Vi lyssnar\n\n###### Arbetssätt\n\nVi frågar.\n\n###### Fritt\n\nText.',
  );
  expect(await formatted(text)).toBe(text);
});
