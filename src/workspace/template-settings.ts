import schema from '../../schemas/mall.schema.json' with { type: 'json' };
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import { validateTemplate } from '../schema/generated/validators.js';
import { readYamlSettings } from '../schema/yaml-file.ts';
import { flatMap } from '../source/flat-map.ts';
import type { FrontMatter, FrontMatterValue } from '../source/front-matter.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';

const colourNames = ['text', 'rubrik', 'dämpad', 'linje', 'ljus linje', 'bakgrund', 'länk'] as const;
export type ColourName = (typeof colourNames)[number];

const cuts = ['normal', 'kursiv', 'halvfet', 'halvfet kursiv'] as const;
export type Cut = (typeof cuts)[number];

/** What a template's `mall.yaml` says (schemas/mall.schema.json). Files are named from the template's folder. */
export interface TemplateSettings {
  /** `#1a1a1a` or `#111`. */
  colours: Partial<Record<ColourName, string>>;
  /** Height in millimetres. */
  logotype: { file: string; alternative: string; height: number } | null;
  font: { family: string; files: Partial<Record<Cut, string>> } | null;
}

/** Settings that could be read, with the way back to their places. */
export interface ReadSettings {
  settings: TemplateSettings;
  /** null where there is nothing in the file, or nothing that can be read. */
  yaml: FrontMatter | null;
  problems: Problem[];
  positions: PositionMap | null;
}

/** Height of a logotype where nothing is said, in millimetres. */
const usualHeight = 16;

export const noSettings: TemplateSettings = { colours: {}, logotype: null, font: null };

/** Reads a `mall.yaml`. Never throws on content: what is wrong in it are problems at places in it. */
export function readSettings(bytes: Uint8Array): ReadSettings {
  const { yaml, text, ...read } = readYamlSettings(bytes, {
    schema,
    validate: validateTemplate,
    words: reasons.files.template,
    example: 'färger: {rubrik: "#5b2a6e"}',
  });
  const problems = [...read.problems, ...(yaml ? commentedColours(yaml, text) : [])];
  return {
    settings: yaml && problems.length === 0 ? settingsOf(yaml) : noSettings,
    yaml,
    problems,
    positions: read.positions,
  };
}

/** Without quotation marks `#5b2a6e` is a comment to YAML, and the colour would be lost without a word. */
function commentedColours(yaml: FrontMatter, text: string): Problem[] {
  return flatMap(colourNames, (key): Problem[] => {
    const path = ['färger', key];
    if (yaml.written(path) !== '') return [];
    const span = yaml.keySpan(path);
    const value = /^\s*:[ \t]*(#.*)/.exec(text.slice(span.end))?.[1]?.trim();
    const expected = schema.properties.färger.properties[key]['x-expected'];
    return value
      ? [{ code: 'VP114', values: { key, value, expected: expected.sv, 'expected.en': expected.en }, span }]
      : [];
  });
}

function settingsOf(yaml: FrontMatter): TemplateSettings {
  const { färger, logotyp, typsnitt } = yaml.data;
  const text = (group: string, key: string): string => yaml.written([group, key])?.trim() ?? '';
  const chosen = <Key extends string>(group: string, value: FrontMatterValue, keys: readonly Key[]) =>
    Object.fromEntries(
      keys.filter((key) => hasKey(value, key)).map((key) => [key, text(group, key)]),
    ) as Partial<Record<Key, string>>;
  return {
    colours: chosen('färger', färger ?? null, colourNames),
    logotype: logotyp
      ? {
          file: text('logotyp', 'fil'),
          alternative: text('logotyp', 'alternativtext'),
          height: Number(text('logotyp', 'höjd') || usualHeight),
        }
      : null,
    font: typsnitt ? { family: text('typsnitt', 'namn'), files: chosen('typsnitt', typsnitt, cuts) } : null,
  };
}

function hasKey(value: FrontMatterValue, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
