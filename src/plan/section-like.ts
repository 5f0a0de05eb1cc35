import type { Heading } from 'mdast';
import data from '../../schemas/words/headings.json' with { type: 'json' };
import { flatMap } from '../source/flat-map.ts';
import { rememberingOn } from '../source/remember.ts';
import { letters } from '../source/words.ts';
import { blocksOf } from './goals.ts';
import { fold, placedText } from './inline.ts';
import type { Goal, SectionName } from './model.ts';
import { parseSectionName } from './section-name.ts';
import { textGoals, textSections, usualSections } from './text-headings.ts';

/** A subheading that seems to be meant as a section which its goal lacks: `Uppföljning och utvärdering`. */
export interface SectionLike {
  kind: SectionName;
  written: string;
  heading: Heading;
  /** Text that runs on in the heading: `Förväntat resultat: Alla är nöjda`. */
  rest: string;
}

/** Such subheadings of a goal, one for each section that it has neither under a heading nor as text. */
export const sectionsLike = rememberingOn((goal: Goal): SectionLike[] => {
  const blocks = blocksOf(goal).filter((block) => block.type === 'heading');
  if (blocks.length === 0) return [];
  const names = textGoals(goal).length > 0 ? usualSections.enhetsmål : usualSections[goal.level];
  const known = new Set([...goal.sections, ...textSections(goal)].map(({ kind }) => kind));
  return flatMap(blocks, (heading) => {
    const found = sectionLike(heading);
    if (!found || known.has(found.kind) || !names.includes(found.kind)) return [];
    known.add(found.kind);
    return [found];
  });
});

const others = new Map(
  flatMap(Object.entries(data.sectionLike), ([kind, names]) =>
    names.map((name) => [letters(name), kind as SectionName] as const),
  ),
);

/** What follows a section's name in a longer heading: a colon and the text itself, a dash, another word, a bracket, a year. */
const longer =
  /^(\S[^:–—]{3,30}?)(?:\s*(:)\s*|\s+[–—-]\s+|(\s+och\s+|\s*\/\s*|\s*(?=\()|\s+(?=(?:för\s+)?20\d\d$)))(?=\S)/;

/** A section's name behind another: `Mått/uppföljning`. */
const second = /^\S[^:–—]{1,30}?(?:\s+och\s+|\s*\/\s*)(\S+)$/;

function sectionLike(heading: Heading): SectionLike | null {
  const written = fold(placedText(heading).text);
  const other = others.get(letters(written));
  if (other) return { kind: other, written, heading, rest: '' };
  const match = longer.exec(written);
  const name = match ? parseSectionName(match[1] ?? '') : null;
  // `Utveckling och lärande` may be what the text is about; a section that every goal has is not.
  const isNamed = name && name.kind !== 'Budget' && (!match?.[3] || data.required.includes(name.kind));
  if (match && isNamed) {
    return { kind: name.kind, written, heading, rest: match[2] ? written.slice(match[0].length) : '' };
  }
  const last = parseSectionName(second.exec(written)?.[1] ?? '');
  return last?.exact && data.required.includes(last.kind)
    ? { kind: last.kind, written, heading, rest: '' }
    : null;
}
