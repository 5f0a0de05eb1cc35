import { latin } from '../../source/latin.ts';
import { plainFix } from '../../source/plain-fix.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `mellan 1-2 gånger`: the dash already says from what and to what, so the word asks for its own fellow (Svenska skrivregler). */
export const dashForWord: Rule = (context) =>
  inProse(context, spans, (found) => withDash(found, context), /mellan\s\d|mellan\skl|från\s\d|från\skl/);

const figure = String.raw`(?:\d{1,3}(?:[ \u00A0]\d{3})+|\d{1,4}(?:[.,:]\d{1,2})?)(?!\d)`;
const time = String.raw`\d{1,2}(?:[.:]\d\d)?(?!\d)`;
const dash = '(?:[–-]|[ \\u00A0][–-][ \\u00A0])';
const clock = String.raw`kl(?:\.|ockan)?\s`;
/** `mellan 1–3 år och 4–5 år`, `från 1–2 till 3–4`: what has its fellow further on. */
const alone = latin`(?![\p{L}–-]|[.,:/]\d|(?:\s[^\s.,;:!?]+){0,5}\s(?:och|till)\s)`;
const days = latin`öppe[tn]|öppna|bemanna[dt]e?|dagligen|vardagar|helger|lördagar|söndagar|dygnet|måndag\p{L}*|fredag\p{L}*`;

/** After `från` only times of the day are surely a span: `svar från 8–10 enheter` is right. */
const spans = new RegExp(
  latin`(?<!\p{L})(?:(?<between>mellan)\s(?<of>${clock})?(?<low>${figure})${dash}(?<high>${figure})|(?:från\s${clock}|(?:${days})\s(?:\p{L}+\s){0,2}från\s)(?<opens>${time})${dash}(?<closes>${time}))${alone}`,
  'giu',
);

function withDash({ piece, match, to }: Found, { source }: RuleContext): Problem | null {
  const { between, of, low, high, opens, closes } = match.groups ?? {};
  const [first = '', last = ''] = between ? [low, high] : [opens, closes];
  // From one day to the next the first hour is the later.
  if (between && !of && amountOf(first) >= amountOf(last)) return null;
  const joint = between ? 'och' : 'till';
  const at = match[0].lastIndexOf(first, match[0].length - last.length - 1);
  const span = piece.span(to - match[0].length + at, to);
  const wanted = `${first} ${joint} ${last}`;
  const values = { word: between ? 'mellan' : 'från', joint, wanted };
  return { code: 'VP564', values, span, ...plainFix(source, span, wanted) };
}

const amountOf = (written: string): number => Number(written.replace(/\s/g, '').replace(/[,:]/, '.'));
