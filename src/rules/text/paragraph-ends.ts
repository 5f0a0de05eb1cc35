import common from '../../../schemas/words/reading.json' with { type: 'json' };
import { type Prose, proseOf, proseOfKind } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { listedLines } from '../reading/listed-lines.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isPointLine } from './point-lines.ts';

/** Paragraphs that break off: in the middle of a sentence, or before the last full stop. */
export const paragraphEnds: Rule = ({ plan, source }) => {
  const paragraphs = proseOfKind('paragraph', plan, source);
  const leads = leadsToList(proseOf(plan, source));
  const chains = brokenChains(paragraphs);
  const broken = new Set(flatMap(chains, (chain) => chain.slice(0, -1)));
  return [
    ...flatMap(chains, (chain) => brokenIn(chain, source)),
    ...flatMap(paragraphs, (piece) =>
      piece.text.length < shortest || broken.has(piece) || leads.has(piece) ? [] : withoutStop(piece),
    ),
  ];
};

/** Paragraphs of which each goes on with the sentence of the one before, as lines that were pasted with empty ones between. */
function brokenChains(paragraphs: Prose[]): Prose[][] {
  const chains: Prose[][] = [];
  for (const [index, piece] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (next?.after !== piece) continue;
    const last = chains.at(-1);
    if (last?.at(-1) === piece) {
      if (piece.text.length >= shortestLine && goesOn(piece, next)) last.push(next);
    } else if (piece.text.length >= shortest && isSentence(piece) && goesOn(piece, next)) {
      chains.push([piece, next]);
    }
  }
  return chains;
}

/** `Det innebär att enheten` above points that go on with the sentence. */
function leadsToList(prose: Prose[]): Set<Prose> {
  return new Set(prose.filter((_, index) => isPointInSentence(prose[index + 1])));
}

const isPointInSentence = (next: Prose | undefined): boolean =>
  next?.kind === 'item' && smallStart.test(next.text.slice(0, 20));

/** Shorter lines than this may be a list without its bullets. */
const shortest = 60;
/** Shorter lines of a sentence that is broken in several places may be a list that it leads to. */
const shortestLine = 40;

const sentenceStart = new RegExp(latin`^\s*[^\p{L}]{0,3}\p{Lu}`, 'u');
const smallStart = new RegExp(latin`^\s*(?:\p{Ll}{2,}|[iåö](?=\s))`);
const smallWord = new RegExp(latin`^\s*(\p{Ll}+)`);
const openEnd = new RegExp(latin`[\p{Ll},-]\s*$`);
const noStop = new RegExp(latin`[\p{Ll}\d,]$`);
const stopInside = new RegExp(latin`\p{Ll}\.\s+\p{Lu}`);

/** Lines that all begin with small letters are a list, unless one of them holds a full stop. */
const isSentence = ({ text }: Prose): boolean =>
  sentenceStart.test(text.slice(0, 20)) || stopInside.test(text);

/** No sign at its end, and a small letter at the beginning of the next that is no `a)`. */
const goesOn = (piece: Prose, next: Prose): boolean =>
  smallStart.test(next.text.slice(0, 20)) && openEnd.test(piece.text.slice(-20));

function brokenIn([piece, next, ...others]: Prose[], { positions }: RuleContext['source']): Problem[] {
  if (!piece || !next) return [];
  const first = smallWord.exec(next.text.slice(0, 100))?.[1] ?? '';
  const at = next.text.indexOf(first);
  const before = /\S+\s*$/.exec(piece.text.slice(-100))?.[0].trim() ?? '';
  const lines = others.map(({ span, text }) => positions.position(span(0, text.length).start).line);
  const values = { before, after: first, lines: listedLines(lines) };
  return [{ code: 'VP523', values, span: next.span(at, at + first.length) }];
}

/** `Dnr: 2024-117 Upplaga: 50 ex. Tryck: Tryckeriet`: no sentence has several of these, and no verb. */
const fields = new RegExp(latin`^\s*\p{Lu}\p{L}*:\s.*\s\p{Lu}\p{L}*:\s`, 's');
const finite = new RegExp(latin`(?<!\p{L})(?:${anyOf(common.finite)})(?!\p{L})`, 'i');

/** `VP_2026.docx`: a stop behind it would be read as part of it. */
const isFile = /\.(?:docx?|xlsx?|pptx?|pdf|md|txt|csv|png|jpe?g|svg)$/i;

/** `rutinen.2`, `nöjda.”1`: the figure is a note's mark, and the sentence has its stop. */
const markedNote = /[.!?][”"»)]?\d{1,2}$/;

/** A paragraph whose other sentences end with a full stop, and whose last does not. */
function withoutStop({ text, span }: Prose): Problem[] {
  const end = text.trimEnd().length;
  if (!noStop.test(text.slice(Math.max(0, end - 1), end)) || !stopInside.test(text)) return [];
  const word = /\S+$/.exec(text.slice(Math.max(0, end - 100), end))?.[0] ?? '';
  if (markedNote.test(word) && !/\d[.]\d+$/.test(word)) return [];
  if (fields.test(text) && !finite.test(text)) return [];
  if (isFile.test(word) || isPointLine(text.slice(text.lastIndexOf('\n', end) + 1))) return [];
  const from = end - word.length;
  return [{ code: 'VP524', values: { word: text.slice(from, end) }, span: span(from, end) }];
}
