import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import codes from '../../schemas/findings.json' with { type: 'json' };
import { type Checked, mend } from '../../src/fix/mend.ts';
import { safeFixes } from '../../src/fix/safe-fixes.ts';
import type { Code } from '../../src/source/problem.ts';
import { type CompileResult, compile } from '../../src/workspace/compile.ts';
import { allCases, triggerOf } from '../support/cases.ts';
import { folderOf } from '../support/folder.ts';
import { examples, mutated } from '../support/mutate.ts';
import { plan, tablePlan, unitPlan } from '../support/plans.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const checkIn = (folder: string) => (bytes: Uint8Array) => compile('plan.md', `${folder}/plan.md`, bytes);

const emptyFolder = () => folderOf({ 'plan.md': '' });

/** A plan before and after mending, as texts on disk. */
async function mendText(text: string, folder: string) {
  const check = checkIn(folder);
  const before = await check(encoder.encode(text));
  const { checked, bytes, count } = await mend<CompileResult>(before, check);
  return { before, after: checked, text: bytes ? decoder.decode(bytes) : text, count };
}

const codesOf = ({ problems }: Checked): Code[] => problems.map(({ code }) => code);
const isSafe = (code: Code): boolean => (codes[code] as { fix?: string }).fix === 'safe';

const cases = (await allCases()).filter(({ fix, triggers }) => fix !== undefined && triggers !== null);

describe('every fix of the cases', () => {
  test.each(cases)('$code: made where it is safe, left alone where it is not', async (each) => {
    const text = triggerOf(each) ?? '';
    const mended = await mendText(text, await folderOf({ ...each.files, 'plan.md': text }));
    expect(codesOf(mended.before)).toEqual([each.code]);
    expect(codesOf(mended.after)).toEqual(isSafe(each.code) ? [] : [each.code]);
    expect(mended.count).toBe(isSafe(each.code) ? 1 : 0);
    if (!isSafe(each.code)) expect(mended.text).toBe(text);
  });

  test('each code with a fix says whether it is safe', () => {
    const fixed = new Set(cases.map(({ code }) => code));
    const said = [...fixed].map((code) => (codes[code] as { fix?: string }).fix);
    expect(new Set(said)).toEqual(new Set(['safe', 'suggested']));
  });

  test.each([
    [
      'VP532',
      unitPlan({ ways: 'Vi vill:\n\n•\tRespekt för alla\n–\täven på natten\n•\tTrygghet\no\ti hemmet' }),
      '- Respekt för alla\n  - även på natten\n- Trygghet\n  - i hemmet\n',
    ],
    ['VP536', unitPlan({ ways: 'Mallen heter \\\\srv\\*.docx.' }), 'Mallen heter \\\\\\\\srv\\\\\\*.docx.'],
    [
      'VP301',
      tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses ofta | 2025-3-1 | 2025-04-01'),
      '| 2025-03-01 |',
    ],
    [
      'VP508',
      unitPlan({ ways: 'Vi ser till hela verksam-\nheten. Det gynnar verksamheten.' }),
      'Vi ser till hela verksamheten. Det',
    ],
    [
      'VP305',
      tablePlan('Aktivitet | Startdatm | Slutdatum', 'Vi ses ofta | 2025-03-01 | 2025-04-01'),
      '| Startdatum |',
    ],
  ])('%s', async (code, text, line) => {
    const mended = await mendText(text, await emptyFolder());
    expect(codesOf(mended.before)).toEqual([code]);
    expect(codesOf(mended.after)).toEqual([]);
    expect(mended.text).toContain(line);
  });

  test('a day whose year is only the plan’s is suggested, and stays', async () => {
    const text = tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses ofta | 15 mars | 2025-04-01');
    const { before, text: mended } = await mendText(text, await emptyFolder());
    expect(before.problems).toMatchObject([
      { code: 'VP301', values: { that: 'som programmet kan läsa' }, fix: { text: '2025-03-15' } },
    ]);
    expect(mended).toBe(text);
  });

  test.each([
    ['Hösten', '2025-09-01'],
    ['våren 2025', '2025-03-01'],
  ])('%s is months of which the writer is asked', async (said, day) => {
    const text = tablePlan('Aktivitet | Startdatum | Slutdatum', `Vi ses ofta | ${said} | 2025-11-30`);
    const { before, text: mended } = await mendText(text, await emptyFolder());
    expect(before.problems).toMatchObject([{ code: 'VP301', fix: { text: day } }]);
    expect(mended).toBe(text);
  });

  test('both days in one cell are suggested for both cells', async () => {
    const text = tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses ofta | 2025-06-16 – 2025-06-20 | ');
    const { before } = await mendText(text, await emptyFolder());
    const end = text.indexOf('20 |') + '20 |'.length;
    expect(before.problems).toMatchObject([
      {
        code: 'VP301',
        fix: { text: '2025-06-16', also: [{ span: { start: end, end }, text: ' 2025-06-20' }] },
      },
    ]);
  });

  test('what is read for the first time does not keep the fix from being made', async () => {
    const text = unitPlan({ results: '1. Enheten genomför 40 möten.' }).replace(
      '##### Förv',
      '#####\u00A0Förv',
    );
    const mended = await mendText(text, await emptyFolder());
    expect(mended.text).toContain('##### Förväntat resultat');
  });

  test('a column’s name that says more than the right one stays', async () => {
    const text = tablePlan('Aktivitet | Start | Slutdatum', 'Vi ses ofta | 2025-03-01 | 2025-04-01');
    const mended = await mendText(text, await emptyFolder());
    expect(codesOf(mended.before)).toEqual(['VP305']);
    expect(mended.text).toBe(text);
  });
});

const wording = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';

test('several mistakes are mended in one go, also those that overlap', async () => {
  const text = unitPlan({ ways: 'Vi frågar  .. Vi hör .. Vi ser ,och gör.' }).replace(
    'Arbetssätt',
    'Arbetsätt',
  );
  const mended = await mendText(text, await emptyFolder());
  expect(mended.after.problems).toEqual([]);
  expect(mended.text).toContain('##### Arbetssätt');
});

test('a goal takes what stands below it along to its depth', async () => {
  const text = unitPlan({ rest: '#### Enhetsmål: Vi syns\n\n##### Arbetssätt\n\nVi ler.' });
  const flat = text.replace(/^#(#+ )/gm, '$1');
  const mended = await mendText(flat, await emptyFolder());
  expect(codesOf(mended.before)).toContain('VP202');
  expect(mended.text).toBe(text);
});

test('a fix is not made where another finding of its kind comes instead', async () => {
  // An underlined heading does not move with the one above.
  const text = unitPlan()
    .replace(/^#(#+ )/gm, '$1')
    .replace('## Nämndmål: Äldre trivs', 'Nämndmål: Äldre trivs\n---');
  const mended = await mendText(text, await emptyFolder());
  expect(codesOf(mended.before)).toContain('VP202');
  expect(mended.text).toBe(text);
});

test('what is told once of many places is mended in all of them', async () => {
  const text = unitPlan({ ways: 'Vi\u0002 frå\u0002gar\u0002.', results: '• Alla hörs. • Alla syns.' });
  const mended = await mendText(text, await emptyFolder());
  expect(codesOf(mended.after)).toEqual(codesOf(mended.before).filter((code) => !isSafe(code)));
  expect(mended.text).not.toContain('\u0002');
});

test('bytes outside the mended places stay: line ends, byte order mark, decomposed letters, trailing spaces', async () => {
  const text = unitPlan({ ways: 'Vi frågar.  \nVi hör \nalla.' });
  const disk = (body: string): string => `\uFEFF${body.normalize('NFD').replaceAll('\n', '\r\n')}`;
  const wrong = disk(text).replace('##### Arbetssa\u0308tt', '##### Arbetsa\u0308tt');
  const mended = await mendText(wrong, await emptyFolder());
  expect(mended.count).toBe(1);
  expect(mended.text).toBe(disk(text).replace('##### Arbetssa\u0308tt', '##### Arbetssätt'));
});

test('a council wording found by its number alone may be another goal’s, and stays', async () => {
  const text = (title: string): string => plan(`# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4 ${title}`);
  const folder = await emptyFolder();
  const other = await mendText(text('Alla ska ha någonstans att bo'), folder);
  expect(codesOf(other.before)).toContain('VP210');
  expect(other.count).toBe(0);
  const near = await mendText(text(wording.replace('bra', 'fin')), folder);
  expect(near.text).toContain(`1.4 ${wording}\n`);
});

test('a fix that would make something else wrong is not made', async () => {
  // `enhet` is there already: with both, a key would stand twice.
  const text = plan('# KF:s inriktningsmål: 1').replace('enhet:', 'enhett: B\nenhet:');
  const mended = await mendText(text, await emptyFolder());
  expect(codesOf(mended.before)).toContain('VP112');
  expect(mended.text).toBe(text);
});

test('a plan that cannot be read is left alone', async () => {
  const check = checkIn(await emptyFolder());
  const before = await check(Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe5]));
  expect(codesOf(before)).toEqual(['VP101']);
  expect(await mend<CompileResult>(before, check)).toMatchObject({ bytes: null, count: 0 });
});

test('whatever a plan looks like, mending only takes findings away, and a second time does nothing', async () => {
  const folder = await emptyFolder();
  await fc.assert(
    fc.asyncProperty(mutated(Object.values(examples)), async (text) => {
      const mended = await mendText(text, folder);
      const left = codesOf(mended.before);
      for (const code of codesOf(mended.after)) {
        expect(left).toContain(code);
        left.splice(left.indexOf(code), 1);
      }
      expect(left.length).toBeGreaterThanOrEqual(mended.count > 0 ? 1 : 0);
      const again = await mendText(mended.text, folder);
      expect(again.text).toBe(mended.text);
      if (mended.count === 0) expect(mended.text).toBe(text);
      else expect(safeFixes(mended.before.problems)).not.toEqual([]);
    }),
    { numRuns: 40, seed: 4 },
  );
});
