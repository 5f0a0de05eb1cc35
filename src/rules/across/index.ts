import type { Rule } from '../rule.ts';
import { columnsAcross } from './columns-across.ts';
import { outsideScale } from './outside-scale.ts';

/** What the columns of a table make of each other, row by row. */
export const acrossRules: readonly Rule[] = [columnsAcross, outsideScale];
