import { describe, expect, test } from 'vitest';
import { goalOf, planOf } from './helper.ts';

const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');
const simple = table('Tkr | Budget', 'Löner | 1 300');
const underEconomy = (text: string) => planOf(`# Redovisning av ekonomi\n\n${text}`).json.budget;

describe('a budget', () => {
  test('has groups, rows, sums and a net, as exact figures', () => {
    const rows = [
      '*Intäkter* |',
      'Bidrag | 100,50',
      '**Summa intäkter** | **100,50**',
      ' | ',
      '*Kostnader* | -',
      'Löner | 1 300',
      'Summa kostnader | 1 300',
      '**Summa netto** | 1 199,50',
      'Netto | −1 199,50',
    ];
    const [budget] = underEconomy(`## Budget 2025\n\n${table('Belopp i tkr | Budget', ...rows)}`);
    expect(budget).toMatchObject({ title: 'Budget 2025', unit: 'tkr', columns: ['Budget'] });
    expect(budget?.rows.map(({ kind, label, amounts }) => [kind, label, amounts[0]?.value])).toEqual([
      ['group', 'Intäkter', null],
      ['row', 'Bidrag', 100.5],
      ['sum', 'Summa intäkter', 100.5],
      ['group', 'Kostnader', null],
      ['row', 'Löner', 1300],
      ['sum', 'Summa kostnader', 1300],
      ['net', 'Summa netto', 1199.5],
      ['net', 'Netto', -1199.5],
    ]);
  });

  test('has parentheses, marks of notes and minuses read, and keeps what cannot be', () => {
    const rows = ['A | (1 100)', 'B | 100*', 'C | 100¹', 'D | - 0,3', 'E | ingår', "F | 1'200", 'G | 2 mnkr'];
    const [budget] = underEconomy(`## Budget 2025\n\n${table('Tkr | Budget', ...rows)}`);
    expect(budget?.rows.map(({ amounts }) => amounts[0]?.value)).toEqual([
      -1100,
      100,
      100,
      -0.3,
      null,
      null,
      null,
    ]);
    expect(budget?.rows.map(({ kind }) => kind)).toEqual(rows.map(() => 'row'));
  });

  test('has its labels behind the numbers of accounts, and its unit in the cells', () => {
    const rows = [
      '30 | Intäkter | 100 tkr',
      '50 | Lön | 90 tkr',
      ' | Kostnader totalt | 90 tkr',
      ' | Resultat | 10 tkr',
    ];
    const [budget] = underEconomy(`## Budget 2025\n\n${table('Konto | Benämning | Belopp', ...rows)}`);
    expect(budget).toMatchObject({ unit: 'tkr', columns: ['Belopp'] });
    expect(budget?.rows.map(({ kind, label }) => [kind, label])).toEqual([
      ['row', 'Intäkter'],
      ['row', 'Lön'],
      ['sum', 'Kostnader totalt'],
      ['net', 'Resultat'],
    ]);
  });

  test('may have several columns of amounts, and others', () => {
    const { plan } = planOf(
      `# Budget 2025\n\n${table('Mnkr | Utfall 2024 | Budget 2025 | Totalt | Kommentar | Andel', 'A | 1 | 2 | 3 | ny | 5 %', 'B | | 1,5 | 1,5 | |')}`,
    );
    const [chapter] = plan.parts;
    const [budget] = chapter?.kind === 'chapter' ? chapter.budgets : [];
    expect(budget?.columns.map(({ title, kind, total }) => [title, kind, total])).toEqual([
      ['Utfall 2024', 'amount', false],
      ['Budget 2025', 'amount', false],
      ['Totalt', 'amount', true],
      ['Kommentar', 'text', false],
      ['Andel', 'text', false],
    ]);
    expect(budget?.rows.map(({ amounts }) => amounts.map(({ decimal }) => decimal))).toEqual([
      ['1', '2', '3'],
      [null, '1.5', '1.5'],
    ]);
  });

  test.each([
    ['the header', `## Budget 2025\n\n${table('Belopp i TKr | Budget', 'A | 1')}`, 'TKr'],
    ['another header cell', `## Budget 2025\n\n${table('Post | Budget (mnkr)', 'A | 1')}`, 'mnkr'],
    ['the line above', `## Budget 2025\n\nBelopp i tkr.\n\n${table('Post | Budget', 'A | 1')}`, 'tkr'],
    [
      'the line above a comment',
      `## Budget 2025\n\nTkr\n\n<!-- k -->\n\n${table('Post | Budget', 'A | 1')}`,
      'Tkr',
    ],
    ['the heading', `## Budget 2025 (tkr)\n\n${table('Post | Budget', 'A | 1')}`, 'tkr'],
    ['words', `## Budget 2025\n\n${table('Tusental kronor | Budget', 'A | 1')}`, 'Tusental kronor'],
    ['nowhere', `## Budget 2025\n\nKrav och mål.\n\n${table('Post | Budget', 'A | 1')}`, null],
  ])('takes its unit from %s', (_, text, unit) => {
    expect(underEconomy(text)[0]?.unit).toBe(unit);
  });
});

describe('a table is a budget', () => {
  test.each([
    ['under Budget with its year', `## Budget 2025\n\n${simple}`],
    ['under Budget without a year', `## Budget\n\n${simple}`],
    ['under Budget for a year', `## Budget för 2025\n\n${simple}`],
    ['under Resursanvändning', `## Resursanvändning\n\n${simple}`],
    ['under a subheading of it', `## Budget 2025\n\n### Intäkter\n\nText.\n\n${simple}`],
    ['in a list', `## Budget 2025\n\n- ${simple.replaceAll('\n', '\n  ')}`],
    ['in a quote', `## Budget 2025\n\n> ${simple.replaceAll('\n', '\n> ')}`],
  ])('%s', (_, text) => {
    expect(underEconomy(text)).toHaveLength(1);
    expect(goalOf(text.replace('##', '####')).goal.budgets).toHaveLength(1);
  });

  test('under a chapter of that name, and not under the next', () => {
    expect(planOf(`# Budget 2025\n\n${simple}\n\n# Övrigt\n\n${simple}`).json.budget).toHaveLength(1);
  });

  test.each([
    ['beside it', `## Budget 2025\n\n## Nyckeltal\n\n${simple}`],
    ['after another section', `## Budget 2025\n\n## Uppföljning\n\n${simple}`],
    ['above it', `${simple}\n\n## Budget 2025`],
    ['that names people', `## Budget 2025\n\n${table('Enhetschef | Anna Ek', 'Enhet | Örby')}`],
    ['of shares', `## Budget 2025\n\n${table('Post | Andel', 'A | 12 %')}`],
    ['of a single column', `## Budget 2025\n\n${table('1 300', '1 400')}`],
    ['without rows', `## Budget 2025\n\n${table('Post | 2025')}`],
    ['without a single amount', `## Budget 2025\n\n${table('Post | Budget', 'A | ', 'B | -')}`],
    ['with one cell that is none', `## Budget 2025\n\n${table('Post | Budget', 'A | 1', 'B | oklart')}`],
  ])('but not %s', (_, text) => {
    expect(underEconomy(text)).toEqual([]);
  });

  test('but not in another section of a goal, nor where it holds indicators', () => {
    expect(goalOf(`#### Arbetssätt\n\n${simple}`).goal.budgets).toEqual([]);
    const { goal } = goalOf(`#### Resursanvändning\n\n${table('Indikator | Årsmål', 'A | 1')}`);
    expect([goal.budgets.length, goal.indicators.length]).toEqual([0, 1]);
  });

  test('in a goal counts among the budgets of the plan, in order', () => {
    const goal = `# KF:s mål: 3.1\n\n## Resursanvändning\n\n${simple}\n\n## Budget 2014\n\n${simple}`;
    expect(planOf(`${goal}\n\n# Budget\n\n${simple}`).json.budget.map(({ title }) => title)).toEqual([
      'Resursanvändning',
      'Budget 2014',
      'Budget',
    ]);
  });
});
