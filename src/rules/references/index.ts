import type { Rule } from '../rule.ts';
import { attachmentTitles } from './attachment-titles.ts';
import { attachments } from './attachments.ts';
import { footnotes } from './footnotes.ts';
import { goalReferences } from './goal-references.ts';
import { links } from './links.ts';
import { lostReferences } from './lost-references.ts';
import { notesAsText } from './notes-as-text.ts';

/** What points elsewhere: attachments, links, notes, other goals. */
export const referenceRules: readonly Rule[] = [
  attachments,
  attachmentTitles,
  footnotes,
  goalReferences,
  links,
  lostReferences,
  notesAsText,
];
