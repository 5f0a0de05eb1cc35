import common from '../../schemas/words/reading.json' with { type: 'json' };

/** In whole, or shortened to three letters. */
const months = common.months
  .map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|\\.)?` : name))
  .join('|');
const hyphens = '-‐‑–';
const forms = [
  new RegExp(
    String.raw`^(?<year>20\d\d)\s?[${hyphens}./ ]\s?(?<month>\d{1,2})\s?[${hyphens}./ ]\s?(?<day>\d{1,2})$`,
  ),
  /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  new RegExp(`^(?:den\\s)?(?<day>\\d{1,2})(?::e|:a)?\\s(?<name>${months})(?:,?\\s(?<year>20\\d\\d))?$`, 'i'),
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})(?:[-\s,]{1,2}(?<year>20\d\d))?$/,
];

/** What a text says of a day, in the form of an activity's dates, whether or not there is such a day. */
export interface WrittenDay {
  date: string;
  /** Whether there is such a day. */
  exists: boolean;
  /** Whether the year stands in the text. */
  hasYear: boolean;
}

/**
 * A day in any form that can only mean one: `2025-3-1`, `20250301`, `1 mars 2025`, `1 mar 2025` and `1/3 2025`; and `1 mars` and `1/3` in
 * the year given. Null for anything else.
 */
export function readWrittenDay(text: string, inYear: number | null): WrittenDay | null {
  for (const form of forms) {
    const groups = form.exec(text.trim())?.groups;
    if (!groups) continue;
    const { year = inYear, month, name = '', day = '' } = groups;
    if (year === null) return null;
    const number =
      month ?? String(common.months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1);
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = new Date(`${date}T00:00:00Z`);
    const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
    return { date, exists, hasYear: groups.year !== undefined };
  }
  return null;
}

/** A date with all its parts in the form of an activity's dates; null for anything else, and for a day that does not exist. */
export function readWrittenDate(text: string): string | null {
  const day = readWrittenDay(text, null);
  return day?.exists ? day.date : null;
}
