import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Run, run } from '../support/run.ts';

const cwd = process.cwd();

/** Words of commander's own, in help texts and messages. */
const english =
  /\b(?:usage|options|arguments|commands?|default|choices|display|help for|error|unknown|missing|invalid|too many|expected|did you mean|show|print)\b/i;

const commands = ['check', 'fmt', 'build', 'export', 'verify', 'extract', 'explain', 'doctor', 'help'];

test.each([['--help'], ['-h'], ['help'], []])('vplan %s shows all commands, in Swedish', async (...argv) => {
  const { code, out, err } = await run(argv, { cwd });
  const help = argv.length > 0 ? out : err;
  for (const command of commands) expect(help).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(help).toContain('Användning: vplan <kommando> [flaggor] [planer]');
  expect(help).toContain('Slutkoder:');
  expect(help).toMatch(/^ +2 .*vplan\.yaml eller i programmet/m);
  expect(help).not.toMatch(english);
  expect(code).toBe(argv.length > 0 ? 0 : 2);
  expect(argv.length > 0 ? err : out).toBe('');
});

test.each(commands)('vplan %s --help is in Swedish, and so is vplan help %s', async (command) => {
  const { code, out, err } = await run([command, '--help'], { cwd });
  expect(out).toMatch(new RegExp(`^Användning: vplan ${command} `));
  expect(out).not.toMatch(/\b(?:default|choices|display|options|usage|arguments|help for)\b/i);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await run(['help', command], { cwd })).toEqual({ code: 0, out, err: '' });
});

test('help tells what is taken when nothing is asked for', async () => {
  const { out: build } = await run(['build', '--help'], { cwd });
  expect(build.replace(/\s+/g, ' ')).toContain('pdf, html och json, med komma emellan (annars pdf,html)');
  const { out: check } = await run(['check', '--help'], { cwd });
  expect(check.replace(/\s+/g, ' ')).toContain(
    'rapport: text, json, sarif, github, gitlab, junit eller markdown (annars text)',
  );
  expect(check).toContain('meddelandenas språk: sv eller en (annars sv)');
});

test.each([['-V'], ['--version']])('vplan %s', async (flag) => {
  expect(await run([flag], { cwd })).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
});

test.each<[argv: string[], message: string]>([
  [['version'], 'Kommandot version finns inte. Menade du vplan --version? Se vplan --help.'],
  [['-v'], 'Flaggan -v finns inte. Menade du -V, programmets version? Se vplan --help.'],
  [
    ['check', '--format', 'json=a.json', 'plan.md'],
    'Flaggan --format kan inte ha värdet ”json=a.json”. Ange filen så: --report json=a.json. Se vplan check --help.',
  ],
  [['frob'], 'Kommandot frob finns inte. Se vplan --help.'],
  [['plan.md'], 'Kommandot plan.md finns inte. Menade du vplan check plan.md? Se vplan --help.'],
  [['ut/plan.pdf'], 'Kommandot ut/plan.pdf finns inte. Menade du vplan verify ut/plan.pdf? Se vplan --help.'],
  [['chek', 'plan.md'], 'Kommandot chek finns inte. Menade du check? Se vplan --help.'],
  ...['ut.pdf', 'ut/a.HTML', 'ut.json'].map((name): [argv: string[], message: string] => [
    ['build', 'plan.md', '-o', name],
    `Flaggan --output kan inte ha värdet ”${name}”. Ange en mapp: filerna i den får planernas namn. Se vplan build --help.`,
  ]),
  [['help', 'frob'], 'Kommandot frob finns inte. Se vplan --help.'],
  [['help', 'a', 'b'], 'Kommandot tar bara ett namn men fick 2. Se vplan help --help.'],
  [['--frob'], 'Flaggan --frob finns inte. Se vplan --help.'],
  ...commands.map((command): [argv: string[], message: string] => [
    [command, '--frob'],
    `Flaggan --frob finns inte. Se vplan ${command} --help.`,
  ]),
  [
    ['check'],
    'Ange en planfil, till exempel plan.md, eller skriv i vplan.yaml vilka filer som är planer: planer: planer/*.md. Se vplan check --help.',
  ],
  [
    ['build'],
    'Ange en planfil, till exempel plan.md, eller skriv i vplan.yaml vilka filer som är planer: planer: planer/*.md. Se vplan build --help.',
  ],
  [['export'], 'Ange en planfil, till exempel plan.md. Se vplan export --help.'],
  [['check', ''], 'Ett filnamn är tomt. Ange en planfil, till exempel plan.md. Se vplan check --help.'],
  [
    ['check', '--formt', 'json', 'a'],
    'Flaggan --formt finns inte. Menade du --format? Se vplan check --help.',
  ],
  [
    ['check', '--format', 'xml', 'a'],
    'Flaggan --format kan inte ha värdet ”xml”. Välj bland text, json, sarif, github, gitlab, junit, markdown. Se vplan check --help.',
  ],
  [
    ['check', '--report', 'xml=a.xml', 'a'],
    'Flaggan --report kan inte ha värdet ”xml=a.xml”. Välj bland text, json, sarif, github, gitlab, junit, markdown. Se vplan check --help.',
  ],
  [
    ['check', '--report', 'sarif=', 'a'],
    'Flaggan --report kan inte ha värdet ”sarif=”. Ange en fil efter likhetstecknet. Se vplan check --help.',
  ],
  [
    ['check', '--report', 'json', '--format', 'sarif', 'a'],
    'Bara en rapport kan skrivas ut här. Ange en fil för de andra, till exempel --report sarif=rapport.sarif.',
  ],
  [
    ['check', '--report', 'json=ut/a', '--report', 'sarif=./ut/a', 'a'],
    'Två rapporter skulle skrivas till samma fil, ./ut/a. Ange en fil för var och en.',
  ],
  [
    ['check', '--report', 'markdown=a.md', 'b.md', './a.md'],
    'Rapporten a.md skulle skrivas över en av planerna. Ange en annan fil.',
  ],
  [
    ['check', '--report', 'markdown=planer/a.md', 'planer'],
    'Rapporten planer/a.md skulle tas för en plan, eftersom den läggs i planer och slutar på .md. Ange en annan mapp.',
  ],
  [['check', 'a', '--lang'], 'Flaggan --lang behöver ett värde. Se vplan check --help.'],
  [
    ['check', '--lang', "d'e", 'a'],
    "Flaggan --lang kan inte ha värdet ”d'e”. Välj bland sv, en. Se vplan check --help.",
  ],
  [
    ['build', '--format', 'pdf,doc', 'a'],
    'Flaggan --format kan inte ha värdet ”pdf,doc”. Välj bland pdf, html, json. Se vplan build --help.',
  ],
  [
    ['build', '-o', '--force', 'a'],
    'Flaggan --output kan inte ha värdet ”--force”. Ange en sökväg. Se vplan build --help.',
  ],
  [['build', 'a', '-o'], 'Flaggan --output behöver ett värde. Se vplan build --help.'],
  [
    ['export', 'a', '-o', ''],
    'Flaggan --output kan inte ha värdet ””. Ange en sökväg. Se vplan export --help.',
  ],
  [['export', 'a', 'b'], 'Kommandot tar bara ett namn men fick 2. Se vplan export --help.'],
  [['doctor', 'a'], 'Kommandot tar inget namn efter sig. Se vplan doctor --help.'],
  [
    ['check', '-plan.md'],
    'Flaggan -plan.md finns inte. Om det är en fil, skriv -- före namnet: -- -plan.md. Se vplan check --help.',
  ],
])('vplan %j is wrong use', async (argv, message) => {
  const expected: Run = { code: 2, out: '', err: `vplan: ${message}\n` };
  expect(await run(argv, { cwd })).toEqual(expected);
  expect(message).not.toMatch(english);
});

test('what the user wrote cannot act on the terminal', async () => {
  const { err } = await run(['\u001B[31mcheck\n\u0007'], { cwd });
  expect(err).toBe('vplan: Kommandot \uFFFD[31mcheck \uFFFD finns inte. Se vplan --help.\n');
});
