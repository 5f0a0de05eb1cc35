import { nearest } from '../source/words.ts';

/**
 * Readers that turn unknown data into typed values, each knowing where in the file its value stands.
 * A value of the wrong shape is a fault, and is read as something of the right one, so that all of a file is read.
 */

export type Path = readonly (string | number)[];

/** What is wrong with the value at a path. */
export interface Fault {
  path: Path;
  message: string;
}

/** A value and the keys that lead to it from the top of the file. */
export interface Field {
  value: unknown;
  path: Path;
  /** The faults of the whole file, in the order in which they were found; null where this one's has been told. */
  faults: Fault[] | null;
}

export function fail({ path, faults }: Field, expected: string): void {
  faults?.push({ path, message: `${nameOf(path)} ska vara ${expected}` });
}

/** The keys of a map; a missing or unknown one is a fault. Optional keys that are absent have the value undefined. */
export function keys<R extends string, O extends string = never>(
  field: Field,
  required: readonly R[],
  optional: readonly O[] = [],
): Record<R | O, Field> {
  const { value, path } = field;
  if (!isMap(value)) fail(field, `nycklar med värden (${required.join(', ')})`);
  const map = isMap(value) ? value : {};
  const faults = isMap(value) ? field.faults : null;
  const missing = required.filter((key) => !Object.hasOwn(map, key));
  const unknown = unknownKeys(map, [...required, ...optional], path);
  // A key that is nearly the missing one explains why it is missing.
  const meant = unknown.map(({ key }) => nearest(key, missing));
  faults?.push(...unknown.map(({ fault }) => fault));
  const missed = missing.filter((key) => !meant.includes(key)).map((key) => `”${key}”`);
  const name = missed.length === 1 ? 'nyckeln' : 'nycklarna';
  if (missed.length > 0) faults?.push({ path, message: `${name} ${missed.join(', ')} saknas` });
  const entries = [...required, ...optional].map((key): [string, Field] => {
    const isThere = Object.hasOwn(map, key);
    const isTold = !isThere && required.some((each) => each === key);
    return [
      key,
      { value: isThere ? map[key] : undefined, path: [...path, key], faults: isTold ? null : faults },
    ];
  });
  return Object.fromEntries(entries) as Record<R | O, Field>;
}

function unknownKeys(map: object, known: readonly string[], path: Path): { key: string; fault: Fault }[] {
  return Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const message = `nyckeln ”${key}” är okänd; möjliga är ${known.join(', ')}`;
      return { key, fault: { path: [...path, key], message } };
    });
}

/** Text with something in it. */
export function text(field: Field): string {
  if (typeof field.value === 'string' && field.value.trim() !== '') return field.value.trim();
  fail(field, 'text');
  return '';
}

/** A year that is none compares with no other. */
export function year(field: Field): number {
  const { value } = field;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) return value;
  fail(field, 'ett årtal');
  return Number.NaN;
}

/** Goal numbers are text: as a number, `1.10` would be 1.1. */
export function goalNumber(field: Field): string {
  if (typeof field.value !== 'string') fail(field, 'ett nummer inom citattecken, t.ex. "1.4"');
  else if (!/^\d+(\.\d+)*$/.test(field.value)) fail(field, 'ett nummer som "1" eller "1.4"');
  return String(field.value);
}

export function yesNo(field: Field): boolean {
  if (typeof field.value !== 'boolean') fail(field, 'true eller false');
  return field.value === true;
}

/** One of the words in `choices`, as the value that stands beside it. */
export function choice<T>(field: Field, choices: ReadonlyMap<string, T>): T {
  const found = typeof field.value === 'string' ? choices.get(field.value) : undefined;
  if (found === undefined) fail(field, [...choices.keys()].join(' eller '));
  return found ?? ([...choices.values()][0] as T);
}

/** A list, read item by item; a list left out is empty. */
export function list<T>(field: Field, read: (item: Field) => T): T[] {
  const { value, path, faults } = field;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    fail(field, 'en lista');
    return [];
  }
  return value.map((item: unknown, index) => read({ value: item, path: [...path, index], faults }));
}

export function filledList<T>(field: Field, read: (item: Field) => T): T[] {
  const items = list(field, read);
  const isOther = field.value !== undefined && !Array.isArray(field.value);
  if (items.length === 0 && !isOther) fail(field, 'en lista med minst en post');
  return items;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The last key of a path: `år`, or `år (nr 2)` for an item of a list. */
function nameOf(path: Path): string {
  const last = path.findLastIndex((key) => typeof key === 'string');
  if (last === -1) return 'innehållet';
  const index = path[last + 1];
  return typeof index === 'number' ? `”${path[last]}” (nr ${index + 1})` : `”${path[last]}”`;
}
