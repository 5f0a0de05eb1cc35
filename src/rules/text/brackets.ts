import { type Prose, proseOf } from '../../plan/prose.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Code, Problem } from '../../source/problem.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import type { Rule } from '../rule.ts';

/** Brackets and quotation marks come in pairs. A pair may reach over several paragraphs of a section. */
export const brackets: Rule = ({ plan, source }) => {
  const prose = proseOf(plan, source);
  return [
    ...alone(piecesWith(prose, /[()[\]{}]/), loneBracket, 'VP511'),
    ...alone(piecesWith(prose, quote), loneQuote, 'VP512'),
  ];
};

/** A sign without its fellow. */
interface Lone {
  at: number;
  sign: string;
  opens: boolean;
}

/** The lone signs of all pieces, but for those that open in one and close in a later one of the same section. */
function alone(prose: Prose[], find: (text: string) => Lone | null, code: Code): Problem[] {
  const found = flatMap(prose, (piece) => {
    const lone = find(piece.text);
    return lone ? [{ piece, lone }] : [];
  });
  return found
    .filter((one, index) => {
      const [before, after] = [found[index - 1], found[index + 1]];
      return one.lone.opens ? !(after && isPair(one, after)) : !(before && isPair(before, one));
    })
    .map(({ piece, lone: { at, sign } }) => ({
      code,
      values: { sign },
      span: piece.span(at, at + 1),
    }));
}

type Place = { piece: Prose; lone: Lone };

function isPair(first: Place, second: Place): boolean {
  const { goal, section, chapter } = first.piece;
  const isBeside =
    goal === second.piece.goal && section === second.piece.section && chapter === second.piece.chapter;
  return isBeside && first.lone.opens && !second.lone.opens && first.piece.kind !== 'cell';
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** What holds a bracket and is none: `a)` before a point, `:)`. */
const noBracket = new RegExp(latin`(?<=^|[\s,;/(–-])(?:\p{L}|\d{1,2}|[ivx]{1,4})\)|[:;]-?[()]`, 'gi');

const anyBracket = /[()[\]{}]/g;

/** The first bracket that has no fellow in a text. */
function loneBracket(text: string): Lone | null {
  const open: Lone[] = [];
  for (const { 0: sign, index: at } of matchesIn(text, anyBracket)) {
    if (closing[sign]) open.push({ at, sign, opens: true });
    else if (closing[open.at(-1)?.sign ?? ''] === sign) open.pop();
    else if (!isMarker(text, at)) return { at, sign, opens: false };
  }
  return open[0] ?? null;
}

/** Whether a closing bracket with nothing open belongs to a point's letter or to a smiley. */
function isMarker(text: string, at: number): boolean {
  const from = Math.max(0, at - 6);
  return matchesIn(text.slice(from, at + 1), noBracket).some(
    ({ 0: found, index }) => from + index + found.length === at + 1 && (index > 0 || from === 0),
  );
}

const quote = /[”“"„‟]/;
const quotes = new RegExp(quote, 'g');

const noWord = new RegExp(latin`^[^\p{L}\p{N}]?$`);

/** The quotation mark without its fellow where their number is odd: by where the spaces stand. */
function loneQuote(text: string): Lone | null {
  const marks = matchesIn(text, quotes);
  if (marks.length % 2 === 0) return null;
  let open: Lone | null = null;
  for (const { 0: sign, index: at } of marks) {
    // A measure, `15"`, is no quotation; the end of `"Agenda 2030"` is.
    if (open === null && sign === '"' && /\d/.test(text.charAt(at - 1))) continue;
    const opens = /^[\s([/–-]?$/.test(text.charAt(at - 1));
    const closes = noWord.test(text.charAt(at + 1));
    if (open === null) {
      open = { at, sign, opens: opens || !closes };
      if (!open.opens) return open;
    } else if (opens && !closes) return open;
    else open = null;
  }
  return open;
}
