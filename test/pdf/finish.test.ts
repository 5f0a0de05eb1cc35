import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfDate } from '../../src/pdf/finish/dates.ts';
import { isTitleOf } from '../../src/pdf/finish/title.ts';

describe('the date of a file', () => {
  test.each([
    ['2025-01-15', "D:20250115000000+01'00'"],
    ['2025-07-01', "D:20250701000000+02'00'"],
    ['2025-03-30', "D:20250330000000+01'00'"],
    ['2025-03-31', "D:20250331000000+02'00'"],
    ['2025-10-26', "D:20251026000000+02'00'"],
    ['2025-10-27', "D:20251027000000+01'00'"],
  ])('%s is midnight in Stockholm', (date, expected) => {
    expect(pdfDate(date, undefined)).toBe(expected);
  });

  test('agrees with the time zone database on every day', () => {
    const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });
    const days = fc.date({ min: new Date('2011-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const midnight = new Date(Date.parse(`${iso}T00:00:00Z`) - 60 * 60 * 1000);
        const offset = zone.formatToParts(midnight).find(({ type }) => type === 'timeZoneName')?.value;
        const hours = offset?.replace('GMT', '').replace(':00', '');
        expect(pdfDate(iso, undefined)).toBe(`D:${iso.replaceAll('-', '')}000000${hours}'00'`);
      }),
      { seed: 20250110 },
    );
  });

  test('SOURCE_DATE_EPOCH goes before it', () => {
    expect(pdfDate('2025-01-15', '1700000000')).toBe("D:20231114221320+00'00'");
    expect(pdfDate('2025-01-15', 'i dag')).toBe("D:20250115000000+01'00'");
  });

  test('a plan without a date has a fixed one', () => {
    expect(pdfDate(null, undefined)).toBe("D:20000101000000+00'00'");
  });
});

describe('a bookmark title by Chromium', () => {
  test.each([
    ['the same', 'Äldre har det bra', 'Äldre har det bra'],
    ['spaces lost where it wraps', 'Äldre har det bra', 'Äldre hardet bra'],
    ['soft hyphens kept', 'Äldreomsorgen', 'Äldre\u00adomsorgen'],
    ['a no-break space', '1.4. Mål', '1.4.\u00a0Mål'],
    ['capitals by the style sheet', 'Förväntat resultat', 'FÖRVÄNTAT RESULTAT'],
    ['the first line twice', 'Äldre har det bra', 'Äldre harÄldre hardet bra'],
    ['the last line twice', 'Äldre har det bra', 'Äldre har det brabra'],
    ['the number of a footnote', 'Mål för året', 'Mål1 för året'],
    ['all of it twice', 'Övrigt', 'ÖvrigtÖvrigt'],
  ])('is the heading: %s', (_, text, printed) => {
    expect(isTitleOf(text, printed)).toBe(true);
  });

  test.each([
    ['another', 'Inledning', 'Övrigt'],
    ['something missing', 'Äldre har det bra', 'Äldre har det'],
    ['something added', 'Övrigt', 'Övrigt mål'],
    ['nothing', 'Övrigt', ''],
  ])('is not the heading: %s', (_, text, printed) => {
    expect(isTitleOf(text, printed)).toBe(false);
  });
});
