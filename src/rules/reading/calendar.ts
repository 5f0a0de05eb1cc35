import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { anyOf } from '../../source/any-of.ts';

/** Dates as text, `2025-03-01`: they sort as they come, and no time zone touches them. */

const two = (number: number): string => String(number).padStart(2, '0');

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Parts of a pattern: a day, `1` or `1:a`, as it stands before its month; and the month, maybe with its year. */
export const dayBefore = '(?<day>[1-9]|[12]\\d|3[01])(?::e|:a)?\\s+';
export const monthAndYear = `(?<month>${anyOf(common.months)})(?!\\p{L})(?:\\s+(?<year>20\\d\\d)(?!\\d))?`;

/** 1–12 for a month's whole name in small letters, else 0. */
export const monthNamed = (name: string): number => common.months.indexOf(name) + 1;

/** Days in a month, 1–12, of a year; 0 for a month that is none. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
}

export function lastDayOf(year: number, month: number): string {
  return isoDate(year, month, daysIn(year, month));
}

/** 0 for Sunday to 6. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Whether a text is written as a date, be it one that exists or not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Whether there is such a date: none in `2025-02-30`. */
export function exists(date: string): boolean {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)].map(Number);
  return isDate(date) && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/**
 * Dates of one other year in the year given: a plan made from last year's still has its dates, which is told once, and
 * what the text says of their days is right. Dates of several years stay as they are.
 */
export function inYear(dates: readonly string[], year: number): string[] {
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  return dates.map((date) => (years.size === 1 && isDate(date) ? `${year}${date.slice(4)}` : date));
}
