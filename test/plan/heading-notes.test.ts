import { describe, expect, it } from 'vitest';
import { goalOf, headingOf, planOf } from './helper.ts';

const note = '\n\n[^a]: En not.\n\n[^b]: En not till.\n';

/** A heading's text with its marks where they stand. */
function marked(text: string, notes: { reference: { identifier: string }; offset: number }[]): string {
  return notes.reduceRight(
    (whole, { reference, offset }) =>
      `${whole.slice(0, offset)}[${reference.identifier}]${whole.slice(offset)}`,
    text,
  );
}

describe('footnote marks in a heading', () => {
  it.each([
    ['# Nämndmål: Äldre trivs[^a]', 'Äldre trivs[a]'],
    ['# Nämndmål: Äldre[^a] *trivs* här[^b]', 'Äldre[a] trivs här[b]'],
    ['# Nämndmål: 1.4.1 Äldre  **bor[^a]**  bra', 'Äldre bor[a] bra'],
    ['# Nämndmål[^a]: Äldre trivs', '[a]Äldre trivs'],
    ['# Nämndmål: Äldre trivs', 'Äldre trivs'],
  ])('of a goal stand in its wording: %s', (heading, expected) => {
    const { goal } = headingOf(heading + note);
    expect(marked(goal?.title ?? '', goal?.headingNotes ?? [])).toBe(expected);
  });

  it('of a council goal given by its number stand after the wording that is filled in', () => {
    const { plan } = planOf(`# KF:s inriktningsmål: 1[^a]${note}`, () => 'Ett Stockholm för alla');
    const [goal] = plan.parts;
    if (goal?.kind !== 'goal') throw new Error('no goal');
    expect(marked(goal.title, goal.headingNotes)).toBe('Ett Stockholm för alla[a]');
  });

  it('of a section stand in its name, and change neither its kind nor the JSON', () => {
    const { goal, json } = goalOf(`#### Förväntat[^b] resultat[^a]\n\nAlla hörs.${note}`);
    const [section] = goal.sections;
    expect(section?.kind).toBe('Förväntat resultat');
    expect(marked(section?.written ?? '', section?.headingNotes ?? [])).toBe('Förväntat[b] resultat[a]');
    expect(JSON.stringify(json)).not.toContain('headingNotes');
  });
});
