import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { faultsOf, parseCommand } from '../report/reporting.ts';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';

const home = process.cwd();
const good = unitPlan();
const warned = good.replace('Arbetssätt', 'Arbetsätt');
const files = {
  'planer/Vår plan.md': warned,
  'planer/2025/b.md': good,
  'README.md': '# Inget',
  'planer/README.md': '# Inget',
};

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a script as a CI server would, with what stands in its variables. */
function shell(script: string, cwd: string, variables: Record<string, string>): Promise<Ended> {
  const env = { ...process.env, VPLAN_HOME: home, ...variables };
  return new Promise((done) => {
    const child = execFile(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      { cwd, env },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

async function yaml(file: string) {
  return parse(await readFile(file, 'utf8'));
}

/** What GitHub replaces by a value. */
function expression(name: string): string {
  return `\${{ ${name} }}`;
}

/** The script of the action's last step. */
async function actionScript(): Promise<string> {
  const { runs } = await yaml('action.yml');
  return runs.steps.at(-1).run;
}

const unix = test.skipIf(process.platform === 'win32');

test('the action installs the program in its own folder, and puts no input into a script', async () => {
  const { name, description, inputs, runs } = await yaml('action.yml');
  expect(runs.using).toBe('composite');
  expect([name, description].every(Boolean)).toBe(true);
  expect(Object.keys(inputs)).toEqual(['plans', 'args', 'node-version']);
  const scripts = runs.steps.filter((step: { run?: string }) => step.run);
  for (const { run, shell: name } of scripts) {
    expect(name).toBe('bash');
    expect(run).not.toContain(expression('').slice(0, 3));
  }
  const action = expression('github.action_path');
  expect(scripts[0]).toMatchObject({
    run: expect.stringMatching(/^npm ci --include=dev /),
    'working-directory': action,
  });
  expect(scripts[1].env).toEqual({
    VPLAN_HOME: action,
    VPLAN_PLANS: expression('inputs.plans'),
    VPLAN_ARGS: expression('inputs.args'),
  });
});

unix.each([
  ['a name with a space', 'planer/Vår plan.md', '', 1],
  ['a pattern for all folders below, and a flag', 'planer/**/*.md\n', '--max-warnings 5', 2],
  [
    'several lines, several flags',
    'planer/2025/b.md\nplaner/Vår plan.md',
    '--lang sv\n--severity VP208=varning',
    2,
  ],
])('the action checks the plans it is given: %s', async (_, plans, args, count) => {
  const cwd = await folderOf(files);
  const { code, out, err } = await shell(await actionScript(), cwd, { VPLAN_PLANS: plans, VPLAN_ARGS: args });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [first = '', last] = out.split('\n');
  expect(parseCommand(first)).toMatchObject({ name: 'warning', properties: { file: 'planer/Vår plan.md' } });
  expect(last).toMatch(new RegExp(`^${count} plan`));
});

unix(
  'the action checks what vplan.yaml names where it is given nothing, and fails as the check does',
  async () => {
    const cwd = await folderOf({ ...files, 'vplan.yaml': 'planer: planer/*.md\n' });
    const variables = { VPLAN_PLANS: '', VPLAN_ARGS: '--max-warnings 0' };
    const { code, out } = await shell(await actionScript(), cwd, variables);
    expect(code).toBe(1);
    expect(out).toContain('::warning file=planer/Vår plan.md');
  },
);

unix('nothing in the action’s inputs is run', async () => {
  const cwd = await folderOf(files);
  const hostile = '$(touch hackad) `touch hackad`; touch hackad #';
  await shell(await actionScript(), cwd, { VPLAN_PLANS: hostile, VPLAN_ARGS: hostile });
  await expect(readFile(join(cwd, 'hackad'))).rejects.toThrow('ENOENT');
});

unix('the job for GitLab writes the reports that it hands over', async () => {
  const { variables, vplan } = await yaml('ci/gitlab.yml');
  expect(vplan.before_script.join('\n')).toMatch(
    /git clone .*"\$VPLAN_REPOSITORY".*\nnpm ci --prefix "\$VPLAN_HOME" --include=dev/,
  );
  const cwd = await folderOf(files);
  const asked = {
    ...variables,
    VPLAN_HOME: home,
    VPLAN_PLANS: 'planer/*.md planer/2025/b.md',
    VPLAN_ARGS: '--max-warnings 0',
  };
  const { code, out } = await shell(vplan.script.join('\n'), cwd, asked);
  expect(code).toBe(1);
  expect(out).toContain('planer/Vår plan.md:29:7  varning  VP208');
  const { codequality, junit } = vplan.artifacts.reports;
  expect(vplan.artifacts.when).toBe('always');
  expect(faultsOf.gitlab(await readFile(join(cwd, codequality), 'utf8'))).toEqual([]);
  expect(faultsOf.junit(await readFile(join(cwd, junit), 'utf8'))).toEqual([]);
});

unix('the hook of pre-commit runs a command of the package on Markdown files', async () => {
  const [hook] = await yaml('.pre-commit-hooks.yaml');
  expect(hook).toMatchObject({ id: 'vplan-check', language: 'node', require_serial: true });
  expect('planer/plan.md').toMatch(new RegExp(hook.files));
  const [, exclude] = /^\(\?i\)(.*)/.exec(hook.exclude) ?? [];
  for (const name of ['README.md', 'planer/readme.md', 'docs/CHANGELOG.md']) {
    expect(name).toMatch(new RegExp(exclude ?? '', 'i'));
  }
  expect('planer/nyreadme.md').not.toMatch(new RegExp(exclude ?? '', 'i'));
  const [command, ...argv] = hook.entry.split(' ');
  const bin: Record<string, string> = packageJson.bin;
  const cwd = await folderOf(files);
  const script = `node "$VPLAN_HOME/${bin[command]}" ${argv.join(' ')} "$@"`;
  const { code, out } = await shell(`set -- 'planer/Vår plan.md'; ${script}`, cwd, {});
  expect(code).toBe(0);
  expect(out).toContain('1 plan kontrollerad: 1 varning.');
});

unix('installing the package builds it, also where npm has left out what building needs', async () => {
  expect(packageJson.scripts.prepare).toBe('node prepare.js');
  const cwd = await folderOf({
    'prepare.js': await readFile('prepare.js', 'utf8'),
    'package.json': '{ "type": "module" }',
    'build.js': "console.log('built')",
    'bin/npm': '#!/bin/sh\necho "$npm_config_global $*"',
  });
  const script = 'chmod +x bin/npm; export PATH="$PWD/bin:$PATH" npm_config_global=true; node prepare.js';
  const { out } = await shell(`${script}; mkdir -p node_modules/ajv; node prepare.js`, cwd, {});
  expect(out).toMatch(/^false ci --include=dev .*\nbuilt\nbuilt\n$/);
});

test('npm pack prints the name of the package alone, from which pre-commit installs it', async () => {
  expect(await readFile('.npmrc', 'utf8')).toMatch(/^foreground-scripts=false$/m);
});
