import data from '../../../schemas/words/references.json' with { type: 'json' };
import { type Prose, proseOfKind } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Found } from '../reading/in-prose.ts';
import { saidAfter, saidBefore } from '../reading/sentences.ts';
import type { RuleContext } from '../rule.ts';

/** How attachments are listed and spoken of, for the rules that hold one against the other. */

/** Stands in all text that speaks of an attachment. */
export const attachmentHint = /bila|bilä|bifog/;

/** As printed: written, or counted where the writer left it out (format section 2). */
export function numberOf(title: string): number {
  return Number(/^bilaga\s+(\d+)/i.exec(title)?.[1]);
}

/** Headings of attachments that stand in the plan itself. */
export function headingsOf({ plan, source }: RuleContext): { number: number | null; piece: Prose }[] {
  return flatMap(proseOfKind('heading', plan, source), (piece) => {
    const found = /^\s*bilag(?:a|or)\b(?:\s+(\d{1,2}))?/i.exec(piece.text);
    return found ? [{ number: found[1] ? Number(found[1]) : null, piece }] : [];
  });
}

const others = new RegExp(latin`(?<!\p{L})(?:${data.otherAttachmentPatterns.join('|')})(?!\p{L})`, 'i');

/** So many signs to each side tell whose attachment it is. */
const furthest = 120;

/** Laws, budgets and agreements have attachments of their own. */
export function isOfOtherText({ piece: { text }, from, to }: Found): boolean {
  const after = saidAfter(text, to, furthest);
  return (
    others.test(saidBefore(text, from, furthest)) || /^\s+(?:till|i)\s/i.test(after) || others.test(after)
  );
}
