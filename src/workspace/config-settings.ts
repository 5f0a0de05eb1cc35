import schema from '../../schemas/config.schema.json' with { type: 'json' };
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import type { OwnWording } from '../edition/wordings.ts';
import type { GoalLevel, SectionName, Span } from '../plan/model.ts';
import { isLocked, nearestRuleName, parseRuleName } from '../rules/rule-names.ts';
import { type LevelChoice, parseLevel } from '../rules/severity.ts';
import { validateConfig } from '../schema/generated/validators.js';
import type { RequiredSections } from '../schema/plan.ts';
import { readYamlSettings } from '../schema/yaml-file.ts';
import { flatMap } from '../source/flat-map.ts';
import type { FrontMatter, FrontMatterObject, FrontMatterValue } from '../source/front-matter.ts';
import type { PositionMap } from '../source/positions.ts';
import type { Problem } from '../source/problem.ts';

/** A path that `vplan.yaml` names, and where. */
export interface NamedPath {
  path: string;
  span: Span;
}

/** What a `vplan.yaml` says (schemas/config.schema.json). Paths are as written, from its folder. */
export interface ConfigSettings {
  /** Patterns of the files that are plans. */
  plans: NamedPath[];
  output: NamedPath | null;
  template: NamedPath | null;
  editions: NamedPath[];
  wordings: OwnWording[];
  levels: LevelChoice[];
  sections: RequiredSections;
}

/** Settings that could be read, with the way back to their places. */
export interface ReadConfig {
  settings: ConfigSettings;
  /** null where there is nothing in the file, or nothing that can be read. */
  yaml: FrontMatter | null;
  problems: Problem[];
  positions: PositionMap | null;
}

export const noConfig: ConfigSettings = {
  plans: [],
  output: null,
  template: null,
  editions: [],
  wordings: [],
  levels: [],
  sections: {},
};

/** Reads a `vplan.yaml`. Never throws on content; what has the right shape is read though other things are wrong. */
export function readConfig(bytes: Uint8Array): ReadConfig {
  const { yaml, text, problems, positions } = readYamlSettings(bytes, {
    schema,
    validate: validateConfig,
    words: reasons.files.config,
    example: 'planer: planer/*.md',
  });
  if (!yaml) return { settings: noConfig, yaml, problems, positions };
  const twice = twiceIn(positions);
  const rules = readRules(yaml, text, twice);
  const wordings = readWordings(yaml, twice);
  const settings: ConfigSettings = {
    plans: paths(yaml, 'planer'),
    output: paths(yaml, 'ut')[0] ?? null,
    template: paths(yaml, 'mall')[0] ?? null,
    editions: paths(yaml, 'utgåvor'),
    wordings: wordings.wordings,
    levels: rules.levels,
    sections: readSections(yaml),
  };
  return { settings, yaml, problems: [...problems, ...rules.problems, ...wordings.problems], positions };
}

/** A path, or a list of them. */
function paths(yaml: FrontMatter, key: string): NamedPath[] {
  const value = yaml.data[key];
  const places = Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]];
  return flatMap(places, (place) => {
    const path = yaml.written(place)?.trim();
    return path ? [{ path, span: yaml.valueSpan(place) }] : [];
  });
}

/** How grave rules are to be, and what is wrong in their names. */
function readRules(
  yaml: FrontMatter,
  text: string,
  twice: Twice,
): { levels: LevelChoice[]; problems: Problem[] } {
  const levels: LevelChoice[] = [];
  const problems: Problem[] = [];
  const named = Object.entries(objectOf(yaml.data.regler))
    .map(([key, value]) => ({ key, value, span: yaml.keySpan(['regler', key]) }))
    // An object has its numbers first, wherever they stand.
    .toSorted((a, b) => a.span.start - b.span.start);
  for (const { key, value, span } of named) {
    const written = text.slice(span.start, span.end);
    const rule = parseRuleName(key);
    const level = parseLevel(String(value));
    const before = rule && twice(rule.kind === 'rule' ? rule.code : `${rule.digit}xx`, span);
    if (before) {
      const values = {
        rule: written,
        same: text.slice(before.span.start, before.span.end),
        first: before.line,
      };
      problems.push({ code: 'VP109', values, span });
    } else if (!rule) {
      const values = { name: written, suggestion: nearestRuleName(key) ?? '' };
      problems.push({ code: 'VP154', values, span });
    } else if (rule.kind === 'rule' && isLocked(rule.code) && level !== 'error') {
      problems.push({ code: 'VP155', values: { rule: written }, span });
    } else if (level) levels.push({ rule, level });
  }
  return { levels, problems };
}

/** The organisation's own wordings, and what is given a second one for a year. */
function readWordings(yaml: FrontMatter, twice: Twice): { wordings: OwnWording[]; problems: Problem[] } {
  const wordings: OwnWording[] = [];
  const problems: Problem[] = [];
  for (const [index, item] of listOf(yaml.data.lydelser).entries()) {
    const { mål: number, år, text } = objectOf(item);
    const listed = (Array.isArray(år) ? år : [år]).filter((year) => typeof year === 'number');
    const years = [...new Set(listed)];
    // What is empty or no text is a fault of its own, and no wording to hold a plan to.
    if (typeof number !== 'string' || typeof text !== 'string' || text.trim() === '') continue;
    const span = yaml.valueSpan(['lydelser', index, 'mål']);
    for (const year of years) {
      const before = twice(`${number} ${year}`, span);
      if (before) problems.push({ code: 'VP109', values: { goal: number, year, first: before.line }, span });
    }
    const level = number.includes('.') ? 'kf-mål' : 'inriktningsmål';
    wordings.push({ level, number, years, text: text.trim() });
  }
  return { wordings, problems };
}

/** Where what is meant has been named before, however it was written; null the first time. */
type Twice = (meant: string, span: Span) => { span: Span; line: number } | null;

function twiceIn(positions: PositionMap | null): Twice {
  const met = new Map<string, Span>();
  return (meant, span) => {
    const before = met.get(meant);
    if (before) return { span: before, line: positions?.position(before.start).line ?? 1 };
    met.set(meant, span);
    return null;
  };
}

const levelNames = Object.keys(schema.properties.avsnitt.properties) as GoalLevel[];
const sectionNames: readonly string[] = schema.$defs.sections.items.enum;

function readSections({ data }: FrontMatter): RequiredSections {
  const sections: RequiredSections = {};
  for (const level of levelNames) {
    const wanted = objectOf(data.avsnitt)[level];
    if (Array.isArray(wanted)) sections[level] = wanted.filter(isSectionName);
  }
  return sections;
}

function isSectionName(value: FrontMatterValue): value is SectionName {
  return typeof value === 'string' && sectionNames.includes(value);
}

function objectOf(value: FrontMatterValue | undefined): FrontMatterObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function listOf(value: FrontMatterValue | undefined): FrontMatterValue[] {
  return Array.isArray(value) ? value : [];
}
