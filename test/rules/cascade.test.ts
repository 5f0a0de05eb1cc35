import { expect, test } from 'vitest';
import { applyFix, findingsIn } from '../support/findings.ts';
import { goalPlan, plan, unitPlan } from '../support/plans.ts';
import { processorTime } from '../support/time.ts';

const codesOf = async (text: string): Promise<string[]> =>
  (await findingsIn({ 'plan.md': text })).map(({ code }) => code);

const sections = (depth: string): string =>
  [
    `${depth} Förväntat resultat\n\nNio av tio svarar ja.`,
    `${depth} Arbetssätt\n\nVi frågar.`,
    `${depth} Uppföljning\n\nVi räknar svaren.`,
  ].join('\n\n');
const unitGoal = (title: string): string => `#### Enhetsmål: ${title}\n\n${sections('#####')}`;

/** What a writer may do that looks like a mistake. */
test.each<[what: string, text: string]>([
  [
    'a nämndmål left empty',
    goalPlan(`${unitGoal('Vi lyssnar')}\n\n## KF:s mål: 1.5`).replace('## KF:s mål: 1.5', ''),
  ],
  [
    'a plan of the committee without unit goals',
    goalPlan('').replace('enhet: Provenheten', 'nivå: nämnd').replace('Fler trivs.', 'Nio av tio trivs.'),
  ],
  [
    'council goals that a unit does not take up',
    goalPlan(
      `${unitGoal('Vi lyssnar')}\n\n# KF:s inriktningsmål: 3\n\n## KF:s mål: 3.4\n\n${unitGoal('Vi ser').replace('####', '###')}`,
    ),
  ],
  ['a goal that two committee goals have', goalPlan(unitGoal('Äldre får stöd'))],
  ['unit goals numbered by themselves', goalPlan(`${unitGoal('1 Vi lyssnar')}\n\n${unitGoal('2 Vi ser')}`)],
  ['a label in a heading of two words', goalPlan('# Övrigt\n\n## Enhetsmål Södra gruppen\n\nText.')],
  ['a goal that ends in a full stop', goalPlan(unitGoal('Vi lyssnar på alla.'))],
  [
    'results with a comment',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n\nResultaten mäts i enkäten.' }),
  ],
  [
    'bold words in a text',
    unitPlan({ ways: '**Arbetssätt** som vi har prövat.\n\n**Budget 2025**\n\nVi har 10 tkr.' }),
  ],
  ['a part of a description', goalPlan('').replace('Nämnden verkar', '**Utveckling**\n\nNämnden verkar')],
  ['a section named in a sentence', unitPlan({ ways: 'Vi frågar.\n\nUppföljning och utveckling' })],
  [
    'a subheading of a section',
    unitPlan({ ways: '###### Enkäter\n\nVi frågar.\n\n###### Möten\n\nVi ses.' }),
  ],
  ['a result with a number in words', unitPlan({ results: 'Nöjdheten ökar till hälften.' })],
])('%s is no mistake', async (_, text) => {
  expect(await codesOf(text)).toEqual([]);
});

/** One mistake gives one finding. */
test.each<[mistake: string, code: string, text: string]>([
  [
    'a label without its colon',
    'VP209',
    goalPlan(unitGoal('Vi lyssnar på varandra').replace('Enhetsmål:', 'Enhetsmål')),
  ],
  [
    'a number left out among the ways of working',
    'VP238',
    unitPlan({
      results: '1. Alla hörs.\n2. Alla syns.',
      ways: '1. Ja.\n3. Nej.',
      followUp: '1. Svar.\n2. Enkät.',
    }),
  ],
  [
    'a goal twice with its number',
    'VP230',
    goalPlan(`${unitGoal('1.4.1 Vi ser')}\n\n${unitGoal('1.4.1 Vi ser')}`),
  ],
  [
    'a number that does not fit and leaves a gap',
    'VP203',
    goalPlan(`${unitGoal('1.4.1 Vi ser')}\n\n${unitGoal('2.4.3.1 Vi hör')}`),
  ],
  ['a number of two parts under a goal without one', 'VP203', goalPlan(unitGoal('1.1 Vi ser'))],
  [
    'a section twice, the first one empty',
    'VP239',
    unitPlan({ followUp: '##### Uppföljning\n\nVi räknar svaren.' }),
  ],
  ['a goal’s heading lost', 'VP239', unitPlan({ rest: sections('#####') })],
  [
    'results out of turn',
    'VP238',
    unitPlan({ results: '1. Alla hörs.\n2. Alla syns.\n2. Alla ler.\n4. Alla är.', ways: '1. A.\n2. B.' }),
  ],
  [
    'a section in bold that a goal must have',
    'VP244',
    unitPlan().replace('##### Uppföljning', '*Uppföljning:*'),
  ],
  ['a chapter with nothing but a comment', 'VP241', goalPlan('# Samarbete\n\n<!-- skriv -->')],
])('%s: %s', async (_, code, text) => {
  expect(await codesOf(text)).toEqual([code]);
});

test('a section’s name before its text becomes a heading above it', async () => {
  const text = unitPlan().replace('##### Uppföljning\n\n', '**Uppföljning:** ');
  const [finding] = await findingsIn({ 'plan.md': text });
  const mended = finding?.fix ? applyFix(text, finding.fix) : '';
  expect(mended).toContain('\n##### Uppföljning\n\nVi räknar svaren i oktober.');
  expect(await codesOf(mended)).toEqual([]);
});

test('a label on a line of its own is joined with the wording below it', async () => {
  const text = goalPlan(`Enhetsmål:\n\nVi lyssnar\n\n${sections('#####')}`);
  const [finding, ...others] = await findingsIn({ 'plan.md': text });
  expect(others).toEqual([]);
  const mended = finding?.fix ? applyFix(text, finding.fix) : '';
  expect(mended).toContain('\n#### Enhetsmål: Vi lyssnar\n');
  expect(await codesOf(mended)).toEqual([]);
});

test('a whole cascade whose labels stand alone is told at each label, and mended from the top', async () => {
  let text = plan(
    `# Inledning\n\nText.\n\nKF:s inriktningsmål:\n\n## 1\n\nKF:s mål:\n\n### 1.4\n\nNämndmål:\n\n# Äldre trivs\n\nText.`,
  );
  const [first] = await findingsIn({ 'plan.md': text });
  expect([first?.code, first?.line, first?.fix?.text]).toEqual(['VP245', 13, '# KF:s inriktningsmål: 1']);
  for (let round = 0; round < 3; round += 1) {
    const finding = (await findingsIn({ 'plan.md': text })).find(({ code }) => code === 'VP245');
    if (finding?.fix) text = applyFix(text, finding.fix);
  }
  expect(text).toContain('## KF:s mål: 1.4\n\n### Nämndmål: Äldre trivs\n');
});

test('the same wording is told of siblings only', async () => {
  const text = goalPlan(
    `${unitGoal('Vi ser')}\n\n### Nämndmål: Äldre syns\n\n#### Beskrivning\n\nText.\n\n#### Förväntat resultat\n\nText.\n\n${unitGoal('Vi ser')}`,
  );
  expect(await codesOf(text)).toEqual([]);
});

/** Work in proportion to the text: thousands of goals, long titles, many results. */
test.each<[what: string, text: string]>([
  [
    'goals',
    goalPlan(Array.from({ length: 3000 }, (_, at) => `#### Avdelningsmål: Grupp ${at}`).join('\n\n')),
  ],
  [
    'children of a goal with a long title',
    goalPlan(Array.from({ length: 2000 }, (_, at) => `#### Avdelningsmål: ${at}`).join('\n\n')).replace(
      'Äldre trivs',
      'Äldre trivs '.repeat(20_000),
    ),
  ],
  [
    'results under a long title',
    unitPlan({
      results: Array.from({ length: 3000 }, (_, at) => `- Vi ser ${'x'.repeat(at % 9)}`).join('\n'),
    }).replace('Vi lyssnar', 'Vi ser '.repeat(20_000)),
  ],
  ['labels alone', goalPlan('Enhetsmål:\n\n'.repeat(3000))],
])('%s take time in proportion to their number', async (_, text) => {
  const start = processorTime();
  await findingsIn({ 'plan.md': text });
  expect(processorTime() - start).toBeLessThan(8000);
});

test('a plan with a single # throughout is told at each heading how deep it goes, and mended in one go', async () => {
  const deep = unitPlan();
  const flat = deep.replace(/^#+ /gm, '# ');
  const findings = await findingsIn({ 'plan.md': flat });
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(['VP202']);
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  expect(fixes).toHaveLength(findings.length);
  expect(fixes.reduceRight(applyFix, flat)).toBe(deep);
});

test('a goal outside names the line that seems to be the one it belongs under', async () => {
  const text = plan('**KF:s inriktningsmål: 1**\n\n# KF:s mål: 1.4\n\nText.');
  const [finding] = (await findingsIn({ 'plan.md': text })).filter(({ code }) => code === 'VP201');
  expect(finding?.message).toContain('Den ser ut att stå på rad 9: rätta den raden först.');
});
