/**
 * Writes the marked content of one stream anew: everything that paints stands in a sequence, either with an id that
 * belongs to a tag, or as an artifact (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2). A sequence never crosses a `q` or `Q`.
 */
import type { Range } from '../../content/operators.ts';
import { latin } from '../../file/lexer.ts';
import { type Atom, drawn, type Mark, type Scan } from './atoms.ts';
import { type Box, union } from './matrix.ts';
import { endOfRow, startOfRow } from './rows.ts';

/** A sequence of the new stream that belongs to a tag. */
export interface Marked {
  /** Unique in its stream. */
  id: number;
  /** What it paints, for a drawing. */
  box: Box | null;
}

export interface Rewritten {
  content: Uint8Array;
  /** The new sequences of each of Chromium's; none for one that paints nothing of its own. */
  marked: Map<number, Marked[]>;
  /** How many ids are in use: 0 to one less. */
  count: number;
}

interface Run extends Range {
  mark: Mark | null;
  /** The operator that opens it where it is decoration. */
  opening: string;
  kinds: Set<Atom['kind']>;
  box: Box | null;
}

const LAYOUT = '/Artifact <</Type/Layout>>BDC';
const PAGINATION = '/Artifact <</Type/Pagination>>BDC';
const WATERMARK = '/Artifact <</Type/Pagination/Subtype/Watermark>>BDC';
const HEADER = '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC';
const FOOTER = '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC';

export interface MarkOptions {
  /** Height of the middle of the page, above which text is a header where no tagged text stands between. */
  middle: number;
  /** Chromium's sequences that repeat what stands elsewhere. */
  repeated: ReadonlySet<number>;
}

export function rewriteMarks(content: Uint8Array, scan: Scan, options: MarkOptions): Rewritten {
  const runs = runsOf(scan.atoms, options);
  const marked = new Map<number, Marked[]>();
  const edits: Edit[] = scan.cuts.map(({ start, end }) => ({ start, end, text: '' }));
  for (const { row } of scan.rows) {
    if (!row) continue;
    edits.push({ start: row.start, end: row.start, text: startOfRow(row) });
    edits.push({ start: row.start, end: row.end, text: row.written + endOfRow(row) });
  }
  let count = 0;
  for (const run of runs) {
    if (run.kinds.has('group')) continue;
    let { opening } = run;
    if (run.mark && run.opening === LAYOUT && isContent(run)) {
      const { id, tag } = run.mark;
      opening = `/${tag === 'NonStruct' ? 'Span' : tag} <</MCID ${count}>>BDC`;
      marked.set(id, [...(marked.get(id) ?? []), { id: count, box: run.box }]);
      count += 1;
    }
    edits.push({ start: run.start, end: run.start, text: `${opening}\n` });
    edits.push({ start: run.end, end: run.end, text: '\nEMC' });
  }
  return { content: edited(content, edits), marked, count };
}

/** Atoms side by side that belong together. */
function runsOf(atoms: readonly Atom[], options: MarkOptions): Run[] {
  const runs: Run[] = [];
  const tagged = atoms.reduce<Box | null>((box, atom) => (atom.mark ? union(box, atom.box) : box), null);
  for (const atom of atoms) {
    const opening = openingOf(atom, options, tagged);
    const last = runs.at(-1);
    if (last && !atom.apart && atom.kind !== 'group' && belongs(last, atom, opening)) {
      last.end = atom.end;
      last.kinds.add(atom.kind);
      last.box = union(last.box, atom.box);
    } else {
      const { start, end, mark, box } = atom;
      runs.push({ start, end, mark, opening, kinds: new Set([atom.kind]), box });
    }
  }
  return runs;
}

function belongs(run: Run, atom: Atom, opening: string): boolean {
  if (run.kinds.has('group') || run.mark?.id !== atom.mark?.id) return false;
  return atom.mark !== null || run.opening === opening;
}

/** Letters are content. A drawing is when its tag is one for drawings; a line under the letters goes with them. */
function isContent({ mark, kinds }: Run): boolean {
  return mark !== null && (kinds.has('text') || drawn.has(mark.tag));
}

/**
 * Text outside the tags is the head or foot of the page where it stands above or below all that is tagged, or it is written
 * across the page; else it stands in a picture that is decoration.
 */
function openingOf(
  { kind, mark, turned, box }: Atom,
  { middle, repeated }: MarkOptions,
  tagged: Box | null,
): string {
  if (mark) return repeated.has(mark.id) ? PAGINATION : LAYOUT;
  if (kind !== 'text' || !box) return LAYOUT;
  if (turned) return WATERMARK;
  const [, lower, , upper] = tagged ?? [0, middle, 0, middle];
  if (box[1] >= upper) return HEADER;
  return box[3] <= lower ? FOOTER : LAYOUT;
}

/** What stands in place of a range. */
interface Edit extends Range {
  text: string;
}

function edited(content: Uint8Array, edits: Edit[]): Uint8Array {
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const before = latin(content);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    if (start > from) parts.push(before.slice(from, start));
    parts.push(text);
    from = Math.max(from, end);
  }
  parts.push(before.slice(from));
  return Buffer.from(parts.join(''), 'latin1');
}
