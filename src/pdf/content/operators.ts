/**
 * Reads content streams (ISO 32000-1, 7.8.2) as a row of operators, each with the byte ranges of its operands. Nothing is
 * interpreted, so that whoever rewrites a stream can copy what it does not change byte by byte. Any bytes can be
 * read: what is not PDF becomes operators that nobody knows, and what is not ended ends with the stream.
 */

/** A half-open range of bytes: `start` is the first, `end` the one after the last. */
export interface Range {
  start: number;
  end: number;
}

export interface Operator extends Range {
  /** As written: `BT`, `Tj`, `"`. An inline image, from `BI` to `EI`, is one operator named `BI`. */
  name: string;
  /** Where the name stands; the operands stand between `start` and this. */
  word: number;
}

const SPACE = 1;
const DELIMITER = 2;
/** Of each byte: white space, delimiter or neither (ISO 32000-1, tables 1 and 2). */
const kinds = new Uint8Array(256);
for (const code of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[code] = SPACE;
for (const letter of '()<>[]{}/%') kinds[letter.charCodeAt(0)] = DELIMITER;

const [PERCENT, SLASH, BACKSLASH] = [0x25, 0x2f, 0x5c];
const [OPEN_STRING, CLOSE_STRING] = [0x28, 0x29];
const [OPEN_ARRAY, CLOSE_ARRAY] = [0x5b, 0x5d];
const [LESS, GREATER] = [0x3c, 0x3e];
const [UPPER_I, UPPER_E] = [0x49, 0x45];

/**
 * What is done with an operator. Plain numbers and no object: a page has thousands, most of them of no interest to anyone.
 * @param name As `Operator` has it, and so the places.
 * @returns Where the reading goes on: `end`, or behind what the visitor has read for itself.
 */
export type Visit = (name: string, start: number, word: number, end: number) => number;

/**
 * Visits all operators of a decoded content stream, in order. Their operands are only read when asked for. Operands that no
 * operator follows are dropped.
 */
export function scanOperators(content: Uint8Array, visit: Visit): void {
  let start = -1;
  for (let at = skipSpace(content, 0); at < content.length; ) {
    const code = content[at] ?? 0;
    let end = kinds[code] === DELIMITER ? endOfToken(content, at) : endOfWord(content, at);
    if (start === -1) start = at;
    // Most tokens are numbers.
    if (!isNumeric(code) && !isOperand(content, at, end)) {
      const name = operatorName(content, at, end);
      if (name === 'BI') end = endOfInlineImage(content, end);
      end = visit(name, start, at, end);
      start = -1;
    }
    at = skipSpace(content, end);
  }
}

/**
 * Hands over all operators as objects.
 * @param over Reads over what stands between `BT` and `ET`, wherever that can be told without reading it.
 */
export function readOperators(
  content: Uint8Array,
  visit: (operator: Operator) => void,
  { over = false }: { over?: boolean } = {},
): void {
  const textEnd = over ? textEndFinder(content) : null;
  scanOperators(content, (name, start, word, end) => {
    visit({ name, start, word, end });
    return textEnd && name === 'BT' ? textEnd(end) : end;
  });
}

/**
 * A function that gives where the `ET` of a text object begins, or where it was asked from. Between them nothing but a
 * string in parentheses or a comment could hold a false one: with neither in sight the first is the right one.
 */
function textEndFinder(content: Uint8Array): (from: number) => number {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const next = [OPEN_STRING, PERCENT].map((code) => {
    let at = -1;
    return (from: number): number => {
      if (at !== Number.POSITIVE_INFINITY && at < from) at = bytes.indexOf(code, from);
      if (at === -1) at = Number.POSITIVE_INFINITY;
      return at;
    };
  });
  return (from) => {
    let at = bytes.indexOf('ET', from);
    while (at !== -1 && !(isBreak(content, at - 1) && isBreak(content, at + 2)))
      at = bytes.indexOf('ET', at + 1);
    return at === -1 || next.some((find) => find(from) < at) ? from : at;
  };
}

/** One range for each operand: a number, a name with its `/`, a string with its brackets, a whole array or dictionary. */
export function operandsOf(content: Uint8Array, { start, word }: Operator): Range[] {
  const operands: Range[] = [];
  let at = start;
  while (at < word) {
    const end = endOfToken(content, at);
    operands.push({ start: at, end });
    at = skipSpace(content, end);
  }
  return operands;
}

/** Names of operators met before, so that not each of them is a new string. PDF has 73; a hostile stream any number. */
const known = new Map<number, string>();
const MOST_KNOWN = 500;

function operatorName(content: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return textOf(content, { start: from, end: to });
  let key = 0;
  for (let at = from; at < to; at += 1) key = key * 256 + (content[at] ?? 0);
  const before = known.get(key);
  if (before !== undefined) return before;
  const name = textOf(content, { start: from, end: to });
  if (known.size < MOST_KNOWN) known.set(key, name);
  return name;
}

/** Strings, arrays, dictionaries, names, and the three words that stand for values. */
function isOperand(content: Uint8Array, from: number, to: number): boolean {
  const first = content[from] ?? 0;
  if (first === OPEN_STRING || first === OPEN_ARRAY || first === LESS || first === SLASH) return true;
  const length = to - from;
  if (length !== 4 && length !== 5) return false;
  const word = textOf(content, { start: from, end: to });
  return word === 'true' || word === 'false' || word === 'null';
}

/** A digit, a sign or a point: no operator begins with one. */
function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** Behind white space and comments. */
function skipSpace(content: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (at < content.length && kinds[content[at] ?? 0] === SPACE) at += 1;
    if (content[at] !== PERCENT) return at;
    while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  }
}

/** Where the token that begins at `from`, which is no white space, ends; always behind `from`. */
function endOfToken(content: Uint8Array, from: number): number {
  switch (content[from]) {
    case OPEN_STRING:
      return endOfString(content, from);
    case OPEN_ARRAY:
      return endOfNest(content, from);
    case LESS:
      return content[from + 1] === LESS ? endOfNest(content, from) : endOfHexString(content, from);
    case SLASH:
      return endOfWord(content, from);
    default:
      // A stray closing bracket stands alone.
      return kinds[content[from] ?? 0] === DELIMITER ? from + 1 : endOfWord(content, from);
  }
}

/** A name, number or operator. */
function endOfWord(content: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < content.length && kinds[content[at] ?? 0] === 0) at += 1;
  return at;
}

function endOfString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const code = content[at];
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN_STRING) depth += 1;
    else if (code === CLOSE_STRING) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function endOfHexString(content: Uint8Array, from: number): number {
  const end = content.indexOf(GREATER, from);
  return end === -1 ? content.length : end + 1;
}

/** An array or dictionary with all that stands in it; counted, not recursed into, so that no depth is too deep. */
function endOfNest(content: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < content.length) {
    const step = nestStep(content, at);
    depth += step.depth;
    at = step.end;
    if (depth <= 0) return at;
    at = skipSpace(content, at);
  }
  return content.length;
}

/** The next token inside an array or dictionary, and how much deeper it leads. */
function nestStep(content: Uint8Array, at: number): { depth: number; end: number } {
  const code = content[at];
  if (code === OPEN_ARRAY) return { depth: 1, end: at + 1 };
  if (code === CLOSE_ARRAY) return { depth: -1, end: at + 1 };
  if (code === LESS && content[at + 1] === LESS) return { depth: 1, end: at + 2 };
  if (code === GREATER) return { depth: -1, end: content[at + 1] === GREATER ? at + 2 : at + 1 };
  return { depth: 0, end: endOfToken(content, at) };
}

/**
 * Behind the `EI` of an inline image. Its data is any bytes, so `EI` counts only between white space, and where
 * what follows looks like content again (the way of all readers; ISO 32000-1, 8.9.7 knows no length).
 */
function endOfInlineImage(content: Uint8Array, from: number): number {
  for (let at = content.indexOf(UPPER_E, from); at !== -1; at = content.indexOf(UPPER_E, at + 1)) {
    const alone = isBreak(content, at - 1) && isBreak(content, at + 2);
    if (content[at + 1] === UPPER_I && alone && isText(content, at + 2)) return at + 2;
  }
  return content.length;
}

function isBreak(content: Uint8Array, at: number): boolean {
  return at >= content.length || kinds[content[at] ?? 0] === SPACE;
}

/** Bytes looked at behind `EI`. */
const LOOK_AHEAD = 12;

function isText(content: Uint8Array, from: number): boolean {
  for (let at = from; at < Math.min(from + LOOK_AHEAD, content.length); at += 1) {
    const code = content[at] ?? 0;
    if (code > 0x7e || (code < 0x20 && kinds[code] !== SPACE)) return false;
  }
  return true;
}

/** A range as text, byte for byte. */
export function textOf(content: Uint8Array, { start, end }: Range): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(content[at] ?? 0);
  return text;
}

/** A name without its `/` and with `#20` decoded; null when the operand is no name. */
export function nameOf(content: Uint8Array, operand: Range | undefined): string | null {
  if (!operand || content[operand.start] !== SLASH) return null;
  const text = textOf(content, { start: operand.start + 1, end: operand.end });
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A number; null when the operand is none. */
export function numberOf(content: Uint8Array, operand: Range | undefined): number | null {
  if (!operand || !isNumeric(content[operand.start] ?? 0)) return null;
  const value = Number(textOf(content, operand));
  return Number.isNaN(value) ? null : value;
}

/** The `MCID` of a marked-content operator's property list (ISO 32000-1, 14.7.4.2); null when it has none there. */
export function markedContentId(content: Uint8Array, operator: Operator): number | null {
  const properties = operator.name === 'BDC' ? operandsOf(content, operator)[1] : undefined;
  if (!properties || content[properties.start] !== LESS) return null;
  const id = /\/MCID\s+(\d{1,9})(?![.\d])/.exec(textOf(content, properties))?.[1];
  return id === undefined ? null : Number(id);
}
