import { describe, expect, it } from 'vitest';
import { render, renderBody, textOf } from './helper.ts';

const goals = '# KF:s inriktningsmål: 1. A\n\n## KF:s mål: 1.1 B\n\n';

/** The text of each cell, row by row. */
function cellsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell ?? '')),
  );
}

it('a cell with a picture wraps: the picture may be as wide as the table', async () => {
  const pictures = new Map([['b.png', { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' as const }]]);
  const markdown =
    '# A\n\n| ![Logotyp](b.png) A | B |\n|-|-|\n| ![Karta](b.png) karta | *[![Bild](b.png)](https://a.se)* |\n| kort | |\n';
  const body = await renderBody(markdown, { pictures });
  const classes = [...body.matchAll(/<t[hd][^>]*class="([^"]*)"/g)].map(([, name]) => name);
  expect(classes).toEqual(['text', 'text whole', 'text', 'text', 'text whole', 'text whole']);
});

it('a budget has its labels behind the numbers of accounts, and loses no cell of a row without amounts', async () => {
  const body = await renderBody(
    '# Budget 2025\n\n| Konto | Text | Tkr |\n|-|-|-|\n| | Drift | |\n| 50 | Lön | 900 |\n| 60 | Hyra | |\n| | Totalt | 900 |\n',
  );
  expect(body).toContain('<th scope="rowgroup" colspan="3">Drift</th>');
  expect(body).toMatch(/<th scope="row"[^>]*>Lön<\/th><td class="amount/);
  expect(cellsOf(body)[3]?.slice(0, 2)).toEqual(['60', 'Hyra']);
  expect(body).toContain('<tr class="sum">');
});

describe('indicators', () => {
  const table = `${goals}| Indikator | Årsmål | KF:s årsmål år 2025 | Periodicitet |
| --- | --- | --- | --- |
| ♀♂ Andel *nöjda* | ≥ 87 % | 87 % | År |
| (könsuppdelad) Sjukfrånvaro | 7 % | Tas fram av nämnd/styrelse | Tertial |
| ♂♀ Trygghet | En mening som är för lång för att stå på en enda rad | | |
`;

  it('have heads of columns as written and heads of rows', async () => {
    const body = await renderBody(table);
    expect(body).toContain('<div class="table wide" role="group"');
    expect(body).toContain('<table class="indicators">');
    expect(body).toContain('<th scope="col" class="target whole">KF:s årsmål år 2025</th>');
    expect(body.match(/<th scope="row"/g)).toHaveLength(3);
  });

  it('have the gender mark drawn and read out, and emphasis kept', async () => {
    const body = await renderBody(table);
    expect(body.match(/<svg [^>]*role="img" aria-label="könsuppdelad"/g)).toHaveLength(3);
    expect(body).not.toMatch(/[♀♂]|\(könsuppdelad\)/);
    expect(body).toContain('Andel <em>nöjda</em></th>');
  });

  it('hyphenate long words of names on a narrow screen, and nothing that is read aloud', async () => {
    const body = await renderBody(
      '# KF:s mål: 1.1 A\n\n| Indikator | Årsmål |\n| --- | --- |\n| ♀♂ Andel med verksamhetsplan | 90 % |\n',
    );
    expect(body).toContain('Andel med verksamhets<span class="shy-narrow"></span>plan</th>');
    expect(body).toContain('<title>könsuppdelad</title>');
  });

  it('keep targets on one line, but not sentences', async () => {
    const body = await renderBody(table);
    expect(body).toContain('<td class="target whole"><span class="whole">≥ 87 %</span></td>');
    expect(body).toContain('<td class="target whole">Tas fram av nämnd/styrelse</td>');
    expect(body).toContain('<td class="target">En mening');
  });
});

describe('a target in words', () => {
  const row =
    '| Andel som upplever att handläggaren har förklarat beslutet | 80 % | Tas fram av nämnd/styrelse |';
  const cell = (className: string): string => `<td class="${className}">Tas fram av nämnd/`;

  it('stands on one line where the name has room enough', async () => {
    const body = await renderBody(`${goals}| Indikator | Årsmål | KF:s årsmål |\n|-|-|-|\n${row}\n`);
    expect(body).toContain(cell('target whole'));
  });

  it('wraps in a table of many columns, where the figures stay whole', async () => {
    const body = await renderBody(
      `${goals}| Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet | Utfall | Kommentar |
|-|-|-|-|-|-|
${row} Tertial | 78,5 % | Utfallet gäller brukarundersökningen hösten 2024 |
`,
    );
    expect(body).toContain(cell('target'));
    expect(body).toContain('<td class="target whole"><span class="whole">78,5 %</span></td>');
  });
});

describe('activities', () => {
  it('mark their dates', async () => {
    const body = await renderBody(
      `${goals}| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Gå runt | 2025-01-01 | 2025-12-31 |\n`,
    );
    expect(body).toContain('<table class="activities">');
    expect(body).toContain('<td class="date whole">2025-12-31</td>');
  });
});

describe('columns', () => {
  const classesOf = (body: string): string[] =>
    [...body.matchAll(/<th scope="col" class="([^"]*)"/g)].map(([, name]) => name ?? '');

  it('keep titles, dates, names of persons and short texts whole where there is room', async () => {
    const body = await renderBody(`${goals}| Aktivitet | Startdatum | Slutdatum | Ansvarig | Status |
|---|---|---|---|---|
| Provbesök inom en vecka införs för alla nya deltagare | 2025-02-03 | 2025-03-31 | Anna-Karin Österberg | Ej påbörjad |
`);
    expect(classesOf(body)).toEqual(['name whole', 'date whole', 'date whole', 'text whole', 'text whole']);
    expect(body).toContain('<td class="text whole">Anna-Karin Österberg</td>');
    expect(body).toContain('<td class="text whole">Ej påbörjad</td>');
  });

  it('break long titles before they hyphenate the words of them', async () => {
    const titles = ['Dagverksamhet', 'Träffpunkten', 'Hemtjänst Norr', 'Hemtjänst Söder', 'Administration'];
    const body = await renderBody(`# Redovisning av ekonomi

## Budget 2025

| Tkr | ${titles.join(' | ')} | Totalt |
|---|---:|---:|---:|---:|---:|---:|
| Ersättning till entreprenörer | 1 | 1 | 1 | 1 | 1 | 5 |
| Netto | 1 | 1 | 1 | 1 | 1 | 5 |
`);
    expect(body).not.toContain('"shy"');
    expect(classesOf(body).filter((name) => !name.endsWith('whole'))).not.toEqual([]);
  });
});

describe('budgets', () => {
  const table = `# Redovisning av ekonomi

## Budget 2025

| Tkr | Totalt | Enhet 1 | Kommentar |
| --- | ---: | ---: | --- |
| *Intäkter* | | | |
| Avgifter | -1 200 | -1 200 | Enligt taxa |
| **Summa intäkter** | **-1 200** | -1 200 | |
| *Kostnader* | | | |
| Personal | 12 345 | 12 345 | |
| **Summa kostnader** | 12 345 | 12 345 | |
| **Summa netto** | 11 145 | 11 145 | |
`;

  it('set amounts apart from text, and sums from rows', async () => {
    const body = await renderBody(table);
    expect(body).toContain('<table class="budget">');
    expect(body).toContain('<th scope="col" class="amount whole">Totalt</th>');
    expect(body).toContain('<td class="amount whole">12 345</td>');
    expect(body).toContain('<td class="text whole">Enligt taxa</td>');
    expect(body.match(/<tr class="sum">/g)).toHaveLength(2);
    expect(body.match(/<tr class="net">/g)).toHaveLength(1);
  });

  it('make each group of rows a row group with its heading', async () => {
    const body = await renderBody(table);
    expect(body.match(/<tbody><tr class="group"><th scope="rowgroup" colspan="4">/g)).toHaveLength(2);
  });
});

describe('ordinary tables', () => {
  it('keep cells beyond the header, and fill out short rows', async () => {
    const body = await renderBody('# A\n\n| A | B |\n| --- | :-: |\n| 1 | 2 | tre till |\n| ett |\n');
    expect(cellsOf(body)).toEqual([
      ['A', 'B', ''],
      ['1', '2', 'tre till'],
      ['ett', '', ''],
    ]);
    expect(body).toContain('<td class="text center whole">2</td>');
    expect(body).not.toContain('scope="row"');
  });

  it('that are wide can be scrolled from the keyboard', async () => {
    const wide = await renderBody(
      '# A\n\n| A | B | C | D | E |\n|---|---|---|---|---|\n| a | b | c | d | e |\n',
    );
    expect(wide).toContain('class="table wide" role="group" aria-label="Tabell: A, B, C …" tabindex="0"');
  });

  it('keep whole words for whoever searches them, also where they may be hyphenated', async () => {
    const word = 'kompetensförsörjningsplansarbetsgrupp';
    const { html } = await render(
      `# A\n\n| A | B | C | D |\n|---|---|---|---|\n| ${word} | ${word} | ${word} | x |\n`,
    );
    expect(textOf(html).split(word)).toHaveLength(4);
    expect(html).not.toContain('\u00AD');
  });
});

describe('tables that are hard to set', () => {
  const budget = (rows: string): string =>
    `# Redovisning av ekonomi\n\n## Budget 2025\n\n| Mnkr | Budget |\n| --- | --- |\n${rows}`;

  it('commas stand under one another, and the amounts stay as written', async () => {
    const body = await renderBody(budget('| Avgifter | −3 |\n| Hyror | 1 234,5 |\n| Bidrag | 0,25 |'));
    expect(textOf(body)).toContain('Avgifter−3Hyror1 234,5Bidrag0,25');
    expect([...body.matchAll(/data-fill="([^"]*)"/g)].map(([, fill]) => fill)).toEqual([',00', '0']);
  });

  it('amounts without decimals get no room for any', async () => {
    expect(await renderBody(budget('| Avgifter | −3 |\n| Hyror | 1 234 |'))).not.toContain('data-fill');
  });

  it('eight columns share the line, and their shares make the whole of it', async () => {
    const titles = [
      'Nr',
      'Process',
      'Oönskad händelse',
      'Sannolikhet',
      'Konsekvens',
      'Riskvärde',
      'Riskhanteringsåtgärd',
      'Ansvarig',
    ];
    const cells = [
      '1',
      'Biståndshandläggning',
      'Genomförandeplanen följs inte upp',
      '3',
      '4',
      '12',
      'Påminnelse varje månad',
      'Enhetschef',
    ];
    const row = (texts: string[]): string => `| ${texts.join(' | ')} |`;
    const body = await renderBody(`# A\n\n${row(titles)}\n${row(titles.map(() => '---'))}\n${row(cells)}`);
    expect(body).toContain('<table class="plain dense">');
    const widths = [...body.matchAll(/<col style="width:([\d.]+)%">/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(8);
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100)).toBeLessThan(1);
    expect(widths[2]).toBeGreaterThan(widths[0] ?? 0);
  });

  it('a table with room enough is left to the browser', async () => {
    const body = await renderBody('# A\n\n| Namn | Roll |\n| --- | --- |\n| Anna | Chef |');
    expect(body).toContain('<table class="plain">');
    expect(body).not.toContain('<col ');
  });
});
