import { printable } from './printable.ts';

/** What begins something in Markdown or in the HTML it may hold. */
const special = /[\\`*_[\]<>|~$]/g;
/** What GitHub and GitLab make references of: people who would be told, issues, merge requests, labels, milestones. */
const reference = /[@#!~%$^](?=[\p{L}\p{N}"'\\])/gu;

/**
 * Text from a plan as one line of Markdown that says the same and does nothing: no mark-up, no picture or link, no
 * person called upon, no issue referred to.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replace(special, '\\$&')
    .replace(reference, '$&<!-- -->')
    .replaceAll('://', ':<!-- -->//')
    .replace(/\bwww\./gi, 'www<!-- -->.');
}
