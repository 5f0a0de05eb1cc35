import type { ErrorObject } from 'ajv';
import schema from '../../schemas/front-matter.schema.json' with { type: 'json' };
import { nearest } from '../plan/words.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { validateFrontMatter } from './generated/validators.js';

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

/**
 * What the front matter schema finds, as problems at their exact places. Each field says in its own
 * words what it expects (`x-expected`); the validator's texts are never shown. One mistake is one problem.
 */
export function frontMatterProblems(frontMatter: FrontMatter): Problem[] {
  if (validateFrontMatter(frontMatter.data)) return [];
  const errors = validateFrontMatter.errors ?? [];
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
    const owner = emptyOwner(frontMatter, path, key);
    const suggestion = owner === null ? nearest(key, keysAt(path)) : null;
    if (owner) tell([...path, owner], missingKey(frontMatter, path, owner));
    else tell([...path, key], unknownKey(frontMatter, [...path, key], suggestion));
    if (suggestion) told.add(JSON.stringify([...path, suggestion]));
  }
  for (const error of errors.filter((each) => !isStructural(each))) {
    const path = toPath(error.instancePath);
    const missing = error.keyword === 'required' ? String(error.params.missingProperty) : null;
    if (missing === null) tell(path, wrongValue(frontMatter, path));
    else tell([...path, missing], missingKey(frontMatter, path, missing));
  }
  return problems;
}

/** The empty key (`handläggare:`) that an unknown key belongs under, its line not being indented. */
function emptyOwner(frontMatter: FrontMatter, path: Path, key: string): string | null {
  const owners = keysAt(path).filter((owner) => keysAt([...path, owner]).includes(key));
  return owners.find((owner) => frontMatter.written([...path, owner]) === '') ?? null;
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

function unknownKey(frontMatter: FrontMatter, path: Path, suggestion: string | null): Problem {
  const key = String(path.at(-1));
  const span = frontMatter.keySpan(path);
  const problem: Problem = { code: 'VP112', values: { key, suggestion: suggestion ?? '' }, span };
  return suggestion ? { ...problem, fix: { span, text: suggestion } } : problem;
}

function missingKey(frontMatter: FrontMatter, path: Path, key: string): Problem {
  const given = frontMatter.written([...path, key]);
  // A key that stands there without a value is pointed at; else its parent, or the block's first line.
  const span = given === undefined ? frontMatter.keySpan(path) : frontMatter.keySpan([...path, key]);
  return { code: 'VP113', values: { key, ...expected([...path, key]) }, span };
}

function wrongValue(frontMatter: FrontMatter, path: Path): Problem {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const written = frontMatter.written(path);
  const value = written === undefined ? '…' : written.length > 60 ? `${written.slice(0, 59)}…` : written;
  return { code: 'VP114', values: { key, value, ...expected(path) }, span: frontMatter.valueSpan(path) };
}

function expected(path: Path): Record<string, string> {
  const sentence = fieldAt(path)?.['x-expected'] ?? fieldAt(path.slice(0, -1))?.['x-expected'];
  return { expected: sentence?.sv ?? '', 'expected.en': sentence?.en ?? '' };
}

/** The schema of the field at a path; of a reference, the field's own words come before the referred ones. */
function fieldAt(path: Path): FieldSchema | null {
  let field: FieldSchema | undefined = schema as FieldSchema;
  for (const step of path) {
    const parent: FieldSchema = resolve(field);
    field = typeof step === 'number' ? (parent.items ?? parent.then?.items) : propertiesOf(parent)[step];
    if (!field) return null;
  }
  return resolve(field);
}

function propertiesOf(field: FieldSchema): Record<string, FieldSchema> {
  return field.properties ?? (field.else ? (resolve(field.else).properties ?? {}) : {});
}

/** The keys that the value at a path may have. */
function keysAt(path: Path): string[] {
  const field = fieldAt(path);
  return field ? Object.keys(propertiesOf(field)) : [];
}

function resolve(field: FieldSchema): FieldSchema {
  const name = field.$ref?.replace('#/$defs/', '');
  const target = name ? (schema.$defs as Record<string, FieldSchema>)[name] : undefined;
  return target ? { ...target, ...field } : field;
}
