import { change, type Parts } from '../file.ts';
import { unicodeMap } from '../support.ts';
import { broken, type Case, simpleFont, swap } from './case.ts';

/** The font's codes go through a map that is embedded in the file. */
function embedCMap(parts: Parts, dict: string, data = '/WMode 0 def'): void {
  change(parts, 'font', '/Encoding /Identity-H', '/Encoding @cmap');
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
  parts.cmap = { dict: `/Type /CMap ${system} ${dict}`, data };
}

function cidSet(parts: Parts, data: Uint8Array): void {
  change(parts, 'descriptor', '/Flags 4', '/Flags 4 /CIDSet @set');
  parts.set = { dict: '', data };
}

const letters = { flags: 32, encoding: '/Encoding /WinAnsiEncoding', maps: [[3, 1]] } as const;
const symbols = { flags: 4, encoding: '', maps: [[3, 0]] } as const;
const differences = '/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [ 65 /A ] >>';

/** Fonts: that they are there, whole, right and readable. */
export const fontCases: Case[] = [
  swap('10-001', 'content', '<0001> Tj', '<0004> Tj'),
  broken('31-001', (parts) => {
    embedCMap(parts, '');
    change(parts, 'cmap', '(Adobe)', '(Annan)');
  }),
  broken('31-002', (parts) => {
    embedCMap(parts, '');
    change(parts, 'cmap', '(Identity)', '(Annan)');
  }),
  broken('31-003', (parts) => {
    embedCMap(parts, '');
    change(parts, 'cmap', '/Supplement 0', '/Supplement 2');
  }),
  swap('31-004', 'inner', '/CIDToGIDMap /Identity', '/CIDToGIDMap /Annan'),
  swap('31-005', 'inner', '/CIDToGIDMap /Identity', ''),
  swap('31-006', 'font', '/Encoding /Identity-H', '/Encoding /Egen-H'),
  broken('31-007', (parts) => embedCMap(parts, '/WMode 1')),
  broken('31-008', (parts) => embedCMap(parts, '/UseCMap /Egen-H')),
  broken('31-008', (parts) => embedCMap(parts, '', '/Egen-H usecmap')),
  swap('31-009', 'descriptor', '/FontFile2 @program', ''),
  broken('31-011', (parts) => {
    change(parts, 'content', '<0001> Tj', '<0064> Tj');
    parts.unicode = { dict: '', data: unicodeMap('1 beginbfrange <0001> <0064> <0041> endbfrange') };
  }),
  broken('31-014', (parts) => cidSet(parts, new Uint8Array([0b10000000]))),
  broken('31-015', (parts) => cidSet(parts, new Uint8Array([0xff, 0xff]))),
  swap('31-016', 'inner', '/DW 500', '/DW 500 /W [ 1 [ 502 ] ]'),
  swap('31-016', 'inner', '/DW 500', '/DW 500 /W [ 1 3 700 ]'),
  broken('31-017', (parts) => simpleFont(parts, { ...letters, maps: [[3, 0]] })),
  broken('31-019', (parts) => simpleFont(parts, { ...letters, maps: [[3, 1]], encoding: '' })),
  broken('31-020', (parts) =>
    simpleFont(parts, { ...letters, maps: [[3, 1]], encoding: '/Encoding << /Type /Encoding >>' }),
  ),
  broken('31-021', (parts) =>
    simpleFont(parts, { ...letters, maps: [[3, 1]], encoding: '/Encoding /StandardEncoding' }),
  ),
  broken('31-023', (parts) => simpleFont(parts, { ...letters, maps: [[1, 0]], encoding: differences })),
  broken('31-024', (parts) =>
    simpleFont(parts, { ...symbols, maps: [[3, 0]], encoding: '/Encoding /WinAnsiEncoding' }),
  ),
  broken('31-025', (parts) => simpleFont(parts, { ...symbols, maps: [] })),
  broken('31-026', (parts) =>
    simpleFont(parts, {
      ...symbols,
      maps: [
        [1, 0],
        [3, 1],
      ],
    }),
  ),
  swap('31-027', 'font', '/ToUnicode @unicode', ''),
  broken('31-027', (parts) => {
    simpleFont(parts, { ...symbols, maps: [[3, 0]] });
    change(parts, 'simple', '/ToUnicode @simpleUnicode', '');
  }),
  swap('31-028', 'unicode', '<0041> endbfchar', '<0041> <0005> <0000> endbfchar'),
  swap('31-029', 'unicode', '<0041> endbfchar', '<0041> <0005> <FEFF> endbfchar'),
  broken(
    '31-030',
    (parts) => {
      change(parts, 'content', '<0001> Tj', '<0000> Tj');
      change(parts, 'unicode', '<0001> <0041>', '<0000> <0041>');
    },
    ['10-001'],
  ),
  swap('A-6.2.11.2-1', 'font', '/Type /Font', ''),
];
