import data from '../../../schemas/words/references.json' with { type: 'json' };
import { type Prose, proseOf, proseOfKind } from '../../plan/prose.ts';
import { countLeading } from '../../source/count-leading.ts';
import { latin } from '../../source/latin.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { sentenceAround } from '../reading/sentences.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `Se figur 4` where no figure is, `(se sid 12)`: figures and pages of the document that the text comes from. */
export const lostReferences: Rule = (context) => [
  ...inProse(context, figure, (found) => lostFigure(found, context), /figur\s\d|figuren\s\d|diagram\s\d/),
  ...inProse(context, table, (found) => lostTable(found, context), tableHint),
  ...inProse(context, page, lostPage, /sid\s\d|sida\s\d|sidan\s\d|sid\.\s\d|sidor\s\d|sidorna\s\d/),
];

const figure = new RegExp(
  latin`(?<![\p{L}\p{N}])(?:figur|diagram)(?:en|met)?\s(\d{1,2})(?![\p{L}\p{N}.]\d)`,
  'gi',
);

/** Of no other document, as nothing says in which. */
const page = new RegExp(
  latin`(?<!\p{L})se\s(?:även\s|också\s|vidare\s)?(?:sid(?:a|an|or|orna)?\.?)\s(\d{1,3})(?:[–-]\d{1,3})?(?=\s*(?:[.)\]]|$))`,
  'gi',
);

const elsewhere = new RegExp(latin`${data.otherDocumentPatterns.join('|')}`, 'i');

function lostFigure(found: Found, context: RuleContext): Problem | null {
  const { piece, match, from, to } = found;
  const [text, number = ''] = match;
  const isCaption = piece.text.slice(0, from).trim() === '';
  if (piece.kind === 'caption' || isCaption || elsewhere.test(sentenceAround(found))) return null;
  if (isThere(Number(number), context)) return null;
  return { code: 'VP549', values: { figure: text, page: '', table: '' }, span: piece.span(from, to) };
}

/** A caption with that number, or as many pictures; where no caption has a number they are counted. */
function isThere(number: number, { plan, source }: RuleContext): boolean {
  const captions = piecesWith(proseOf(plan, source), captionHint);
  const own = new RegExp(latin`^\s*(?:figur|bild|diagram|tabell)\s+${number}(?!\d)`, 'i');
  return (
    captions.some(({ text }) => own.test(text)) || countOf(proseOfKind('caption', plan, source)) >= number
  );
}

const captionHint = /figur\s+\d|bild\s+\d|diagram\s+\d/;

const countOf = (captions: Prose[]): number => new Set(captions.map(({ node }) => node)).size;

const table = new RegExp(
  latin`(?<!\p{L})(?:nedanstående\s+tabell(?:er)?|tabellen\s+nedan|tabellerna\s+nedan)(?!\p{L})`,
  'gi',
);
const tableHint = /nedanstående\s+tabell|tabellen\s+nedan|tabellerna\s+nedan/;

/** So many blocks, and so much text, are looked through for a table. */
const nearbyBlocks = 20;
const nearbyText = 8000;

/** `Redovisas i nedanstående tabell`, and no table, picture or line that may be one follows. */
function lostTable({ piece, match, from, to }: Found, { source }: RuleContext): Problem | null {
  const span = piece.span(from, to);
  if (piece.kind === 'heading' || piece.kind === 'cell' || piece.kind === 'caption') return null;
  const { children } = source.tree;
  const first = countLeading(children.length, (index) => spanOf(children[index]).end < span.end);
  const follow = children.slice(first, first + nearbyBlocks);
  const text = source.text.slice(span.end, Math.min(spanOf(follow.at(-1)).end, span.end + nearbyText));
  if (follow.some(({ type }) => type === 'table' || type === 'html') || /[|\t]|!\[/.test(text)) return null;
  return { code: 'VP549', values: { figure: '', page: '', table: match[0] }, span };
}

function lostPage(found: Found): Problem | null {
  const { piece, match, from, to } = found;
  if (elsewhere.test(sentenceAround(found))) return null;
  return { code: 'VP549', values: { figure: '', page: match[0], table: '' }, span: piece.span(from, to) };
}
