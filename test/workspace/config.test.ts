import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/report/finding.ts';
import { toFindings } from '../../src/report/finding.ts';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { findingsIn } from '../support/findings.ts';
import { type Files, folderOf } from '../support/folder.ts';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';

const good = unitPlan();

/** What is found in a good plan beside this `vplan.yaml`: `VP114 vplan.yaml:2:3–2:5 message`. */
async function faults(yaml: string | Uint8Array, files: Files = {}): Promise<string[]> {
  const findings = await findingsIn({ ...files, 'plan.md': good, 'vplan.yaml': yaml });
  return findings.map(
    ({ code, file, line, column, endLine, endColumn, message }) =>
      `${code} ${file}:${line}:${column}–${endLine}:${endColumn} ${message}`,
  );
}

test.each<[what: string, yaml: string]>([
  ['nothing', ''],
  ['a comment', '# Våra planer\n'],
  ['keys left empty', 'planer:\nut:\nregler:\n  VP215:\navsnitt:\n'],
  [
    'all keys',
    `planer:
  - planer/*.md
  - "**/plan.md"
ut: färdiga
mall: stockholm
utgåvor: []
lydelser:
  - mål: "1.4"
    år: [2024, 2026]
    text: En annan lydelse
regler:
  VP215: fel
  empty-section: av
  3xx: tips
avsnitt:
  enhetsmål: [Arbetssätt]
  nämndmål: []
`,
  ],
])('%s in vplan.yaml is no fault', async (_, yaml) => {
  expect(await faults(yaml)).toEqual([]);
});

test.each<[yaml: string, fault: string | RegExp]>([
  [
    'planr: a.md',
    'VP112 vplan.yaml:1:1–1:6 ”planr” är ingen uppgift som vplan.yaml kan ha. Menade du ”planer”?',
  ],
  ['avsnit:\n  enhetsmål: []', /^VP112 vplan.yaml:1:1–1:7 .*Menade du ”avsnitt”\?$/],
  ['avsnitt:\n  enhetmål: []', /^VP112 vplan.yaml:2:3–2:11 .*Menade du ”enhetsmål”\?$/],
  [
    'avsnitt:\n  enhetsmål: [Arbetssätt, Beskrivningar]',
    /^VP114 vplan.yaml:2:27–2:40 .*De namn som finns är Beskrivning, /,
  ],
  ['avsnitt:\n  enhetsmål: Arbetssätt', /^VP114 vplan.yaml:2:14–2:24 .*\[Förväntat resultat, Arbetssätt\]/],
  ['regler:\n  VP215: nej', /^VP114 vplan.yaml:2:10–2:13 ”VP215” .*fel, varning, tips eller av/],
  ['regler:\n  215: nej', /^VP114 vplan.yaml:2:8–2:11 ”215” .*fel, varning, tips eller av/],
  ['regler: [VP215]', /^VP114 vplan.yaml:1:9–1:16 .*VP215: tips\.$/],
  [
    'regler:\n  VP2155: av',
    'VP154 vplan.yaml:2:3–2:9 ”VP2155” är ingen regel. Menade du ”VP215”? Skriv regelns kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.',
  ],
  ['regler:\n  9xx: av', /^VP154 vplan.yaml:2:3–2:6 ”9xx” är ingen regel\. Skriv/],
  ['regler:\n  VP101: tips', /^VP155 vplan.yaml:2:3–2:8 VP101 är alltid ett fel/],
  ['ut: [a]', /^VP114 vplan.yaml:1:5–1:8 .*ut: färdiga\.$/],
  [
    'ut: bilder/karta.png',
    'VP114 vplan.yaml:1:5–1:21 ”ut” har ett värde som inte går att använda: ”bilder/karta.png”. Där finns en fil. Ange en mapp att skriva i, till exempel ut: färdiga.',
  ],
  ['ut: bilder/karta.png/ny', /^VP114 vplan.yaml:1:5–1:24 /],
  ['ut: /tmp', /^VP157 vplan.yaml:1:5–1:9 /],
  ['mall: ../mall', /^VP157 vplan.yaml:1:7–1:14 /],
  ['mall: mallar/ingen', /^VP156 vplan.yaml:1:7–1:19 /],
  [
    'mall: bilder',
    /^VP119 vplan.yaml:1:7–1:13 Mappen ”bilder” är ingen mall: .* räknat från den här filens mapp/,
  ],
  [
    'mall: bilder/karta.png',
    /^VP119 vplan.yaml:1:7–1:23 ”bilder\/karta\.png” är en fil, och en mall är en mapp\. Skriv sökvägen till mallens mapp/,
  ],
  ['mall: egen', /^VP112 egen\/mall.yaml:1:1–1:5 ”färg” /],
  ['utgåvor:\n  - bilder/karta.png', /^VP107 bilder\/karta.png:1:1–1:2 /],
  ['utgåvor: { a: b }', /^VP114 vplan.yaml:1:10–1:18 /],
  ['planer: { a: b }', /^VP114 vplan.yaml:1:9–1:17 .*planer: planer\/\*\.md/],
  ['planer:\n  - [a]', /^VP114 vplan.yaml:2:5–2:8 .*Skriv en sökväg på varje rad\.$/],
  ['lydelser:\n  - mål: 1.4\n    år: 2025\n    text: x', /^VP114 vplan.yaml:2:10–2:13 .*inom citattecken/],
  ['lydelser:\n  - mål: "1.4"\n    år: 2025\n    text: 12', /^VP114 vplan.yaml:4:11–4:13 .*målets lydelse/],
  ['lydelser:\n  - mål: "1.4"\n    år: i år\n    text: x', /^VP114 vplan.yaml:3:9–3:13 .*år: \[2025, 2026\]/],
  [
    'lydelser:\n  - mål: "1.4"\n    år: 2025',
    /^VP113 vplan.yaml:2:5–3:13 Uppgiften ”text” saknas i vplan\.yaml\./,
  ],
  ['planer: a.md\nplaner: b.md', /^VP109 vplan.yaml:2:1–2:7 /],
  [
    'regler:\n  VP215: av\n  215: fel',
    'VP109 vplan.yaml:3:3–3:6 ”215” är detsamma som ”VP215” på rad 2. Behåll den rad som gäller och ta bort den andra.',
  ],
  [
    'regler:\n  section-name: av\n  vp208: av',
    /^VP109 vplan.yaml:3:3–3:8 ”vp208” .* ”section-name” på rad 2\./,
  ],
  [
    'regler:\n  2xx: av\n  VP215: fel\n  VP2XX: tips',
    /^VP109 vplan.yaml:4:3–4:8 ”VP2XX” .* ”2xx” på rad 2\./,
  ],
  [
    'lydelser:\n  - mål: "1.4"\n    år: [2025, 2026]\n    text: A\n  - mål: "1.4"\n    år: 2025\n    text: B',
    'VP109 vplan.yaml:5:10–5:15 Mål 1.4 har redan en lydelse för 2025, på rad 2. Behåll den som gäller och ta bort den andra.',
  ],
  ['planer: "a.md', /^VP125 vplan.yaml:1:13–1:14 /],
  [
    '- a.md',
    /^VP107 vplan.yaml:1:1–1:7 Uppgifterna ska skrivas som .*, till exempel ”planer: planer\/\*\.md”\.$/,
  ],
  ['\uFEFFut: färdiga\r\nplann: x\r\n'.normalize('NFD'), /^VP112 vplan.yaml:2:1–2:6 /],
])('%j is a fault at its place', async (yaml, fault) => {
  const files = { 'bilder/karta.png': 'x', 'egen/mall.yaml': 'färg: röd' };
  const [found, ...others] = await faults(yaml, files);
  expect(others).toEqual([]);
  if (typeof fault === 'string') expect(found).toBe(fault);
  else expect(found).toMatch(fault);
});

test('a vplan.yaml that is no text, too large or a folder', async () => {
  expect(await faults(Buffer.from('ut: färdiga', 'latin1'))).toEqual([
    expect.stringMatching(/^VP101 vplan.yaml:1:6/),
  ]);
  expect(await faults(Buffer.alloc(6 * 1024 * 1024, '#'))).toEqual([
    expect.stringMatching(/^VP102 vplan.yaml:.* Filen är 6,0 MB\. En fil med inställningar /),
  ]);
  const folder = await findingsIn({ 'plan.md': good, 'vplan.yaml/a': '' });
  expect(folder.map(({ code, file }) => [code, file])).toEqual([['VP100', 'vplan.yaml']]);
});

const lacking = unitPlan().replace(/##### Uppföljning\n\n.*\n/, '');
const codesWith = async (yaml: string, text: string, files: Files = {}): Promise<string[]> =>
  (await findingsIn({ ...files, 'plan.md': text, 'vplan.yaml': yaml })).map(
    ({ code, severity }) => `${code} ${severity}`,
  );

test.each<[yaml: string, found: string[]]>([
  ['', ['VP215 warning']],
  ['regler: { VP215: fel }', ['VP215 error']],
  ['regler: { 215: fel }', ['VP215 error']],
  ['regler: { VP215: error }', ['VP215 error']],
  ['regler: { VP215: off }', []],
  ['regler: { missing-section: tips }', ['VP215 hint']],
  ['regler: { vp215: av }', []],
  ['regler: { 2xx: av }', []],
  ['regler: { VP2XX: tips }', ['VP215 hint']],
  ['regler: { VP215: varning, 2xx: av }', ['VP215 warning']],
  ['regler: { 3xx: av, VP216: av }', ['VP215 warning']],
])('%s', async (yaml, found) => {
  expect(await codesWith(yaml, lacking)).toEqual(found);
});

test('what is wrong elsewhere in vplan.yaml does not undo the rest of it', async () => {
  expect(await codesWith('regler: { VP215: tips }\nplan: a.md', lacking)).toEqual([
    'VP215 hint',
    'VP112 error',
  ]);
});

test('a group turned off leaves the errors that keep a plan from being built', async () => {
  expect(await codesWith('regler: { 1xx: av, 2xx: av }', plan('# KF:s mål: 1.4\n\ntext'))).toEqual([
    'VP201 error',
  ]);
});

test('sections of one’s own choice, for one level only', async () => {
  const asks = 'avsnitt: { enhetsmål: [Arbetssätt, Resursanvändning, Budget] }';
  expect(await codesWith(asks, lacking)).toEqual(['VP215 warning', 'VP215 warning']);
  const budget = unitPlan({ rest: '##### Budget 2025\n\nText.\n\n##### Resursanvändning\n\nText.' });
  expect(await codesWith(`${asks}\nregler: { 4xx: av }`, budget)).toEqual([]);
  expect(await codesWith('avsnitt: { enhetsmål: [] }', lacking)).toEqual([]);
  expect(await codesWith('avsnitt: { nämndmål: [] }', lacking)).toEqual(['VP215 warning']);
  const to2014 = goalPlan('#### Åtagande: Vi lyssnar').replace('år: 2025', 'år: 2014');
  const own = (await codesWith('avsnitt: { enhetsmål: [Utveckling] }', to2014)).filter((code) =>
    /215/.test(code),
  );
  expect(own).toEqual(['VP215 warning']);
});

const council = (title: string, year = 2025): string =>
  plan(`# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4 ${title}`, frontMatter.replace('2025', String(year)));
const wordings = 'lydelser:\n  - mål: "1.4"\n    år: [2025]\n    text: Alla äldre ska trivas\n';

test('own wordings hold for their years, in place of the edition’s', async () => {
  const ours = 'Alla äldre ska trivas';
  expect(await codesWith('', council(ours))).toEqual(['VP210 warning']);
  expect(await codesWith(wordings, council(ours))).toEqual([]);
  expect(await codesWith(wordings, council(ours, 2023))).toEqual(['VP210 warning']);
  const { compiled } = await readPlan(
    'plan.md',
    await folderOf({ 'plan.md': council(''), 'vplan.yaml': wordings }),
  );
  expect(compiled?.json.goals[0]?.goals[0]?.title).toBe(ours);
});

test('an empty wording is a fault in vplan.yaml alone: no plan is held to it', async () => {
  const empty = wordings.replace('Alla äldre ska trivas', '""');
  const known = council('Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet');
  expect(await codesWith(empty, known)).toEqual(['VP114 error']);
});

/** The shipped edition of 2023–2026 as one of 2027–2030, whose goal 1 has a wording of its own. */
async function future(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const shipped = await readFile('schemas/editions/2023-2026.yaml', 'utf8');
  return shipped.replaceAll(/20(2[3-6])/g, (_, year) => String(2004 + Number(year)));
}

test('own editions are picked by their years, and by name', async () => {
  const text = plan('# KF:s inriktningsmål: 1', frontMatter.replace('2025', '2029'));
  expect(await codesWith('', text)).toEqual(['VP115 error']);
  const files = { 'u/2027.yaml': await future() };
  expect(await codesWith('utgåvor: u/2027.yaml', text, files)).toEqual([]);
  const named = text.replace('2029', '2025').replace('enhet:', 'utgåva: 2027-2030\nenhet:');
  expect(await codesWith('', named)).toEqual(['VP108 error']);
  expect(await codesWith('utgåvor: [u/2027.yaml]', named, files)).toEqual([]);
  // What follows from a broken edition is not told besides.
  expect(await codesWith('utgåvor: u/2027.yaml', text, { 'u/2027.yaml': 'x' })).toEqual(['VP107 error']);
  const [finding] = await findingsIn({
    'plan.md': text.replace('2029', '2031'),
    'vplan.yaml': 'utgåvor: u/2027.yaml',
    ...files,
  });
  expect(finding?.message).toContain('2011–2030');
});

test('an own edition goes before the program’s', async () => {
  const own = (await future()).replaceAll(/20(2[789]|30)/g, (_, year) => String(1996 + Number(year)));
  const text = council('Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet');
  expect(await codesWith('', text)).toEqual([]);
  const edition = own.replace(
    'text: Stockholm ska vara en bra stad att åldras i',
    'text: Stockholm ska vara bäst att åldras i',
  );
  expect(await codesWith('utgåvor: egen.yaml', text, { 'egen.yaml': edition })).toEqual(['VP210 warning']);
});

test('the template of plans that name none', async () => {
  const files = { 'plan.md': good, 'b/plan.md': good.replace('enhet:', 'mall: stockholm\nenhet:') };
  const folder = await folderOf({
    ...files,
    'vplan.yaml': 'mall: mallar/vår',
    'mallar/vår/mall.yaml': 'färger:\n  text: "#111"\n',
  });
  const workspace = openWorkspace(folder);
  const [one, other] = await Promise.all(
    ['plan.md', 'b/plan.md'].map((name) => readPlan(name, folder, workspace)),
  );
  expect(one?.compiled?.template).toMatchObject({
    name: 'mallar/vår',
    settings: { colours: { text: '#111' } },
  });
  expect(other?.compiled?.template).toBe('stockholm');
});

test('a thousand plans share one reading', async () => {
  const folder = await folderOf({
    'plan.md': lacking,
    'a/plan.md': lacking,
    'vplan.yaml': 'regler: { VP215: tips }',
  });
  const workspace = openWorkspace(folder);
  const found = async (name: string): Promise<Finding[]> => {
    const { problems, positions } = await readPlan(name, folder, workspace);
    return toFindings(problems, name, positions, 'sv');
  };
  expect((await found('plan.md'))[0]?.severity).toBe('hint');
  await writeFile(join(folder, 'vplan.yaml'), 'regler: { VP215: fel }');
  const again = await found('a/plan.md');
  expect(again.map(({ severity }) => severity)).toEqual(['hint']);
  await rm(join(folder, 'vplan.yaml'));
  const configs = await Promise.all(
    Array.from({ length: 1000 }, () => workspace.configOf(join(folder, 'plan.md'))),
  );
  expect(new Set(configs).size).toBe(1);
});
