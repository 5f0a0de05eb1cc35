import { codesOf, isLocked, nearestRuleName, parseRuleName, type RuleName } from '../rules/rule-names.ts';
import { type LevelChoice, parseLevel } from '../rules/severity.ts';
import type { RunSettings } from '../workspace/config.ts';
import { UsageError } from './io.ts';

/** Values of `--only` and `--severity`, as written. */
export interface RuleOptions {
  only?: string[];
  severity?: string[];
}

/** What the flags say of the rules. Throws `UsageError` for a name that no rule has. */
export function runSettings({ only, severity = [] }: RuleOptions): RunSettings {
  return {
    levels: severity.map(levelChoice),
    only: only ? new Set(only.flatMap((name) => codesOf(ruleNamed(name, '--only')))) : null,
  };
}

/** `VP215=varning`. */
function levelChoice(text: string): LevelChoice {
  const [name = '', word = '', ...rest] = text.split('=');
  const level = parseLevel(word);
  if (!level || rest.length > 0) {
    throw new UsageError(
      `Flaggan --severity kan inte ha värdet ”${text}”. Skriv en regel, = och sedan fel, varning, tips eller av: --severity VP215=tips.`,
    );
  }
  const rule = ruleNamed(name, '--severity');
  if (rule.kind === 'rule' && isLocked(rule.code) && level !== 'error') {
    throw new UsageError(`${name} är alltid ett fel, för planen går inte att bygga med det.`);
  }
  return { rule, level };
}

function ruleNamed(name: string, flag: string): RuleName {
  const rule = parseRuleName(name);
  if (rule) return rule;
  const nearest = nearestRuleName(name);
  const near = nearest ? ` Menade du ${nearest}?` : '';
  throw new UsageError(
    `Regeln ”${name}” i ${flag} finns inte.${near} Skriv dess kod eller namn som i rapporten, eller en hel grupp, till exempel 3xx.`,
  );
}
