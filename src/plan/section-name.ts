import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { latin } from '../source/latin.ts';
import { remembering } from '../source/remember.ts';
import { letters, nearest } from '../source/words.ts';
import type { SectionName } from './model.ts';
import { usualMoneyUnit } from './money.ts';

/** What a heading inside a goal says, where it names a section (format section 3). */
export interface SectionHeading {
  kind: SectionName;
  /** Canonical name; for a budget as written: `Budget 2025`. */
  name: string;
  /** False for a near miss, which is understood with a warning. */
  exact: boolean;
}

const names = vocabulary.sections as SectionName[];
const firstLetters = new Map(names.map((name) => [name, letters(name).charAt(0)]));
const apart = new Set(vocabulary.notSections.map(letters));

/** `Budget`, `Budget 2025`, `Budget för 2025 (tkr)`: a year and a unit may follow, nothing else. */
const budgetPattern = new RegExp(
  `^budget(?:\\s+(?:för|år))*(?:\\s+\\d{4})?(?:[\\s,–-]+\\(?(?:belopp\\s+)?(?:i\\s+)?(?:${usualMoneyUnit})\\)?)?$`,
  'i',
);

/** `2.1.1.1 Förväntat resultat`: a number that a word processor set before its heading. */
const leadOf = (text: string): string => /^\d{1,2}(?:\.\d{1,3})*[.)]?\s+(?=\S)/.exec(text)?.[0] ?? '';

/** Case and a trailing colon do not matter. Null for a free heading. */
export const parseSectionName = remembering((written: string): SectionHeading | null => {
  const text = written.replace(/\s*:$/, '').trim();
  const lead = leadOf(text);
  const named = sectionNamed(text.slice(lead.length));
  return named && lead !== '' ? { ...named, exact: false } : named;
});

function sectionNamed(text: string): SectionHeading | null {
  if (budgetPattern.test(text)) {
    return { kind: 'Budget', name: text.replace(/^budget/i, 'Budget'), exact: true };
  }
  const same = names.find((name) => name.toLowerCase() === text.toLowerCase());
  if (same) return { kind: same, name: same, exact: true };
  if (apart.has(letters(text))) return null;
  // People do not miss a first letter: `Utskrivning` and `Avveckling` are headings of their own.
  const first = letters(text).charAt(0);
  const near = nearest(
    text,
    names.filter((name) => first === '' || firstLetters.get(name) === first),
  );
  return near ? { kind: near, name: near, exact: false } : null;
}

export type ChapterKind = 'opening' | 'economy' | 'closing' | 'free';

/** Which of the usual chapters a title names. */
export function chapterKind(title: string): ChapterKind {
  const wanted = title.replace(/\s*:$/, '').trim().toLowerCase();
  const kinds = ['opening', 'economy', 'closing'] as const;
  return (
    kinds.find((kind) => vocabulary.chapters[kind].some((name) => name.toLowerCase() === wanted)) ?? 'free'
  );
}

const numbered = new RegExp(latin`^(\d{1,2}(?:\.\d{1,2})*)(?:\.\s+|\s+(?=\p{Lu}))`);

/** `1. Inledning` and `1 Inledning` are numbered. */
export function splitNumber(title: string): { number: string | null; title: string } {
  const match = numbered.exec(title);
  return match ? { number: match[1] ?? null, title: title.slice(match[0].length) } : { number: null, title };
}
