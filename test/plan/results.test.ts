import { describe, expect, test } from 'vitest';
import { goalOf } from './helper.ts';

/** Markers and texts of the expected results. */
const resultsOf = (text: string): string[] =>
  goalOf(`#### Förväntat resultat\n\n${text}`).goal.results.map((result) =>
    result.marker === null ? result.text : `${result.marker}: ${result.text}`,
  );
const markersIn = (text: string): string[] =>
  goalOf(`#### Arbetssätt\n\n${text}`).goal.sections[0]?.markers.map((marker) => marker.text) ?? [];

describe('expected results', () => {
  test.each([
    ['bullets', '- Ett\n- Två', ['Ett', 'Två']],
    ['bullets with empty lines', '* Ett\n\n* Två', ['Ett', 'Två']],
    ['numbers', '1. Ett\n2. Två', ['1: Ett', '2: Två']],
    ['numbers with brackets', '1) Ett\n2) Två', ['1: Ett', '2: Två']],
    ['numbers from another start', '4. Ett\n5. Två', ['4: Ett', '5: Två']],
    ['ones alone, which count', '1. Ett\n1. Två', ['1: Ett', '2: Två']],
    ['letters in a list', '- a) Ett\n- b) Två', ['a: Ett', 'b: Två']],
    ['capital letters', '- A) Ett\n- Å) Två', ['a: Ett', 'å: Två']],
    ['letters before paragraphs', 'a) Ett\n\nb) Två', ['a: Ett', 'b: Två']],
    ['letters before lines', 'a) Ett\nb) Två\nc) Tre', ['a: Ett', 'b: Två', 'c: Tre']],
    ['letters before hard lines', 'a) Ett\\\nb) Två', ['a: Ett', 'b: Två']],
    ['letters below an introduction', 'Vi ska:\na) Ett\nb) Två', ['a: Ett', 'b: Två']],
    ['letters below an introduction, hard lines', 'Vi ska:\\\na) Ett\\\nb) Två', ['a: Ett', 'b: Två']],
    ['emphasis round the letter', '**a)** Ett', ['a: Ett']],
    ['paragraphs', 'Ett.\n\nTvå.', ['Ett.', 'Två.']],
    ['lines of a paragraph with hard breaks', 'Ett.\\\nTvå.  \nTre.', ['Ett.', 'Två.', 'Tre.']],
    ['a paragraph of soft lines', 'Ett\noch samma.', ['Ett och samma.']],
  ])('are %s', (_, text, expected) => {
    expect(resultsOf(text)).toEqual(expected);
  });

  test('of a list leave the paragraphs beside it as comment', () => {
    expect(resultsOf('Före.\n\n- Ett\n\nMellan.\n\n- Två\n\nEfter.')).toEqual(['Ett', 'Två']);
  });

  test('hold all that is in a list item, without the tables', () => {
    const table = '  | Aktivitet | Startdatum |\n  | --- | --- |\n  | Öva | 2025-01-01 |';
    expect(resultsOf(`- Ett\n\n  mer\n\n  - under\n\n  > citat\n\n${table}\n- Två`)).toEqual([
      'Ett mer under citat',
      'Två',
    ]);
  });

  test('with a letter hold what follows until the next', () => {
    const table = '| Aktivitet | Startdatum |\n| --- | --- |\n| Öva | 2025-01-01 |';
    const text = `a)\n\n- Ett\n- Två\n\n${table}\n\nb) Tre\n\nFyra.\n\n1. Fem\n\n##### Fritt\n\nSex.`;
    expect(resultsOf(text)).toEqual(['a: Ett Två', 'b: Tre Fyra. Fem']);
    expect(goalOf(`#### Förväntat resultat\n\n${text}`).goal.activities).toHaveLength(1);
  });

  test('with letters on lines hold what follows the last of them', () => {
    expect(resultsOf('Vi ska:\\\na) Ett\\\nb) Två\n\n- Tre')).toEqual(['a: Ett', 'b: Två Tre']);
  });

  test('are read from every such section, and from no other', () => {
    const { goal } = goalOf(
      '#### Beskrivning\n\n- Noll\n\n#### Förväntat resultat\n\n- Ett\n\n#### Förväntade resultat\n\n- Två',
    );
    expect(goal.results.map(({ text }) => text)).toEqual(['Ett', 'Två']);
  });

  test('drop comments, pictures, notes and emphasis, and read escapes', () => {
    expect(resultsOf('- **Ett** <!-- x --> ![b](b.png)två[^1] \\* &amp;\n\n[^1]: Not.')).toEqual([
      'Ett två * &',
    ]);
    expect(resultsOf('<!-- x -->\n\n![b](b.png)\n\nEtt.\n\n---\n\n```\nkod\n```')).toEqual(['Ett.']);
    expect(resultsOf('')).toEqual([]);
  });

  test.each([
    ['a sentence in brackets', 'a (b) c'],
    ['a letter with a dot', 'a. Ett'],
    ['a letter without space', 'a)Ett'],
    ['a word with a bracket', 'ett) Två'],
    ['a bracket further in', 'se a) ovan\noch b) nedan'],
  ])('have no marker in %s', (_, text) => {
    expect(goalOf(`#### Förväntat resultat\n\n${text}`).goal.results.map(({ marker }) => marker)).toEqual([
      null,
    ]);
  });
});

describe('markers of a section', () => {
  test.each([
    ['numbers', '1. Ett\n2. Två', ['1', '2']],
    ['letters', 'a) Ett\n\n- mer\n\nb) Två', ['a', 'b']],
    ['a letter alone on its line', 'a)\n\nText.\n\nb)\n\nText.', ['a', 'b']],
    ['none in bullets', '- Ett\n- Två', []],
    ['none in text', 'Ett.\n\nTvå.', []],
    ['those of the outermost list alone', '1. Ett\n   1. Under\n   2. Under\n2. Två', ['1', '2']],
    ['those after a subheading', 'a) Ett\n\n##### Fritt\n\n1. Två', ['a', '1']],
    ['none in what a letter holds', 'a) Ett\n\n1. Steg\n2. Steg\n\nb) Två', ['a', 'b']],
  ])('are %s', (_, text, expected) => {
    expect(markersIn(text)).toEqual(expected);
  });
});
