import type { Table } from 'mdast';
import data from '../../../schemas/words/sums.json' with { type: 'json' };
import { tablesIn } from '../../plan/flow.ts';
import { cellOf } from '../../plan/inline.ts';
import type { Cell } from '../../plan/model.ts';
import { type Prose, proseOf, proseOfKind } from '../../plan/prose.ts';
import { anyOf } from '../../source/any-of.ts';
import { latin } from '../../source/latin.ts';
import { matchesIn } from '../../source/matches.ts';
import type { Problem } from '../../source/problem.ts';
import { type Found, inProse } from '../reading/in-prose.ts';
import { piecesWith } from '../reading/pieces-with.ts';
import { saidAfter, saidBefore } from '../reading/sentences.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** `Södra huset har 12 barn` under the heading of a table that has 11 in that row and column. */
export const countsInTable: Rule = (context) => {
  const { plan, source } = context;
  const told = piecesWith(proseOf(plan, source), hint).filter(isRunning);
  const tables = told.length > 0 ? tablesIn(source.tree).filter((table) => !plan.tables.has(table)) : [];
  if (tables.length === 0) return [];
  const sections = sectionsOf(tables, context);
  return inProse(
    context,
    count,
    (found) => differing(found, sections.get(found.piece.headings), context),
    hint,
    isRunning,
  );
};

const hint = /\shar\s\d|\shar\stotalt|\shar\ssamman/;
const isRunning = ({ kind }: Prose): boolean => kind === 'paragraph' || kind === 'item';

/** What the tables under each heading count. All that stands right under one has the same list of headings. */
function sectionsOf(tables: Table[], { plan, source }: RuleContext): Map<Prose['headings'], Counts> {
  const places = new Map(proseOfKind('cell', plan, source).map(({ node, headings }) => [node, headings]));
  const sections = new Map<Prose['headings'], Counts>();
  for (const table of tables) {
    const [first] = table.children[0]?.children ?? [];
    const headings = first && places.get(first);
    if (headings) sections.set(headings, readCounts(table, sections.get(headings) ?? new Map()));
  }
  return sections;
}

interface Count {
  name: string;
  value: number;
  written: string;
  at: number;
}

/** What a section's tables count, by whose and of what; null where two rows tell of the same. */
type Counts = Map<string, Count | null>;

type Row = [label: Cell, ...cells: Cell[]];

const keyOf = (subject: string, noun: string): string => `${subject}|${noun}`;

const wholeNumber = /^\d{1,5}$/;
const subjectName = new RegExp(latin`^\p{L}[\p{L} -]{2,40}$`, 'u');
const nounName = new RegExp(latin`^(?:antal\s)?(\p{Ll}{3,30})$`, 'u');

/** `| Grupp | Barn |` with a row for each; `| Antal barn | 42 |` counts all of the unit's. */
function readCounts(table: Table, counts: Counts): Counts {
  const [header = [], ...rows] = table.children.map(({ children }) => children.map(cellOf));
  const nouns = header.slice(1).map(nounIn);
  for (const [label, ...cells] of rows) {
    if (!label || !subjectName.test(label.text)) continue;
    const ofAll = nouns.length === 1 && /^antal\s/i.test(label.text) ? nounIn(label) : undefined;
    if (ofAll) add(counts, '', [label, ...cells], [ofAll]);
    else add(counts, label.text.toLowerCase(), [label, ...cells], nouns);
  }
  return counts;
}

/** The counts of one row, each by what its column counts. */
function add(counts: Counts, subject: string, [label, ...cells]: Row, nouns: (string | undefined)[]): void {
  for (const [index, { text, span }] of cells.entries()) {
    const noun = nouns[index];
    if (!noun || !wholeNumber.test(text)) continue;
    const key = keyOf(subject, noun);
    const one = { name: label.text, value: Number(text), written: text, at: span.start };
    counts.set(key, counts.has(key) ? null : one);
  }
}

const nounIn = ({ text }: Cell): string | undefined => nounName.exec(text.toLowerCase())?.[1];

/** How many somebody has, at the end of a clause: more words may tell of only some of them. */
const count = new RegExp(
  latin`(?<!\p{L})har\s(?:(?:totalt|sammanlagt)\s)?(?<count>\d{1,5})(?:\s(?!(?:och|samt)\s)(?<noun>\p{Ll}{3,30})(?=[.,;]|\s(?:och|samt)\s\d|$)|(?=[.,;]|\s(?:och|samt)\s|$))`,
  'gu',
);
/** `… har 6 barn, Linden har 8`: what was counted before. */
const countedBefore = new RegExp(latin`\d\s(?<noun>\p{Ll}{3,30})(?!\p{L})`, 'gu');
const { inexact } = data.partsOfTotal;
/** Not how it is now, or not all of it. */
const isOtherwise = new RegExp(
  latin`(?<!\p{L})(?:${anyOf([...inexact, ...data.inTable.otherTimes])})(?!\p{L})|(?:19|20)\d\d|%`,
  'i',
);
const furthest = 200;

function differing(found: Found, counts: Counts | undefined, { source }: RuleContext): Problem | null {
  const { piece, match, from, to } = found;
  const { count: written = '', noun: named } = match.groups ?? {};
  const before = saidBefore(piece.text, from, furthest);
  if (isOtherwise.test(before) || isOtherwise.test(saidAfter(piece.text, to, furthest))) return null;
  const [earlier, ...others] = new Set(matchesIn(before, countedBefore).map(({ groups }) => groups?.noun));
  const counted = named ?? (others.length === 0 ? earlier : undefined);
  if (counted === undefined) return null;
  const row = rowOf(before, counted, counts);
  if (!row || row.value === Number(written)) return null;
  const { line } = source.positions.position(row.at);
  const begin = from + match[0].indexOf(written);
  const values = { written, name: row.name, count: row.written, line };
  return { code: 'VP350', values, span: piece.span(begin, begin + written.length) };
}

/** The row of whoever the clause has for its subject, by its last words; `Enheten` in front is the whole unit. */
function rowOf(before: string, counted: string, counts: Counts = new Map()): Count | null {
  const said = before.trim().toLowerCase();
  if (units.has(said)) return counts.get(keyOf('', counted)) ?? null;
  const words = said.split(/\s+/).slice(-mostWords);
  for (let first = 0; first < words.length; first += 1) {
    const row = counts.get(keyOf(words.slice(first).join(' '), counted));
    if (row) return row;
  }
  return null;
}
const units = new Set(data.inTable.units);
const mostWords = 5;
