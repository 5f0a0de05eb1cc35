import { flatMap } from '../source/flat-map.ts';
import type { CouncilGoal, CouncilLevel, Edition, Wording } from './types.ts';

/** A wording of an organisation's own, which holds for its years in place of the edition's. */
export interface OwnWording {
  level: CouncilLevel;
  /** `1.4`, without a last dot. */
  number: string;
  years: number[];
  text: string;
}

/** The edition with own wordings in it; those of years outside it say nothing of it. */
export function withWordings(edition: Edition, wordings: readonly OwnWording[]): Edition {
  let { goals } = edition;
  for (const wording of wordings) {
    for (const year of wording.years) {
      if (edition.from <= year && year <= edition.to) goals = reworded(goals, wording, year);
    }
  }
  return goals === edition.goals ? edition : { ...edition, goals };
}

function reworded(goals: CouncilGoal[], { level, number, text }: OwnWording, year: number): CouncilGoal[] {
  const wording: Wording = { text, years: [year], variants: [] };
  const numbered = goals.filter((goal) => goal.level === level && goal.number === number);
  // Where the period used the number twice, the goal that had it that year.
  const old = numbered.find((goal) => goal.wordings.some(({ years }) => years.includes(year))) ?? numbered[0];
  if (!old) {
    const parent = level === 'inriktningsmål' ? null : (number.split('.')[0] ?? null);
    return [...goals, { level, number, parent, wordings: [wording] }];
  }
  const wordings = [...flatMap(old.wordings, (each) => without(each, year)), wording];
  return goals.map((goal) => (goal === old ? { ...old, wordings } : goal));
}

/** A wording without one of its years; a wording of no other year is gone. */
function without(wording: Wording, year: number): Wording[] {
  const years = wording.years.filter((each) => each !== year);
  return years.length > 0 ? [{ ...wording, years }] : [];
}
