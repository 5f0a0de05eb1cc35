import { describe, expect, it, test } from 'vitest';
import { renderBody } from './helper.ts';

/** Classes of the cells of a table's first row below its head, without whether they stand whole. */
async function classesOf(markdown: string): Promise<string[]> {
  const [, row = ''] = (await renderBody(markdown)).split('<tbody>');
  const [first = ''] = row.split('</tr>');
  return [...first.matchAll(/<t[hd][^>]*class="([^"]*)"/g)].map(([, name]) =>
    (name ?? '').replace(' whole', ''),
  );
}

const fills = async (markdown: string): Promise<string[]> =>
  [...(await renderBody(markdown)).matchAll(/data-fill="([^"]*)"/g)].map(([, fill]) => fill ?? '');

const column = (...cells: string[]): string =>
  `# A\n\n| Ort | Antal |\n|---|---|\n${cells.map((cell) => `| Ort | ${cell} |\n`).join('')}`;

describe('a column of figures', () => {
  test.each([
    ['of numbers', ['12 345', '9 870']],
    ['with dashes', ['12', '–', '']],
    ['with amounts in brackets', ['655', '(23)', '+20']],
    ['of percentages', ['3,1 %', '12 %', '≤ 8 %']],
    ['with marks of notes of their own', ['14*', '2¹']],
  ])('%s stands to the right', async (_, cells) => {
    expect(await classesOf(column(...cells))).toEqual(['text', 'amount']);
  });

  test.each([
    ['years', ['2024', '2025']],
    ['words among them', ['12', 'tolv']],
    ['targets', ['12 av 18', '15 av 18']],
    ['telephone numbers', ['08-508 18 111', '08-508 18 112']],
    ['spans', ['10–12', '12–14']],
    ['dashes alone', ['–', '–']],
  ])('of %s does not', async (_, cells) => {
    expect(await classesOf(column(...cells))).toEqual(['text', 'text']);
  });

  it('stands as the Markdown says', async () => {
    const table = (row: string): string => `# A\n\n| A | B | C | D |\n|:-:|:--|:-:|--:|\n${row}\n`;
    expect(await classesOf(table('| 1 | 2 | 3 | 4 |'))).toEqual([
      'text center',
      'text left',
      'text center',
      'amount right',
    ]);
    expect(await classesOf(table('| a | b | c | ca 400 |'))).toEqual([
      'text center',
      'text left',
      'text center',
      'text right',
    ]);
  });

  it('stands to the left in a row of columns of which one has words too', async () => {
    const markdown =
      '# A\n\n| Mått | 2023 | 2024 |\n|---|---|---|\n| A | 82 % (k 83) | 80 % |\n| B | 71 % | 69 % |\n';
    expect(await classesOf(markdown)).toEqual(['text', 'text', 'text']);
  });

  it('stands to the right in a budget, where it is none of amounts', async () => {
    const markdown =
      '# Redovisning av ekonomi\n\n## Budget 2025\n\n| Tkr | 2024 | 2025 | Diff, % |\n|---|--:|--:|--:|\n| Personal | 100 | 103 | 3,1 % |\n| Fond | (23) | 0 | – |\n';
    expect(await classesOf(markdown)).toEqual(['name', 'amount', 'amount', 'amount right']);
  });

  it('stands in a table of indicators as the Markdown says, and outcomes of other years as the targets', async () => {
    const table = (line: string): string =>
      `# KF:s mål: 1.1 A\n\n| Indikator | Utfall 2023 | Utfall 2024 | Årsmål |\n${line}\n| A | 81 % | 82 % | 83 % |\n`;
    expect(await classesOf(table('|---|---|---|---|'))).toEqual(['name', 'target', 'target', 'target']);
    expect(await classesOf(table('|---|--:|--:|:-:|'))).toEqual([
      'name',
      'target right',
      'target right',
      'target center',
    ]);
  });
});

describe('commas stand under one another', () => {
  it('beside dashes, words and marks of notes', async () => {
    expect(await fills(column('14,5', '3,75', '–', '2'))).toEqual(['0', ',00']);
    expect(await fills('# A\n\n| A | B |\n|---|--:|\n| A | ca 4 |\n| B | 4,5 |\n| C | 5 |\n')).toEqual([
      ',0',
    ]);
    expect(await fills(`${column('14,5[^1]', '2')}\n[^1]: Från mars.\n`)).toEqual([',0']);
  });

  it('of percentages for themselves', async () => {
    expect(await fills(column('3,1 %', '12 %'))).toEqual([',0']);
    expect(await fills(column('19 105', '41,5 %', '912'))).toEqual([]);
  });

  it('where a bracket or a sign hangs behind some', async () => {
    expect(await fills(column('655', '(23)'))).toEqual([')']);
    expect(await fills(column('1,5*', '2'))).toEqual([',0*']);
  });
});

describe('a sum outside a budget', () => {
  const rowsOf = async (...labels: string[]): Promise<string[]> => {
    const rows = labels.map((label) => `| ${label} | 10 | |\n`).join('');
    const body = await renderBody(`# A\n\n| Ort | Antal | Kommentar |\n|---|--:|---|\n${rows}`);
    return [...body.matchAll(/<tr( class="\w+")?>/g)]
      .slice(1)
      .map(([, name]) => /"(\w+)"/.exec(name ?? '')?.[1] ?? '');
  };

  it.each([
    'Summa',
    'Totalt',
    'Summa, mnkr',
    '**Totalt**',
    'S:a',
    'Totalt (tkr)',
    'Summa intäkter',
    'Kostnader totalt',
  ])('%s', async (label) => {
    expect(await rowsOf('Norr', label)).toEqual(['', 'sum']);
  });

  it.each(['Netto', 'Summa netto', 'Nettokostnad'])('%s', async (label) => {
    expect(await rowsOf('Norr', label)).toEqual(['', 'net']);
  });

  it.each(['Totalt antal besök', 'Summan av besök', 'Nettofasta'])('%s is none', async (label) => {
    expect(await rowsOf('Norr', label)).toEqual(['', '']);
  });

  it('is none where nothing stands above it, or no figures beside it', async () => {
    expect(await rowsOf('Totalt', 'Norr')).toEqual(['', '']);
    const body = await renderBody('# A\n\n| A | B |\n|---|---|\n| A | b |\n| Totalt | alla |\n');
    expect(body).not.toContain('class="sum"');
  });
});
