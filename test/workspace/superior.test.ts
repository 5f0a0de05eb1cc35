/** What a plan has from the plan above it: checked, exported and printed (format section 7). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanJson } from '../../src/schema/generated/plan.js';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { findingsIn } from '../support/findings.ts';
import { type Files, folderOf } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { departmentPlan, described, ofCommittee, superiorPlan, unitBelow } from '../support/superior.ts';
import { processorTime } from '../support/time.ts';

const goal = `### Nämndmål: ${described.title}`;

/** Of \`plan.md\` among some files. */
async function goalsOf(files: Files): Promise<PlanJson['goals']> {
  const { compiled } = await readPlan('plan.md', await folderOf(files));
  return compiled?.json.goals ?? [];
}

async function htmlOf(files: Files, file: string = 'plan.md'): Promise<string> {
  const cwd = await folderOf({ ...files, 'vplan.yaml': '' });
  const { err } = await run(['build', '--format', 'html', file], { cwd });
  expect(err).toBe('');
  return readFile(join(cwd, file.replace('.md', '.html')), 'utf8');
}

/** What a reader of the page sees, soft hyphens and line ends aside. */
const shown = (html: string): string =>
  html
    .replace(/[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ');

const taken = (goals: PlanJson['goals']) => goals[0]?.goals[0]?.goals[0];

test('what a goal leaves out is the superior plan’s, and says so', async () => {
  const files = { 'plan.md': unitBelow(goal), 'namnd.md': superiorPlan() };
  expect(taken(await goalsOf(files))).toMatchObject({
    sections: [
      { name: 'Beskrivning', markdown: described.text, inherited: true },
      { name: 'Förväntat resultat', markdown: `- ${described.result}`, inherited: true },
    ],
    results: [{ marker: null, text: described.result }],
  });
  const html = await htmlOf(files);
  const from = 'Ur Verksamhetsplan 2025, Farsta stadsdelsnämnd';
  const [, attributes = '', inside = ''] = /<div class="inherited"([^>]*)>([\s\S]*?)<\/div>/.exec(html) ?? [];
  expect(attributes.trim()).toBe(`role="group" aria-label="${from}" title="${from}"`);
  expect(shown(inside).trim()).toBe(described.text);
  const text = shown(html);
  expect(text.indexOf(described.result)).toBeLessThan(text.indexOf('Besökarna har sällskap'));
});

test('what a plan has written itself stands, and the rest is inherited beside it', async () => {
  const own = `${goal}\n\n#### Beskrivning\n\nTräffpunkten är enhetens bidrag.`;
  const { sections } = taken(
    await goalsOf({ 'plan.md': unitBelow(own), 'namnd.md': superiorPlan() }),
  ) as PlanJson['goals'][0];
  expect(sections.map(({ name, inherited }) => [name, inherited])).toEqual([
    ['Beskrivning', false],
    ['Förväntat resultat', true],
  ]);
  const described2 = await goalsOf({
    'plan.md': unitBelow(`${goal}\n\nTräffpunkten bidrar med en öppen dörr.`),
    'namnd.md': superiorPlan(),
  });
  expect(taken(described2)?.sections.map(({ name }) => name)).toEqual(['Förväntat resultat']);
});

const indicators = (name: string): string =>
  `| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| ${name} | 90 % | År |`;
const activities = (name: string): string =>
  `| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| ${name} | 2025-01-15 | 2025-06-30 |`;

test('indicators and activities are inherited where a goal has none of its own', async () => {
  const above = superiorPlan(
    `${ofCommittee}\n\n${indicators('Andel trygga')}\n\n${activities('Öppna i Fagersjö')}`,
  );
  const all = taken(await goalsOf({ 'plan.md': unitBelow(goal), 'namnd.md': above }));
  expect(all?.indicators).toMatchObject([{ name: 'Andel trygga', inherited: true }]);
  expect(all?.activities).toMatchObject([{ name: 'Öppna i Fagersjö', inherited: true }]);
  const files = { 'plan.md': unitBelow(`${goal}\n\n${indicators('Andel nöjda')}`), 'namnd.md': above };
  const own = taken(await goalsOf(files));
  expect(own?.indicators).toMatchObject([{ name: 'Andel nöjda', inherited: false }]);
  expect(own?.sections.at(-1)?.markdown).not.toContain('Andel trygga');
  const text = shown(await htmlOf(files));
  expect(text).toContain('Öppna i Fagersjö');
  expect(text).not.toContain('Andel trygga');
});

test('tables outside the inherited sections stand below the goal’s text and below its sections', async () => {
  const above = superiorPlan(
    ofCommittee.replace(
      '#### Beskrivning',
      `${indicators('Andel trygga')}\n\n${activities('Öppna i Fagersjö')}\n\n#### Beskrivning`,
    ),
  );
  const text = shown(await htmlOf({ 'plan.md': unitBelow(goal), 'namnd.md': above }));
  const order = [
    described.title,
    'Andel trygga',
    described.text,
    described.result,
    'Öppna i Fagersjö',
    'Besökarna har',
  ];
  const places = order.map((each) => text.lastIndexOf(each));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

const department = departmentPlan(
  `${goal}

#### Avdelningsmål: Avdelningens mötesplatser är öppna alla dagar

##### Beskrivning

Avdelningen håller öppet året om.

##### Förväntat resultat

- Alla fyra mötesplatserna har öppet på lördagar.`,
  'namnd.md',
);

test('a unit inherits the committee’s text by way of the department, and the department’s own', async () => {
  const unit = unitBelow(
    `${goal}\n\n#### Avdelningsmål: Avdelningens mötesplatser är öppna alla dagar`,
    'avdelning.md',
  ).replace(/^(#{4,5}) (?=Enhetsmål|Förv|Arb|Upp)/gm, '#$1 ');
  const files = { 'plan.md': unit, 'avdelning.md': department, 'namnd.md': superiorPlan() };
  expect(await findingsIn(files)).toEqual([]);
  const html = await htmlOf(files);
  expect(html).toContain('title="Ur Verksamhetsplan 2025, Farsta stadsdelsnämnd"');
  expect(html).toContain('title="Ur Verksamhetsplan 2025, Äldreomsorgsavdelningen"');
  expect(shown(html)).toContain('Avdelningen håller öppet året om.');
});

test('a goal of the department must stand in its plan, and is not looked for in the committee’s', async () => {
  const own = `${goal}\n\n#### Avdelningsmål: Lokalerna är tillgängliga\n\n##### Beskrivning\n\nVi bygger om.\n\n##### Förväntat resultat\n\n- Två lokaler byggs om.`;
  const unit = (superior: string): string =>
    unitBelow(own, superior).replace(/^(#{4,5}) (?=Enhetsmål|Arb|Upp)/gm, '#$1 ');
  const above = { 'avdelning.md': department, 'namnd.md': superiorPlan() };
  const codes = async (superior: string) =>
    (await findingsIn({ 'plan.md': unit(superior), ...above })).map(({ code }) => code);
  expect(await codes('avdelning.md')).toContain('VP606');
  expect(await codes('namnd.md')).not.toContain('VP606');
});

test('notes, links and pictures come along from another folder', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h9"/></svg>';
  const above = superiorPlan(
    ofCommittee.replace(
      described.text,
      `${described.text}[^a]\n\n![Karta över Farsta](bilder/karta.svg)\n\nSe [programmet][p] och [mål](#kf-mal-1-4).`,
    ),
  ).concat('\n[^a]: Enligt nämndens riktlinjer.\n\n[p]: https://start.stockholm/program\n');
  const files = {
    'enheter/plan.md': unitBelow(`${goal}`, '../namnd/namnd.md')
      .replace('varje dag.', 'varje dag.[^a]')
      .concat('\n[^a]: Utom på julafton.\n'),
    'namnd/namnd.md': above,
    'namnd/bilder/karta.svg': drawing,
  };
  const html = await htmlOf(files, 'enheter/plan.md');
  expect(html).toContain('<img src="data:image/svg+xml;base64,');
  expect(html).toContain('href="https://start.stockholm/program"');
  const text = shown(html);
  expect(text.indexOf('Enligt nämndens riktlinjer.')).toBeGreaterThan(0);
  expect(text.indexOf('Utom på julafton.')).toBeGreaterThan(text.indexOf('Enligt nämndens riktlinjer.'));
});

test('what is wrong in the superior plan is told there and not in the plans below', async () => {
  const above = superiorPlan(
    `${ofCommittee}\n\n![Karta](saknas.png)\n\n${activities('Öppna i Fagersjö').replace('2025-06-30', '2025-06-31')}`,
  );
  expect(await findingsIn({ 'plan.md': unitBelow(goal), 'namnd.md': above })).toEqual([]);
  expect((await findingsIn({ 'plan.md': above })).map(({ code }) => code).sort()).toEqual(['VP301', 'VP701']);
});

test('text right below the heading is a Beskrivning in both plans', async () => {
  const above = superiorPlan(ofCommittee.replace('#### Beskrivning\n\n', ''));
  expect(taken(await goalsOf({ 'plan.md': unitBelow(goal), 'namnd.md': above }))?.sections[0]).toEqual({
    name: 'Beskrivning',
    markdown: described.text,
    inherited: true,
  });
  const drifted = described.text.replace('alla', 'de');
  const found = await findingsIn({
    'plan.md': unitBelow(`${goal}\n\n${drifted}`),
    'namnd.md': superiorPlan(),
  });
  expect(found.map(({ code }) => code)).toContain('VP610');
});

test('a line that leads to a table is no description', async () => {
  const own = `${goal}\n\nIndikatorer som enheten själv följer under året:\n\n${indicators('Andel nöjda')}`;
  const sections = taken(await goalsOf({ 'plan.md': unitBelow(own), 'namnd.md': superiorPlan() }))?.sections;
  expect(sections?.map(({ name }) => name)).toEqual(['Beskrivning', 'Förväntat resultat']);
});

test('what the department has left out is inherited from the committee, and held to it', async () => {
  const between = departmentPlan(goal, 'namnd.md');
  const above = superiorPlan(`${ofCommittee}\n\n${activities('Öppna i Fagersjö')}`);
  const files = { 'avdelning.md': between, 'namnd.md': above };
  const html = await htmlOf({ ...files, 'plan.md': unitBelow(goal, 'avdelning.md') });
  expect([...html.matchAll(/<div class="inherited"[^>]*title="([^"]*)"/g)].map(([, from]) => from)).toEqual([
    'Ur Verksamhetsplan 2025, Farsta stadsdelsnämnd',
    'Ur Verksamhetsplan 2025, Farsta stadsdelsnämnd',
    'Ur Verksamhetsplan 2025, Farsta stadsdelsnämnd',
  ]);
  const copy = `${goal}\n\n#### Beskrivning\n\n${described.text.replace('alla', 'de')}`;
  const [drift] = await findingsIn({ ...files, 'plan.md': unitBelow(copy, 'avdelning.md') });
  expect(drift?.message).toContain('densamma som i namnd.md, rad 18');
});

test('a department without goals of its own stands in nobody’s way', async () => {
  const files = { 'avdelning.md': departmentPlan('Text.', 'namnd.md'), 'namnd.md': superiorPlan() };
  expect(await findingsIn({ ...files, 'plan.md': unitBelow(goal, 'avdelning.md') })).toEqual([]);
  const other = unitBelow('### Nämndmål: Kulturen når alla stadsdelar', 'avdelning.md');
  expect((await findingsIn({ ...files, 'plan.md': other })).map(({ code }) => code)).toEqual(['VP606']);
});

/** Another goal, and the same in other words. */
test.each<[code: string, title: string, isMended: boolean | null]>([
  ['VP606', 'Unga i Farsta lever tryggt och självständigt', null],
  ['VP606', 'Äldre i Farsta lever otryggt och osjälvständigt', null],
  ['VP606', 'Äldre i Farsta lever inte tryggt och självständigt', null],
  ['VP607', 'ÄLDRE I FARSTA LEVER TRYGGT OCH SJÄLVSTÄNDIGT', true],
  ['VP607', 'Äldre i Farsta lever trygt och självständig', true],
  ['VP607', 'Äldre i Farsta lever', false],
])('%s: %s', async (code, title, isMended) => {
  const [finding, ...others] = await findingsIn({
    'plan.md': unitBelow(`### Nämndmål: ${title}`),
    'namnd.md': superiorPlan(),
  });
  expect(finding?.code).toBe(code);
  expect(finding?.fix?.safe ?? (finding?.fix ? false : null)).toBe(isMended);
  expect(others.filter((each) => each.code.startsWith('VP6') || each.code === 'VP215')).toEqual([]);
});

test('the council’s target is that of the same goal', async () => {
  const target = (value: string): string =>
    `| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Nöjda besökare | 95 % | ${value} | År |`;
  const above = superiorPlan(
    `${target('88 %')}\n\n${ofCommittee}\n\n# KF:s inriktningsmål: 3\n\n## KF:s mål: 3.4\n\n${target('80 %')}`,
  );
  const codes = async (value: string) =>
    (await findingsIn({ 'plan.md': unitBelow(`${target(value)}\n\n${goal}`), 'namnd.md': above }))
      .map(({ code }) => code)
      .filter((code) => code.startsWith('VP6'));
  expect(await codes('88 %')).toEqual([]);
  expect(await codes('87 %')).toEqual(['VP611']);
  expect(await codes('Tas fram av nämnd')).toEqual(['VP611']);
});

test.each([
  ['a unit’s own figure of a result', described.result.replace('tolv', 'elva'), 'hint'],
  ['the committee’s text as the unit’s', described.text.replace('Nämnden', 'Enheten'), 'hint'],
  ['another word', described.text.replace('behöver', 'önskar'), 'warning'],
])('%s that is copied is a %s', async (_, text, severity) => {
  const heading = text.startsWith('Nio') ? 'Förväntat resultat' : 'Beskrivning';
  const [finding] = await findingsIn({
    'plan.md': unitBelow(`${goal}\n\n#### ${heading}\n\n${text}`),
    'namnd.md': superiorPlan(),
  });
  expect(finding).toMatchObject({ code: 'VP610', severity });
});

test('figures and per cent written otherwise are no drift', async () => {
  const above = ofCommittee.replace(
    described.result,
    'Minst 1 240 äldre, eller 90 % av alla, har fått ett eget besök.',
  );
  const own = `${goal}\n\n#### Förväntat resultat\n\n- Minst 1240 äldre, eller 90 procent av alla, har fått ett eget besök.`;
  expect(await findingsIn({ 'plan.md': unitBelow(own), 'namnd.md': superiorPlan(above) })).toEqual([]);
});

test('a name that is only written otherwise is the same department', async () => {
  const unit = unitBelow(goal, 'avdelning.md').replace(
    'nämnd: Farsta',
    'avdelning: Äldreomsorg\nnämnd: Farsta',
  );
  const between = departmentPlan(goal, 'namnd.md').replace(
    'Äldreomsorgsavdelningen',
    'Avdelningen för äldreomsorg',
  );
  expect(await findingsIn({ 'plan.md': unit, 'avdelning.md': between, 'namnd.md': superiorPlan() })).toEqual(
    [],
  );
});

test('wordings of any length that are nearly alike take no time to speak of', async () => {
  const long = (seed: number): string =>
    Array.from({ length: 190 }, (_, index) => `ord${(index * 7 + seed) % 61}`).join(' ');
  const many = (from: number): string =>
    Array.from({ length: 150 }, (_, index) => `### Nämndmål: ${long(from + index)}`).join('\n\n');
  const start = processorTime();
  await findingsIn({ 'plan.md': unitBelow(many(0)), 'namnd.md': superiorPlan(many(1000)) });
  expect(processorTime() - start).toBeLessThan(5000);
});

test('plans above that go in a circle are their own fault, and nothing waits for ever', async () => {
  const files = {
    'plan.md': unitBelow(goal, 'a.md'),
    'a.md': department.replace('namnd.md', 'b.md'),
    'b.md': department.replace('namnd.md', 'a.md'),
  };
  expect((await findingsIn(files)).map(({ code }) => code)).toEqual(['VP601']);
  const [first] = await findingsIn({
    ...files,
    'plan.md': files['a.md'],
    'b.md': department.replace('namnd.md', 'plan.md'),
  });
  expect(first?.code).toBe('VP602');
});

test('a superior plan is read anew when it has been written anew', async () => {
  const cwd = await folderOf({ 'plan.md': unitBelow(goal), 'namnd.md': superiorPlan() });
  const workspace = openWorkspace(cwd);
  const codes = async () => (await readPlan('plan.md', cwd, workspace)).problems.map(({ code }) => code);
  expect(await codes()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(join(cwd, 'namnd.md'), superiorPlan(ofCommittee.replace('Äldre i', 'De äldre i')));
  expect(await codes()).toEqual(['VP607']);
});

test('thousands of goals and results on both sides take no time to speak of', async () => {
  const wording = (index: number): string =>
    `Målet för den ${index} stadsdelens alla invånare är nått och redovisat`;
  const many = (from: number): string =>
    Array.from({ length: 1000 }, (_, index) => `### Nämndmål: ${wording(from + index)}`).join('\n\n');
  const results = Array.from({ length: 1000 }, (_, index) => `- ${wording(index)}`).join('\n');
  const file = (from: number, point: string): string =>
    `${many(from)}\n\n### Nämndmål: ${described.title}\n\n#### Förväntat resultat\n\n${results.replaceAll('nått', point)}`;
  const files = { 'plan.md': unitBelow(file(5000, 'nått')), 'namnd.md': superiorPlan(file(0, 'satt')) };
  const start = processorTime();
  await findingsIn(files);
  expect(processorTime() - start).toBeLessThan(5000);
});
