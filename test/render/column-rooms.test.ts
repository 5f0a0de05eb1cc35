import { describe, expect, it } from 'vitest';
import { bestRooms, lineOf, type WrappedColumn } from '../../src/render/column-rooms.ts';
import { renderBody } from './helper.ts';

const column = (least: number, ...lengths: number[]): WrappedColumn => ({
  least,
  texts: lengths.map((length) => ({ length, word: Math.min(length, least) })),
});

describe('rooms of columns', () => {
  it('give short values what they need, and the rest by the amount of text', () => {
    const [figures = 0, long = 0, short = 0] =
      bestRooms([column(2, 2, 2), column(10, 90, 80), column(10, 30, 20)], 80) ?? [];
    expect(figures).toBe(2);
    expect(long).toBeGreaterThan(2 * short);
    expect(lineOf([figures, long, short])).toBeCloseTo(80);
  });

  it('are none where the line is too short', () => {
    expect(bestRooms([column(50, 50), column(50, 50)], 90)).toBeNull();
  });

  it('of many rows are found fast', () => {
    const rows = Array.from({ length: 400 }, (_, row) => (row * 37) % 120);
    const start = performance.now();
    bestRooms(
      Array.from({ length: 9 }, () => column(3, ...rows)),
      104,
    );
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a wide table', () => {
  const names = [
    'påverkar hur hjälpen utförs i hemmet',
    'möter samma personal under en period av fjorton dagar',
  ];

  it('gives the name of an indicator its room beside many outcomes', async () => {
    const titles = [
      'Utfall 2022',
      'Utfall 2023',
      'Prognos 2024',
      'Årsmål 2025',
      'KF:s årsmål 2025',
      'Periodicitet',
    ];
    const rows = names.map(
      (name) => `| Andel omsorgstagare som ${name} | 80 % | 81 % | 82 % | 83 % | Max 10 personer | År |`,
    );
    const body = await renderBody(
      `# KF:s mål: 1.1 A\n\n| Indikator | ${titles.join(' | ')} |\n|${'---|'.repeat(7)}\n${rows.join('\n')}\n`,
    );
    const widths = [...body.matchAll(/<col style="width:([\d.]+)%">/g)].map(([, width]) => Number(width));
    expect(widths[0]).toBeGreaterThan(30);
    expect(Math.max(...widths.slice(1))).toBeLessThan(20);
  });

  it('that reads well is left to the browser', async () => {
    const body = await renderBody(
      '# KF:s mål: 1.1 A\n\n| Aktivitet | Startdatum | Slutdatum | Ansvarig |\n|---|---|---|---|\n| Gå runt i kvarteret | 2025-01-01 | 2025-12-31 | Enhetschef |\n',
    );
    expect(body).not.toContain('<col ');
  });

  it('keeps days whole, and is none where figures take little room', async () => {
    const body = await renderBody(
      '# A\n\n| Hus | 2023 | 2024 | 2025 | Klart |\n|---|---|---|---|---|\n| Norr | 12 | 13 | 14 | 2025-06-30 |\n',
    );
    expect(body).toContain('<td class="text whole">2025-06-30</td>');
    const narrow = await renderBody(
      '# A\n\n| Hus | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Norr | 12 | 13 | 14 |\n',
    );
    expect(narrow).toContain('<div class="table">');
  });
});
