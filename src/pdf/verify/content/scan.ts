import { nextOperator, startReading } from '../../content/operators.ts';
import { type Dict, streamOf } from '../../file/values.ts';
import type { Document } from '../document.ts';
import { checkGraphicsStates } from './graphics.ts';
import { operators } from './handlers.ts';
import { createMarks } from './marks.ts';
import type { ContentModel } from './model.ts';
import { decoded, type Inner, type Place, reportAt, type Scan } from './place.ts';

/** Stands between the parts of a page's content: each ends its last token (ISO 32000-1, table 30). */
const separator = Buffer.from('\n');

/** Reads the content of all pages, reports what is wrong in it, and gives what it uses. */
export function scanContent(document: Document, model: ContentModel): void {
  const done = new Set<Dict>();
  const forms: Place['forms'] = new Map();
  for (const page of document.pages) {
    const place: Place = { document, model, page, resources: page.resources, done, used: new Set(), forms };
    if (page.id !== null) {
      model.containers.set(page.id, { dict: page.dict, page: page.number, mcids: new Map(), drawn: 1 });
    }
    readStream(place, pageContent(place), { container: page.id, outer: 'plain', nesting: 0 });
  }
}

/** The parts of a page's content as one: an operator's operands may stand in one and it in the next. */
function pageContent(place: Place): Uint8Array {
  const streams = place.document.file.list(place.page.dict, 'Contents').map(streamOf);
  const parts = streams.flatMap((stream) => (stream ? [decoded(place, stream)] : []));
  const [only] = parts;
  return only && parts.length === 1 ? only : Buffer.concat(parts.flatMap((part) => [part, separator]));
}

function readStream(place: Place, content: Uint8Array, { container, outer, nesting }: Inner): void {
  checkGraphicsStates(place);
  const scan: Scan = {
    ...place,
    content,
    marks: createMarks(outer),
    container,
    state: { font: null, twoBytes: false, invisible: false },
    saved: [],
    depth: 0,
    nesting,
    read: readStream,
    lenient: 0,
  };
  const reading = startReading(content);
  while (nextOperator(reading)) {
    const { name } = reading;
    const known = operators.get(name);
    if (known) {
      if (known.paints && scan.marks.state() === 'plain') reportUntagged(scan, name);
      known.handle?.(scan, reading);
    } else if (scan.lenient === 0) reportAt(scan, 'A-6.2.2-1', { operator: name.slice(0, 20) });
  }
  if (scan.depth > 0) reportAt(scan, 'V-38');
  if (!scan.marks.areClosed()) reportAt(scan, 'V-39');
}

const showing = new Set(['Tj', 'TJ', "'", '"']);

function reportUntagged(scan: Scan, operator: string): void {
  reportAt(scan, '01-005', { operator });
  if (showing.has(operator) && !scan.document.hasLanguage) reportAt(scan, '11-001');
}
