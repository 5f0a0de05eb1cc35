import type { ErrorObject, ValidateFunction } from 'ajv';
import { nearest } from '../plan/words.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';

type Path = (string | number)[];

/** The part of a JSON Schema that is looked at to find a field's sentence. */
interface FieldSchema {
  $ref?: string;
  items?: FieldSchema;
  properties?: Record<string, FieldSchema>;
  then?: FieldSchema;
  else?: FieldSchema;
  'x-expected'?: { sv: string; en: string };
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
    const suggestion = owner === null ? nearest(key, keysAt(held, path)) : null;
    if (owner) tell([...path, owner], missingKey(held, path, owner));
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

function unknownKey({ yaml, words }: Held, path: Path, suggestion: string | null): Problem {
  const key = yaml.writtenKey(path);
  const span = yaml.keySpan(path);
  const problem: Problem = { code: 'VP112', values: { ...words, key, suggestion: suggestion ?? '' }, span };
  return suggestion ? { ...problem, fix: { span, text: suggestion } } : problem;
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
  return { code: 'VP114', values: { key, value, ...expected(held, path) }, span: held.yaml.valueSpan(path) };
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
