import { change, type Parts } from '../file.ts';
import { fontProgram } from '../font.ts';

/** One thing broken in a good file. */
export interface Case {
  /** Conditions that the file must fail, and no others. */
  expect: string[];
  break?: (parts: Parts) => void;
  trailer?: string;
  /** What is done to the bytes. */
  bytes?: (bytes: Buffer) => Buffer;
}

/** A case that changes one text of one object. */
export function swap(condition: string, name: string, from: string, to: string, also: string[] = []): Case {
  return { expect: [condition, ...also], break: (parts) => change(parts, name, from, to) };
}

/** A case of its own. */
export function broken(condition: string, work: (parts: Parts) => void, also: string[] = []): Case {
  return { expect: [condition, ...also], break: work };
}

/** Draws more on the page, inside its heading. */
export function draw(parts: Parts, content: string): void {
  change(
    parts,
    'content',
    'BDC BT /F1 12 Tf <0001> Tj ET EMC',
    `BDC BT /F1 12 Tf <0001> Tj ET ${content} EMC`,
  );
}

/** Adds an annotation to the page, tagged as given. */
export function annotate(parts: Parts, dict: string, tag = 'Annot'): void {
  change(parts, 'page', '[ @link ]', '[ @link @other ]');
  parts.other = `<< /Type /Annot /Rect [ 0 0 9 9 ] ${dict} ${tag ? '/StructParent 2' : ''} >>`;
  if (!tag) return;
  change(parts, 'document', '@note ]', '@note @otherElement ]');
  change(parts, 'tree', '1 @linkElement ]', '1 @linkElement 2 @otherElement ]');
  parts.otherElement = `<< /Type /StructElem /S /${tag} /P @document /Pg @page /K << /Type /OBJR /Obj @other >> >>`;
}

export const appearance = '/AP << /N @form >>';

/** Adds an element of no content under the document. */
export function tag(parts: Parts, type: string, rest = ''): void {
  change(parts, 'document', '@note ]', '@note @added ]');
  parts.added = `<< /Type /StructElem /S /${type} /P @document /Pg @page ${rest} >>`;
}

/** Adds a second page, on which an element goes on. */
export function goOn(parts: Parts, name: string, code = '0001'): void {
  change(parts, 'pages', '[ @page ] /Count 1', '[ @page @page2 ] /Count 2');
  parts.page2 = `<< /Type /Page /Parent @pages /MediaBox [ 0 0 595 842 ] /Contents @content2 /StructParents 3
    /Resources << /Font << /F1 @font >> >> >>`;
  parts.content2 = { dict: '', data: `/P <</MCID 0>> BDC BT /F1 12 Tf <${code}> Tj ET EMC` };
  parts[name] = String(parts[name]).replace(/\/K (\d+)/, '/K [ $1 << /Type /MCR /Pg @page2 /MCID 0 >> ]');
  change(parts, 'tree', '1 @linkElement ]', `1 @linkElement 3 [ @${name} ] ]`);
}

export interface SimpleFont {
  flags: 4 | 32;
  encoding: string;
  maps: [number, number][];
  more?: string;
}

/** Writes a letter in a TrueType font of one byte to a character. */
export function simpleFont(parts: Parts, { flags, encoding, maps, more = '' }: SimpleFont): void {
  change(parts, 'page', '/F1 @font', '/F1 @font /F2 @simple');
  draw(parts, 'BT /F2 12 Tf (A) Tj ET');
  parts.simple = `<< /Type /Font /Subtype /TrueType /BaseFont /BAAAAA+Simple /FirstChar 65 /LastChar 65 /Widths [ 500 ]
    /FontDescriptor @simpleDescriptor /ToUnicode @simpleUnicode ${encoding} ${more} >>`;
  parts.simpleDescriptor = `<< /Type /FontDescriptor /FontName /BAAAAA+Simple /Flags ${flags} /FontFile2 @simpleProgram >>`;
  parts.simpleProgram = { dict: '', data: fontProgram(maps) };
  parts.simpleUnicode = { dict: '', data: 'begincmap 1 beginbfchar <41> <0041> endbfchar endcmap' };
}
