/** What the colours of the file mean: sRGB, the colour space of style sheets. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { srgbProfile } from './icc.ts';
import { newStream } from './pdf.ts';

const NAME = 'sRGB IEC61966-2.1';

/**
 * Gives the file its output intent (ISO 19005-2, 6.2.3). Chromium writes all colours as DeviceRGB and DeviceGray, which
 * PDF/A-2 lets through with one only.
 */
export function setOutputIntent(pdf: PDFDocument): void {
  const profile = newStream(pdf, srgbProfile(NAME), { N: 3, Alternate: 'DeviceRGB' });
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(NAME),
    Info: PDFString.of(NAME),
    DestOutputProfile: pdf.context.register(profile),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([pdf.context.register(intent)]));
}
