import type { Rule } from '../rule.ts';
import { activityDates } from './activity-dates.ts';
import { activityDays } from './activity-days.ts';
import { activityMonths } from './activity-months.ts';
import { activityRows } from './activity-rows.ts';
import { activityText } from './activity-text.ts';
import { activityTold } from './activity-told.ts';
import { datePassed } from './date-passed.ts';
import { datesInProse } from './dates-in-prose.ts';
import { openDates } from './open-dates.ts';
import { unusualDates } from './unusual-dates.ts';

/** Activities: their tables, their dates, and what the text says of them. */
export const activityRules: readonly Rule[] = [
  activityDates,
  activityDays,
  activityMonths,
  activityRows,
  activityText,
  activityTold,
  datePassed,
  datesInProse,
  openDates,
  unusualDates,
];
