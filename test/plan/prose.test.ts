import { expect, test } from 'vitest';
import { notProse, proseOf } from '../../src/plan/prose.ts';
import { planOf } from './helper.ts';

function proseIn(body: string) {
  const { plan, source, slice } = planOf(body);
  const prose = proseOf(plan, source);
  return { prose, slice, seen: prose.map(({ kind, text }) => [kind, text.replaceAll(notProse, '·')]) };
}

test('each piece of running text comes once, in order, and what is no prose is blanked out', () => {
  const { seen } = proseIn(
    '# Inledning\n\nVi *syns* och\nhörs[^1] `ja`.<!-- x -->\n\n- Ett\n\n  | A | **B** |\n  | - | - |\n  | 1 | |\n\n> Citat <https://start.stockholm/> [här](b)\n\n    kod\n\n![Bild](b.png "Figur 1")\n\n[^1]: En not.',
  );
  expect(seen).toEqual([
    ['heading', 'Inledning'],
    ['paragraph', 'Vi syns och\nhörs· ··.········'.replace('········', '·'.repeat(10))],
    ['item', 'Ett'],
    ['cell', 'A'],
    ['cell', 'B'],
    ['cell', '1'],
    ['cell', ''],
    ['paragraph', 'Citat · här'],
    ['paragraph', '·'],
    ['caption', 'Bild'],
    ['caption', 'Figur 1'],
    ['note', 'En not.'],
  ]);
});

test('each character has its place in the source', () => {
  const { prose, slice } = proseIn('# A\n\nR&amp;D **är** `kod` en\\\nsak![Bild](b.png "Figur 1")');
  const [, text, alt, title] = prose;
  const at = (word: string): string | null => {
    const from = text?.text.indexOf(word) ?? -1;
    return slice(text?.span(from, from + word.length) ?? null);
  };
  expect(['&', 'är', 'en\nsak', notProse].map(at)).toEqual(['&amp;', 'är', 'en\\\nsak', 'k']);
  expect(slice(alt?.span(0, 4) ?? null)).toBe('Bild');
  expect(slice(title?.span(0, 5) ?? null)).toBe('Figur');
});

test('a piece knows its chapter, goal, section and headings, and the paragraph before it', () => {
  const { prose } = proseIn(
    '# Inledning\n\n## Om oss\n\nEtt.\n\nTvå.\n\n- Tre.\n\nFyra.\n\n# KF:s inriktningsmål: 1 A\n\nFem.\n\n## Beskrivning\n\nSex.\n\n# Övrigt\n\nSju.',
  );
  const of = (text: string) => prose.find((piece) => piece.text === text);
  expect(of('Ett.')).toMatchObject({
    chapter: { title: 'Inledning' },
    headings: ['Inledning', 'Om oss'],
    after: null,
  });
  expect(of('Två.')?.after).toBe(of('Ett.'));
  expect(of('Fyra.')?.after).toBeNull();
  expect(of('Fem.')).toMatchObject({ chapter: null, goal: { title: 'A' }, section: null });
  expect(of('Sex.')).toMatchObject({ goal: { title: 'A' }, section: { name: 'Beskrivning' } });
  expect(of('Sju.')).toMatchObject({ chapter: { title: 'Övrigt' }, goal: null, headings: ['Övrigt'] });
});
