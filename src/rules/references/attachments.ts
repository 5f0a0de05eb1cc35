import { titleOf } from '../../plan/attachment-title.ts';
import type { Attachment, Plan } from '../../plan/model.ts';
import { proseOf, proseOfKind } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { letters } from '../../source/words.ts';
import { pathsOf, writtenAt } from '../reading/front-matter-values.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { attachmentHint, headingsOf, isOfOtherText, numberOf } from './attachment-mentions.ts';

/** What the text says of attachments fits what is listed, and the other way round. */
export const attachments: Rule = (context) => {
  const listed = context.plan.meta.attachments;
  const unknown = listed.length > 0 ? unknownNumbers(listed, context) : unlisted(context);
  return [
    ...unknown,
    ...(listed.length > 0 ? headedUnlisted(listed, context) : []),
    ...sameNumbers(context),
    ...missingNumbers(context, new Set(flatMap(unknown, ({ values }) => values?.number ?? []))),
    ...withoutFile(listed, context),
  ];
};

const numbered = new RegExp(latin`(?<![\p{L}\p{N}])bilaga\s+(?<number>\d{1,2})(?![\p{L}\p{N}])`, 'gi');

/** `bilaga 3` where two are listed. */
function unknownNumbers(listed: Attachment[], context: RuleContext): Problem[] {
  const numbers = new Set(listed.map(({ title }) => numberOf(title)));
  const isHeaded = headedIn(context);
  const check = (found: Found): Problem | null => {
    const { piece, match, from, to } = found;
    const number = Number(match.groups?.number);
    if (numbers.has(number) || isHeaded(number) || isOfOtherText(found)) return null;
    const values = { number, listed: listed.length };
    return { code: 'VP140', values, span: piece.span(from, to) };
  };
  return inProse(context, numbered, check, attachmentHint);
}

const reference = new RegExp(
  latin`(?<![\p{L}\p{N}])(?:se\s+(?:även\s+|också\s+)?(?:bifogad\p{L}*\s+)?bilag(?:a|an|or|orna)|(?:i|enligt|av)\s+bilaga\s+\d{1,2}|(?:i|enligt|av)\s+bilagan)(?![\p{L}])(?:\s+\d{1,2}(?!\p{N}))?`,
  'gi',
);

/** `se bilaga` where none is listed. The first is enough to tell. */
function unlisted(context: RuleContext): Problem[] {
  let isHeaded: ReturnType<typeof headedIn> | null = null;
  const check = (at: Found): Problem | null => {
    if (isOfOtherText(at)) return null;
    isHeaded ??= headedIn(context);
    const number = /\d+/.exec(at.match[0])?.[0];
    if (isHeaded(number === undefined ? null : Number(number))) return null;
    return { code: 'VP141', values: { text: at.match[0] }, span: at.piece.span(at.from, at.to) };
  };
  return inProse(context, reference, check, attachmentHint).slice(0, 1);
}

/** Whether an attachment, of this number or of any, stands last in the plan under a heading; `Bilagor` may hold them all. */
function headedIn(context: RuleContext): (number: number | null) => boolean {
  const numbers = new Set(headingsOf(context).map(({ number }) => number));
  return (number) => numbers.has(null) || (number === null ? numbers.size > 0 : numbers.has(number));
}

/** `Bilaga 3: …` over a text of its own, where the front matter lists two. */
function headedUnlisted(listed: Attachment[], context: RuleContext): Problem[] {
  const numbers = new Set(listed.map(({ title }) => numberOf(title)));
  return headingsOf(context)
    .filter(({ number }) => number !== null && !numbers.has(number))
    .map(({ number, piece: { span, text } }) => ({
      code: 'VP144',
      values: { number: number ?? 0 },
      span: span(0, text.length),
    }));
}

function sameNumbers({ plan, source }: RuleContext): Problem[] {
  if (plan.meta.attachments.length < 2) return [];
  const seen = new Set<number>();
  return flatMap(placed(plan, source), ({ attachment, value }): Problem[] => {
    const number = numberOf(attachment.title);
    const again = seen.has(number);
    seen.add(number);
    if (!again || !value) return [];
    return [{ code: 'VP142', values: { number }, span: value.span(0, value.text.length) }];
  });
}

/**
 * `Bilaga 1` and `Bilaga 3` without a second one, in the list or in the plan itself. The first is enough to tell.
 * @param told Numbers of which it has been told that they are not there.
 */
function missingNumbers(context: RuleContext, told: Set<unknown>): Problem[] {
  const { plan, source } = context;
  const numbers = new Set(plan.meta.attachments.map(({ title }) => numberOf(title)));
  const highest = Math.max(0, ...numbers);
  // As many as are listed: one of them has another's number, which is told already.
  if (highest <= plan.meta.attachments.length || highest > mostNumbers) return [];
  const isHeaded = headedIn(context);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).find(
    (number) => !numbers.has(number) && !told.has(number) && !isHeaded(number),
  );
  if (missing === undefined || namesOthers(context)) return [];
  const [next] = flatMap(placed(plan, source), ({ value }) => {
    const number = numberOf(value?.text ?? '');
    return value && number > missing ? { value, number } : [];
  }).toSorted((a, b) => a.number - b.number);
  if (!next) return [];
  const { span, text } = next.value;
  return [{ code: 'VP158', values: { number: next.number, missing }, span: span(0, text.length) }];
}

/** `Bilaga 1 finns i nämndens plan`: attachments may be counted through all plans. */
function namesOthers(context: RuleContext): boolean {
  const prose = piecesWith(proseOf(context.plan, context.source), attachmentHint);
  return prose.some((piece) =>
    matchesIn(piece.text, numbered).some((match) =>
      isOfOtherText({ piece, match, from: match.index, to: match.index + match[0].length }),
    ),
  );
}

/** A higher number is none that counts the attachments. */
const mostNumbers = 99;

/** Attachments beside what is written of them. */
function placed({ meta }: Plan, source: RuleContext['source']) {
  const values = flatMap(
    pathsOf(source, 'bilagor'),
    (path) => writtenAt(source, path) ?? writtenAt(source, [...path, 'titel']) ?? [],
  );
  return meta.attachments.map((attachment, index) => ({ attachment, value: values[index] }));
}

const mention = new RegExp(
  latin`(?<!\p{L})(?:bilag(?:a|an|or|orna)(?:\s+(?<number>\d{1,2})(?<more>\s*(?:och|samt|[,–-])\s*\d)?)?|bifog\p{L}+|biläg\p{L}+)(?!\p{L})`,
  'gi',
);

/** The number that a mention gives; null where it may mean any attachment, or several. */
function numberIn(groups: Record<string, string> | undefined): number | null {
  return groups?.number && !groups.more ? Number(groups.number) : null;
}

/** Listed, but neither a file nor a word in the text shows that it is there. */
function withoutFile(listed: Attachment[], context: RuleContext): Problem[] {
  const { plan, source } = context;
  if (listed.every(({ file }) => file)) return [];
  const titles = new Set(proseOfKind('heading', plan, source).map(({ text }) => letters(text)));
  const isTitled = (title: string): boolean => titles.has(letters(titleOf(title)));
  const headed = new Set(flatMap(headingsOf(context), ({ number }) => number ?? []));
  const [printed] = headed;
  const mentioned = new Set(
    flatMap(piecesWith(proseOf(plan, source), attachmentHint), ({ text }) =>
      matchesIn(text, mention).map(({ groups }) => numberIn(groups)),
    ),
  );
  return flatMap(placed(plan, source), ({ attachment: { title, file }, value }): Problem[] => {
    const number = numberOf(title);
    if (file || !value || headed.has(number) || isTitled(title)) return [];
    const span = value.span(0, value.text.length);
    if (!mentioned.has(null) && !mentioned.has(number)) return [{ code: 'VP143', span }];
    // Where one stands in the plan itself, the reader looks for the others there.
    return printed === undefined ? [] : [{ code: 'VP148', values: { number: printed }, span }];
  });
}
