import { countLeading } from '../source/count-leading.ts';

/** Lines that two texts have in common around a change. */
const context = 3;

/** Changes that nest deeper than people's ever do are told as one. */
const mostDepth = 40;

/** A run of lines: those of the old text from `a` to `aEnd`, in whose place those of the new from `b` to `bEnd` stand. */
interface Change {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/**
 * The difference between two texts as a unified diff, '' where there is none. Lines that both texts have once are
 * held fast (patience diff), so that the work stays near the number of lines whatever they hold.
 * @param name of the file, for the two head lines
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = changesIn(old, now, { a: 0, aEnd: old.length, b: 0, bEnd: now.length }, 0);
  const hunks = hunksOf(changes).map((hunk) => hunkText(hunk, old, now));
  return hunks.length === 0 ? '' : [`--- a/${name}\n`, `+++ b/${name}\n`, ...hunks].join('');
}

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesIn(old: string[], now: string[], whole: Change, depth: number): Change[] {
  const range = withoutCommon(old, now, whole);
  const { a, aEnd, b, bEnd } = range;
  if (a === aEnd && b === bEnd) return [];
  const anchors = depth < mostDepth ? anchorsIn(old, now, range) : [];
  if (anchors.length === 0) return [range];
  const ends = [...anchors, { a: aEnd, b: bEnd }];
  const starts = [{ a, b }, ...anchors.map((anchor) => ({ a: anchor.a + 1, b: anchor.b + 1 }))];
  return ends.flatMap((end, index) => {
    const start = starts[index] ?? end;
    return changesIn(old, now, { a: start.a, aEnd: end.a, b: start.b, bEnd: end.b }, depth + 1);
  });
}

/** A range without the lines that both texts begin and end with. */
function withoutCommon(old: string[], now: string[], { a, aEnd, b, bEnd }: Change): Change {
  let head = 0;
  while (a + head < aEnd && b + head < bEnd && old[a + head] === now[b + head]) head += 1;
  let tail = 0;
  while (aEnd - tail > a + head && bEnd - tail > b + head && old[aEnd - tail - 1] === now[bEnd - tail - 1]) {
    tail += 1;
  }
  return { a: a + head, aEnd: aEnd - tail, b: b + head, bEnd: bEnd - tail };
}

interface Anchor {
  a: number;
  b: number;
}

/** Lines that stand once in either text: as many as have the same order in both. */
function anchorsIn(old: string[], now: string[], { a, aEnd, b, bEnd }: Change): Anchor[] {
  const inOld = onceIn(old, a, aEnd);
  const inNow = onceIn(now, b, bEnd);
  const common = [...inOld].flatMap(([line, at]): Anchor[] => {
    const other = inNow.get(line);
    return other === undefined ? [] : [{ a: at, b: other }];
  });
  return longestRising(common);
}

/** Lines of a range that stand there once, and where; in their order. */
function onceIn(lines: string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (places.has(line)) twice.add(line);
    else places.set(line, at);
  }
  for (const line of twice) places.delete(line);
  return places;
}

/** The longest row of anchors whose places rise in both texts, from those that rise in the old one. */
function longestRising(anchors: Anchor[]): Anchor[] {
  const tops: number[] = [];
  const below: number[] = [];
  for (const [index, { b }] of anchors.entries()) {
    const lower = countLeading(tops.length, (at) => (anchors[tops[at] ?? 0]?.b ?? 0) < b);
    below.push(tops[lower - 1] ?? -1);
    tops[lower] = index;
  }
  const row: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) row.push(...anchors.slice(at, at + 1));
  return row.reverse();
}

/** Changes that are near enough to share their context. */
function hunksOf(changes: Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    if (hunk && change.a - (hunk.at(-1)?.aEnd ?? 0) <= context * 2) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: Change[], old: string[], now: string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const lead = Math.min(context, first.a);
  const [a, b] = [first.a - lead, first.b - lead];
  const trail = Math.min(context, old.length - last.aEnd);
  const head = `@@ -${place(a, last.aEnd + trail)} +${place(b, last.bEnd + trail)} @@\n`;
  let at = a;
  const parts = changes.map((change) => {
    const above = marked(' ', old, at, change.a);
    at = change.aEnd;
    return above + marked('-', old, change.a, change.aEnd) + marked('+', now, change.b, change.bEnd);
  });
  return head + parts.join('') + marked(' ', old, at, last.aEnd + trail);
}

/** First line and number of lines; of no lines, the line after which they would stand. */
function place(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(sign: string, lines: string[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`))
    .join('');
}
