import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { plan, unitPlan } from '../support/plans.ts';
import { pngOf } from '../support/rasters.ts';
import { type Run, run } from '../support/run.ts';

const good = unitPlan();
const warned = good.replace('Arbetssätt', 'Arbetsätt');
const lacking = good.replace(/##### Uppföljning\n\n.*\n/, '');
const both = warned.replace(/##### Uppföljning\n\n.*\n/, '');

/** Names of the files in a report, in order, each once. */
function filesIn({ out }: Run): string[] {
  return [...new Set([...out.matchAll(/^(\S+):\d+:\d+ /gm)].map(([, file = '']) => file))];
}

test('without files the plans that vplan.yaml names are checked and built, from any folder', async () => {
  const cwd = await folderOf({
    'vplan.yaml': 'planer: planer/**/*.md\nut: färdiga\n',
    'planer/b.md': warned,
    'planer/a/c.md': warned,
    'README.md': '# Läs mig',
  });
  expect(filesIn(await run(['check'], { cwd }))).toEqual(['planer/a/c.md', 'planer/b.md']);
  const inner = join(cwd, 'planer/a');
  expect(filesIn(await run(['check'], { cwd: inner }))).toEqual(['c.md', '../b.md']);
  const { code, out } = await run(['build', '--format', 'html'], { cwd: inner });
  expect([code, out]).toEqual([0, '../../färdiga/c.html\n../../färdiga/b.html\n']);
  expect((await readdir(join(cwd, 'färdiga'))).sort()).toEqual(['b.html', 'c.html']);
  const other = await run(['build', '--format', 'html', '-o', 'hit', 'planer/b.md'], { cwd });
  expect(other.out).toBe('hit/b.html\n');
});

test('of several vplan.yaml the nearest holds whole, and marks the folder that may be read', async () => {
  const picture = good.replace('#### Beskrivning', '$&\n\n![En karta över området](../karta.png)');
  const files = {
    'vplan.yaml': 'planer: "**/*.md"\nut: färdiga\nregler:\n  VP208: av\n',
    'planer/kultur/vplan.yaml': 'regler:\n  VP215: av\n',
    'planer/kultur/a.md': warned,
    'planer/kultur/b.md': picture,
    'planer/karta.png': pngOf(),
    'planer/c.md': warned,
  };
  const cwd = await folderOf(files);
  const { out } = await run(['check', 'planer/c.md', 'planer/kultur'], { cwd });
  expect([...out.matchAll(/^(\S+?):\S+ +\S+ +(VP\d+)/gm)].map(([, file, code]) => [file, code])).toEqual([
    ['planer/kultur/a.md', 'VP208'],
    ['planer/kultur/b.md', 'VP702'],
  ]);
  const { out: built } = await run(['build', '--format', 'html', 'planer/kultur/a.md'], { cwd });
  expect(built).toBe('planer/kultur/a.html\n');
});

test('without files and without anything that says which they are: wrong use', async () => {
  const cwd = await folderOf({ 'plan.md': good, 'vplan.yaml': 'ut: färdiga' });
  for (const command of ['check', 'build']) {
    const { code, out, err } = await run([command], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^vplan: Ange en planfil, .*planer: planer\/\*\.md\. Se vplan \w+ --help\.\n$/);
  }
  const folder = await folderOf({ 'planer/plan.md': good, 'vplan.yaml': 'ut: a\nplaner: planer/' });
  expect((await run(['check'], { cwd: folder })).err).toBe(
    'vplan: Ingen fil passar ”planer” i vplan.yaml:2:9: planer/. Skriv planer/**/*.md för planerna i den mappen.\n',
  );
  const none = await folderOf({ 'plan.md': good, 'vplan.yaml': 'planer: [planer/*.md, p?.md]' });
  expect(await run(['check'], { cwd: none })).toEqual({
    code: 2,
    out: '',
    err: 'vplan: Ingen fil passar ”planer” i vplan.yaml:1:10: planer/*.md, p?.md. Skriv ett mönster som räknas från den mappen, till exempel planer/**/*.md.\n',
  });
});

// Where the case of letters tells no files apart, VPLAN.YAML is vplan.yaml.
const misnamed = process.platform === 'linux' ? ['vplan.yml', 'VPLAN.YAML'] : ['vplan.yml'];

test.each(misnamed)('%s is not read, and that is told in one line', async (name) => {
  const cwd = await folderOf({ [name]: 'planer: planer/*.md\n', 'planer/a.md': good, 'planer/b.md': good });
  const line = `${name} läses inte. Byt namn på filen till vplan.yaml, med små bokstäver.\n`;
  for (const argv of [['check'], ['build'], ['check', 'planer'], ['build', '--format', 'html', 'planer']]) {
    const { code, err } = await run(argv, { cwd });
    expect({ code, err }).toEqual({ code: argv.length > 1 ? 0 : 2, err: `vplan: ${line}` });
  }
  const { err } = await run(['export', 'a.md', '--lang', 'en'], { cwd: join(cwd, 'planer') });
  expect(err).toBe(`vplan: ../${name} is not read. Rename the file to vplan.yaml, in small letters.\n`);
  await writeFile(join(cwd, 'vplan.yaml'), '');
  expect((await run(['check', 'planer'], { cwd })).err).toBe('');
});

test('a folder stands for its plans: all Markdown but README, or those that vplan.yaml names', async () => {
  const files = { 'p/b.md': warned, 'p/a/C.MD': warned, 'p/README.md': '# A', 'p/x.txt': '', 'd.md': warned };
  const cwd = await folderOf(files);
  await mkdir(join(cwd, 'tom'));
  expect(filesIn(await run(['check', 'p'], { cwd }))).toEqual(['p/a/C.MD', 'p/b.md']);
  expect(filesIn(await run(['check', './p/', 'p/b.md', 'd.md'], { cwd }))).toEqual([
    'p/a/C.MD',
    'p/b.md',
    'd.md',
  ]);
  expect(filesIn(await run(['check', '.'], { cwd: join(cwd, 'p/a') }))).toEqual(['C.MD']);
  expect(await run(['check', 'tom'], { cwd })).toMatchObject({
    code: 2,
    out: expect.stringContaining('tom är en mapp utan planer.'),
  });
  const named = await folderOf({ ...files, 'vplan.yaml': 'planer: "**/b.md"' });
  expect(filesIn(await run(['check', 'p'], { cwd: named }))).toEqual(['p/b.md']);
  const built = await run(['build', '--format', 'html', 'p'], { cwd: named });
  expect(built.out).toBe('p/b.html\n');
});

test('a pattern passes over README and its like, which may be named by themselves', async () => {
  const files = { 'p/b.md': warned, 'p/a/c.md': warned, 'p/README.md': '# A', 'p/a/Contributing.md': '# A' };
  const cwd = await folderOf(files);
  expect(filesIn(await run(['check', 'p/**/*.md'], { cwd }))).toEqual(['p/a/c.md', 'p/b.md']);
  expect(filesIn(await run(['check', 'p/README.md'], { cwd }))).toEqual(['p/README.md']);
  expect((await run(['check', 'q/*.md'], { cwd })).out).toContain('Ingen plan passar q/*.md.');
  const named = await folderOf({ ...files, 'vplan.yaml': 'planer: p/**/*.md' });
  expect(filesIn(await run(['check'], { cwd: named }))).toEqual(['p/a/c.md', 'p/b.md']);
  const byName = await folderOf({ ...files, 'vplan.yaml': 'planer: "**/README.md"' });
  expect(filesIn(await run(['check'], { cwd: byName }))).toEqual(['p/README.md']);
});

test('a wrong vplan.yaml is told once, with code 2; the plans are checked by the rest of it', async () => {
  const yaml = 'regler:\n  VP208: tips\n  missing-sectoin: av\n';
  const cwd = await folderOf({
    'vplan.yaml': yaml,
    'a.md': warned,
    'b.md': warned,
    'fel.md': plan('# KF:s mål: 1.4'),
  });
  const { code, out } = await run(['check', 'a.md', 'b.md', 'fel.md'], { cwd });
  expect(code).toBe(2);
  expect(out.match(/VP154 unknown-rule/g)).toHaveLength(1);
  expect(out).toContain(
    'vplan.yaml:3:3  fel  VP154 unknown-rule\n  ”missing-sectoin” är ingen regel. Menade du ”missing-section”?',
  );
  expect(out).toContain('3 │   missing-sectoin: av');
  expect(out).toContain('3 planer kontrollerade: 2 fel, 2 tips.');
  const json = JSON.parse((await run(['check', '--format', 'json', 'a.md', 'b.md'], { cwd })).out);
  expect(
    json.findings.map(({ file, code: found }: { file: string; code: string }) => `${file} ${found}`),
  ).toEqual(['a.md VP208', 'vplan.yaml VP154', 'b.md VP208']);
  expect(json.summary).toEqual({ plans: 2, errors: 1, warnings: 0, hints: 2 });
});

test('a vplan.yaml that says which the plans are and is wrong is told without any plan', async () => {
  const cwd = await folderOf({ 'vplan.yaml': 'planer: "*.md\n', 'a.md': good });
  const { code, out, err } = await run(['check'], { cwd });
  expect([code, err]).toEqual([2, '']);
  expect(out).toMatch(/^vplan\.yaml:1:\d+ {2}fel {2}VP125 /);
  const built = await run(['build', '--format', 'html'], { cwd });
  expect([built.code, built.out]).toEqual([2, '']);
  expect(built.err).toContain('Inget byggdes: rätta felen i vplan.yaml och försök igen.\n');
});

test('by a wrong vplan.yaml nothing is built or exported, not even with --force', async () => {
  const cwd = await folderOf({
    'vplan.yaml': 'utt: färdiga',
    'a.md': good,
    'b.md': good,
    'annan/c.md': good,
    'annan/vplan.yaml': '',
  });
  const argv = ['build', '--force', '--format', 'html', 'a.md', 'b.md', 'annan/c.md'];
  const { code, out, err } = await run(argv, { cwd });
  expect([code, out]).toEqual([2, 'annan/c.html\n']);
  expect(err.match(/Inget byggdes/g)).toHaveLength(1);
  expect(err).toContain(
    'vplan.yaml:1:1  fel  VP112 unknown-key\n  ”utt” är ingen uppgift som vplan.yaml kan ha.',
  );
  const exported = await run(['export', 'a.md'], { cwd });
  expect([exported.code, exported.out]).toEqual([2, '']);
  expect(exported.err).toContain('vplan.yaml:1:1  fel  VP112');
});

test('a rule made an error stops a build and an export; an error turned off does not', async () => {
  const wrong = good.replace('Vi frågar.', 'Vi når 850101-1236.');
  const cwd = await folderOf({
    'hård/vplan.yaml': 'regler: { VP208: fel }',
    'hård/plan.md': warned,
    'mjuk/vplan.yaml': 'regler: { VP520: av }',
    'mjuk/plan.md': wrong,
    'plan.md': wrong,
  });
  const codes = async (name: string): Promise<number[]> => {
    const runs = [['check'], ['build', '--format', 'html'], ['export']];
    const all = await Promise.all(runs.map((argv) => run([...argv, name], { cwd })));
    return all.map(({ code }) => code);
  };
  expect(await codes('hård/plan.md')).toEqual([1, 1, 1]);
  expect(await codes('mjuk/plan.md')).toEqual([0, 0, 0]);
  expect(await codes('plan.md')).toEqual([1, 1, 1]);
});

test('two plans of one name for the folder of vplan.yaml: wrong use', async () => {
  const cwd = await folderOf({ 'vplan.yaml': 'ut: färdiga', 'a/plan.md': good, 'b/plan.md': good });
  const { code, err } = await run(['build', '--format', 'html', 'a/plan.md', 'b/plan.md'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('skulle skrivas till samma fil');
});

test('--max-warnings counts what is left after all settings', async () => {
  const cwd = await folderOf({ 'plan.md': both });
  const check = (...argv: string[]): Promise<Run> => run(['check', 'plan.md', ...argv], { cwd });
  expect(await check('--max-warnings', '2')).toMatchObject({ code: 0, err: '' });
  const { code, err } = await check('--max-warnings', '1');
  expect([code, err]).toEqual([1, 'vplan: 2 varningar, men --max-warnings tillåter bara 1.\n']);
  expect((await check('--max-warnings=1', '--lang', 'en')).err).toContain(
    '2 warnings, but --max-warnings allows only 1',
  );
  expect(await check('--max-warnings', '1', '--severity', 'VP208=tips')).toMatchObject({ code: 0 });
  expect(await check('--max-warnings', '0', '--only', 'VP999'.replace('999', '302'))).toMatchObject({
    code: 0,
  });
});

test('--only shows some rules: by code, name and group, in one flag or several', async () => {
  const cwd = await folderOf({ 'plan.md': both.replace('Vi frågar.', 'Vi vi frågar.'), 'vplan.yaml': '' });
  const found = async (...argv: string[]): Promise<string[]> => {
    const { out } = await run(['check', 'plan.md', ...argv], { cwd });
    return [...out.matchAll(/VP\d{3}(?= )/g)].map(([code]) => code).sort();
  };
  expect(await found()).toEqual(['VP208', 'VP215', 'VP513']);
  expect(await found('--only', 'VP215')).toEqual(['VP215']);
  expect(await found('--only', 'missing-section, vp513')).toEqual(['VP215', 'VP513']);
  expect(await found('--only', '215', '--severity', '215=fel')).toEqual(['VP215']);
  expect(await found('--only', '2xx')).toEqual(['VP208', 'VP215']);
  expect(await found('--only', '5xx', '--only=VP208')).toEqual(['VP208', 'VP513']);
});

test('--only never hides that a plan could not be read, or that vplan.yaml is wrong', async () => {
  const cwd = await folderOf({ 'a/plan.md': 'Text.', 'b/plan.md': warned, 'b/vplan.yaml': 'utt: x' });
  const { code, out } = await run(['check', '--only', 'VP215', 'a/plan.md', 'b/plan.md', 'nej.md'], { cwd });
  expect(code).toBe(2);
  expect([...out.matchAll(/VP\d{3}(?= )/g)].map(([found]) => found)).toEqual(['VP104', 'VP112', 'VP100']);
});

test('--severity goes before vplan.yaml, which goes before the rules themselves', async () => {
  const cwd = await folderOf({ 'plan.md': lacking, 'vplan.yaml': 'regler: { VP215: fel }' });
  const severity = async (...argv: string[]): Promise<string> => {
    const { out } = await run(['check', 'plan.md', ...argv], { cwd });
    return /(fel|varning|tips) {2}VP215/.exec(out)?.[1] ?? 'av';
  };
  expect(await severity()).toBe('fel');
  expect(await severity('--severity', 'VP215=varning')).toBe('varning');
  expect(await severity('--severity', 'missing-section=hint')).toBe('tips');
  expect(await severity('--severity', '2xx=av')).toBe('av');
  expect(await severity('--severity', '2xx=off,VP215=warning')).toBe('varning');
  expect(await severity('--severity', 'VP215=tips', '--severity', '3xx=av')).toBe('tips');
});

test.each<[argv: string[], message: string]>([
  [
    ['--only', 'missing-sektion'],
    'Regeln ”missing-sektion” i --only finns inte. Menade du missing-section? Skriv dess kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.',
  ],
  [
    ['--only', 'VP215,'],
    'Regeln ”” i --only finns inte. Skriv dess kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.',
  ],
  [
    ['--severity', 'VP2155=fel'],
    'Regeln ”VP2155” i --severity finns inte. Menade du VP215? Skriv dess kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.',
  ],
  [
    ['--severity', 'VP215'],
    'Flaggan --severity kan inte ha värdet ”VP215”. Skriv en regel, = och sedan fel, varning, tips eller av: --severity VP215=tips.',
  ],
  [
    ['--severity', 'VP215=nej'],
    'Flaggan --severity kan inte ha värdet ”VP215=nej”. Skriv en regel, = och sedan fel, varning, tips eller av: --severity VP215=tips.',
  ],
  [['--severity', 'VP101=av'], 'VP101 är alltid ett fel, för planen går inte att bygga med det.'],
  [
    ['--max-warnings', '-1'],
    'Flaggan --max-warnings kan inte ha värdet ”-1”. Ange ett heltal, till exempel 0. Se vplan check --help.',
  ],
  [
    ['--max-warnings', 'alla'],
    'Flaggan --max-warnings kan inte ha värdet ”alla”. Ange ett heltal, till exempel 0. Se vplan check --help.',
  ],
])('check %j is wrong use', async (argv, message) => {
  const cwd = await folderOf({ 'plan.md': good });
  expect(await run(['check', 'plan.md', ...argv], { cwd })).toEqual({
    code: 2,
    out: '',
    err: `vplan: ${message}\n`,
  });
});
