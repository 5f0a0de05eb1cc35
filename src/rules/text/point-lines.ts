import { latin } from '../../source/latin.ts';

/** Bullets, also those that word processors take from their own fonts (U+F000–F0FF). */
export const bulletSigns = '•·▪■◦●○‣➢➤►❖➔\uF0B7\uF0A7\uF0D8\uF0FC\uF076';

const hard = '[\\u00A0\\u202F\\u2007]';

interface Sign {
  kind: 'bullet' | 'dash' | 'box' | 'letter' | 'roman' | 'hard' | 'joined';
  /** A line from its beginning: its indent, the sign and what is put in its place. */
  pattern: RegExp;
  /** What stands in place of the sign, or before it where it is kept. */
  wanted(mark: string): string;
  kept?: true;
  /** Fewer lines in a paragraph may be something else. */
  fewest: number;
  /** Whether it may be something else all the same, as dashes before what is said. */
  unsure?: true;
}

/** A line of a paragraph that begins as a point. Places count from the paragraph's beginning. */
export interface PointLine {
  sign: Sign;
  /** The sign as written. */
  mark: string;
  /** Where the line begins. */
  begin: number;
  /** Where the sign begins. */
  index: number;
  /** Where the sign and the spaces behind it end. */
  end: number;
}

const bullet = () => '- ';

const signs: Sign[] = [
  {
    kind: 'bullet',
    pattern: new RegExp(`^([ \\t]*)([${bulletSigns}])[ \\t\\u00A0]*(?=\\S)`),
    wanted: bullet,
    fewest: 1,
  },
  // What its signs for points are in a common font, and others that are text but for the tab behind them.
  { kind: 'bullet', pattern: /^([ \t]*)([o§→])\t+(?=\S)/, wanted: bullet, fewest: 1 },
  { kind: 'dash', pattern: /^([ \t]*)(→)[ \u00A0]+(?=\S)/, wanted: bullet, fewest: 2, unsure: true },
  // With a tab behind it, as word processors set points, a dash is no speech.
  { kind: 'dash', pattern: /^([ \t]*)([–—])\t+(?=\S)/, wanted: bullet, fewest: 1 },
  { kind: 'dash', pattern: /^([ \t]*)([–—])[ \u00A0]+(?=\S)/, wanted: bullet, fewest: 2, unsure: true },
  { kind: 'box', pattern: /^([ \t]*)([☐☑☒✓✔])\t+(?=\S)/, wanted: bullet, kept: true, fewest: 1 },
  { kind: 'box', pattern: /^([ \t]*)([☐☑☒✓✔])[ \t\u00A0]*(?=\S)/, wanted: bullet, kept: true, fewest: 2 },
  {
    kind: 'letter',
    pattern: /^([ \t]*)([a-z])\.[ \t]+(?=\S)/,
    wanted: (mark) => `${mark}) `,
    fewest: 2,
    unsure: true,
  },
  {
    kind: 'roman',
    pattern: /^([ \t]*)([IVX]{1,5})\.[ \t]+(?=\S)/,
    wanted: (mark) => `${romans.indexOf(mark) + 1}. `,
    fewest: 2,
    unsure: true,
  },
  // With a hard space, as pasted from a word processor, even one line is a point.
  {
    kind: 'hard',
    pattern: new RegExp(latin`^([ \t]*)([-+*]|\d{1,2}[.)])${hard}+(?=\S)`),
    wanted: (mark) => `${mark} `,
    fewest: 1,
  },
  {
    kind: 'joined',
    pattern: new RegExp(latin`^([ \t]*)([-+]|\d{1,2}[.)])(?=\p{Lu})`),
    wanted: (mark) => `${mark} `,
    fewest: 2,
  },
];

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Signs that make one list with one another, in the levels of which each has its own. */
const together: ReadonlySet<Sign['kind']> = new Set(['bullet', 'dash']);

/**
 * The lines of a paragraph that are points of one list. In the point of a list its first line is one already, and then one line
 * after it is enough, where it has not come there because the line above was full.
 */
export function pointLines(text: string, isInPoint: boolean): PointLine[] {
  const lines = linesOf(text);
  const found: PointLine[] = [];
  const short = new Set<PointLine>();
  for (const [index, line] of lines.entries()) {
    const point = isInPoint && index === 0 ? null : pointLine(line);
    if (!point) continue;
    found.push(point);
    if (isInPoint && (lines[index - 1]?.text.length ?? width) < width) short.add(point);
  }
  const enough = new Set(
    [...new Set(found.map(({ sign }) => sign.kind))].filter((kind) =>
      isEnough(
        found.filter(({ sign }) => sign.kind === kind),
        short,
      ),
    ),
  );
  const kind = found.find(({ sign }) => enough.has(sign.kind))?.sign.kind;
  if (!kind) return [];
  return found.filter(({ sign }) => (together.has(kind) ? together.has(sign.kind) : sign.kind === kind));
}

/** Whether a line begins with a sign that is put before points, or with `- `. */
export const isPointLine = (line: string): boolean => {
  const kind = pointLine({ text: line, begin: 0 })?.sign.kind;
  return kind === 'bullet' || kind === 'dash' || /^[ \t]*[-+*][ \t]/.test(line);
};

interface Line {
  text: string;
  begin: number;
}

function linesOf(text: string): Line[] {
  let begin = 0;
  return text.split('\n').map((line) => {
    const at = { text: line, begin };
    begin += line.length + 1;
    return at;
  });
}

function pointLine({ text, begin }: Line): PointLine | null {
  for (const sign of signs) {
    const match = sign.pattern.exec(text);
    if (!match) continue;
    const [whole, indent = '', mark = ''] = match;
    const index = begin + indent.length;
    const end = sign.kept ? index + mark.length : begin + whole.length;
    return { sign, mark, begin, index, end };
  }
  return null;
}

/**
 * Whether the lines of one kind are as many as it takes.
 * @param short lines in the point of a list that have another above them which was not full
 */
function isEnough(same: readonly PointLine[], short: ReadonlySet<PointLine>): boolean {
  const kind = same[0]?.sign.kind;
  if (kind === 'letter') return inTurn(same, letters);
  if (kind === 'roman') return inTurn(same, romans);
  if (kind === 'dash' && same.every((line) => short.has(line))) return true;
  return same.some(({ sign }) => same.length >= sign.fewest);
}

/** From the first on, so that `a. la carte` and initials are none. */
const inTurn = (found: readonly PointLine[], order: readonly string[]): boolean =>
  found.length > 1 && found.every(({ mark }, index) => mark === order[index]);

/** Lines shorter than this are not parted from the next by the width of a page. */
const width = 60;
