import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { decodeEdition } from './decode.ts';
import { EditionError } from './error.ts';
import type { Path } from './fields.ts';
import type { Edition } from './types.ts';

const NEXT_STEP = 'Rätta filen efter schemas/edition.schema.json.';

/**
 * An edition from the text of its YAML file. `name` is what messages call the file.
 * Throws `EditionError` (kind `broken`) with all that is wrong, each with its line.
 */
export function parseEdition(text: string, name: string): Edition {
  const lines = new LineCounter();
  // macOS may have written the keys with decomposed letters; NFC leaves the lines as they are.
  const document = parseYaml(text.normalize('NFC'), name, lines);
  const { edition, faults } = decodeEdition(dataOf(document, name));
  if (edition) return edition;
  throw broken(
    name,
    faults.map(({ path, message }) => ({ line: lineOf(document, path, lines), what: message })),
  );
}

function dataOf(document: Document, name: string): unknown {
  try {
    // A hundred aliases are far more than an edition needs, and too few to be a bomb.
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError)
      throw broken(name, [{ line: null, what: 'en hänvisning (*) i filen går inte att följa' }]);
    throw asNesting(error, name);
  }
}

function parseYaml(text: string, name: string, lines: LineCounter): Document {
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    throw asNesting(error, name);
  }
  // All that follows from the first thing that cannot be read is in doubt; keys that stand twice are not.
  const unreadable = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const told = unreadable.length > 0 ? unreadable : document.errors;
  if (told.length === 0) return document;
  throw broken(
    name,
    told.map(({ code, pos: [at] }) => ({ line: lines.linePos(at).line, what: yamlProblem(code) })),
  );
}

function yamlProblem(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'samma nyckel står två gånger';
  if (code === 'MULTIPLE_DOCS') return 'filen har mer än en del (---)';
  if (code === 'TAB_AS_INDENT') return 'raden är indragen med tabb; YAML tar bara blanksteg';
  return 'filen är inte giltig YAML';
}

/** The parser recurses: a file nested too deep ends in a RangeError, which is the file's fault. */
function asNesting(error: unknown, name: string): unknown {
  return error instanceof RangeError
    ? broken(name, [{ line: null, what: 'filen är för djupt nästlad' }])
    : error;
}

interface LineFault {
  line: number | null;
  what: string;
}

/** All that is wrong in a file, in the order of its lines. */
function broken(name: string, faults: LineFault[]): EditionError {
  const sorted = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const [first, ...others] = sorted.map((fault) => ({ line: fault.line, message: sentence(name, fault) }));
  return new EditionError(
    'broken',
    first?.message ?? '',
    first?.line,
    others.map(({ message, line }) => new EditionError('broken', message, line)),
  );
}

function sentence(name: string, { line, what }: LineFault): string {
  const place = line === null ? name : `${name}, rad ${line}`;
  return `Utgåvan ${place}: ${what}. ${NEXT_STEP}`;
}

/** Line of the value at `path`, or of its key where the path's last step is one. */
function lineOf(document: Document, path: Path, lines: LineCounter): number {
  const last = path.at(-1);
  const parent = path.length === 0 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
    : undefined;
  const item = isCollection(parent) && last !== undefined ? parent.get(last, true) : parent;
  const node = [key, item, document.contents].find((candidate) => isNode(candidate) && candidate.range);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}
