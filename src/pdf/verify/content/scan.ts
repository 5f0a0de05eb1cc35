import { readOperators } from '../../content/operators.ts';
import type { Document } from '../document.ts';
import { type Dict, streamOf } from '../file/values.ts';
import { operators } from './handlers.ts';
import { createMarks } from './marks.ts';
import type { ContentModel } from './model.ts';
import { decoded, type Inner, type Place, reportAt, type Scan } from './place.ts';

/** Reads the content of all pages, reports what is wrong in it, and gives what it uses. */
export function scanContent(document: Document, model: ContentModel): void {
  const done = new Set<Dict>();
  const forms: Place['forms'] = new Map();
  for (const page of document.pages) {
    const place: Place = { document, model, page, resources: page.resources, done, forms };
    if (page.id !== null) {
      model.containers.set(page.id, { dict: page.dict, page: page.number, mcids: new Map(), drawn: 1 });
    }
    readStream(place, pageContent(place), { container: page.id, outer: 'plain', nesting: 0 });
  }
}

/** The parts of a page's content as one: an operator's operands may stand in one and it in the next. */
function pageContent(place: Place): Uint8Array {
  const streams = place.document.file.list(place.page.dict, 'Contents').map(streamOf);
  return Buffer.concat(
    streams.flatMap((stream) => (stream ? [decoded(place, stream), Buffer.from('\n')] : [])),
  );
}

function readStream(place: Place, content: Uint8Array, { container, outer, nesting }: Inner): void {
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
  readOperators(content, (operator) => {
    const known = operators.get(operator.name);
    if (!known) {
      if (scan.lenient === 0) reportAt(scan, 'A-6.2.2-1', { operator: operator.name.slice(0, 20) });
      return;
    }
    if (known.paints && scan.marks.state() === 'plain') reportAt(scan, '01-005', { operator: operator.name });
    known.handle?.(scan, operator);
  });
}
