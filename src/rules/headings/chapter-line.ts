import type { Paragraph } from 'mdast';
import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import data from '../../../schemas/words/headings.json' with { type: 'json' };
import { fold, placedText } from '../../plan/inline.ts';
import { parseSectionName } from '../../plan/section-name.ts';
import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Fix } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { letters } from '../../source/words.ts';

const someNames = [...Object.values(vocabulary.chapters).flat(), ...data.chapterNames, ...data.partNames];
const names = new Set(someNames.map(letters));
/** What stands below a chapter's heading. */
const partNames = new Set(data.partNames.map(letters));

/** A line that is in bold from its beginning, in capitals, or numbered; or a chapter's name. */
export const mayHaveLine = new RegExp(
  latin`^(?:\*\*|__|(?:\d[\d.]*\s+)?\p{Lu}{4,20}(?:\s\p{Lu}{2,20}){0,3}\s*$|\d{1,2}\.\d[\d.]*\s+\p{Lu}|(?:\d[\d.]*\s+)?(?:Budget|${someNames.join('|')})(?:\s\d{4})?\s*$)`,
  'm',
);

/** Longer lines say something of their own. */
const longest = 60;

const numbered = new RegExp(latin`^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{Lu})`);
const anyNumber = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+/;
const capital = new RegExp(latin`^\p{Lu}`);

export interface ChapterLine {
  written: string;
  wanted: string;
  fix: Fix | undefined;
  /** Without emphasis a number alone says it only where no goal may have numbered results. */
  needsChapter: boolean;
  /** Without a number it may be a table's caption. */
  isBudget: boolean;
  /** Neither in bold nor in capitals. */
  isPlain: boolean;
}

/** Reads a paragraph of one line as a heading without its signs; null for most. */
export function chapterLine(paragraph: Paragraph, source: Source): ChapterLine | null {
  const [only, ...others] = paragraph.children;
  if (others.length > 0 || !(only?.type === 'strong' || only?.type === 'text')) return null;
  const span = spanOf(paragraph);
  if (span.end - span.start > longest) return null;
  const text = placedText(only).text.trim();
  if (/\n|[.,:;!?]$/.test(text)) return null;
  const isBold = only.type === 'strong';
  const said = readLine(text, isBold);
  if (!said) return null;
  const { fix } =
    isBold && plainFix(source, placedText(only).span(0, text.length), '').fix
      ? { fix: { span, text: said.wanted, unsure: true } }
      : plainFix(source, span, said.wanted, true);
  return { ...said, fix };
}

function readLine(text: string, isBold: boolean): Omit<ChapterLine, 'fix'> | null {
  const name = text.replace(anyNumber, '');
  const hasCapital = capital.test(name);
  const isNamed = names.has(letters(name)) && hasCapital;
  const isBudget = !isBold && hasCapital && parseSectionName(name)?.kind === 'Budget';
  const number = numbered.exec(text)?.[1];
  if (!isNamed && !isBudget && number === undefined) return null;
  const written = fold(text);
  const isShouted = text === text.toUpperCase();
  const parts = number ?? (isBudget || partNames.has(letters(name)) ? '1.1' : '1');
  const signs = '#'.repeat(Math.min(parts.split('.').length, 6));
  return {
    written,
    wanted: `${signs} ${isShouted ? name.charAt(0) + name.slice(1).toLowerCase() : written}`,
    needsChapter: !isBold && !isNamed && !isBudget,
    isBudget: isBudget && number === undefined,
    isPlain: !isBold && !isShouted,
  };
}
