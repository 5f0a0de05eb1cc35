/**
 * Readers that turn unknown data into typed values, each knowing where in the file its value stands.
 * A value of the wrong shape throws `FieldError`, whose path `load.ts` turns into a line.
 */

export type Path = readonly (string | number)[];

/** A value and the keys that lead to it from the top of the file. */
export interface Field {
  value: unknown;
  path: Path;
}

export class FieldError extends Error {
  readonly path: Path;

  constructor(path: Path, message: string) {
    super(message);
    this.path = path;
  }
}

export function fail(field: Field, expected: string): never {
  throw new FieldError(field.path, `${nameOf(field.path)} ska vara ${expected}`);
}

/** The keys of a map; a missing or unknown one is an error. Optional keys that are absent have the value undefined. */
export function keys<R extends string, O extends string = never>(
  field: Field,
  required: readonly R[],
  optional: readonly O[] = [],
): Record<R | O, Field> {
  if (!isMap(field.value)) fail(field, `nycklar med värden (${required.join(', ')})`);
  const map = field.value;
  const known: readonly string[] = [...required, ...optional];
  for (const key of Object.keys(map)) {
    if (!known.includes(key)) {
      throw new FieldError([...field.path, key], `nyckeln ”${key}” är okänd; möjliga är ${known.join(', ')}`);
    }
  }
  const entries: Partial<Record<R | O, Field>> = {};
  for (const key of required) {
    if (!Object.hasOwn(map, key)) throw new FieldError(field.path, `nyckeln ”${key}” saknas`);
  }
  for (const key of [...required, ...optional]) {
    entries[key] = {
      value: Object.hasOwn(map, key) ? map[key] : undefined,
      path: [...field.path, key],
    };
  }
  return entries as Record<R | O, Field>;
}

/** Text with something in it. */
export function text(field: Field): string {
  if (typeof field.value !== 'string' || field.value.trim() === '') fail(field, 'text');
  return field.value.trim();
}

export function year(field: Field): number {
  const { value } = field;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1000 || value > 9999) {
    fail(field, 'ett årtal');
  }
  return value;
}

/** Goal numbers are text: as a number, `1.10` would be 1.1. */
export function goalNumber(field: Field): string {
  if (typeof field.value !== 'string') fail(field, 'ett nummer inom citattecken, t.ex. "1.4"');
  if (!/^\d+(\.\d+)*$/.test(field.value)) fail(field, 'ett nummer som "1" eller "1.4"');
  return field.value;
}

export function yesNo(field: Field): boolean {
  if (typeof field.value !== 'boolean') fail(field, 'true eller false');
  return field.value;
}

/** One of the words in `choices`, as the value that stands beside it. */
export function choice<T>(field: Field, choices: ReadonlyMap<string, T>): T {
  const found = typeof field.value === 'string' ? choices.get(field.value) : undefined;
  if (found === undefined) fail(field, [...choices.keys()].join(' eller '));
  return found;
}

/** A list, read item by item; a list left out is empty. */
export function list<T>(field: Field, read: (item: Field) => T): T[] {
  if (field.value === undefined) return [];
  if (!Array.isArray(field.value)) fail(field, 'en lista');
  return field.value.map((value: unknown, index) => read({ value, path: [...field.path, index] }));
}

export function filledList<T>(field: Field, read: (item: Field) => T): T[] {
  const items = list(field, read);
  if (items.length === 0) fail(field, 'en lista med minst en post');
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
