import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast, shippedColours } from '../../src/workspace/contrast.ts';
import { readPlan } from '../../src/workspace/plan-file.ts';
import { findingsIn } from '../support/findings.ts';
import { type Files, folderOf } from '../support/folder.ts';
import { frontMatter, plan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const named = (mall: string): string => plan('# KF:s inriktningsmål: 1', `${frontMatter}\nmall: ${mall}`);

/** What is found in a plan whose template is the folder `egen` with these files. */
async function found(files: Files): Promise<string[]> {
  const template = Object.fromEntries(Object.entries(files).map(([name, text]) => [`egen/${name}`, text]));
  const findings = await findingsIn({ 'plan.md': named('egen'), ...template });
  return findings.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
}

const settings = (text: string): Promise<string[]> => found({ 'mall.yaml': text });

test.each<[what: string, yaml: string, finding: RegExp]>([
  [
    'an unknown key',
    'färg:\n  text: "#000"',
    /^egen\/mall\.yaml:1:1 VP112 ”färg” är ingen uppgift som mall\.yaml kan ha\. Här kan stå: färger, logotyp, typsnitt\.$/,
  ],
  ['a nearly known key', 'logotypp:\n  fil: a', /:1:1 VP112 .* Menade du ”logotyp”\?$/],
  ['an unknown colour', 'färger:\n  rubrikr: "#000"', /:2:3 VP112 ”rubrikr” .* Menade du ”rubrik”\?$/],
  [
    'a colour by name',
    'färger:\n  text: red',
    /:2:9 VP114 ”text” har ett värde som inte går att använda: ”red”\. Skriv färgen som/,
  ],
  [
    'a colour that YAML takes for a comment',
    'färger:\n  text: #1a1a1a',
    /:2:3 VP114 ”text” har ett värde som inte går att använda: ”#1a1a1a”\. Skriv färgen .* inom citattecken/,
  ],
  ['a colour that ends its rule', 'färger:\n  text: "#fff}a{b:url(x)"', /VP114/],
  [
    'a logotype without a text',
    'logotyp:\n  fil: a.svg',
    /:1:1 VP113 Uppgiften ”alternativtext” saknas i mall\.yaml\. Skriv vad som ska läsas upp/,
  ],
  [
    'a height that is none',
    'logotyp: { fil: mall.yaml, alternativtext: A, höjd: 900 }',
    /VP114 ”höjd” .*Skriv höjden i millimeter/,
  ],
  ['a font name that is CSS', 'typsnitt: { namn: "A;}", normal: mall.yaml }', /VP114 ”namn” /],
  [
    'a file outside the folder',
    'typsnitt: { namn: A, normal: ../plan.md }',
    /VP128 Filen \.\.\/plan\.md finns inte i mallens mapp/,
  ],
  ['a key twice', 'färger:\nfärger:', /:2:1 VP109 /],
  ['broken YAML', 'färger:\n\ttext: x', /egen\/mall\.yaml:2:1 VP121 /],
  ['an alias', 'a: &a x\nb: *a', /VP110 /],
  ['a list', '- x', /VP107 .*”färger: \{rubrik: "#5b2a6e"\}”/],
  ['light text on white', 'färger:\n  text: "#999"', /:2:9 VP129 .*mot vitt är 2,8:1/],
  [
    'a table head as dark as the text',
    'färger:\n  bakgrund: "#444"',
    /:2:13 VP129 Färgen för ”text” \(#1a1a1a\) .* mot ”bakgrund” \(#444\) är 1,7:1 .* eller en ljusare bakgrund\.$/,
  ],
])('%s in mall.yaml is found at its place', async (_, yaml, finding) => {
  const all = await settings(yaml);
  expect(all.length).toBeGreaterThan(0);
  expect(all[0]).toMatch(finding);
});

test('mall.yaml may be empty, absent, or say all that it can', async () => {
  expect(await settings('')).toEqual([]);
  expect(await settings('# Inget än\nfärger:\n')).toEqual([]);
  expect(await found({ 'tillägg.css': '' })).toEqual([]);
  const all = `färger: { text: "#000", rubrik: "#123456", dämpad: "#444", linje: "#888", ljus linje: "#ccc", bakgrund: "#eee", länk: "#00c" }
logotyp: { fil: a.svg, alternativtext: A, höjd: 20 }
typsnitt: { namn: Ett två 3, normal: a.svg, kursiv: a.svg, halvfet: a.svg, halvfet kursiv: a.svg }`;
  expect(await found({ 'mall.yaml': all, 'a.svg': '<svg/>' })).toEqual([]);
});

test.each<[what: string, mall: string, files: Files, code: string]>([
  ['nothing', 'mallar/ingen', {}, 'VP119'],
  ['a file', 'egen', { egen: 'x' }, 'VP119'],
  ['a folder that is no template', 'egen', { 'egen/bild.png': 'x' }, 'VP119'],
  ['a folder outside the repository', '../egen', {}, 'VP118'],
  ['the disk', '/etc', {}, 'VP118'],
])('a template that is %s is found at its name', async (_, mall, files, code) => {
  const [finding, ...others] = await findingsIn({ ...files, 'plan.md': named(mall) });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code, file: 'plan.md', line: 7, column: 7 });
});

test('a template behind a link out of the repository is not read', async () => {
  const outside = await folderOf({ 'mall.yaml': '' });
  const folder = await folderOf({ 'plan.md': named('egen') });
  await symlink(outside, join(folder, 'egen'));
  const { problems } = await readPlan('plan.md', folder);
  expect(problems.map(({ code }) => code)).toEqual(['VP118']);
});

test('check shows the line of mall.yaml, and a fix where there is one', async () => {
  const cwd = await folderOf({
    'a/plan.md': named('egen'),
    'a/egen/mall.yaml': 'färger:\n  rubrikr: "#000"\n',
  });
  const { code, out } = await run(['check', 'a/plan.md'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('a/egen/mall.yaml:2:3  fel  VP112 unknown-key');
  expect(out).toContain('2 │   rubrikr: "#000"\n    │   ^^^^^^^');
  expect(out).toContain('rubrik\n');
});

test('contrast is that of WCAG', async () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
  // What the warning compares with are the colours of the shipped style sheet.
  const { readFile } = await import('node:fs/promises');
  const base = await readFile('templates/stockholm/style/base.css', 'utf8');
  expect(base).toContain(`--ink: ${shippedColours.text};`);
  expect(base).toContain(`--shade: ${shippedColours.bakgrund};`);
});
