import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { faultsOf, type GitlabEntry, parseCommand } from '../report/reporting.ts';
import { type Files, folderOf } from '../support/folder.ts';
import { plan, unitPlan } from '../support/plans.ts';
import { type Run, run } from '../support/run.ts';

// A plan that the program fails at; no real one is known.
vi.mock('../../src/workspace/plan-file.ts', async (original) => {
  const real = await original<typeof import('../../src/workspace/plan-file.ts')>();
  return {
    ...real,
    readPlan: (...args: Parameters<typeof real.readPlan>) =>
      args[0] === 'kraschar.md' ? Promise.reject(new Error('Aj!\nrad två')) : real.readPlan(...args),
  };
});

const good = unitPlan();
const warned = good.replace('Arbetssätt', 'Arbetsätt');
const broken = plan('# KF:s mål: 1.4');
const machine = ['json', 'sarif', 'github', 'gitlab', 'junit'] as const;
const every = [...machine, 'text', 'markdown'];

async function check(
  files: Files,
  ...argv: string[]
): Promise<Run & { read(name: string): Promise<string> }> {
  const cwd = await folderOf(files);
  const result = await run(['check', ...argv], { cwd });
  return { ...result, read: (name) => readFile(join(cwd, name), 'utf8') };
}

/** What is wrong, and what must be told of it in every format. */
const failures: [what: string, files: Files, argv: string[], code: number, told: string][] = [
  ['nothing found', { 'a.md': good }, ['a.md'], 0, ''],
  ['findings', { 'a.md': warned, 'b.md': broken }, ['a.md', 'b.md'], 1, 'VP'],
  ['a missing plan', { 'a.md': good }, ['nej.md', 'a.md'], 2, 'nej.md finns inte'],
  ['no plan that can be read', {}, ['nej.md'], 2, 'nej.md finns inte'],
  ['a binary file', { 'a.md': new Uint8Array([0, 255, 254, 1]) }, ['a.md'], 1, 'UTF-8'],
  ['a wrong vplan.yaml', { 'vplan.yaml': 'planerr: x\n', 'a.md': good }, ['a.md'], 2, 'planerr'],
  ['a vplan.yaml that is no YAML', { 'vplan.yaml': 'regler: [\n', 'a.md': good }, ['a.md'], 2, 'vplan.yaml'],
  ['a wrong vplan.yaml and no plan named', { 'vplan.yaml': 'planerr: x\n' }, [], 2, 'planerr'],
  ['an unknown rule', { 'a.md': good }, ['--only', 'VP999', 'a.md'], 2, 'VP999'],
  ['no plan to check', {}, [], 2, 'planfil'],
  ['the program fails', { 'kraschar.md': good }, ['kraschar.md', 'nej.md'], 2, 'Aj!'],
  ['too many warnings', { 'a.md': warned }, ['--max-warnings', '0', 'a.md'], 1, 'max-warnings'],
];

for (const format of machine) {
  test.each(failures)(`${format} is whole: %s`, async (_, files, argv, code, told) => {
    const toFile = await check(files, '--report', `${format}=ut/rapport`, ...argv);
    expect(toFile.code).toBe(code);
    const text = await toFile.read('ut/rapport');
    expect(faultsOf[format](text)).toEqual([]);
    if (format !== 'json' || told !== 'max-warnings') expect(text).toContain(told);
    const toStdout = await check(files, '--report', format, ...argv);
    expect(toStdout.code).toBe(code);
    expect(toStdout.out).toBe(text);
    expect(await check(files, '--format', format, ...argv)).toMatchObject({ code, out: text });
  });
}

test.each(failures)('sarif tells whether the run itself succeeded: %s', async (_, files, argv, code) => {
  const { out } = await check(files, '--report', 'sarif', ...argv);
  const [{ invocations }] = JSON.parse(out).runs;
  expect(invocations[0]).toMatchObject({ exitCode: code, executionSuccessful: code < 2 });
});

test('several reports at once, each in its file, the text on stdout', async () => {
  const choices = every.flatMap((format) => ['--report', `${format}=ut/${format}`]);
  const { code, out, read } = await check({ 'a.md': warned, 'b.md': broken }, ...choices, 'a.md', 'b.md');
  expect(code).toBe(1);
  expect(out).toContain('a.md:29:7  varning  VP208 section-name');
  expect(await read('ut/text')).toBe(out);
  for (const format of machine) expect(faultsOf[format](await read(`ut/${format}`))).toEqual([]);
  const codes = [...out.matchAll(/VP\d{3}(?= [a-z])/g)].map(([found]) => found);
  expect(codes).toHaveLength(2);
  for (const format of every) for (const found of codes) expect(await read(`ut/${format}`)).toContain(found);
});

test('one report for stdout takes the place of the text', async () => {
  const argv = ['--report', 'github', '--report', 'json=r.json', 'a.md'];
  const { out, read } = await check({ 'a.md': warned }, ...argv);
  expect(out.split('\n').map(parseCommand)).toEqual([
    expect.objectContaining({ name: 'warning' }),
    null,
    null,
  ]);
  expect(JSON.parse(await read('r.json')).findings).toHaveLength(1);
});

test('a report that cannot be written is told, exit 2, and the others are written', async () => {
  const files = { 'a.md': good, 'mapp/x': '' };
  const argv = ['--report', 'json=mapp', '--report', 'sarif=r.sarif', '--report', 'gitlab=a.md/r', 'a.md'];
  const { code, out, err, read } = await check(files, ...argv);
  expect(code).toBe(2);
  expect(out).toBe('1 plan kontrollerad, inget att anmärka.\n');
  expect(err.split('\n')).toEqual([
    expect.stringMatching(/mapp går inte att skriva: det finns en mapp .* med --report\.$/),
    expect.stringMatching(/a\.md\/r går inte att skriva: .* med --report\.$/),
    '',
  ]);
  expect(faultsOf.sarif(await read('r.sarif'))).toEqual([]);
  expect(await read('a.md')).toBe(good);
});

test('no report is written over a plan, whichever way it was found', async () => {
  const files = { 'vplan.yaml': 'planer: "*.md"\n', 'a.md': good, 'mapp/b.md': good };
  for (const argv of [
    ['--report', 'json=a.md'],
    ['--report', 'json=mapp/b.md', 'mapp'],
  ]) {
    const { code, err, read } = await check(files, ...argv);
    expect({ code, out: await read('a.md'), in: await read('mapp/b.md') }).toEqual({
      code: 2,
      out: good,
      in: good,
    });
    expect(err).toMatch(/^vplan: Rapporten .*\n$/);
  }
});

test.each([
  ['vplan.yaml', ['a.md']],
  ['./vplan.yaml', []],
  ['vplan.yaml', ['--only', 'VP999', 'a.md']],
  ['egen/style.css', ['a.md']],
  ['egen.yaml', ['a.md']],
])('no report is written over %s, by which plans are read', async (file, argv) => {
  const files = {
    'vplan.yaml': 'planer: "*.md"\nmall: egen\nutgåvor: egen.yaml\n',
    'egen/style.css': 'p { color: #000 }',
    'egen.yaml': 'ingen utgåva',
    'a.md': good,
  };
  const { code, out, err, read } = await check(files, '--report', `json=${file}`, ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    `vplan: Rapporten ${file} skulle skrivas över det som planerna läses med (vplan.yaml, mall eller utgåva). Ange en annan fil.\n`,
  );
  for (const [name, content] of Object.entries(files)) expect(await read(name)).toBe(content);
});

test('a plan that the program fails at stops no other', async () => {
  const argv = ['--report', 'sarif', 'kraschar.md', 'b.md'];
  const { code, out, err } = await check({ 'kraschar.md': good, 'b.md': broken }, ...argv);
  expect(code).toBe(2);
  expect(err).toBe(
    'vplan: kraschar.md: Ett oväntat fel i programmet (Aj!). Kör igen med VPLAN_DEBUG=1 och rapportera felet.\n',
  );
  const [sarifRun] = JSON.parse(out).runs;
  expect(sarifRun.results).toHaveLength(1);
  expect(sarifRun.invocations[0].toolExecutionNotifications).toMatchObject([
    {
      message: { text: 'Ett oväntat fel i programmet (Aj!).' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'kraschar.md' } } }],
    },
  ]);
});

test('what is wrong in a file that many plans share is told once, in that file', async () => {
  const files = { 'vplan.yaml': 'planerr: x\n', 'a.md': good, 'b.md': good };
  const { out } = await check(files, '--report', 'gitlab', 'a.md', 'b.md');
  const entries: GitlabEntry[] = JSON.parse(out);
  expect(entries.map(({ location }) => location)).toEqual([
    { path: 'vplan.yaml', lines: { begin: 1, end: 1 } },
  ]);
});

test('paths count from the root of the repository, wherever the command is run and however the plan is named', async () => {
  const cwd = await folderOf({ 'repo/planer/2025/a.md': warned, 'utanför.md': warned });
  await mkdir(join(cwd, 'repo/.git'));
  const below = join(cwd, 'repo/planer');
  const names = ['2025/a.md', join(cwd, 'utanför.md')];
  const { out } = await run(['check', '--report', 'gitlab', ...names], { cwd: below });
  const paths = JSON.parse(out).map(({ location }: GitlabEntry) => location.path);
  expect(paths).toEqual(['planer/2025/a.md', join(cwd, 'utanför.md').replaceAll('\\', '/')]);
  const github = await run(['check', '--report', 'github', join(below, '2025/a.md')], { cwd: below });
  expect(parseCommand(github.out.split('\n')[0] ?? '')?.properties.file).toBe('planer/2025/a.md');
});

test('the root is that of the plan, also from outside it and from another repository', async () => {
  const cwd = await folderOf({
    'repo/planer/a.md': warned,
    'repo/vplan.yaml': 'fel: x\n',
    'annan/b.md': warned,
  });
  for (const name of ['repo', 'annan']) await mkdir(join(cwd, name, '.git'));
  const pathsIn = async (folder: string, ...names: string[]): Promise<string[]> => {
    const { out } = await run(['check', '--report', 'gitlab', ...names], { cwd: folder });
    return JSON.parse(out).map(({ location }: GitlabEntry) => location.path);
  };
  const paths = ['planer/a.md', 'vplan.yaml', 'b.md'];
  expect(await pathsIn(cwd, 'repo/planer/a.md', 'annan/b.md')).toEqual(paths);
  expect(await pathsIn(join(cwd, 'annan'), '../repo/planer/a.md', 'b.md')).toEqual(paths);
});

test('English everywhere', async () => {
  const choices = every.flatMap((format) => ['--report', `${format}=${format}`]);
  const argv = ['--lang', 'en', ...choices, 'a.md', 'nej.md'];
  const { read } = await check({ 'a.md': warned }, ...argv);
  for (const format of every) {
    const text = await read(format);
    expect([format, text]).toEqual([format, expect.stringContaining('is read as the section')]);
    expect([format, text]).toEqual([format, expect.stringContaining('does not exist')]);
    expect(text).not.toMatch(/ (?:finns inte|läses som|varning|kontrollerad) /);
  }
});

test('colour goes to a terminal and never to a file', async () => {
  const cwd = await folderOf({ 'a.md': warned });
  for (const format of every) {
    const argv = ['check', '--report', `${format}=rapport`, 'a.md'];
    const { out } = await run(argv, { cwd, colour: true });
    expect(out).toContain('\u001B[33m');
    expect(await readFile(join(cwd, 'rapport'), 'utf8')).not.toContain('\u001B');
    if (format === 'text') continue;
    expect((await run(['check', '--report', format, 'a.md'], { cwd, colour: true })).out).not.toContain(
      '\u001B',
    );
  }
});

test('stopped, it writes no report', async () => {
  const cwd = await folderOf({ 'a.md': warned });
  const signal = AbortSignal.abort();
  const { code } = await run(['check', '--report', 'json=r.json', 'a.md'], { cwd, signal });
  expect(code).toBe(130);
  await expect(readFile(join(cwd, 'r.json'))).rejects.toThrow('ENOENT');
});
