import type { GoalLevel, PlanLevel } from './model.ts';

/** Whether goals of a level are the council's own, the same in all plans of a year. */
export function isCouncilLevel(level: GoalLevel): level is 'inriktningsmål' | 'kf-mål' {
  return level === 'inriktningsmål' || level === 'kf-mål';
}

/** Whose goals a plan numbers itself; of the levels above it takes up some and leaves others out. */
export const ownLevel: Record<PlanLevel, GoalLevel> = {
  enhet: 'enhetsmål',
  avdelning: 'avdelningsmål',
  nämnd: 'nämndmål',
};
