import { describe, expect, it } from 'vitest';
import { createIds } from '../../src/plan/ids.ts';
import { slug } from '../../src/plan/slug.ts';

describe('slug', () => {
  it.each([
    ['Förväntat resultat', 'forvantat-resultat'],
    ['KF:s mål: 1.4 – Äldre', 'kf-s-mal-1-4-aldre'],
    ['Ærø, Łódź och Đorđe', 'aero-lodz-och-dorde'],
    ['A\u030Ar', 'ar'],
    ['♀♂ …', ''],
    ['"><script>', 'script'],
  ])('makes %j the id %j', (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it('cuts long text between words', () => {
    const id = slug(
      'Den enskilde får ett gott bemötande och enheten erbjuder delaktighet och tillvaratar resurser',
    );
    expect(id).toBe('den-enskilde-far-ett-gott-bemotande-och-enheten-erbjuder');
  });

  it('cuts one endless word anyway', () => {
    expect(slug('a'.repeat(500)).length).toBeLessThanOrEqual(60);
  });
});

describe('createIds', () => {
  it('never gives an id twice, and none that is reserved', () => {
    const newId = createIds();
    expect(['Budget', 'Budget', 'Budget 2', 'Noter', '–', '–'].map(newId)).toEqual([
      'budget',
      'budget-2',
      'budget-2-2',
      'avsnitt-noter',
      'avsnitt',
      'avsnitt-2',
    ]);
  });
});
