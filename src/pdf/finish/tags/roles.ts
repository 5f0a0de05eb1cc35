import { type Element, elementsOf, isHeading } from './model.ts';

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** What Chromium's other roles are read as: most come from PDF 2.0 (ISO 32000-2, 14.8.4). */
const mapped: Readonly<Record<string, string>> = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};

/**
 * The role map of the document: for each role in use that PDF 1.7 does not know, one that it does. A heading below the
 * sixth level is one of the sixth to who knows no deeper. A role that nobody knows is replaced.
 */
export function roleMap(root: Element): Record<string, string> {
  const used: Record<string, string> = {};
  for (const element of elementsOf(root)) {
    if (standard.has(element.role)) continue;
    const role = isHeading(element) ? 'H6' : mapped[element.role];
    if (role) used[element.role] = role;
    else element.role = element.kids.some(({ kind }) => kind === 'content') ? 'Span' : 'Div';
  }
  return used;
}
