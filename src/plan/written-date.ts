import prose from '../../schemas/prose.json' with { type: 'json' };

const months = prose.months.join('|');
const forms = [
  /^(?<year>20\d\d)\s?[-–./ ]\s?(?<month>\d{1,2})\s?[-–./ ]\s?(?<day>\d{1,2})$/,
  /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  new RegExp(`^(?:den\\s)?(?<day>\\d{1,2})(?::e|:a)?\\s(?<name>${months}),?\\s(?<year>20\\d\\d)$`, 'i'),
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})[-\s,]{1,2}(?<year>20\d\d)$/,
];

/**
 * A date with all its parts in the form of an activity's dates, `2025-03-01`: of `2025-3-1`, `20250301`,
 * `1 mars 2025` and `1/3 2025`. Null for anything else, and for a day that does not exist.
 */
export function readWrittenDate(text: string): string | null {
  for (const form of forms) {
    const { year = '', month, name = '', day = '' } = form.exec(text.trim())?.groups ?? {};
    if (year === '') continue;
    const number = month ?? String(prose.months.indexOf(name.toLowerCase()) + 1);
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null;
  }
  return null;
}
