/**
 * Reads a content stream as a row of atoms: the parts that paint, each of which is wholly one piece of content or
 * wholly decoration. Chromium's marked content is read and cut away; where the new marks stand follows from the atoms.
 */
import {
  markedContentId,
  nameOf,
  nextOperator,
  numberOf,
  type Operator,
  operandsOf,
  type Range,
  startReading,
} from '../../content/operators.ts';
import type { Font } from './fonts.ts';
import {
  around,
  type Box,
  identity,
  type Matrix,
  multiply,
  transform,
  transformBox,
  union,
  unitSquare,
} from './matrix.ts';
import { adjoins, type Row, type RowReader, rowReader } from './rows.ts';

/** A marked-content sequence by Chromium. */
export interface Mark {
  id: number;
  /** The role of the tag that it belongs to, as Chromium has it. */
  tag: string;
}

export interface Atom extends Range {
  /** `group`: a form with marks of its own. */
  kind: 'text' | 'path' | 'object' | 'group';
  /** null outside marked content. */
  mark: Mark | null;
  /** True where `q` or `Q` stands between the atom before and this one. */
  apart: boolean;
  /** In the space of the page; of text that is not a row only where it begins, and only outside marked content. */
  box: Box | null;
  /** True for text that does not run straight across the page. */
  turned: boolean;
}

/** A row of glyphs where it stands. */
export interface PlacedRow {
  mark: Mark | null;
  /** null for text that is not written as one. */
  row: Row | null;
}

/** What the names in a stream stand for. */
export interface Resources {
  painted: (name: string) => Painted;
  font: (name: string) => Font | null;
}

/** What a name under `XObject` stands for. */
export interface Painted {
  kind: 'object' | 'group';
  /** In the space where it is painted. */
  box: Box;
}

export interface Scan {
  atoms: Atom[];
  /** Chromium's marked-content operators. */
  cuts: Range[];
  /** By name, the matrix with which each group was painted. */
  groups: Map<string, Matrix>;
  rows: PlacedRow[];
}

/** Tags whose drawing is content; that of all others is rules, backgrounds and borders. */
export const drawn: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Lbl']);

interface State extends Scan {
  content: Uint8Array;
  painted: Resources['painted'];
  /** null where text is spaced otherwise than by the widths of its letters. */
  readRow: RowReader | null;
  matrix: Matrix;
  saved: Matrix[];
  /** The open sequences outside text objects: Chromium's, or null for one without id. */
  marks: (Mark | null)[];
  mark: Mark | null;
  apart: boolean;
  /** The open text object, the sequences that are open in it, the matrix that it begins with, and whether it shows anything. */
  text: { start: number; marked: number; origin: Matrix | null; shows: boolean } | null;
  path: { start: number; box: Box | null } | null;
  /** Whether the last text object ends with a soft hyphen. */
  isBreakable: boolean;
}

/** @param start The matrix with which the content is painted; the identity for a page. */
export function readAtoms(content: Uint8Array, { painted, font }: Resources, start: Matrix = identity): Scan {
  const state: State = {
    content,
    painted,
    readRow: rowReader(content, font),
    atoms: [],
    cuts: [],
    groups: new Map(),
    rows: [],
    matrix: start,
    saved: [],
    marks: [],
    mark: null,
    apart: true,
    text: null,
    path: null,
    isBreakable: false,
  };
  const reading = startReading(content);
  while (nextOperator(reading)) {
    if (reading.name === 'BT') reading.end = beginText(state, reading);
    else handlers.get(reading.name)?.(state, reading);
  }
  return state;
}

/** Gives where the reading goes on: behind the whole text object where it is one row. */
function beginText(state: State, { start, end }: Operator): number {
  const row = state.readRow?.(end, state.matrix);
  if (!row) {
    state.text = { start, marked: 0, origin: null, shows: false };
    state.isBreakable = false;
    return end;
  }
  if (row.head > end) state.cuts.push({ start: end, end: row.head });
  if (row.text === '') state.cuts.push({ start, end: row.end });
  else addRow(state, start, row);
  state.isBreakable = row.isBreakable;
  return row.end;
}

function addRow(state: State, start: number, row: Row): void {
  const { end, turned } = row;
  const last = state.rows.at(-1);
  if (last?.mark && last.row && partsWord(state, last.row, row)) {
    last.row.isParted = true;
    row.isHyphen = true;
  }
  const mark = row.isHyphen ? null : state.mark;
  addAtom(state, { kind: 'text', mark, start, end, box: row.isHyphen ? null : row.box, turned });
  state.rows.push({ mark, row });
}

/** Whether a hyphen stands behind a soft hyphen, or outside all tags behind a word that the style sheet lets break. */
function partsWord({ mark, isBreakable }: State, last: Row, row: Row): boolean {
  return /^[-\u2010]$/.test(row.text) && (isBreakable || (!mark && adjoins(last, row)));
}

type Handler = (state: State, operator: Operator) => void;
const handlers = new Map<string, Handler>();

function handle(names: string, handler: Handler): void {
  for (const name of names.split(' ')) handlers.set(name, handler);
}

handle('q', (state) => {
  state.saved.push(state.matrix);
  state.apart = true;
});
handle('Q', (state) => {
  state.matrix = state.saved.pop() ?? state.matrix;
  state.apart = true;
});
handle('cm', (state, operator) => {
  state.matrix = multiply(matrixOf(state.content, operator), state.matrix);
});
handle('Tm', ({ text, content, matrix }, operator) => {
  if (text) text.origin ??= multiply(matrixOf(content, operator), matrix);
});
handle(`Tj TJ ' "`, ({ text }) => {
  if (text) text.shows = true;
});
handle('Tc Tw Tz Ts', (state) => {
  state.readRow = null;
});
handle('ET', (state, { end }) => {
  const { text, mark } = state;
  state.text = null;
  // What is clipped away shows nothing.
  if (!text?.shows) return;
  state.rows.push({ mark, row: null });
  const origin = mark ? null : text.origin;
  const box = origin && around(null, transform(origin, 0, 0));
  addAtom(state, { kind: 'text', mark, start: text.start, end, box, turned: (origin?.[1] ?? 0) !== 0 });
});
handle('m l c v y re h', (state, operator) => {
  state.path ??= { start: operator.start, box: null };
  // Only of drawings is it of interest where they stand.
  if (state.mark && drawn.has(state.mark.tag)) addPoints(state, state.path, operator);
});
handle('n', (state) => {
  state.path = null;
});
handle('S s f F f* B B* b b*', (state, { start, end }) => {
  const { path } = state;
  state.path = null;
  addDrawing(state, 'path', { start: path?.start ?? start, end }, path?.box ?? null);
});
handle('sh', (state, { start, end }) => addDrawing(state, 'path', { start, end }, null));
handle('BI', (state, { start, end }) => {
  addDrawing(state, 'object', { start, end }, transformBox(state.matrix, unitSquare));
});
handle('Do', (state, operator) => {
  const name = nameOf(state.content, operandsOf(state.content, operator)[0]) ?? '';
  const { kind, box } = state.painted(name);
  if (kind === 'group') state.groups.set(name, state.matrix);
  addDrawing(state, kind, operator, transformBox(state.matrix, box));
});
// Inside a text object stands what Skia says of letters that are drawn as one (ActualText): that stays.
handle('BMC BDC', (state, operator) => {
  if (state.text) {
    state.text.marked += 1;
    return;
  }
  const id = markedContentId(state.content, operator);
  const tag = nameOf(state.content, operandsOf(state.content, operator)[0]) ?? 'Span';
  const mark = id === null ? null : { id, tag };
  state.marks.push(mark);
  state.mark = mark ?? state.mark;
  state.cuts.push({ start: operator.start, end: operator.end });
});
handle('EMC', (state, { start, end }) => {
  if (state.text && state.text.marked > 0) {
    state.text.marked -= 1;
    return;
  }
  state.marks.pop();
  state.mark = state.marks.findLast((mark) => mark !== null) ?? null;
  state.cuts.push({ start, end });
});

function addDrawing(state: State, kind: Atom['kind'], { start, end }: Range, box: Box | null): void {
  addAtom(state, { kind, mark: state.mark, start, end, box, turned: false });
}

/** What paints in the same way right after another is one atom with it: a dotted line has a path for each dot. */
function addAtom(state: State, atom: Omit<Atom, 'apart'>): void {
  const { kind, mark, end, box } = atom;
  const { apart } = state;
  const last = state.atoms.at(-1);
  state.apart = false;
  const isOne = kind === 'path' || (mark && kind === 'text');
  if (last && !apart && last.kind === kind && last.mark === mark && isOne) {
    last.end = end;
    last.box = union(last.box, box);
  } else {
    state.atoms.push({ ...atom, apart });
  }
}

function matrixOf(content: Uint8Array, operator: Operator): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(content, operator);
  return [a, b, c, d, e, f];
}

function numbersOf(content: Uint8Array, operator: Operator): number[] {
  return operandsOf(content, operator).map((operand) => numberOf(content, operand) ?? 0);
}

/** The box around all points of a curve holds the curve. */
function addPoints({ content, matrix }: State, path: { box: Box | null }, operator: Operator): void {
  const numbers = numbersOf(content, operator);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const points = operator.name === 're' ? [x, y, x + width, y + height] : numbers;
  for (let index = 0; index + 1 < points.length; index += 2) {
    path.box = around(path.box, transform(matrix, points[index] ?? 0, points[index + 1] ?? 0));
  }
}
