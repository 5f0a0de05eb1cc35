import { type Failure, verifyPdf } from '../../../src/pdf/verify/index.ts';
import type { Parts } from './file.ts';
import { fontProgram, profile } from './font.ts';

/** A character map from codes to letters, with more lines where a test wants them. */
export const unicodeMap = (lines: string): string =>
  `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${lines} endcmap`;

const text = (code = '0001'): string => `BT /F1 12 Tf <${code}> Tj ET`;
const marked = (tag: string, mcid: number, inner = text()): string =>
  `/${tag} <</MCID ${mcid}>> BDC ${inner} EMC`;

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Plan</rdf:li><rdf:li xml:lang="sv">Plan</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2025-01-30T00:00:00+01:00</xmp:CreateDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name></rdf:li></rdf:Seq>
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;

const element = (type: string, parent: string, rest: string): string =>
  `<< /Type /StructElem /S /${type} /P @${parent} /Pg @page ${rest} >>`;
const scope = '/A << /O /Table /Scope /Column >>';

/** A file that fails nothing, with one of each: heading, contents, figure, list, table, note, link, form, attachment. */
export function goodParts(): Parts {
  return {
    catalog: `<< /Type /Catalog /Pages @pages /Lang (sv) /MarkInfo << /Marked true >> /StructTreeRoot @tree
      /ViewerPreferences << /DisplayDocTitle true >> /Metadata @xmp /OutputIntents [ @intent ] /Outlines @outlines
      /PageMode /UseOutlines /PageLabels << /Nums [ 0 << /S /D >> ] >> /AF [ @specification ]
      /Names << /EmbeddedFiles << /Names [ (plan.md) @specification ] >> >> >>`,
    info: `<< /Title (Plan) /CreationDate (D:20250130000000+01'00') >>`,
    pages: '<< /Type /Pages /Kids [ @page ] /Count 1 >>',
    page: `<< /Type /Page /Parent @pages /MediaBox [ 0 0 595 842 ] /Contents @content /Annots [ @link ] /Tabs /S
      /StructParents 0 /Resources << /Font << /F1 @font >> /XObject << /Im @image /Fm @form >> /ExtGState << /G @state >> >> >>`,
    content: {
      dict: '',
      data: [
        '/Artifact BMC q 1 0 0 rg 0 0 10 10 re f Q EMC',
        '/Artifact BMC /G gs /Fm Do EMC',
        marked('H1', 0),
        marked('Link', 1),
        marked('Figure', 2, '/Im Do'),
        ...['LBody', 'TH', 'TH', 'TD', 'TD', 'Note'].map((tag, index) => marked(tag, index + 3)),
      ].join('\n'),
    },
    font: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Test /Encoding /Identity-H /DescendantFonts [ @inner ]
      /ToUnicode @unicode >>`,
    inner: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Test /CIDToGIDMap /Identity /DW 500
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor @descriptor >>`,
    descriptor: '<< /Type /FontDescriptor /FontName /AAAAAA+Test /Flags 4 /FontFile2 @program >>',
    program: { dict: '', data: fontProgram() },
    unicode: {
      dict: '',
      data: unicodeMap(
        '1 beginbfchar <0001> <0041> endbfchar 1 beginbfrange <0002> <0003> <0042> endbfrange',
      ),
    },
    image: {
      dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      data: 'x',
    },
    form: { dict: '/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ]', data: '0 0 5 5 re f' },
    state: '<< /Type /ExtGState /BM /Normal /CA 1 /ca 1 >>',
    xmp: { dict: '/Type /Metadata /Subtype /XML', data: xmp },
    intent:
      '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile @profile >>',
    profile: { dict: '/N 3', data: profile() },
    outlines: '<< /Type /Outlines /First @bookmark /Last @bookmark /Count 1 >>',
    bookmark: '<< /Title (Rubrik) /Parent @outlines /Dest [ @page /XYZ 0 0 0 ] >>',
    link: `<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /F 4 /Contents (Till rubriken) /StructParent 1
      /Dest [ @page /XYZ 0 0 0 ] >>`,
    specification: `<< /Type /Filespec /F (plan.md) /UF (plan.md) /AFRelationship /Source /EF << /F @embedded >> >>`,
    embedded: { dict: '/Type /EmbeddedFile /Subtype /text#2Fmarkdown', data: '# Plan' },
    tree: `<< /Type /StructTreeRoot /K @document /ParentTree << /Nums [
      0 [ @h1 @linkElement @figure @body @th1 @th2 @td1 @td2 @note ] 1 @linkElement ] >> /ParentTreeNextKey 9
      /IDTree << /Names [ (note1) @note ] >> >>`,
    document: `<< /Type /StructElem /S /Document /P @tree /K [ @h1 @toc @figure @l @table @note ] >>`,
    h1: element('H1', 'document', '/K 0'),
    toc: element('TOC', 'document', '/K @toci'),
    toci: element('TOCI', 'toc', '/K @reference'),
    reference: element('Reference', 'toci', '/K @linkElement'),
    linkElement: element('Link', 'reference', '/K [ 1 << /Type /OBJR /Obj @link >> ]'),
    figure: element('Figure', 'document', '/K 2 /Alt (En bild) /A << /O /Layout /BBox [ 0 0 9 9 ] >>'),
    l: element('L', 'document', '/K @li'),
    li: element('LI', 'l', '/K @body'),
    body: element('LBody', 'li', '/K 3'),
    table: element('Table', 'document', '/K [ @tr1 @tr2 ]'),
    tr1: element('TR', 'table', '/K [ @th1 @th2 ]'),
    tr2: element('TR', 'table', '/K [ @td1 @td2 ]'),
    th1: element('TH', 'tr1', `/K 4 ${scope}`),
    th2: element('TH', 'tr1', `/K 5 ${scope}`),
    td1: element('TD', 'tr2', '/K 6'),
    td2: element('TD', 'tr2', '/K 7'),
    note: element('Note', 'document', '/K 8 /ID (note1)'),
  };
}

export async function failuresOf(bytes: Uint8Array): Promise<Failure[]> {
  return (await verifyPdf(bytes)).failures;
}

/** Numbers of the conditions that a file fails, each once. */
export async function conditionsOf(bytes: Uint8Array): Promise<string[]> {
  return [...new Set((await failuresOf(bytes)).map(({ condition }) => condition))].sort();
}
