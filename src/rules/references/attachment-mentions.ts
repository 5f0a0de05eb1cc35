import data from '../../../schemas/words/references.json' with { type: 'json' };
import { type Prose, proseOfKind } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Found } from '../reading/in-prose.ts';
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

const others = new RegExp(latin`(?<!\p{L})(?:${data.otherAttachments.join('|')})(?!\p{L})`, 'i');

/** Laws, budgets and agreements have attachments of their own. */
export function isOfOther({ piece: { text }, from, to }: Found): boolean {
  const before =
    text
      .slice(Math.max(0, from - 120), from)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(to, to + 120).split(/[.!?]\s/)[0] ?? '';
  return others.test(before) || /^\s+(?:till|i)\s/i.test(after) || others.test(after);
}
