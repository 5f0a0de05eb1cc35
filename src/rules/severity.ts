import { flatMap } from '../source/flat-map.ts';
import type { Code, Problem } from '../source/problem.ts';
import { codesOf, isLocked, type Level, type RuleName } from './rule-names.ts';

const levelNames: Record<string, Level> = {
  fel: 'error',
  varning: 'warning',
  tips: 'hint',
  av: 'off',
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  off: 'off',
};

/** `fel`, `varning`, `tips`, `av`, or the same in English; null for any other word. */
export function parseLevel(written: string): Level | null {
  const name = written.trim().toLowerCase();
  return Object.hasOwn(levelNames, name) ? (levelNames[name] ?? null) : null;
}

/** One choice of how grave something is. */
export interface LevelChoice {
  rule: RuleName;
  level: Level;
}

/** What has been chosen for the rules of a run. */
export interface RuleSettings {
  levels: ReadonlyMap<Code, Level>;
  /** The only rules that may speak; null lets all. */
  only: ReadonlySet<Code> | null;
}

/**
 * What holds for each rule after choices in several places, the last of which goes before the others
 * (the rules' own, `vplan.yaml`, the command line). Within one place a rule goes before its group, and
 * the later of two before the earlier. Locked rules stay errors.
 */
export function levelsOf(places: readonly (readonly LevelChoice[])[]): Map<Code, Level> {
  const levels = new Map<Code, Level>();
  for (const choices of places) {
    for (const kind of ['group', 'rule'] as const) {
      for (const { rule, level } of choices.filter((choice) => choice.rule.kind === kind)) {
        for (const code of codesOf(rule)) if (!isLocked(code)) levels.set(code, level);
      }
    }
  }
  return levels;
}

/** Problems as the settings would have them: those of rules turned off gone, the others as grave as chosen. */
export function applySettings(problems: readonly Problem[], { levels, only }: RuleSettings): Problem[] {
  return flatMap(problems, (problem) => {
    const level = levels.get(problem.code);
    if (level === 'off' || (only && !only.has(problem.code))) return [];
    return level ? [{ ...problem, severity: level }] : [problem];
  });
}
