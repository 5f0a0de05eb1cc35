import { expect, test } from 'vitest';
import { checked, finding, parseCommand, type ReportArgs, report } from './reporting.ts';

async function commands(...args: ReportArgs) {
  const lines = (await report('github', ...args)).trimEnd().split('\n');
  return { commands: lines.slice(0, -1).map(parseCommand), last: lines.at(-1) };
}

test('a finding is one command with its place and its code', async () => {
  const text = await report('github', [checked([finding()])]);
  expect(text).toBe(
    '::warning file=planer/plan.md,line=1,endLine=1,col=8,endColumn=17,title=VP208 section-name::Meningen.\n' +
      '1 plan kontrollerad: 1 varning.\n',
  );
});

test('errors, warnings and hints have a command each; columns are given within one line only', async () => {
  const findings = [finding({ severity: 'error', endLine: 2 }), finding(), finding({ severity: 'hint' })];
  const { commands: found } = await commands([checked(findings)]);
  expect(found.map((command) => command?.name)).toEqual(['error', 'warning', 'notice']);
  expect(found[0]?.properties).toEqual({
    file: 'planer/plan.md',
    line: '1',
    endLine: '2',
    title: 'VP208 section-name',
  });
});

test('nothing in a message or a file name can end its command or begin another', async () => {
  const hostile = '100 %0A, a:b\r\n::error::x ::set-output name=a::b';
  const message = `Skriv ${hostile}`;
  const text = await report('github', [
    checked([finding({ message, file: `a,b:c%\n::stop-commands::x.md` })]),
  ]);
  expect(text.trimEnd().split('\n')).toHaveLength(2);
  const command = parseCommand(text.split('\n')[0] ?? '');
  expect(command?.name).toBe('warning');
  expect(command?.properties).toMatchObject({ file: 'a,b:c%\n::stop-commands::x.md', line: '1' });
  expect(command?.message).toBe(message.replace('\r\n', '  '));
});

test('a file name cannot act on the terminal that the log is read on', async () => {
  const text = await report('github', [checked([finding({ file: '\u001B]0;x\u0007\u202E.md' })])]);
  expect(text).toContain('file=\uFFFD]0;x\uFFFD\uFFFD.md,');
});

test('faults and too many warnings are errors; the last line counts, in the language asked for', async () => {
  const faults = [
    { file: 'a.md', message: 'Trasigt.' },
    { file: null, message: 'Allt.' },
  ];
  const { commands: found, last } = await commands([checked([finding()])], { faults, exceeded: 0 });
  expect(found.slice(1)).toEqual([
    { name: 'error', properties: { file: 'a.md', title: 'vplan' }, message: 'Trasigt.' },
    { name: 'error', properties: { title: 'vplan' }, message: 'Allt.' },
    {
      name: 'error',
      properties: { title: 'vplan' },
      message: '1 varning, men --max-warnings tillåter bara 0.',
    },
  ]);
  expect(last).toBe('1 plan kontrollerad: 1 varning.');
  const english = await commands([checked([finding()])], { context: { language: 'en' } });
  expect(english.last).toBe('1 plan checked: 1 warning.');
});
