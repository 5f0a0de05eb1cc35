import type { Rule } from '../rule.ts';
import { contactDetails } from './contact-details.ts';
import { frontMatterTwice } from './front-matter-twice.ts';
import { listedTwice } from './listed-twice.ts';
import { names } from './names.ts';
import { planDates } from './plan-dates.ts';
import { planStatus } from './plan-status.ts';
import { severalOfficers } from './several-officers.ts';
import { titleUnit } from './title-unit.ts';

/** The front matter against itself, the file's title and the year. */
export const frontMatterRules: readonly Rule[] = [
  contactDetails,
  frontMatterTwice,
  listedTwice,
  names,
  planDates,
  planStatus,
  severalOfficers,
  titleUnit,
];
