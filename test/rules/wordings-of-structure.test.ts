import { expect, test } from 'vitest';
import { findingsIn, findingsMarked } from '../support/findings.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { aging, body } from '../support/wordings.ts';

const economy =
  '3. Ett Stockholm med en stabil och hållbar ekonomi med utbildning, jobb och bostäder för alla';
const jobs = '3.4 Medarbetare i Stockholm ska ges goda förutsättningar att göra ett bra jobb';
const hears = unitPlan().slice(unitPlan().indexOf('#### Enhetsmål'));
const committee = unitPlan().slice(unitPlan().indexOf('### Nämndmål'));

/** Headings and what is meant as such, in other forms than the cases have, each found between its marks. */
test.each<[what: string, code: string, marked: string]>([
  ['a council goal as a paragraph', 'VP252', unitPlan({ rest: `⟦${jobs}⟧\n\nVi trivs.` })],
  ['a council goal that has become a point', 'VP252', unitPlan({ rest: `1. Ett.\n\n⟦${economy}⟧` })],
  ['a council goal on the first of some lines', 'VP252', unitPlan({ rest: `⟦${jobs}⟧\nVi trivs.` })],
  ['a semicolon for the colon', 'VP252', goalPlan(`⟦#### Enhetsmål; Vi lyssnar⟧\n\n${sectionsOf(hears)}`)],
  [
    'a bracket before the colon',
    'VP252',
    goalPlan(`⟦#### Enhetsmål (nytt): Vi lyssnar⟧\n\n${sectionsOf(hears)}`),
  ],
  ['a goal by its number', 'VP252', goalPlan(`⟦#### Mål 1: Vi lyssnar⟧\n\n${sectionsOf(hears)}`)],
  ['a goal of the work', 'VP252', goalPlan(`⟦#### Verksamhetsmål: Vi ser⟧\n\n${sectionsOf(hears)}`)],
])('%s', async (_, code, marked) => {
  const { found, place } = await findingsMarked(marked);
  expect(found).toEqual([[code, place]]);
});

/** What may look like a heading and is none. */
test.each<[what: string, text: string]>([
  ['goals that a line leads to', unitPlan({ rest: `Målet hör samman med:\n\n${economy}\n\n${jobs}` })],
  ['a goal spoken of', unitPlan({ rest: `- ${jobs}\n\n${jobs}, och det är viktigt.` })],
  ['goals of the council in an introduction', plan(`# Inledning\n\n${economy}\n\n${jobs}\n\n${body}`)],
  ['a goal that the plan has', unitPlan({ rest: aging })],
  [
    'a target by its number in the text of a goal',
    unitPlan({ rest: '###### Mål 1: Rent hus\n\nVi städar.' }),
  ],
])('%s is no mistake', async (_, text) => {
  expect(await findingsIn({ 'plan.md': text })).toEqual([]);
});

/** The finding of a goal that stands outside, where what belongs above it stands there. */
test.each<[what: string, above: string, said: string]>([
  [
    'nearly worded',
    `${body}\n\n## 1.4 ${aging.replace(' i -', ' i').replace('stor ', '')}`,
    'Den ser ut att stå på rad 11: rätta den raden först.',
  ],
  ['by its number', `${body}\n\n## Mål 1.4`, 'Den ser ut att stå på rad 11: rätta den raden först.'],
  [
    'ended by a chapter',
    `${body}\n\n## KF:s mål: 1.4\n\n# Budget 2025\n\nVi har 20 tkr.`,
    'enhetsmål. Rubriken ”Budget 2025” på rad 13 är ett kapitel och avslutade målet ovanför',
  ],
])('a goal outside one that stands above, %s, names the line', async (_, above, said) => {
  const found = await findingsIn({ 'plan.md': plan(`${above}\n\n${committee}`) });
  expect(found.filter(({ code }) => code === 'VP201').map(({ message }) => message)).toEqual([
    expect.stringContaining(said),
  ]);
  expect(found.map(({ code }) => code)).not.toContain('VP227');
});

/** What follows a goal's heading. */
function sectionsOf(goal: string): string {
  return goal.slice(goal.indexOf('\n')).trim();
}
