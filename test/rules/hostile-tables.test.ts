import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { placeGoals } from '../../src/plan/goals.ts';
import { columnsAcross } from '../../src/rules/across/columns-across.ts';
import { outsideScale } from '../../src/rules/across/outside-scale.ts';
import { activityDates } from '../../src/rules/activities/activity-dates.ts';
import { activityMonths } from '../../src/rules/activities/activity-months.ts';
import { activityRows } from '../../src/rules/activities/activity-rows.ts';
import { activityText } from '../../src/rules/activities/activity-text.ts';
import { activityTold } from '../../src/rules/activities/activity-told.ts';
import { datesInProse } from '../../src/rules/activities/dates-in-prose.ts';
import { unusualDates } from '../../src/rules/activities/unusual-dates.ts';
import { amountBeyondBudget } from '../../src/rules/budget/amount-beyond-budget.ts';
import { budgetAmounts } from '../../src/rules/budget/budget-amounts.ts';
import { budgetInText } from '../../src/rules/budget/budget-in-text.ts';
import { budgetMissing } from '../../src/rules/budget/budget-missing.ts';
import { budgetSums } from '../../src/rules/budget/budget-sums.ts';
import { budgetUnits } from '../../src/rules/budget/budget-units.ts';
import { tableSums } from '../../src/rules/budget/table-sums.ts';
import { withoutConsequences } from '../../src/rules/consequences.ts';
import { chapters } from '../../src/rules/headings/chapters.ts';
import { councilTarget } from '../../src/rules/indicators/council-target.ts';
import { indicatorName } from '../../src/rules/indicators/indicator-name.ts';
import { indicatorTargets } from '../../src/rules/indicators/indicator-targets.ts';
import { indicatorTwice } from '../../src/rules/indicators/indicator-twice.ts';
import { targetForm } from '../../src/rules/indicators/target-form.ts';
import { targetInText } from '../../src/rules/indicators/target-in-text.ts';
import { resultMeasure } from '../../src/rules/results/result-measure.ts';
import { datesInTables } from '../../src/rules/tables/dates-in-tables.ts';
import { numberWriting } from '../../src/rules/tables/number-writing.ts';
import { hyphens } from '../../src/rules/text/hyphens.ts';
import { planIn } from '../plan/helper.ts';
import { fileOf } from '../source/helper.ts';

const edition = await loadEdition('2023-2026');

/** The rules of indicators, activities and budgets, of words that are compared with all others, and of chapters. */
const rules = [
  activityDates,
  datesInTables,
  targetForm,
  activityMonths,
  activityRows,
  activityText,
  activityTold,
  amountBeyondBudget,
  budgetAmounts,
  columnsAcross,
  outsideScale,
  budgetInText,
  budgetMissing,
  budgetSums,
  budgetUnits,
  chapters,
  councilTarget,
  datesInProse,
  hyphens,
  indicatorName,
  indicatorTargets,
  indicatorTwice,
  numberWriting,
  resultMeasure,
  tableSums,
  targetInText,
  unusualDates,
];

function problemsIn(body: string) {
  const { plan, source } = planIn(fileOf(body));
  const start = process.cpuUsage();
  const context = { plan, source, edition, yearHolds: true, superiors: [], goals: placeGoals(plan.parts) };
  const problems = withoutConsequences(rules.flatMap((rule) => rule(context)));
  const { user, system } = process.cpuUsage(start);
  return { problems, source, time: (user + system) / 1000 };
}

const goal = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4\n\n### Nämndmål: Äldre trivs\n\n';
const indicators = '| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| - | - | - | - |\n';
const activities = '| Aktivitet | Startdatum | Slutdatum |\n| - | - | - |\n';
const results = '\n\n#### Förväntat resultat\n\n';
const budget = '# Redovisning av ekonomi\n\n## Budget 2025\n\n';

const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

/** A number as seven letters. */
const letters = (number: number): string =>
  Array.from({ length: 7 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26)),
  ).join('');

/** Plans of a size that does as much as possible of one thing. */
const plans: [what: string, body: (size: number) => string][] = [
  [
    'the same indicator and the same result, over and over',
    (size) =>
      `${goal}${indicators}${rows(size, () => '| Andel nöjda äldre besökare | 7 % | 8 % | År |')}${results}${rows(size, () => '- Minst 9 % av nöjda äldre besökare')}`,
  ],
  [
    'indicators that share all words but one',
    (size) =>
      `${goal}${indicators}${rows(size, (index) => `| Andel nöjda äldre besökare a${index} | 7 % | | År |`)}${results}${rows(size, (index) => `- Andel nöjda äldre besökare a${index} är 8 %`)}`,
  ],
  [
    'one name of very many words, and a text of the same',
    (size) =>
      `${goal}${indicators}| ${'andel '.repeat(size * 8)} | 7 % | | År |${results}${'andel '.repeat(size * 8)} 8 %`,
  ],
  [
    'one very long sentence of clauses',
    (size) => `${goal}${indicators}| Andel | 7 % | | År |${results}${'andel är minst '.repeat(size * 4)}`,
  ],
  [
    'parts of one indicator, over and over',
    (size) =>
      `${goal}${indicators}| ${'Andel nöjda '.repeat(size)} | 7 % | | År |\n${rows(size, () => '| – kvinnor | 7 % | | |')}`,
  ],
  [
    'a target of brackets, and one of parts',
    (size) =>
      `${goal}${indicators}| Andel (skala 1–${'5 '.repeat(size * 5)} | 7 % ${'(kvinnor 8 %, '.repeat(size * 5)} | | År |`,
  ],
  [
    'years in a row that begins before the plan’s',
    (size) =>
      `${goal}${activities}| ${'2024–2025, klart 2024 '.repeat(size * 5)} | 2024-01-01 | 2025-02-28 |`,
  ],
  [
    'a result of brackets',
    (size) => `${goal}${indicators}| A | 7 % | | År |${results}1 ${'( '.repeat(size * 10)}`,
  ],
  [
    'a result of numbers',
    (size) => `${goal}${indicators}| A | 7 % | | År |${results}${'från 1 '.repeat(size * 10)}`,
  ],
  [
    'the same activity and date, over and over',
    (size) => `${goal}${activities}${rows(size, () => '| Möte i oktober | 2025-01-01 | 2025-06-30 |')}`,
  ],
  [
    'an activity that names very many months',
    (size) => `${goal}${activities}| ${'oktober till 3 maj, '.repeat(size * 5)} | 2025-01-01 | 2025-02-28 |`,
  ],
  [
    'rows with too many cells',
    (size) =>
      `${goal}${activities}${rows(size, (index) => `| Möte ${index} | 2024-01-01 | | | 30 februari |`)}`,
  ],
  [
    'activities and when they end, over and over',
    (size) =>
      `${goal}${activities}${rows(size, (index) => `| Översyn av rutin ${index} | 2025-01-13 | 2025-03-14 |`)}\n\n${rows(size, (index) => `Översyn av rutin ${index} avslutas den 3 mars, översyn av`)}`,
  ],
  [
    'activities and the months of what is done, over and over',
    (size) =>
      `${goal}${activities}${rows(size, (index) => `| Översyn av rutin ${index} | 2025-01-13 | 2025-03-14 |`)}\n\n${'Översyn av rutin görs i maj och juni. '.repeat(size)}${'översyn av rutin i maj, '.repeat(size)}`,
  ],
  [
    'two months and very much between them',
    (size) =>
      `${goal}${activities}| Översyn av rutiner | 2025-01-13 | 2025-03-14 |\n\nI maj${'&#32;'.repeat(size * 4)}x i juni`,
  ],
  [
    'results without figures beside one with and very many indicators',
    (size) =>
      `${goal}#### Enhetsmål: Vi trivs\n\n##### Förväntat resultat\n\n- Alla 7 trivs.\n${rows(size, () => '- Värmen ökar.')}\n\n${indicators}${rows(size, (index) => `| Andel ${letters(index)} | 7 % | | År |`)}`,
  ],
  [
    'a table of figures with a wrong total',
    (size) =>
      `${goal}| Grupp | Barn |\n| - | - |\n${rows(size, (index) => `| Grupp a${index} | ${index} |`)}\n| Totalt | ${(size * (size - 1)) / 2 + 1} |`,
  ],
  [
    'a wide table of figures with short rows',
    (size) =>
      `${goal}|${' A |'.repeat(size)}\n|${' - |'.repeat(size)}\n${rows(size, () => '| A | 1 |')}\n| Totalt |${' 1 |'.repeat(size - 1)}`,
  ],
  ['a text of dates', (size) => `${goal}${'måndag den 31 september 2025, '.repeat(size * 4)}`],
  ['a text of amounts', (size) => `${budget}${'på 959 500 mkr och 1.5 % i MKR '.repeat(size * 4)}`],
  [
    'amounts of a budget in the text',
    (size) =>
      `${goal}Lönerna är 7 tkr. ${'Lönerna är budgeterade till 8 108 tkr '.repeat(size)}\n\n${budget}| tkr | Budget |\n| - | -: |\n| Löner | 8107 |\n`,
  ],
  [
    'amounts of a row that comes back, over and over',
    (size) =>
      `${goal}${'Lönerna är 8 108 tkr. '.repeat(size)}\n\n${budget}| tkr | Budget |\n| - | -: |\n${rows(size, (index) => `| Löner | ${index} |`)}`,
  ],
  [
    'amounts beyond a budget',
    (size) =>
      `${goal}${'Bidraget är 800 mnkr och '.repeat(size)}\n\n${budget}| tkr | Budget |\n| - | -: |\n${rows(size, (index) => `| Post a${index} | ${index + 900} |`)}`,
  ],
  ['a text of figures', (size) => `${budget}${'1 000 '.repeat(size * 10)}`],
  [
    'budgets without a unit',
    (size) =>
      `${budget}${rows(size, () => '\n\n| | Budget |\n| - | - |\n| Löner | 8108 |\n| Hyror | 8 103 |\n')}`,
  ],
  [
    'a budget of sums',
    (size) =>
      `${budget}| tkr | Budget |\n| - | -: |\n${rows(size * 4, (index) => `| ${index % 3 === 2 ? 'Summa' : 'Post'} ${index} | ${index} |`)}`,
  ],
  [
    'words with hyphens, each another',
    (size) =>
      `${goal}${rows(size * 4, (index) => `${letters(index * 7919)}-${letters(index * 104_729)}${index % 9 === 8 ? '\n' : ''}`)}`,
  ],
  ['sections as chapters', (size) => `${goal}${rows(size * 8, () => '\n\n# Uppföljning\n')}`],
  ['empty budgets', (size) => `${goal}${rows(size, (index) => `\n\n#### Budget 20${10 + (index % 80)}\n`)}`],
];

/** How much longer the rules take for eight times the plan; what is short is counted as four milliseconds. */
function growth(body: (size: number) => string): number {
  // The first runs of a size also compile what it takes.
  const [small = 0, large = 0] = [200, 1600].map((size) =>
    Math.min(...[1, 2, 3, 4].map(() => problemsIn(body(size)).time)),
  );
  return large / Math.max(small, 4);
}

test.each(plans)('%s: takes time in proportion to the size', (_, body) => {
  problemsIn(body(200));
  // A quadratic rule takes sixty-four times as long, each time it is measured; a machine with more to do may once take twice as long.
  const measured = [growth(body)];
  while (measured.length < 3 && Math.min(...measured) >= 24) measured.push(growth(body));
  expect(Math.min(...measured)).toBeLessThan(24);
});

const cells = [
  'Sjukfrånvaro',
  'Sjukfrånvaro dag 1–14.',
  '8.5',
  '8,5 %',
  'Max 10 personer',
  'Tas fram av nämnd',
  '2025-02-30',
  '31 september',
  'senast i maj–till ',
  '1 000 mkr',
  '8108',
  '\\|',
  '*',
  '&amp;',
  '( ',
  'från 9 till ',
  '–',
  ' ',
];

test('whatever stands in tables and text, the rules only find things, all of them inside the plan', () => {
  const cell = fc.oneof(fc.constantFrom(...cells), fc.string({ unit: 'grapheme', maxLength: 5 }));
  const texts = fc.array(
    fc.array(cell, { maxLength: 4 }).map((parts) => parts.join(' ').replace(/\n/g, ' ')),
    {
      minLength: 12,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, ([a, b, c, d, e, f, g, h, i, j, k, l]) => {
      const body = `${goal}${indicators}| ${a} | ${b} | ${c} | ${d} |\n| ${a} | ${e} | |\n\n${activities}| ${f} | ${g} | ${h} |${results}- ${i}\n- ${a} ${b}\n\n${budget}| ${j} | ${k} |\n| - | - |\n| ${l} | 8108 |\n`;
      const { problems, source } = problemsIn(body);
      for (const problem of problems) {
        const { start, end } = 'span' in problem ? problem.span : { start: 0, end: 0 };
        expect(0 <= start && start <= end && end <= source.text.length).toBe(true);
      }
    }),
    { seed: 20250401, numRuns: 1500 },
  );
});
