import { change } from '../file.ts';
import { profile } from '../font.ts';
import { broken, type Case, draw, swap } from './case.ts';

/** What is drawn, and in which colours. */
export const graphicsCases: Case[] = [
  swap('30-001', 'form', '/Subtype /Form', '/Subtype /Form /Ref << >>'),
  broken('A-6.1.10-1', (parts) => draw(parts, 'BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI')),
  broken('A-6.2.2-1', (parts) => draw(parts, '1 2 konstigt')),
  broken('A-6.2.2-2', (parts) => draw(parts, '/Borta gs')),
  broken(
    'A-6.2.3-1',
    (parts) => {
      parts.profile = { dict: '/N 3', data: 'ingen profil' };
    },
    ['A-6.2.4.3-2'],
  ),
  broken('A-6.2.3-2', (parts) => {
    change(parts, 'catalog', '[ @intent ]', '[ @intent @second ]');
    parts.second =
      '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (PDFX) /DestOutputProfile @other >>';
    parts.other = { dict: '/N 3', data: profile() };
  }),
  broken('A-6.2.3-3', (parts) => {
    parts.profile = { dict: '/N 3', data: profile().subarray(0, 100) };
  }),
  broken('A-6.2.3-3', (parts) => {
    parts.profile = { dict: '/N 3', data: Buffer.concat([profile(), Buffer.alloc(4)]) };
  }),
  swap('A-6.2.3-4', 'intent', '/OutputConditionIdentifier (sRGB)', ''),
  broken('A-6.2.4.2-1', (parts) => {
    change(parts, 'image', '/ColorSpace /DeviceGray', '/ColorSpace [ /ICCBased @other ]');
    parts.other = { dict: '/N 2', data: profile() };
  }),
  broken('A-6.2.4.3-2', (parts) => {
    parts.profile = { dict: '/N 1', data: profile('GRAY') };
  }),
  broken('A-6.2.4.3-3', (parts) => draw(parts, '0 0 0 1 k')),
  broken('A-6.2.4.3-3', (parts) =>
    change(parts, 'image', '/DeviceGray', '[ /Indexed /DeviceCMYK 0 (abcd) ]'),
  ),
  broken('A-6.2.4.3-4', (parts) => {
    change(parts, 'catalog', '/OutputIntents [ @intent ]', '');
    change(parts, 'content', '1 0 0 rg', '');
  }),
  swap('A-6.2.5-1', 'state', '/BM', '/TR /Identity /BM'),
  // Not in use, and wrong all the same.
  swap('A-6.2.5-1', 'page', '/G @state', '/G @state /H << /Type /ExtGState /TR /Identity >>'),
  swap('A-6.2.5-2', 'state', '/BM', '/HT << /Type /Halftone /HalftoneType 6 >> /BM'),
  broken('A-6.2.6-1', (parts) => draw(parts, '/Vackert ri')),
  swap('A-6.2.6-1', 'image', '/Width', '/Intent /Vackert /Width'),
  swap('A-6.2.8-1', 'image', '/Width', '/Alternates [] /Width'),
  swap('A-6.2.8-3', 'image', '/Width', '/Interpolate true /Width'),
  broken('A-6.2.8-3', (parts) => draw(parts, 'BI /W 1 /H 1 /BPC 8 /CS /G /I true ID x EI')),
  swap('A-6.2.9-1', 'form', '/Subtype /Form', '/Subtype /Form /Subtype2 /PS'),
  swap('A-6.2.10-1', 'state', '/BM /Normal', '/BM /Magi'),
  swap('A-6.2.10-1', 'page', '/G @state', '/G @state /H << /Type /ExtGState /BM [ /Magi ] >>'),
  broken('A-6.2.10-2', (parts) => {
    change(parts, 'catalog', '/OutputIntents [ @intent ]', '');
    change(parts, 'content', '1 0 0 rg', '');
    change(parts, 'image', '/ColorSpace /DeviceGray', '/ColorSpace [ /CalGray << >> ]');
    change(parts, 'state', '/CA 1', '/CA 0.5');
  }),
  broken('V-38', (parts) => draw(parts, 'q')),
  broken('V-38', (parts) => draw(parts, 'Q')),
  swap('V-38', 'form', '0 0 5 5 re f', 'q 0 0 5 5 re f'),
  swap('V-39', 'content', '/Fm Do EMC', '/Fm Do EMC EMC'),
  swap('V-39', 'content', '/Fm Do EMC', '/Fm Do EMC /Span BMC'),
];
