import data from '../../../schemas/words/reading.json' with { type: 'json' };
import { moneyWords } from '../../plan/money.ts';

/** Units of what is measured, by what they measure. */
export const measureUnits: Readonly<Record<string, readonly string[]>> = { ...data.units, money: moneyWords };
