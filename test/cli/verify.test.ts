import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../schemas/verification.schema.json' with { type: 'json' };
import { conditionCount } from '../../src/pdf/verify/index.ts';
import { pdfOf } from '../pdf/verify/file.ts';
import { goodParts } from '../pdf/verify/support.ts';
import { folderOf } from '../support/folder.ts';
import { run } from '../support/run.ts';

const good = pdfOf(goodParts());
const parts = goodParts();
parts.figure = String(parts.figure).replace('/Alt (En bild)', '');
const bad = pdfOf(parts);

test('a good file: one line that says what was held to what, and 0', async () => {
  const cwd = await folderOf({ 'plan.pdf': good });
  expect(await run(['verify', 'plan.pdf'], { cwd })).toEqual({
    code: 0,
    out: `plan.pdf: ${conditionCount} villkor prövade. Filen säger sig vara PDF/A-3a och PDF/UA-1. Inget att anmärka.\n`,
    err: '',
  });
});

test('a failure: number, standard, page, what is wrong and what to do, and 1', async () => {
  const cwd = await folderOf({ 'plan.pdf': bad, 'bra.pdf': good });
  const { code, out, err } = await run(['verify', 'plan.pdf', 'bra.pdf'], { cwd });
  expect(code).toBe(1);
  expect(err).toBe('');
  expect(out.split('\n')).toEqual([
    'plan.pdf  fel  13-004 (PDF/UA-1 7.3)',
    '  Sida 1: En figur saknar alternativtext.',
    '  Råd: Skriv en alternativtext som säger vad bilden eller formeln visar.',
    '',
    `plan.pdf: ${conditionCount} villkor prövade. Filen säger sig vara PDF/A-3a och PDF/UA-1. 1 fel.`,
    `bra.pdf: ${conditionCount} villkor prövade. Filen säger sig vara PDF/A-3a och PDF/UA-1. Inget att anmärka.`,
    '',
  ]);
});

test('English, and JSON for programs', async () => {
  const cwd = await folderOf({ 'plan.pdf': bad });
  expect((await run(['verify', '--lang', 'en', 'plan.pdf'], { cwd })).out).toContain(
    'Page 1: A figure has no alternative text.',
  );
  const { code, out } = await run(['verify', '--format', 'json', 'plan.pdf'], { cwd });
  expect(code).toBe(1);
  const validate = new Ajv2020.default({ allowUnionTypes: true }).compile(schema);
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  expect(JSON.parse(out)).toEqual({
    files: [
      {
        file: 'plan.pdf',
        claims: { pdfa: '3a', pdfua: 1 },
        conditions: conditionCount,
        failures: [
          {
            condition: '13-004',
            page: 1,
            values: {},
            standard: 'PDF/UA-1 7.3',
            message: 'En figur saknar alternativtext.',
            advice: 'Skriv en alternativtext som säger vad bilden eller formeln visar.',
          },
        ],
      },
    ],
  });
});

test.each([
  ['borta.pdf', 'vplan: borta.pdf finns inte. Kontrollera namnet och mappen.\n'],
  ['mapp', 'vplan: mapp är en mapp. Ange själva PDF-filen.\n'],
  ['plan.md', 'vplan: plan.md är ingen PDF-fil.\n'],
])('%s is told in one line, the others are verified, and it ends with 2', async (name, said) => {
  const cwd = await folderOf({ 'plan.pdf': good, 'plan.md': '# Plan', 'mapp/x': '' });
  const { code, out, err } = await run(['verify', name, 'plan.pdf'], { cwd });
  expect([code, err]).toEqual([2, said]);
  expect(out).toContain('Inget att anmärka.');
});

test('a damaged PDF is a failure of its own', async () => {
  const cwd = await folderOf({ 'plan.pdf': good.subarray(0, 3000) });
  const { code, out } = await run(['verify', 'plan.pdf'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('A-6.1.4-1');
  expect(out).toContain('Filen är skadad: filen är avhuggen: slutet saknas.');
});

test('no file at all is wrong use', async () => {
  expect(await run(['verify'], { cwd: '/' })).toEqual({
    code: 2,
    out: '',
    err: 'vplan: Ange en PDF-fil, till exempel plan.pdf. Se vplan verify --help.\n',
  });
});
