import type { ErrorObject, ValidateFunction } from 'ajv';
import { readWrittenDate } from '../plan/written-date.ts';
import type { FrontMatter, FrontMatterObject, FrontMatterValue } from '../source/front-matter.ts';
import type { Fix, Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import { letters, nearest } from '../source/words.ts';

type Path = (string | number)[];

/** The part of a JSON Schema that is looked at to find a field's sentence. */
interface FieldSchema {
  $ref?: string;
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  then?: FieldSchema;
  else?: FieldSchema;
  enum?: unknown[];
  type?: string | string[];
  'x-expected'?: { sv: string; en: string };
  /** What else people call it. */
  'x-aliases'?: string[];
}

/** What a piece of YAML is held to, and what it is called in the sentences of unknown and missing keys. */
export interface YamlSchema {
  schema: FieldSchema & { $defs?: object };
  validate: ValidateFunction<unknown>;
  /** Values of VP112 and VP113: `owner`, `where`. */
  words: Record<string, string>;
}

/** YAML that is being held to a schema. */
interface Held extends YamlSchema {
  yaml: FrontMatter;
}

/**
 * What a schema finds in YAML, as problems at their exact places. Each field says in its own
 * words what it expects (`x-expected`); the validator's texts are never shown. One mistake is one problem.
 */
export function schemaProblems(yaml: FrontMatter, schema: YamlSchema): Problem[] {
  if (schema.validate(yaml.data)) return [];
  const held: Held = { ...schema, yaml };
  const errors = schema.validate.errors ?? [];
  const problems: Problem[] = [];
  const told = new Set<string>();
  const tell = (place: Path, problem: Problem): void => {
    if (!told.has(JSON.stringify(place))) problems.push(problem);
    told.add(JSON.stringify(place));
  };
  // Unknown keys first: one that is nearly `enhet` explains why `enhet` is missing.
  for (const error of errors.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const path = toPath(error.instancePath);
    const key = String(error.params.additionalProperty);
    const owner = emptyOwner(held, path, key);
    const suggestion = owner === null ? meantKey(held, path, key) : null;
    if (owner) tell([...path, owner], notIndented(held, path, owner));
    else tell([...path, key], unknownKey(held, [...path, key], suggestion));
    if (suggestion) told.add(JSON.stringify([...path, suggestion]));
  }
  for (const error of errors.filter((each) => !isStructural(each))) {
    const path = toPath(error.instancePath);
    const missing = error.keyword === 'required' ? String(error.params.missingProperty) : null;
    if (missing === null) tell(path, wrongValue(held, path));
    else tell([...path, missing], missingKey(held, path, missing));
  }
  return problems;
}

/** The empty key (`handläggare:`) that an unknown key belongs under, its line not being indented. */
function emptyOwner(held: Held, path: Path, key: string): string | null {
  const owners = keysAt(held, path).filter((owner) => keysAt(held, [...path, owner]).includes(key));
  return owners.find((owner) => held.yaml.written([...path, owner]) === '') ?? null;
}

/** The keys below an empty one that belong under it, all mended in one go where they follow it line by line. */
function notIndented({ yaml, ...held }: Held, path: Path, owner: string): Problem {
  const own = new Set(keysAt({ yaml, ...held }, [...path, owner]));
  const place = yaml.keySpan([...path, owner]);
  const below = keysIn(yaml, path)
    .map((key) => ({ key, written: yaml.writtenKey([...path, key]), span: yaml.keySpan([...path, key]) }))
    .filter(({ span }) => span.start > place.start)
    .sort((a, b) => a.span.start - b.span.start);
  const end = below.findIndex(({ key }) => !own.has(key));
  const theirs = below.slice(0, end < 0 ? below.length : end);
  const first = theirs[0] ?? below.find(({ key }) => own.has(key));
  const name = yaml.writtenKey([...path, owner]);
  const values = {
    fault: `”${first?.written}” hör till ”${name}” och ska dras in två mellanslag`,
    'fault.en': `"${first?.written}" belongs to "${name}" and is to be indented by two spaces`,
  };
  const problem: Problem = { code: 'VP122', values, span: first?.span ?? place };
  const [fix, ...also] = theirs.map(({ written, span }) => ({ span, text: `  ${written}` }));
  // The colon and the line end alone: what else stands between may be something else again.
  return fix?.span.start === place.end + 2 ? { ...problem, fix: { ...fix, also } } : problem;
}

/** The keys of the object at a path that have a value. */
function keysIn({ data }: FrontMatter, path: Path): string[] {
  let value: FrontMatterValue | undefined = data;
  for (const step of path) {
    value = isObject(value) || Array.isArray(value) ? (value as FrontMatterObject)[step] : undefined;
  }
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: FrontMatterValue | undefined): value is FrontMatterObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Errors that only say that another failed, and those dealt with before. */
function isStructural({ keyword }: ErrorObject): boolean {
  return keyword === 'if' || keyword === 'additionalProperties';
}

/** `/handläggare/0/namn` to its steps. */
function toPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The key that another name for it means (`Dnr`); null for a name that says nothing. */
function aliased(held: Held, path: Path, key: string): string | null {
  const wanted = letters(key);
  const means = (name: string): boolean =>
    (fieldAt(held, [...path, name])?.['x-aliases'] ?? []).some((alias) => letters(alias) === wanted);
  return keysAt(held, path).find(means) ?? null;
}

/** Another name for a key, or one that is nearly so; not what has its place elsewhere under its own name. */
function meantKey(held: Held, path: Path, key: string): string | null {
  const isElsewhere = homeOf(held, path, key) !== null;
  return aliased(held, path, key) ?? (isElsewhere ? null : nearest(key, keysAt(held, path)));
}

/** The key under which another has its place, by its name or by another for it (`Tel`); null where it has none. */
function homeOf(held: Held, path: Path, key: string): string | null {
  const known = (owner: string): string[] => keysAt(held, [...path, owner]);
  const own = keysAt(held, path);
  return (
    own.find(
      (owner) =>
        known(owner).some((name) => letters(name) === letters(key)) ||
        aliased(held, [...path, owner], key) !== null,
    ) ?? null
  );
}

function unknownKey(held: Held, path: Path, suggestion: string | null): Problem {
  const { yaml, words } = held;
  const key = yaml.writtenKey(path);
  const span = yaml.keySpan(path);
  const parent = path.slice(0, -1);
  const home = suggestion ? null : homeOf(held, parent, key);
  const known = suggestion || home ? '' : keysAt(held, parent).join(', ');
  const isThere = suggestion !== null && keysIn(yaml, parent).includes(suggestion);
  const values = {
    ...words,
    key,
    suggestion: isThere ? '' : (suggestion ?? ''),
    present: isThere ? suggestion : '',
    home: home ?? '',
    known,
  };
  const problem: Problem = { code: 'VP112', values, span };
  if (!suggestion || isThere) return problem;
  // A text where a list of other keys is wanted is not mended by another name.
  const wanted = [...parent, suggestion];
  const isSure =
    yaml.written(wanted) === undefined &&
    (nearest(key, [suggestion]) !== null || !fieldAt(held, wanted)?.type?.includes('object'));
  return { ...problem, fix: { span, text: suggestion, ...(!isSure && { unsure: true }) } };
}

function missingKey(held: Held, path: Path, key: string): Problem {
  const { yaml, words } = held;
  const given = yaml.written([...path, key]);
  // A key that stands there without a value is pointed at; else its parent, or the block's first line.
  const span = given === undefined ? yaml.keySpan(path) : yaml.keySpan([...path, key]);
  return { code: 'VP113', values: { ...words, key, ...expected(held, [...path, key]) }, span };
}

function wrongValue(held: Held, path: Path): Problem {
  const key = held.yaml.writtenKey(path);
  const written = held.yaml.written(path);
  const value = written === undefined ? '…' : written.length > 60 ? `${written.slice(0, 59)}…` : written;
  const span = held.yaml.valueSpan(path);
  const fix = written === undefined ? null : meantValue(held, path, written.trim(), span);
  return { code: 'VP114', values: { key, value, ...expected(held, path) }, span, ...(fix && { fix }) };
}

/** What a value written in another form can only mean: `Utkast`, `22 januari 2026`, a year in quotation marks. */
function meantValue(held: Held, path: Path, written: string, span: Span): Fix | null {
  const field = fieldAt(held, path);
  if (field?.enum) {
    const wanted = nearest(written, field.enum.map(String));
    if (wanted === null) return null;
    return { span, text: wanted, ...(letters(wanted) !== letters(written) && { unsure: true }) };
  }
  if (field?.$ref === '#/$defs/date') {
    const date = readWrittenDate(written);
    return date === null ? null : { span, text: date };
  }
  return field?.type === 'integer' && /^(?:19|20)\d\d$/.test(written) ? { span, text: written } : null;
}

function expected(held: Held, path: Path): Record<string, string> {
  const sentence = fieldAt(held, path)?.['x-expected'] ?? fieldAt(held, path.slice(0, -1))?.['x-expected'];
  return { expected: sentence?.sv ?? '', 'expected.en': sentence?.en ?? '' };
}

/** The schema of the field at a path; of a reference, the field's own words come before the referred ones. */
function fieldAt({ schema }: Held, path: Path): FieldSchema | null {
  let field: FieldSchema | undefined = schema;
  for (const step of path) {
    const parent: FieldSchema = resolve(schema, field);
    field =
      typeof step === 'number' ? (parent.items ?? parent.then?.items) : propertiesOf(schema, parent)[step];
    if (!field) return null;
  }
  return resolve(schema, field);
}

function propertiesOf(schema: YamlSchema['schema'], field: FieldSchema): Record<string, FieldSchema> {
  return field.properties ?? (field.else ? (resolve(schema, field.else).properties ?? {}) : {});
}

/** The keys that the value at a path may have. */
function keysAt(held: Held, path: Path): string[] {
  const field = fieldAt(held, path);
  return field ? Object.keys(propertiesOf(held.schema, field)) : [];
}

function resolve({ $defs }: YamlSchema['schema'], field: FieldSchema): FieldSchema {
  const name = field.$ref?.replace('#/$defs/', '');
  const target = name ? ($defs as Record<string, FieldSchema> | undefined)?.[name] : undefined;
  return target ? { ...target, ...field } : field;
}
