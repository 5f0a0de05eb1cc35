import { describe, expect, test } from 'vitest';
import { goalOf, outlineOf, planOf } from './helper.ts';

const lines = (text: string): string => text.trim().split('\n').join('\n\n');

describe('goals', () => {
  test('nest by their levels, whatever their depth', () => {
    const body = lines(`
# KF:s inriktningsmål: 1
# KF:s mål: 1.4
###### Nämndmål: A
## Avdelningsmål: B
# Enhetsmål: C
### Enhetsmål: D
# Nämndmål: E
# KF:s mål: 1.5
# KF:s inriktningsmål: 2`);
    expect(outlineOf(body)).toEqual([
      'inriktningsmål 1',
      '  kf-mål 1.4',
      '    nämndmål A',
      '      avdelningsmål B',
      '        enhetsmål C',
      '        enhetsmål D',
      '    nämndmål E',
      '  kf-mål 1.5',
      'inriktningsmål 2',
    ]);
  });

  test('may skip levels, or stand where they should not', () => {
    const body = lines(`
# KF:s inriktningsmål: 1
## KF:s mål: 1.4
### Enhetsmål: A
## Avdelningsmål: B
# Nämndmål: C
# KF:s inriktningsmål: 2
## Enhetsmål: D
# Inledning
# Enhetsmål: E
# KF:s mål: 2.1`);
    expect(outlineOf(body)).toEqual([
      'inriktningsmål 1',
      '  kf-mål 1.4',
      '    enhetsmål A',
      '    avdelningsmål B',
      '    nämndmål C',
      'inriktningsmål 2',
      '  enhetsmål D',
      '= Inledning',
      'enhetsmål E',
      'kf-mål 2.1',
    ]);
  });

  test('of a list or a quote are no headings of the plan, and stay in the text', () => {
    const { goal } = goalOf('> #### Enhetsmål: A\n\n- #### Enhetsmål: B\n');
    expect(goal.goals).toEqual([]);
    expect(goal.intro).toHaveLength(2);
  });

  test('may share a title, and keep their own text apart', () => {
    const { goal } = goalOf(
      'Ett.\n\n#### Enhetsmål: Äldre trivs\n\nTvå.\n\n#### Enhetsmål: Äldre trivs\n\nTre.',
    );
    expect([goal, ...goal.goals].map(({ title, intro }) => [title, intro.length])).toEqual([
      ['Äldre trivs', 1],
      ['Äldre trivs', 1],
      ['Äldre trivs', 1],
    ]);
  });
});

describe('chapters', () => {
  test('are depth-1 headings without a label, and close all goals', () => {
    const body = lines(`
# Inledning
## Uppdrag
# KF:s inriktningsmål: 1
## KF:s mål: 1.4
# Fri rubrik
### Enhetsmål: A
# Uppföljning`);
    expect(outlineOf(body)).toEqual([
      '= Inledning',
      'inriktningsmål 1',
      '  kf-mål 1.4',
      '= Fri rubrik',
      'enhetsmål A',
      '= Uppföljning',
    ]);
  });

  test.each([
    ['# 1. Inledning', '= 1 Inledning'],
    ['# 1 Inledning', '= 1 Inledning'],
    ['# 2.1. mål och medel', '= 2.1 mål och medel'],
    ['# 24 timmar om dygnet', '= 24 timmar om dygnet'],
    ['# 2025 i korthet', '= 2025 i korthet'],
    ['# **Inledning**', '= Inledning'],
    ['Inledning\n=====', '= Inledning'],
    ['#', '= '],
  ])('may be numbered or underlined: %j', (heading, expected) => {
    expect(outlineOf(heading)).toEqual([expected]);
  });

  test('of a plan that begins at depth 2 stand at depth 2', () => {
    const body = lines(`
## Inledning
### Uppdrag
## KF:s inriktningsmål: 1
### KF:s mål: 1.4
## Redovisning av ekonomi
### Resursanvändning
## Övrigt`);
    expect(outlineOf(body)).toEqual([
      '= Inledning',
      'inriktningsmål 1',
      '  kf-mål 1.4',
      '= Redovisning av ekonomi',
      '= Övrigt',
    ]);
  });

  test('by name close the goals also further in, unless they stand inside the goal', () => {
    const goals = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n### Enhetsmål: A\n\n#### Arbetssätt\n\n';
    expect(
      outlineOf(`${goals}## 4. Redovisning av ekonomi\n\n### Budget 2025\n\n## Övrigt`).slice(-2),
    ).toEqual(['= 4 Redovisning av ekonomi', '= Övrigt']);
    expect(outlineOf(`${goals}##### Övrigt\n\nText.`)).toHaveLength(4);
    expect(outlineOf(`${goals}## Fri rubrik\n\nText.`)).toHaveLength(4);
  });

  test('hold what stands before the first heading', () => {
    const { plan } = planOf('Text.\n\n## Rubrik\n\nMer.');
    expect(plan.parts.map((part) => part.kind === 'chapter' && [part.title, part.blocks.length])).toEqual([
      ['', 1],
      ['Rubrik', 1],
    ]);
  });
});

describe('sections', () => {
  test('are known by name, whatever their depth, case, colon and emphasis', () => {
    const body = lines(`
Inledande text.
#### Beskrivning
###### förväntat resultat:
## ARBETSSÄTT
### **Resursanvändning**
#### Uppföljning :
#### Utveckling
#### Budget 2025`);
    const { goal } = goalOf(body);
    expect(goal.intro).toHaveLength(1);
    expect(goal.sections.map(({ name, written, depth }) => [name, written, depth])).toEqual([
      ['Beskrivning', 'Beskrivning', 4],
      ['Förväntat resultat', 'förväntat resultat:', 6],
      ['Arbetssätt', 'ARBETSSÄTT', 2],
      ['Resursanvändning', 'Resursanvändning', 3],
      ['Uppföljning', 'Uppföljning :', 4],
      ['Utveckling', 'Utveckling', 4],
      ['Budget 2025', 'Budget 2025', 4],
    ]);
  });

  test.each([
    ['Arbetsätt', 'Arbetssätt'],
    ['Arbetssättet', 'Arbetssätt'],
    ['Förväntade resultat', 'Förväntat resultat'],
    ['Förväntat resulat', 'Förväntat resultat'],
    ['Förväntat-resultat', 'Förväntat resultat'],
    ['Resurs- användning', 'Resursanvändning'],
    ['Uppföljningar', 'Uppföljning'],
    ['Beskrvning', 'Beskrivning'],
    ['Budget', 'Budget'],
    ['Budget för 2025', 'Budget för 2025'],
    ['budget år 2025:', 'Budget år 2025'],
    ['Budget 2025 (tkr)', 'Budget 2025 (tkr)'],
    ['Budget 2025, belopp i mnkr', 'Budget 2025, belopp i mnkr'],
  ])('are understood with a slip of the pen: %s', (written, name) => {
    expect(goalOf(`#### ${written}`).goal.sections.map((section) => section.name)).toEqual([name]);
  });

  test.each([
    'Arbetsrätt',
    'Arbetsplats',
    'Utskrivning',
    'Inskrivning',
    'Avskrivning',
    'Avveckling',
    'Uppföljning av ekonomi',
    'Resultat',
    'Budgetuppföljning',
    'Budget i balans',
    'Beskrivning av uppdraget',
    'Övrigt',
  ])('are not free subheadings: %s', (written) => {
    const { goal } = goalOf(`#### Arbetssätt\n\nText.\n\n##### ${written}\n\nMer.`);
    expect(goal.sections.map(({ blocks }) => blocks.length)).toEqual([3]);
  });

  test('belong to the nearest goal, and outside goals they are headings of a chapter', () => {
    const { goal } = goalOf('#### Enhetsmål: A\n\n#### Arbetssätt\n\n#### Enhetsmål: B\n\n##### Arbetssätt');
    expect(goal.sections).toEqual([]);
    expect(goal.goals.map(({ sections }) => sections.length)).toEqual([1, 1]);
    expect(outlineOf('# Inledning\n\n## Uppföljning\n\nText.')).toEqual(['= Inledning']);
  });

  test('keep their Markdown as written, from the first block to the last', () => {
    const text = '<!-- k -->\n\n*Ett*  \ntvå\n\n##### Fritt\n\n- a\n  - b';
    const { goal } = goalOf(`#### Arbetssätt\n\n${text}\n\n#### Uppföljning\n\n# Övrigt`);
    expect(goal.sections.map(({ markdown }) => markdown)).toEqual([text, '']);
  });
});
