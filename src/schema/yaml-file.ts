import { decode } from '../source/decode.ts';
import { type FrontMatter, readYamlFile } from '../source/front-matter.ts';
import { tooDeepText } from '../source/limits.ts';
import { normalise, type PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';
import { schemaProblems, type YamlSchema } from './yaml.ts';

/** A settings file as far as it could be read, with the way back to its places. */
export interface YamlSettings {
  /** null where there is nothing in the file, or nothing that can be read. */
  yaml: FrontMatter | null;
  /** Normalised, as spans count. */
  text: string;
  problems: Problem[];
  /** null where the file could not be decoded. */
  positions: PositionMap | null;
}

/** What a settings file is held to. */
interface SettingsSchema extends YamlSchema {
  /** A line as the file may have it, for whoever has written no keys. */
  example: string;
}

/**
 * Reads a file of settings (`vplan.yaml`, `mall.yaml`) and holds it to its schema. Never throws on content: what
 * is wrong in it are problems at places in it. All settings are optional, so an empty file is no problem.
 */
export function readYamlSettings(bytes: Uint8Array, schema: SettingsSchema): YamlSettings {
  const decoded = decode(bytes);
  if ('problem' in decoded) return { yaml: null, text: '', problems: [decoded.problem], positions: null };
  const { text, positions } = normalise(decoded.text);
  const deep = tooDeepText(text);
  if (deep) return { yaml: null, text, problems: [{ code: 'VP111', span: deep }], positions };
  const read = readYamlFile(text, schema.example);
  if ('problem' in read) {
    return { yaml: null, text, problems: read.problem.code === 'VP106' ? [] : [read.problem], positions };
  }
  const { frontMatter: yaml } = read;
  return { yaml, text, problems: [...read.problems, ...schemaProblems(yaml, schema)], positions };
}
