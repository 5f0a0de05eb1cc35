import { DecodeFault } from '../../file/decode.ts';
import { latin } from '../../file/lexer.ts';
import { dictOf, nameOf, numberOf, type Stream, streamOf, textOf } from '../../file/values.ts';
import type { ContentModel } from '../content/model.ts';
import type { Document } from '../document.ts';
import type { Condition } from '../report.ts';

const deviceOf: Record<string, string> = { GRAY: 'DeviceGray', 'RGB ': 'DeviceRGB', CMYK: 'DeviceCMYK' };
const channelsOf: Record<string, number> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 };

/** What colours mean: an output intent with a profile, wherever colours are the device's (ISO 19005-2, 6.2.3, 6.2.4.3 and 6.2.10). */
export function checkOutput(document: Document, model: ContentModel): void {
  const { report } = document;
  const stream = checkIntents(document);
  const space = stream && spaceOf(document, stream);
  if (stream && !space) report('A-6.2.3-1');
  for (const [used, page] of model.deviceSpaces) {
    const condition = conditionOf[used];
    // Greys are a part of every space.
    const isMeant = used === 'DeviceGray' ? stream !== null : space === used;
    if (condition && !isMeant) report(condition, page);
  }
  for (const [page, { hasGroupSpace }] of model.transparent) {
    if (!hasGroupSpace && !stream) report('A-6.2.10-2', page);
  }
}

/** Gives the profile of the output intent for archives; null where there is none. */
function checkIntents({ file, report }: Document): Stream | null {
  const intents = file.list(file.catalog, 'OutputIntents').map(dictOf);
  const profiles = new Set(intents.map((intent) => streamOf(file.get(intent, 'DestOutputProfile'))));
  profiles.delete(null);
  if (profiles.size > 1) report('A-6.2.3-2');
  // ISO 32000-1, table 365.
  const isNamed = intents.every((intent) => textOf(file.get(intent, 'OutputConditionIdentifier')));
  if (!isNamed) report('A-6.2.3-4');
  const intent = intents.find((one) => nameOf(file.get(one, 'S')) === 'GTS_PDFA1') ?? null;
  return streamOf(file.get(intent, 'DestOutputProfile'));
}

const conditionOf: Record<string, Condition> = {
  DeviceRGB: 'A-6.2.4.3-2',
  DeviceCMYK: 'A-6.2.4.3-3',
  DeviceGray: 'A-6.2.4.3-4',
};

/** The size that a profile says it has, in its first four bytes (ISO 15076-1, 7.2.2). */
function sizeOf(profile: Uint8Array): number {
  return profile.subarray(0, 4).reduce((size, byte) => size * 256 + byte, 0);
}

/** The space of an ICC profile for screens or printers, of a version that PDF 1.7 knows; null where it is none. */
function spaceOf({ file, report }: Document, stream: Stream): string | null {
  try {
    const profile = file.decode(stream);
    const space = deviceOf[latin(profile, 16, 20)] ?? null;
    const isProfile = latin(profile, 36, 40) === 'acsp' && (profile[8] ?? 9) <= 4;
    const size = sizeOf(profile);
    if (isProfile && size !== profile.length) report('A-6.2.3-3', null, { size, actual: profile.length });
    const isDevice = ['mntr', 'prtr'].includes(latin(profile, 12, 16));
    const hasChannels = numberOf(file.get(stream.dict, 'N')) === channelsOf[space ?? ''];
    return isProfile && isDevice && hasChannels ? space : null;
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    report('V-00', null, { reason: error.message });
    return null;
  }
}
