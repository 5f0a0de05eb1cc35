import { expect, test } from 'vitest';
import { applyFix, findingsIn } from '../support/findings.ts';
import { goalPlan, plan, tablePlan, unitPlan } from '../support/plans.ts';

const first = '# KF:s inriktningsmål: 1';
const wording = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';

/** A fix never tears emphasis, escapes or an underlined heading apart: then there is none. */
test.each<[what: string, code: string, text: string]>([
  [
    'a wording with emphasis',
    'VP210',
    plan(`${first}\n\n## KF:s mål: 1.4 ${wording.replace('bra', '**fin**')}`),
  ],
  [
    'a wording that ends in emphasis',
    'VP210',
    plan(`${first}\n\n## KF:s mål: 1.4 ${wording.replace('trygghet', '*ro*')}`),
  ],
  ['two labels in bold', 'VP206', unitPlan().replace('Enhetsmål:', '**Avdelningsmål: 1.4.1 Enhetsmål:**')],
  ['an underlined heading', 'VP202', plan(`${first}\n\nKF:s mål: 1.4\n=============`)],
  ['a slash beside emphasis', 'VP528', plan(`# Inledning\n\nFör **barn**/ unga.\n\n${first}`)],
  ['an underlined chapter', 'VP221', goalPlan('Uppföljning\n===========\n\nText.')],
])('%s has no fix', async (_, code, text) => {
  const [finding, ...others] = await findingsIn({ 'plan.md': text });
  expect(others).toEqual([]);
  expect(finding?.code).toBe(code);
  expect(finding?.fix).toBeUndefined();
});

/** A fix beside emphasis, and in a table, changes only its own place. */
test.each<[what: string, text: string, mended: string]>([
  [
    'a label whose wording has emphasis',
    unitPlan().replace('Enhetsmål: Vi', 'Enhetsmal: **Vi**'),
    'Enhetsmål: **Vi** lyssnar',
  ],
  [
    'a label without its colon',
    unitPlan().replace('Enhetsmål: ', 'Enhetsmål 1.4.1 '),
    '#### Enhetsmål: 1.4.1 Vi lyssnar',
  ],
  [
    'a label whose colon stands behind its number',
    unitPlan().replace('Enhetsmål: ', 'Enhetsmål 1.4.1: '),
    '#### Enhetsmål: 1.4.1 Vi lyssnar',
  ],
  [
    'a column in bold',
    tablePlan('Aktivitet | **Startdag** | Slutdatum', 'Vi ses | 2025-01-01 | 2025-02-01'),
    '',
  ],
  [
    'a date in another form',
    tablePlan('Aktivitet | Startdatum | Slutdatum', 'Vi ses | 2025-3-1 | 2025-04-01'),
    '| Vi ses | 2025-03-01 | 2025-04-01 |',
  ],
  [
    'a period among tight bars',
    tablePlan('Indikator|Årsmål|Periodicitet', 'A|1|Åar').replace(/ ?\| ?/g, '|'),
    '|A|1|År|',
  ],
])('%s', async (_, text, mended) => {
  const [finding] = await findingsIn({ 'plan.md': text });
  if (mended === '') expect(finding?.fix).toBeUndefined();
  else expect(finding?.fix && applyFix(text, finding.fix)).toContain(mended);
});

test('positions and fixes are those of the file on disk: CRLF, byte order mark, decomposed letters', async () => {
  const text = unitPlan().replace('Arbetssätt', 'Arbetsätt');
  const [plain] = await findingsIn({ 'plan.md': text });
  const [crlf] = await findingsIn({ 'plan.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  expect(crlf).toEqual(plain);
  const decomposed = text.normalize('NFD');
  const [nfd] = await findingsIn({ 'plan.md': decomposed });
  expect(nfd).toMatchObject({
    line: plain?.line,
    column: plain?.column,
    endColumn: (plain?.endColumn ?? 0) + 1,
  });
  expect(nfd?.fix && (await findingsIn({ 'plan.md': applyFix(decomposed, nfd.fix) }))).toEqual([]);
});

test('both ends in one cell are parted, the year beside them being theirs', async () => {
  const content = tablePlan('Aktivitet | Startdatum | Slutdatum', 'Enkät till alla | 1/3-31/3 | 2025');
  const found = await findingsIn({ 'plan.md': content });
  expect(found.map(({ fix }) => [fix?.text, fix?.safe])).toEqual([
    ['2025-03-01', undefined],
    ['2025-03-31', undefined],
  ]);
});
