import type { Paragraph } from 'mdast';
import vocabulary from '../../../schemas/vocabulary.json' with { type: 'json' };
import data from '../../../schemas/words/headings.json' with { type: 'json' };
import { fold, placedText } from '../../plan/inline.ts';
import { letters } from '../../plan/words.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { spanOf } from '../../source/span.ts';
import { plainFix } from '../reading/plain-source.ts';
import type { Rule } from '../rule.ts';

/** A paragraph in bold that is numbered as a heading or bears a chapter's name, and a chapter's name in capitals. */
export const chapterAsText: Rule = ({ source }) =>
  mayBe.test(source.text)
    ? flatMap(source.tree.children, (node) => (node.type === 'paragraph' ? standing(node, source) : []))
    : [];

/** A line that is in bold from its beginning, or in capitals altogether. */
const mayBe = new RegExp(latin`^(?:\*\*|__|(?:\d[\d.]*\s+)?\p{Lu}{4,20}(?:\s\p{Lu}{2,20}){0,3}\s*$)`, 'mu');

/** Longer lines say something of their own. */
const longest = 60;

const names = new Set([...Object.values(vocabulary.chapters).flat(), ...data.chapterNames].map(letters));

const numbered = new RegExp(latin`^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{Lu})`, 'u');
const anyNumber = /^\d{1,2}(?:\.\d{1,2})*\.?\s+/;

function standing(paragraph: Paragraph, source: Source): Problem[] {
  const [only, ...others] = paragraph.children;
  const isBold = only?.type === 'strong';
  if (others.length > 0 || !(isBold || only?.type === 'text')) return [];
  const span = spanOf(paragraph);
  if (span.end - span.start > longest) return [];
  const text = placedText(only).text.trim();
  if (/\n|[.,:;!?]$/.test(text) || !(isBold || text === text.toUpperCase())) return [];
  const name = text.replace(anyNumber, '');
  const number = isBold ? numbered.exec(text)?.[1] : undefined;
  if (number === undefined && !names.has(letters(name))) return [];
  const depth = number === undefined ? 1 : Math.min(number.split('.').length, 6);
  const written = fold(text);
  const signs = '#'.repeat(depth);
  const wanted = `${signs} ${isBold ? written : name.charAt(0) + name.slice(1).toLowerCase()}`;
  const { fix } =
    isBold && plainFix(source, placedText(only).span(0, text.length), '').fix
      ? { fix: { span, text: wanted, unsure: true } }
      : plainFix(source, span, wanted, true);
  const values = { written, wanted };
  return [{ code: 'VP256', values, span, ...(fix && { fix }) }];
}
