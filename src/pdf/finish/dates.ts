const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const HOUR = 60 * 60 * 1000;

/** For a plan without a date: the same everywhere, and plainly nobody's. */
const NO_DATE = "D:20000101000000+00'00'";

/**
 * The file's date in PDF's form (ISO 32000-1, 7.9.4). Never the clock, so that the same plan gives the same bytes:
 * `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) where it is set, else the plan's own day at midnight
 * in Stockholm.
 * @param date `YYYY-MM-DD`, or null.
 */
export function pdfDate(date: string | null, sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch !== undefined && /^\d{1,11}$/.test(sourceDateEpoch)) {
    const time = new Date(Number(sourceDateEpoch) * 1000).toISOString();
    return `D:${time.slice(0, 19).replace(/\D/g, '')}+00'00'`;
  }
  const [, year, month, day] = DAY.exec(date ?? '') ?? [];
  if (!year || !month || !day) return NO_DATE;
  return `D:${year}${month}${day}000000+0${stockholmOffset(Number(year), Number(month), Number(day))}'00'`;
}

/** A date in PDF's form as XMP writes it (ISO 16684-1, 8.2.1.1): `2025-01-15T00:00:00+01:00`. */
export function xmpDate(date: string): string {
  return date.replace(/^D:(....)(..)(..)(..)(..)(..)(...)'(..)'$/, '$1-$2-$3T$4:$5:$6$7:$8');
}

/**
 * Hours that Stockholm is ahead of UTC at midnight: 2 from the day after the last Sunday of March up to and with the
 * last Sunday of October, else 1 (directive 2000/84/EC: the change is at 01:00 UTC, after midnight).
 */
function stockholmOffset(year: number, month: number, day: number): 1 | 2 {
  const midnight = Date.UTC(year, month - 1, day) - HOUR;
  return midnight >= lastSunday(year, 3) && midnight < lastSunday(year, 10) ? 2 : 1;
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return Date.UTC(year, month - 1, 31 - last.getUTCDay(), 1);
}
