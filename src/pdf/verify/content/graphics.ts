import type { Operator } from '../../content/operators.ts';
import { type Cursor, latin, readValue, SyntaxFault, skipSpace } from '../file/lexer.ts';
import { type Dict, itemsOf, nameOf, numberOf, type Stream, streamOf, type Value } from '../file/values.ts';
import { noteColour } from './colours.ts';
import type { Place } from './place.ts';

/** ISO 32000-1, table 136 and 8.6.5.8. */
const blendModes = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference
  Exclusion Hue Saturation Color Luminosity`.split(/\s+/),
);
const intents = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

/** A rendering intent, as operator, in an image or in a graphics state (ISO 19005-2, 6.2.6). */
export function checkIntent({ document: { report }, page }: Place, intent: string | null): void {
  if (intent !== null && !intents.has(intent)) report('A-6.2.6-1', page.number, { intent });
}

/** A graphics state's parameters (ISO 19005-2, 6.2.5 and 6.2.10). */
export function checkGraphicsState(place: Place, state: Dict, drawMask: (group: Stream) => void): void {
  const { document, done, page } = place;
  if (done.has(state)) return;
  done.add(state);
  const { file, report } = document;
  const transfer = nameOf(file.get(state, 'TR2'));
  if (state.entries.has('TR') || (state.entries.has('TR2') && transfer !== 'Default')) {
    report('A-6.2.5-1', page.number);
  }
  checkHalftone(place, file.dict(state, 'HT'));
  checkIntent(place, nameOf(file.get(state, 'RI')));
  const modes = itemsOf(file.get(state, 'BM')).map((mode) => nameOf(file.resolve(mode)) ?? '');
  for (const mode of modes) if (!blendModes.has(mode)) report('A-6.2.10-1', page.number, { mode });
  const mask = file.dict(state, 'SMask');
  const isClear = ['CA', 'ca'].some((key) => (numberOf(file.get(state, key)) ?? 1) < 1);
  if (mask || isClear || modes.some((mode) => mode !== 'Normal' && mode !== 'Compatible'))
    noteTransparency(place);
  const group = streamOf(file.get(mask, 'G'));
  if (group) drawMask(group);
}

function checkHalftone({ document: { file, report }, page }: Place, halftone: Dict | null): void {
  const type = file.get(halftone, 'HalftoneType');
  if (halftone && ((type !== 1 && type !== 5) || halftone.entries.has('HalftoneName'))) {
    report('A-6.2.5-2', page.number);
  }
}

/** A page with transparency mixes colours; its group may say in which space (ISO 19005-2, 6.2.10). */
function noteTransparency({ document: { file }, model, page }: Place): void {
  const hasGroupSpace = file.get(file.dict(page.dict, 'Group'), 'CS') !== null;
  model.transparent.set(page.number, { hasGroupSpace });
}

/** A picture (ISO 19005-2, 6.2.8). */
export function checkImage(place: Place, image: Dict): void {
  const { document, done, page } = place;
  if (done.has(image)) return;
  done.add(image);
  const { file, report } = document;
  if (image.entries.has('Alternates') || image.entries.has('OPI')) report('A-6.2.8-1', page.number);
  if (file.get(image, 'Interpolate') === true) report('A-6.2.8-3', page.number);
  checkIntent(place, nameOf(file.get(image, 'Intent')));
  noteColour(place, file.get(image, 'ColorSpace'));
  const mask = file.dict(image, 'SMask');
  if (!mask) return;
  noteTransparency(place);
  checkImage(place, mask);
}

/** A form (ISO 19005-2, 6.2.9; ISO 14289-1, 7.20). */
export function checkForm(place: Place, form: Dict): void {
  const { file, report } = place.document;
  const isPostScript = form.entries.has('PS') || nameOf(file.get(form, 'Subtype2')) === 'PS';
  if (form.entries.has('OPI') || isPostScript) report('A-6.2.9-1', place.page.number);
  if (form.entries.has('Ref')) report('30-001', place.page.number);
  const group = file.dict(form, 'Group');
  if (nameOf(file.get(group, 'S')) !== 'Transparency') return;
  noteTransparency(place);
  noteColour(place, file.get(group, 'CS'));
}

/** The picture between `BI` and `ID` (ISO 32000-1, 8.9.7; ISO 19005-2, 6.1.10 and 6.2.8). */
export function checkInlineImage(place: Place, content: Uint8Array, { word }: Operator): void {
  const { report } = place.document;
  const entries = inlineEntries({ bytes: content, at: word + 2, faults: new Set() });
  const { number } = place.page;
  const filters = itemsOf(entries.get('F') ?? entries.get('Filter') ?? null).map(nameOf);
  if (filters.some((filter) => filter === 'LZW' || filter === 'LZWDecode' || filter === 'Crypt')) {
    report('A-6.1.10-1', number);
  }
  if ((entries.get('I') ?? entries.get('Interpolate')) === true) report('A-6.2.8-3', number);
  checkIntent(place, nameOf(entries.get('Intent') ?? null));
  noteColour(place, spaceOf(place, entries.get('CS') ?? entries.get('ColorSpace') ?? null));
}

function spaceOf({ document: { file }, resources }: Place, space: Value): Value {
  const named = file.get(file.dict(resources, 'ColorSpace'), nameOf(space) ?? '');
  return named ?? space;
}

function inlineEntries(cursor: Cursor): Map<string, Value> {
  const entries = new Map<string, Value>();
  try {
    for (;;) {
      skipSpace(cursor);
      if (latin(cursor.bytes, cursor.at, cursor.at + 2) === 'ID') break;
      const key = nameOf(readValue(cursor));
      if (key === null) break;
      entries.set(key, readValue(cursor));
    }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
  }
  return entries;
}
