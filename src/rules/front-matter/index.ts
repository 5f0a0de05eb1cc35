import type { Rule } from '../rule.ts';
import { committeeNames } from './committee-names.ts';
import { contactDetails } from './contact-details.ts';
import { frontMatterTwice } from './front-matter-twice.ts';
import { listedTwice } from './listed-twice.ts';
import { planDates } from './plan-dates.ts';
import { planStatus } from './plan-status.ts';
import { severalOfficers } from './several-officers.ts';
import { titleUnit } from './title-unit.ts';
import { unitNames } from './unit-names.ts';

/** The front matter against itself, the file's title and the year. */
export const frontMatterRules: readonly Rule[] = [
  committeeNames,
  contactDetails,
  frontMatterTwice,
  listedTwice,
  planDates,
  planStatus,
  severalOfficers,
  titleUnit,
  unitNames,
];
