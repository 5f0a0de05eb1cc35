import { type Dict, dictOf, nameOf, type Value } from '../../file/values.ts';
import type { Place } from './place.ts';

/** Operators that set a colour in a space of the device (ISO 32000-1, table 74). */
export const spaceOperands: Record<string, string> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};

/** How deep spaces stand in spaces: an indexed one in a separation's alternate is two. */
const deepest = 8;

/** Notes the device's spaces in a colour space: itself, or what it rests on. Default spaces take their place (8.6.5.6). */
export function noteColour(place: Place, space: Value, depth = 0): void {
  const { document, model, page, resources } = place;
  const { file } = document;
  const name = nameOf(space);
  if (name !== null) {
    const device = /^(?:Device)?(Gray|RGB|CMYK)$/.exec(abbreviated[name] ?? name)?.[1];
    if (!device || file.get(file.dict(resources, 'ColorSpace'), `Default${device}`) !== null) return;
    if (!model.deviceSpaces.has(`Device${device}`)) model.deviceSpaces.set(`Device${device}`, page.number);
    return;
  }
  if (!Array.isArray(space) || depth > deepest) return;
  const kind = nameOf(file.resolve(space[0]));
  const base = kind === 'Indexed' || kind === 'I' || kind === 'Pattern' ? space[1] : space[2];
  if (kind === 'ICCBased') checkProfile(place, dictOf(file.resolve(space[1])));
  else if (['Indexed', 'I', 'Pattern', 'Separation', 'DeviceN'].includes(kind ?? '')) {
    noteColour(place, file.resolve(base), depth + 1);
  } else if (space.length === 1) noteColour(place, file.resolve(space[0]), depth + 1);
}

const abbreviated: Record<string, string> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK' };

/** An ICC profile has 1, 3 or 4 channels (8.6.5.5). */
function checkProfile({ document: { file, report }, page }: Place, profile: Dict | null): void {
  const channels = file.get(profile, 'N');
  if (channels !== 1 && channels !== 3 && channels !== 4) report('A-6.2.4.2-1', page.number);
}
