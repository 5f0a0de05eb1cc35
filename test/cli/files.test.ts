import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const good = unitPlan();
const commands = [['check'], ['check', '--format', 'json'], ['export'], ['build', '--format', 'html']];

function outward(name: string): string {
  return `${name} är en länk, eller ligger i en länkad mapp, som leder ut ur planernas mapp, och läses inte. Lägg själva filen där i stället för länken, eller ange filen där den ligger.`;
}

/** A name that no plan can be read by, and what is said of it. */
const unreadable: [what: string, name: string, reason: string][] = [
  ['a missing file', 'nej.md', 'nej.md finns inte. Kontrollera namnet och mappen.'],
  ['nearly a plan’s name', 'plam.md', 'plam.md finns inte. Menade du plan.md?'],
  ['a name without its ending', 'plan', 'plan finns inte. Menade du plan.md?'],
  ['a pattern that nothing fits', 'p*.txt', 'Ingen plan passar p*.txt. Kontrollera namnet och mappen.'],
  [
    'standard input',
    '-',
    'En plan läses inte från ett annat program (-). Spara den i en fil och ange filens namn.',
  ],
  ['a file in a file', 'plan.md/a.md', 'plan.md/a.md finns inte. Kontrollera namnet och mappen.'],
  [
    'too long a name',
    `${'å'.repeat(130)}.md`,
    `${'å'.repeat(130)}.md finns inte. Kontrollera namnet och mappen.`,
  ],
  [
    'a folder',
    'mapp/',
    'mapp/ är en mapp utan planer. Planer är filer med ändelsen .md, eller de som ”planer” i vplan.yaml nämner.',
  ],
  ['a dangling link', 'trasig.md', 'trasig.md är en länk till en fil som inte finns.'],
  ['a link to itself', 'rund.md', 'rund.md är en länk som leder tillbaka till sig själv.'],
  ['a link out of the repository', 'utåt.md', outward('utåt.md')],
  ['a folder that is such a link', 'utmapp', outward('utmapp')],
  ['a plan in such a folder', 'utmapp/plan.md', outward('utmapp/plan.md')],
  ['a pipe', 'kö.md', 'kö.md är ingen vanlig fil. Spara planen som en fil med ändelsen .md.'],
  ['a device', '/dev/null', '/dev/null är ingen vanlig fil. Spara planen som en fil med ändelsen .md.'],
];

async function folderOfOddities(): Promise<string> {
  const outside = await folderOf({ 'plan.md': good });
  const cwd = await folderOf({ 'plan.md': good, 'vplan.yaml': '' });
  await symlink(join(outside, 'plan.md'), join(cwd, 'utåt.md'));
  await symlink(outside, join(cwd, 'utmapp'));
  await mkdir(join(cwd, 'mapp'));
  await symlink('finns-inte.md', join(cwd, 'trasig.md'));
  await symlink('rund.md', join(cwd, 'rund.md'));
  execFileSync('mkfifo', [join(cwd, 'kö.md')]);
  return cwd;
}

// Only Linux lets a name be any bytes.
test.skipIf(process.platform !== 'linux')(
  'a name that is no UTF-8 is told as such, with what to do',
  async () => {
    const cwd = await folderOf({ 'a.md': good });
    await writeFile(Buffer.from(`${cwd}/d\u00e5lig.md`, 'latin1'), good);
    const { code, out } = await run(['check', '.'], { cwd });
    expect(code).toBe(2);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'd\uFFFDlig.md kan inte öppnas, för filens namn har tecken som inte är UTF-8 (visade som \uFFFD). Byt namn på filen.',
    );
    expect(out).not.toContain('Menade du');
  },
);

test.skipIf(process.platform === 'win32').each(unreadable)(
  '%s: one finding, exit 2',
  async (_, name, reason) => {
    const cwd = await folderOfOddities();
    for (const command of commands) {
      const { code, out, err } = await run([...command, name], { cwd });
      expect(code).toBe(2);
      if (command.includes('json')) {
        const { findings, summary } = JSON.parse(out);
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatchObject({
          code: 'VP100',
          message: reason,
          file: name,
          line: 1,
        });
        expect(summary).toEqual({ plans: 0, errors: 1, warnings: 0, hints: 0 });
      } else {
        const finding = `${name}  fel  VP100 unreadable-file\n  ${reason}\n\n`;
        const summary = command[0] === 'check' ? 'Ingen plan kunde läsas.\n' : '';
        expect(out + err).toBe(finding + summary);
      }
    }
  },
);

/** A file that can be read but is no plan, and the code of what is said of it. */
const noPlans: [what: string, content: string | Uint8Array, code: string][] = [
  ['an empty file', '', 'VP103'],
  ['blank lines', '\n \n', 'VP103'],
  ['a byte order mark alone', '\uFEFF', 'VP103'],
  ['Windows-1252', Buffer.from(good, 'latin1'), 'VP101'],
  ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'VP101'],
  ['a PDF', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3]), 'VP101'],
  [
    'a Word document',
    Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4, 0xd2]),
    'VP101',
  ],
  ['10 MB', Buffer.alloc(10 * 1024 * 1024, 'a'), 'VP102'],
  ['text without front matter', '# Inledning\n', 'VP104'],
];

test.each(noPlans)('%s: one finding, exit 1', async (_, content, expected) => {
  const cwd = await folderOf({ 'plan.md': content });
  for (const command of commands) {
    const { code, out, err } = await run([...command, 'plan.md'], { cwd });
    expect(code).toBe(1);
    const told = (out + err).replace(/vplan explain VP\d{3}/, '');
    expect([...told.matchAll(/VP\d{3}/g)].map(([found]) => found)).toEqual([expected]);
  }
});

test('a file of nothing but zeros is damaged, and in no encoding', async () => {
  const cwd = await folderOf({ 'plan.md': new Uint8Array(512) });
  const { out } = await run(['check', 'plan.md'], { cwd });
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Filen är skadad: den innehåller bara nollor. Hämta den från en säkerhetskopia.',
  );
});

test('a good plan beside a missing one is checked all the same; exit 2', async () => {
  const cwd = await folderOf({ 'plan.md': good });
  const { code, out } = await run(['check', 'nej.md', 'plan.md'], { cwd });
  expect(code).toBe(2);
  expect(out.split('\n').slice(-2)).toEqual([
    '1 plan kontrollerad, inget att anmärka. 1 fil kunde inte läsas.',
    '',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a plan behind a link out of the repository is not mended',
  async () => {
    const outside = await folderOf({ 'plan.md': good.replace('### Nämndmål:', '### Nämdmål:') });
    const cwd = await folderOf({ 'vplan.yaml': '' });
    await symlink(join(outside, 'plan.md'), join(cwd, 'utåt.md'));
    const before = await readFile(join(outside, 'plan.md'), 'utf8');
    expect((await run(['fmt', 'utåt.md'], { cwd })).code).toBe(2);
    expect((await run(['check', '--fix', 'utåt.md'], { cwd })).code).toBe(2);
    expect(await readFile(join(outside, 'plan.md'), 'utf8')).toBe(before);
  },
);

test.skipIf(process.platform === 'win32')('nothing is written into a folder that is a link out', async () => {
  const outside = await folderOf({ 'annan.md': '' });
  const cwd = await folderOf({ 'vplan.yaml': '', 'plan.md': good, 'inne/annan.md': '' });
  await symlink(outside, join(cwd, 'ut'));
  await symlink('inne', join(cwd, 'inåt'));
  const { code, err } = await run(['build', '--format', 'json', 'plan.md', '-o', 'ut/2025'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain(
    'går inte att skriva: mappen är en länk som leder ut ur planernas mapp. Ange en annan plats med -o.',
  );
  expect(await readdir(outside)).toEqual(['annan.md']);
  expect((await run(['build', '--format', 'json', 'plan.md', '-o', 'inåt'], { cwd })).code).toBe(0);
});
