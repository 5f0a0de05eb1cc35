import { describe, expect, test } from 'vitest';
import { headingOf, planOf } from './helper.ts';

/** Level, number as compared, number as written, and title. */
function read(heading: string): (string | null)[] | null {
  const { goal } = headingOf(heading);
  return goal && [goal.level, goal.number, goal.numberText, goal.title];
}

describe('a label decides the level, not the depth', () => {
  test.each([
    ['# KF:s inriktningsmål: Ett', 'inriktningsmål'],
    ['###### KF:s inriktningsmål: Ett', 'inriktningsmål'],
    ['# KF:s mål för verksamhetsområdet: Ett', 'kf-mål'],
    ['# KF:s mål: Ett', 'kf-mål'],
    ['# Nämndmål: Ett', 'nämndmål'],
    ['# Avdelningsmål: Ett', 'avdelningsmål'],
    ['# Enhetsmål: Ett', 'enhetsmål'],
    ['# Åtagande: Ett', 'enhetsmål'],
    ['# ÅTAGANDE : Ett', 'enhetsmål'],
    ['# Enhetsmål:Ett', 'enhetsmål'],
    ['# Enhetsmål: Ett ###', 'enhetsmål'],
    ['Enhetsmål: Ett\n===', 'enhetsmål'],
    ['Enhetsmål:\nEtt\n---', 'enhetsmål'],
    ['# **Enhetsmål:** *Ett*', 'enhetsmål'],
    ['# **Enhetsmål: Ett**', 'enhetsmål'],
    ['# `Enhetsmål:` Ett', 'enhetsmål'],
    ['# [Enhetsmål: Ett](https://stockholm.se)', 'enhetsmål'],
    ['# <!-- nytt -->Enhetsmål: Ett', 'enhetsmål'],
    ['# Enhetsmål: Ett[^1]\n\n[^1]: Not.', 'enhetsmål'],
    ['# ![](a.png) Enhetsmål: Ett', 'enhetsmål'],
  ])('%j', (heading, level) => {
    expect(read(heading)).toEqual([level, null, null, 'Ett']);
  });

  test.each([
    ['# Nämdmål: Ett', 'nämndmål', 'Nämdmål'],
    ['# Nämndsmål: Ett', 'nämndmål', 'Nämndsmål'],
    ['# Enhetsmal: Ett', 'enhetsmål', 'Enhetsmal'],
    ['# Åtaganden: Ett', 'enhetsmål', 'Åtaganden'],
    ['# KFs inriktningsmål: Ett', 'inriktningsmål', 'KFs inriktningsmål'],
    ["# KF's mål: Ett", 'kf-mål', "KF's mål"],
    ['# KF mål: Ett', 'kf-mål', 'KF mål'],
    ['# KF:s\u00A0mål: Ett', 'kf-mål', 'KF:s\u00A0mål'],
    ['# KF:s mål för verksamhetsområde: Ett', 'kf-mål', 'KF:s mål för verksamhetsområde'],
    ['# KF:s mål för verksamhets\u00ADområdet: Ett', 'kf-mål', 'KF:s mål för verksamhets\u00ADområdet'],
  ])('a near miss is understood: %j', (heading, level, written) => {
    const { goal, slice } = headingOf(heading);
    expect(goal).toMatchObject({ level, title: 'Ett' });
    expect(slice(goal?.labelSpan ?? null)).toBe(written);
  });

  test.each([
    '# Enhetsmöte: dagordning',
    '# Enhetsmöte 1 Dagordning',
    '# Åtgärder: Ett',
    '# Mål: Ett',
    '# KF:s uppdrag: Ett',
    '# KS:s mål: Ett',
    '# Nämndens mål: Ett',
    '# Nämndmål och enhetsmål',
    '# Våra enhetsmål: Ett',
    '# Enhetsmål',
    '# 2025 Enhetsmål: Ett',
    '# KF-mål 2025',
    '# 1 Våra enhetsmål: Ett',
    'Enhetsmål: Ett',
    '> # Enhetsmål: Ett',
    '- # Enhetsmål: Ett',
    '    # Enhetsmål: Ett',
    '####### Enhetsmål: Ett',
  ])('%j is no goal', (heading) => {
    expect(read(heading)).toBeNull();
  });
});

describe('a number', () => {
  test.each([
    ['# KF:s inriktningsmål: 1', '1', '1', ''],
    ['# KF:s inriktningsmål: 1.', '1', '1.', ''],
    ['# KF:s inriktningsmål: 1. ett', '1', '1.', 'ett'],
    ['# KF:s inriktningsmål: 1. 24 timmar', '1', '1.', '24 timmar'],
    ['# KF:s mål: 1.4', '1.4', '1.4', ''],
    ['# KF:s mål: 1.4. Ett', '1.4', '1.4.', 'Ett'],
    ['# KF:s mål: 1.10 Ett', '1.10', '1.10', 'Ett'],
    ['# KF:s mål: **1.4** Ett', '1.4', '1.4', 'Ett'],
    ['# KF:s mål:\u00A01.4\u00A0Ett', '1.4', '1.4', 'Ett'],
    ['# KF:s mål: 1.4: Ett', '1.4', '1.4', 'Ett'],
    ['# KF:s mål: 1.4 24 timmars omsorg', '1.4', '1.4', '24 timmars omsorg'],
    ['# Enhetsmål: 1.4.1.2 Äldre', '1.4.1.2', '1.4.1.2', 'Äldre'],
    ['# Enhetsmål: 1 Äldre', '1', '1', 'Äldre'],
    ['# Enhetsmål: 1. Äldre', '1', '1.', 'Äldre'],
    ['# Nämndmål: 1.4.1 -', '1.4.1', '1.4.1', '-'],
  ])('is read from %j', (heading, number, numberText, title) => {
    expect(read(heading)?.slice(1)).toEqual([number, numberText, title]);
  });

  test.each([
    ['# Enhetsmål: 3.5.1. 1 Äldre', '3.5.1.1', '3.5.1. 1'],
    ['# KF:s mål: 1. 4 Ett', '1.4', '1. 4'],
    ['# KF:s mål: 1 .4 Ett', '1.4', '1 .4'],
    ['# KF:s mål: 1. 4', '1.4', '1. 4'],
  ])('may have a stray space: %j', (heading, number, numberText) => {
    expect(read(heading)?.slice(1, 3)).toEqual([number, numberText]);
  });

  test.each([
    ['# Enhetsmål 1: Äldre', '1', 'Äldre'],
    ['# KF:s mål 1.4: Ett', '1.4', 'Ett'],
    ['# KF:s inriktningsmål 1. Ett', '1', 'Ett'],
    ['# Nämndmål 1.4.1 Ett', '1.4.1', 'Ett'],
    ['# KF:s mål 1.4', '1.4', ''],
    ['# Nämdmål 2: Ett', '2', 'Ett'],
    ['# Enhetsmål Alla gäster trivs hos oss', null, 'Alla gäster trivs hos oss'],
  ])('may stand before the colon or in its place, or neither stand: %j', (heading, number, title) => {
    const { goal } = headingOf(heading);
    expect([goal?.number, goal?.title]).toEqual([number, title]);
  });

  test.each([
    '100 % av alla är nöjda',
    '95 % av alla är nöjda',
    '95% av alla är nöjda',
    '5 nya platser',
    '1 000 nya träd',
    '24/7-omsorg',
    '3-åringar trivs',
    '1:a klass',
    '1,5 grader',
    '2025 års mål',
    '1) Äldre',
  ])('is not what a wording begins with: %s', (title) => {
    expect(read(`# Enhetsmål: ${title}`)).toEqual(['enhetsmål', null, null, title]);
  });
});

describe('two labels', () => {
  test.each([
    ['# Enhetsmål: 1.3.1.1 Avdelningsmål: Människor', 'avdelningsmål', '1.3.1.1', 'Människor'],
    ['# Enhetsmål: Avdelningsmål: 1.3 Människor', 'avdelningsmål', '1.3', 'Människor'],
    ['# Nämndmål: 1.2.1 Nämndmål: 1.2.2 Människor', 'nämndmål', '1.2.2', 'Människor'],
    ['# KF:s mål: KF:s mål: Nämndmål: Människor', 'nämndmål', null, 'Människor'],
  ])('leave the last to decide: %s', (heading, level, number, title) => {
    expect(headingOf(heading).goal).toMatchObject({ level, number, title });
  });
});

describe('the wording', () => {
  test('may be missing, or a dash', () => {
    expect(read('# Nämndmål:')?.[3]).toBe('');
    expect(read('# Nämndmål: -')?.[3]).toBe('-');
    expect(read('# Nämndmål: –')?.[3]).toBe('–');
  });

  test('drops emphasis, comments, pictures and notes, folds white space and keeps escapes readable', () => {
    const heading =
      '# Enhetsmål: *Äldre*  \u00A0i ![bild](a.png)Öst\u00ADermalm<!-- x --> &amp; V\\_äst[^1]\n\n[^1]: Not.';
    expect(read(heading)?.[3]).toBe('Äldre i Östermalm & V_äst');
  });

  test('is filled in where a council goal has a number alone', () => {
    const fillTitle = ({ number, title }: { number: string | null; title: string }) =>
      number === '1.4' && title === '' ? 'Stockholm' : null;
    const goals = planOf('# KF:s mål: 1.4\n\n# KF:s mål: 1.5\n\n# KF:s mål: 1.4 Eget', fillTitle).plan.parts;
    expect(goals.map((goal) => goal.kind === 'goal' && [goal.title, goal.titleFilledIn])).toEqual([
      ['Stockholm', true],
      ['', false],
      ['Eget', false],
    ]);
  });
});
