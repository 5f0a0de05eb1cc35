import type { Rule } from '../rule.ts';
import { chapterAsText } from './chapter-as-text.ts';
import { chapterNames } from './chapter-names.ts';
import { chapterNumbers } from './chapter-numbers.ts';
import { chapters } from './chapters.ts';
import { emptyHeading } from './empty-heading.ts';
import { emptySection } from './empty-section.ts';
import { headingDepth } from './heading-depth.ts';
import { headingJumps } from './heading-jumps.ts';
import { headingPictures } from './heading-pictures.ts';
import { headingStops } from './heading-stops.ts';
import { headingTwice } from './heading-twice.ts';
import { missingSpace } from './missing-space.ts';
import { sectionName } from './section-name.ts';
import { sectionsElsewhere } from './sections-elsewhere.ts';
import { sectionsInGoal } from './sections-in-goal.ts';
import { textHeadings } from './text-headings.ts';
import { underlined } from './underlined.ts';

/** Headings, chapters and sections: their form, their depth, what they hold. */
export const headingRules: readonly Rule[] = [
  chapterAsText,
  chapterNames,
  chapterNumbers,
  chapters,
  emptyHeading,
  emptySection,
  headingDepth,
  headingJumps,
  headingPictures,
  headingStops,
  headingTwice,
  missingSpace,
  sectionName,
  sectionsElsewhere,
  sectionsInGoal,
  textHeadings,
  underlined,
];
