import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import schema from '../../schemas/edition.schema.json' with { type: 'json' };
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { decodeEdition } from '../edition/decode.ts';
import type { EditionJson } from '../edition/generated/edition.js';
import type { Edition } from '../edition/types.ts';
import { validateEdition } from '../schema/generated/edition-validator.js';
import { readYamlSettings } from '../schema/yaml-file.ts';
import { flatMap } from '../source/flat-map.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';

/** An edition's file, and all that is wrong with it or in it. */
export interface EditionFile {
  /** null where there are problems, or it is unreadable. */
  edition: Edition | null;
  /** Why the file cannot be read at all, as a value of VP116. */
  unreadable: Record<string, string> | null;
  /** At their places in the file. */
  problems: Problem[];
  /** null where the file could not be decoded. */
  positions: PositionMap | null;
}

/** Far above any edition; below what would keep the parser busy. */
const maxBytes = 250_000;

/** An edition from its file. Never rejects: what is wrong with the file or in it is in the result. */
export async function readEditionFile(path: string): Promise<EditionFile> {
  const name = basename(path);
  const bytes = await bytesOf(path, name);
  return bytes instanceof Uint8Array
    ? readEdition(bytes, name)
    : { edition: null, unreadable: bytes, problems: [], positions: null };
}

/** The file's bytes, or why they are not read, as a value of VP116. */
async function bytesOf(path: string, name: string): Promise<Uint8Array | Record<string, string>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { other: name };
    return found.size > maxBytes ? { large: name } : await readFile(path);
  } catch {
    return { locked: name };
  }
}

/** An edition from the bytes of its file. It is null where anything in them is wrong. */
export function readEdition(bytes: Uint8Array, name: string): EditionFile {
  const { yaml, problems, positions } = readYamlSettings(bytes, {
    schema,
    validate: validateEdition,
    words: reasons.files.edition,
    example: 'namn: "2027-2030"',
  });
  const found = problems.length > 0 ? problems : yaml ? wrongYears(yaml) : [emptyFile(name)];
  const edition = yaml && found.length === 0 ? decodeEdition(dataOf(yaml)) : null;
  return { edition, unreadable: null, problems: found, positions };
}

function emptyFile(name: string): Problem {
  return { code: 'VP116', values: { empty: name }, span: { start: 0, end: 0 } };
}

const dataOf = ({ data }: FrontMatter): EditionJson => data as unknown as EditionJson;

/** Years that the schema cannot hold against each other, in an edition that is as it wants it. */
function wrongYears(yaml: FrontMatter): Problem[] {
  const { från: from, till: to, mål } = dataOf(yaml);
  if (to < from)
    return [{ code: 'VP116', values: { last: to, first: from }, span: yaml.valueSpan(['till']) }];
  return flatMap(mål, ({ lydelser }, goal) =>
    flatMap(lydelser, ({ år }, wording) =>
      flatMap(år, (year, index): Problem[] => {
        if (from <= year && year <= to) return [];
        const span = yaml.valueSpan(['mål', goal, 'lydelser', wording, 'år', index]);
        return [{ code: 'VP116', values: { year, from, to }, span }];
      }),
    ),
  );
}
