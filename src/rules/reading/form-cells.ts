import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { RuleContext } from '../rule.ts';
import { piecesWith } from './pieces-with.ts';

/** The cells beside a label in the city's form for budgets, which begins with `Budgetår:`, `Enhet:`, `Enhetschef:`. */
export function formCells({ plan, source }: Pick<RuleContext, 'plan' | 'source'>, label: RegExp): Prose[] {
  const prose = proseOf(plan, source);
  if (piecesWith(prose, /budgetår/).length === 0) return [];
  return flatMap(prose, ({ kind, text }, index) => {
    const next = prose[index + 1];
    return kind === 'cell' && label.test(text.trim()) && next?.kind === 'cell' ? next : [];
  });
}
