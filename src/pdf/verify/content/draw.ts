import { firstName, nameOf as nameIn, type Operator, operandsOf } from '../../content/operators.ts';
import { type Dict, dictOf, nameOf, refOf, type Stream, streamOf } from '../../file/values.ts';
import { noteColour } from './colours.ts';
import { checkForm, checkImage } from './graphics.ts';
import type { MarkKind } from './marks.ts';
import { addFont } from './model.ts';
import { decoded, resource, resourceValue, type Scan } from './place.ts';

/** Forms stand in forms no deeper than this. */
const deepestForms = 40;

export function setFont(scan: Scan, operator: Operator): void {
  const dict = resource(scan, operator, 'Font');
  // Chromium names the font anew for each line.
  if (dict && dict === scan.state.font?.dict) return;
  if (!dict) {
    scan.state = { ...scan.state, font: null };
    return;
  }
  const { model, page, document } = scan;
  let use = model.fonts.get(dict);
  if (!use) {
    use = addFont(model, dict, page.number);
    for (const glyph of glyphsOf(scan, dict)) {
      const resources = document.file.dict(dict, 'Resources') ?? scan.resources;
      scan.read({ ...scan, resources }, decoded(scan, glyph), {
        container: null,
        outer: 'tagged',
        nesting: scan.nesting + 1,
      });
    }
  }
  const twoBytes = nameOf(document.file.get(dict, 'Subtype')) === 'Type0';
  scan.state = { ...scan.state, font: use, twoBytes };
}

/** Glyphs of a Type 3 font are content of their own. */
function glyphsOf({ document: { file }, nesting }: Scan, font: Dict): Stream[] {
  if (nesting > deepestForms || nameOf(file.get(font, 'Subtype')) !== 'Type3') return [];
  const procedures = file.dict(font, 'CharProcs');
  return [...(procedures?.entries.values() ?? [])].flatMap((value) => streamOf(file.resolve(value)) ?? []);
}

export function setSpace(scan: Scan, operator: Operator): void {
  const name = firstName(scan.content, operator);
  if (name === null || name === 'Pattern') return;
  if (/^Device(?:Gray|RGB|CMYK)$/.test(name)) noteColour(scan, { type: 'name', name });
  else noteColour(scan, resourceValue(scan, name, 'ColorSpace'));
}

/** A pattern is content of its own (tiling), or a shading. */
export function setPattern(scan: Scan, operator: Operator): void {
  const name = nameIn(scan.content, operandsOf(scan.content, operator).at(-1));
  if (name === null) return;
  const { file } = scan.document;
  const pattern = resourceValue(scan, name, 'Pattern');
  const tiling = streamOf(pattern);
  if (tiling) drawForm(scan, tiling, null, 'tagged');
  else noteColour(scan, file.get(file.dict(dictOf(pattern), 'Shading'), 'ColorSpace'));
}

export function drawObject(scan: Scan, operator: Operator): void {
  const { file, report } = scan.document;
  const name = firstName(scan.content, operator);
  const stream = streamOf(resourceValue(scan, name, 'XObject'));
  if (!stream) return;
  // A form or picture with a place of its own in the tree is tagged as a whole.
  const isOwned = file.get(stream.dict, 'StructParent') !== null;
  const state = isOwned ? 'tagged' : scan.marks.state();
  if (nameOf(file.get(stream.dict, 'Subtype')) === 'Form') {
    drawForm(scan, stream, idOf(scan, name), state);
    return;
  }
  if (state === 'plain') report('01-005', scan.page.number, { operator: 'Do' });
  checkImage(scan, stream.dict);
}

function idOf({ document: { file }, resources }: Scan, name: string | null): number | null {
  return refOf(file.dict(resources, 'XObject')?.entries.get(name ?? '') ?? null);
}

/** Reads a form once for each kind of place it is drawn in: what is wrong inside is wrong everywhere. */
export function drawForm(scan: Scan, form: Stream, id: number | null, outer: MarkKind): void {
  const { containers } = scan.model;
  const before = id === null ? undefined : containers.get(id);
  if (before) before.drawn += 1;
  const read = scan.forms.get(form.dict) ?? new Set();
  if (read.has(outer) || scan.nesting > deepestForms) return;
  scan.forms.set(form.dict, read.add(outer));
  if (id !== null && !before) {
    containers.set(id, { dict: form.dict, page: scan.page.number, mcids: new Map(), drawn: 1 });
  }
  checkForm(scan, form.dict);
  const resources = scan.document.file.dict(form.dict, 'Resources') ?? scan.resources;
  // Its marked content is counted the first time only.
  const container = before ? null : id;
  scan.read({ ...scan, resources }, decoded(scan, form), { container, outer, nesting: scan.nesting + 1 });
}
