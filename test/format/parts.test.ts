import { describe, expect, test } from 'vitest';
import { frontMatter, goalPlan, plan, unitPlan } from '../support/plans.ts';
import { formatted } from './helper.ts';

const council = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4';
const wording = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';

/** What a body becomes below the front matter. */
async function body(text: string): Promise<string> {
  const whole = await formatted(plan(text));
  return whole.slice(plan('').trimEnd().length + 2).trimEnd();
}

describe('headings', () => {
  test.each<[what: string, text: string, wanted: string]>([
    [
      'depths follow the tree',
      '# KF:s inriktningsmål: 1\n\n### KF:s mål: 1.4\n\n#### Beskrivning\n\nText.',
      `${council}\n\n### Beskrivning\n\nText.`,
    ],
    [
      'a subheading moves with its section',
      `${council}\n\n#### Beskrivning\n\n##### Fritt\n\nText.`,
      `${council}\n\n### Beskrivning\n\n#### Fritt\n\nText.`,
    ],
    [
      'chapters that begin further in',
      '## Inledning\n\n### Uppdrag\n\nText.',
      '# Inledning\n\n## Uppdrag\n\nText.',
    ],
    [
      'a line below instead of number signs',
      'Inledning\n=========\n\nText.\n\nVårt uppdrag\noch mål\n---\n\nText.',
      '# Inledning\n\nText.\n\n## Vårt uppdrag och mål\n\nText.',
    ],
    ['white space and closing number signs', '  #   Inledning  ##  \n\nText.', '# Inledning\n\nText.'],
    ['a label’s spelling, colon and number', '# KFs inriktningsmål 1\n\n## Kf:s mål 1.4. :', council],
    [
      'a space inside a number',
      `# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4. ${wording}`,
      `${council} ${wording}`,
    ],
    [
      'how the council’s wording is typed',
      `${council} ${wording.replace(' - ', ' – ')}.`,
      `${council} ${wording}`,
    ],
    ['a section’s name', `${council}\n\n### beskrivning:\n\nText.`, `${council}\n\n### Beskrivning\n\nText.`],
    [
      'a section nearly named',
      `${council}\n\n### Arbetsätt\n\nText.`,
      `${council}\n\n### Arbetssätt\n\nText.`,
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await body(text)).toBe(wanted);
  });

  test.each<[what: string, text: string]>([
    ['a wording that is not the council’s', `${council} ${wording.replace('bra', 'fin')}`],
    ['two labels', `${council}\n\n### Avdelningsmål: 1.4.1 Enhetsmål: Vi hörs`],
    ['a number that only the capital makes one', `${council}\n\n### Enhetsmål: Vi hörs 1 gång`],
    ['a label in bold', `${council}\n\n### **Enhetsmål:** Vi hörs`],
    ['a heading in a list', '# Inledning\n\n- ## Rubrik\n  text'],
    [
      'the last dot where inriktningsmål have it',
      '# KF:s inriktningsmål: 1. Ett eget mål\n\n# KF:s inriktningsmål: 2. Ett annat mål',
    ],
  ])('%s stays', async (_, text) => {
    expect(await body(text)).toBe(text);
  });
});

describe('tables', () => {
  test('columns under one another, amounts to the right', async () => {
    const text = 'Aktivitet|Antal\n-|:-:\nVi ses ofta|1\n|Vi hörs | |';
    expect(await body(`# Inledning\n\n${text}`)).toBe(
      '# Inledning\n\n| Aktivitet   | Antal |\n| ----------- | :---: |\n| Vi ses ofta |   1   |\n| Vi hörs     |       |',
    );
    const budget = '| Tkr | Budget |\n| --- | --- |\n| Personal | 2\u00A0410 |\n| **Summa** | **2410** |';
    expect(await body(`# Redovisning av ekonomi\n\n## Budget 2025\n\n${budget}`)).toContain(
      '| Tkr       |   Budget |\n| --------- | -------: |\n| Personal  |    2 410 |\n| **Summa** | **2410** |',
    );
  });

  test('targets, escaped bars, and cells beyond the header stay as they are', async () => {
    const table =
      '| Indikator | Årsmål | Periodicitet |\n| --- | --- | --- |\n| a \\| `b \\| c` | 9\u00A0000 st | År | x |';
    expect(await body(`${council}\n\n${table}`)).toBe(
      `${council}\n\n| Indikator     | Årsmål   | Periodicitet |\n| ------------- | -------- | ------------ |\n| a \\| \`b \\| c\` | 9\u00A0000 st | År           | x   |`,
    );
  });

  test('a long cell stands out, and moves no other row', async () => {
    const long = 'ord '.repeat(40).trim();
    const [, , header = '', , row = '', short = ''] = (
      await body(`# Inledning\n\n|A|B|\n|-|-|\n|${long}|1|\n|kort|2|`)
    ).split('\n');
    expect(header.length).toBe(short.length);
    expect(header.length).toBeLessThan(100);
    expect(row).toBe(`| ${long} | 1   |`);
  });

  test('one wide row among thousands of short ones does not make the file many times larger', async () => {
    const text = `# Inledning\n\n|A|B|\n|-|-|\n|${'x'.repeat(80)}|${'y'.repeat(80)}|\n${'|a|b|\n'.repeat(2_000)}`;
    expect((await formatted(plan(text))).length).toBeLessThan(text.length * 3);
  });

  test('letters that take two columns, or none, are counted as they show', async () => {
    expect(await body('# Inledning\n\n|A|B|\n|-|-|\n|漢字漢字|1|\n|e\u0323\u0302|2|')).toContain(
      '| A        | B   |\n| -------- | --- |\n| 漢字漢字 | 1   |\n',
    );
  });
});

describe('lists, empty lines and dates', () => {
  test.each<[what: string, text: string, wanted: string]>([
    [
      'signs of lists, also inside one another',
      '* Ett\n  + Två\n* Tre\n\n1) Fyra',
      '- Ett\n  - Två\n- Tre\n\n1) Fyra',
    ],
    ['two lists after one another', '* Ett\n\n+ Två\n\n* Tre', '- Ett\n\n* Två\n\n- Tre'],
    ['what would be a line across the page', '* - -', '* - -'],
    [
      'empty lines round headings and tables',
      'Text.\n## Rubrik\nText.\n| a   |\n| --- |\n| b   |\n\n\n\n## Annan\n\n\nText.',
      'Text.\n\n## Rubrik\n\nText.\n\n| a   |\n| --- |\n| b   |\n\n## Annan\n\nText.',
    ],
    [
      'a comment stays at its table',
      '<!-- vplan: ignorera VP305 -->\n| a   |\n| --- |',
      '<!-- vplan: ignorera VP305 -->\n| a   |\n| --- |',
    ],
    ['spaces at line ends', 'Ett \ntvå\t\n \n- Tre  \n', 'Ett\ntvå\n\n- Tre'],
  ])('%s', async (_, text, wanted) => {
    expect(await body(`# Inledning\n\n${text}`)).toBe(`# Inledning\n\n${wanted}`);
  });

  test('dates that the program does not take are written as it does', async () => {
    const table =
      'Aktivitet | Startdatum | Slutdatum\n--- | --- | ---\nVi ses | 2025-3-1 | den 2 maj 2025\nVi hörs | 2025-02-30 | i maj';
    expect(await formatted(goalPlan(table))).toContain(
      '| Vi ses    | 2025-03-01 | 2025-05-02 |\n| Vi hörs   | 2025-02-30 | i maj      |\n',
    );
    const dated = plan(council, `${frontMatter}\ndatum: "20250301" # beslut`);
    expect(await formatted(dated)).toContain('datum: "2025-03-01" # beslut\n');
  });

  test('one line end at the end', async () => {
    expect(await formatted(plan('# Inledning\n\nText.\n\n \n'))).toMatch(/Text\.\n$/);
    expect(await formatted(plan('# Inledning\n\nText.').trimEnd())).toMatch(/Text\.\n$/);
  });
});

describe('front matter', () => {
  test('whole lines move into the order of the format, with their comments', async () => {
    const lines = `# Planens uppgifter

nämnd: Farsta stadsdelsnämnd   # den nya
# Vem som svarar
handläggare:
  telefon: 08-508 10 000
  # Heter Ek
  namn: "Anna Ek"

enhet: >
  Proven-
  heten
färg: röd
år: 2025`;
    const wanted = `# Planens uppgifter

år: 2025
enhet: >
  Proven-
  heten
färg: röd
nämnd: Farsta stadsdelsnämnd   # den nya
# Vem som svarar
handläggare:
  # Heter Ek
  namn: "Anna Ek"
  telefon: 08-508 10 000

`;
    expect(await formatted(plan(council, lines))).toContain(`---\n${wanted}---\n`);
  });

  test('bytes of lines that move stay: decomposed letters and line ends', async () => {
    const lines =
      'nämnd: Farsta stadsdelsnämnd\nenhet: Enheten på torget\når: 2025\nhandläggare: { namn: Åsa Ek }';
    const disk = (text: string): string => text.normalize('NFD').replaceAll('\n', '\r\n');
    const [nämnd = '', enhet = '', år = '', handläggare = ''] = lines.split('\n');
    const after = [år, enhet, nämnd, handläggare].join('\n');
    expect(await formatted(disk(plan(council, lines)))).toBe(disk(plan(council, after)));
  });

  test('lists and lines that hold several keys stay', async () => {
    const lines = `år: 2025
enhet: Provenheten
nämnd: Farsta stadsdelsnämnd
handläggare:
  - telefon: 08-508 10 000
    namn: Anna Ek
kontakt: { webb: stockholm.se, namn: Farsta }`;
    expect(await formatted(plan(council, lines))).toBe(plan(council, lines));
  });
});

test('a unit’s plan in canonical form stays', async () => {
  expect(await formatted(unitPlan())).toBe(`${unitPlan().trimEnd()}\n`);
});

test('tabs at the end of a line are the empty cells of a table that is to be made of it', async () => {
  const text = '# Inledning\n\nPost\tBudget\tUtfall\nIntäkter\t\t\nLokaler\t10\t';
  expect(await body(text)).toBe(text.trimEnd());
  expect(await body('# Inledning\n\nVi ses.\t\nVi går.')).toBe('# Inledning\n\nVi ses.\nVi går.');
});

test('a sentence that has become a heading by mistake is left as it is', async () => {
  const text = '# Inledning\n\nVi mäter.\nVi redovisar.\n---\n\nVi ses.';
  expect(await body(text)).toBe(text);
});
