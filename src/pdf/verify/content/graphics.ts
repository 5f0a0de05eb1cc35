import type { Operator } from '../../content/operators.ts';
import { type Cursor, latin, readValue, SyntaxFault, skipSpace } from '../../file/lexer.ts';
import {
  type Dict,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  type Stream,
  streamOf,
  type Value,
} from '../../file/values.ts';
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

/** The graphics states among the resources, in use or not (ISO 19005-2, 6.2.5 and 6.2.10). */
export function checkGraphicsStates(place: Place): void {
  const { document, done, resources } = place;
  const states = document.file.dict(resources, 'ExtGState');
  if (!states || done.has(states)) return;
  done.add(states);
  for (const value of states.entries.values()) {
    const state = dictOf(document.file.resolve(value));
    if (state && !done.has(state)) checkGraphicsState(place, state);
    if (state) done.add(state);
  }
}

function checkGraphicsState(place: Place, state: Dict): void {
  const { file, report } = place.document;
  const transfer = nameOf(file.get(state, 'TR2'));
  if (state.entries.has('TR') || (state.entries.has('TR2') && transfer !== 'Default')) {
    report('A-6.2.5-1', place.page.number);
  }
  checkHalftone(place, file.dict(state, 'HT'));
  checkIntent(place, nameOf(file.get(state, 'RI')));
  for (const mode of modesOf(place, state))
    if (!blendModes.has(mode)) report('A-6.2.10-1', place.page.number, { mode });
}

function modesOf({ document: { file } }: Place, state: Dict): string[] {
  return file.list(state, 'BM').map((mode) => nameOf(mode) ?? '');
}

/** A graphics state that content is drawn in: it may be transparent, and draw a mask. */
export function useGraphicsState(place: Place, state: Dict, drawMask: (group: Stream) => void): void {
  const { document, used } = place;
  if (used.has(state)) return;
  used.add(state);
  const { file } = document;
  const mask = file.dict(state, 'SMask');
  const isClear = ['CA', 'ca'].some((key) => (numberOf(file.get(state, key)) ?? 1) < 1);
  const isBlended = modesOf(place, state).some((mode) => mode !== 'Normal' && mode !== 'Compatible');
  if (mask || isClear || isBlended) noteTransparency(place);
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
  const { file, report } = document;
  const mask = file.dict(image, 'SMask');
  if (mask) noteTransparency(place);
  if (done.has(image)) return;
  done.add(image);
  if (image.entries.has('Alternates') || image.entries.has('OPI')) report('A-6.2.8-1', page.number);
  if (file.get(image, 'Interpolate') === true) report('A-6.2.8-3', page.number);
  checkIntent(place, nameOf(file.get(image, 'Intent')));
  noteColour(place, file.get(image, 'ColorSpace'));
  if (mask) checkImage(place, mask);
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
export function checkInlineImage(place: Place, content: Uint8Array, { word, end }: Operator): void {
  const { report } = place.document;
  const entries = inlineEntries({ text: latin(content, word + 2, end), at: 0, faults: new Set() });
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
      if (cursor.text.startsWith('ID', cursor.at)) break;
      const key = nameOf(readValue(cursor));
      if (key === null) break;
      entries.set(key, readValue(cursor));
    }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
  }
  return entries;
}
