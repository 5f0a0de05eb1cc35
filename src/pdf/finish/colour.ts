/** What the colours of the file mean: sRGB, the colour space of style sheets. */
import { srgbProfile } from './icc.ts';
import { dict, name, newStream, type Pdf, string } from './pdf.ts';

const NAME = 'sRGB IEC61966-2.1';

/**
 * Gives the file its output intent (ISO 19005-2, 6.2.3). Chromium writes all colours as DeviceRGB and DeviceGray, which
 * PDF/A-2 lets through with one only.
 */
export function setOutputIntent(pdf: Pdf): void {
  const profile = newStream(srgbProfile(NAME), { N: 3, Alternate: name('DeviceRGB') });
  const intent = dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: string(NAME),
    Info: string(NAME),
    DestOutputProfile: pdf.add(profile),
  });
  pdf.catalog.entries.set('OutputIntents', [pdf.add(intent)]);
}
