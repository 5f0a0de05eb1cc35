import { change } from '../file.ts';
import { broken, type Case, draw, swap } from './case.ts';

const replaced =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');

/** The file's bytes, its metadata and its catalogue. */
export const fileCases: Case[] = [
  swap('06-001', 'catalog', '/Metadata @xmp', '', ['A-6.8-5']),
  swap('06-002', 'xmp', '<pdfuaid:part>1</pdfuaid:part>', ''),
  swap('06-003', 'xmp', 'x-default">Plan<', 'x-default"><', ['V-02']),
  swap('07-001', 'catalog', '/DisplayDocTitle true', ''),
  swap('07-002', 'catalog', '/DisplayDocTitle true', '/DisplayDocTitle false'),
  broken(
    '11-006',
    (parts) => {
      change(parts, 'catalog', '/Lang (sv)', '');
      change(parts, 'document', '/S /Document', '/S /Document /Lang (sv)');
      change(parts, 'xmp', '<rdf:li xml:lang="sv">Plan</rdf:li>', '');
    },
    ['11-003'],
  ),
  swap(
    '20-001',
    'catalog',
    '/Lang (sv)',
    '/Lang (sv) /OCProperties << /D << /Name (a) >> /Configs [ << >> ] >>',
  ),
  swap('20-002', 'catalog', '/Lang (sv)', '/Lang (sv) /OCProperties << /D << >> >>'),
  swap('20-003', 'catalog', '/Lang (sv)', '/Lang (sv) /OCProperties << /D << /Name (a) /AS [] >> >>'),
  swap('21-001', 'specification', '/UF (plan.md)', ''),
  { expect: ['26-001', 'A-6.1.3-2'], trailer: '/ID [ <01> <01> ] /Encrypt << /Filter /Standard >>' },
  { expect: ['26-002', 'A-6.1.3-2'], trailer: '/ID [ <01> <01> ] /Encrypt << /Filter /Standard /P 4 >>' },
  { expect: ['A-6.1.2-1'], bytes: replaced('%PDF-1.7', '%PDF-1.9') },
  { expect: ['A-6.1.2-2'], bytes: replaced('\n%\u00e2\u00e3\u00cf\u00d3', '\n%abcd') },
  swap('A-6.1.2-3', 'catalog', '/Lang (sv)', '/Lang (sv) /Version /2.0'),
  { expect: ['A-6.1.3-1'], trailer: '' },
  { expect: ['A-6.1.3-3'], bytes: (bytes) => Buffer.concat([bytes, Buffer.from('mer')]) },
  { expect: ['A-6.1.4-1'], bytes: replaced('startxref\n', 'startxref\n9') },
  { expect: ['A-6.1.4-1'], bytes: (bytes) => bytes.subarray(0, bytes.length / 2) },
  swap('A-6.1.6-1', 'info', '/Title (Plan)', '/Title (Plan) /Own <ABC>'),
  { expect: ['A-6.1.7-1'], bytes: replaced('# Plan\nendstream', '# Plan endstream') },
  swap('A-6.1.7-2', 'image', '/Type /XObject', '/Type /XObject /F (utanför.png)'),
  swap('A-6.1.7-3', 'image', '/Type /XObject', '/Type /XObject /Filter /LZWDecode'),
  { expect: ['A-6.1.9-1'], bytes: replaced('>>\nendobj', '>> endobj') },
  { expect: ['A-6.1.9-1'], bytes: replaced('\n1 0 obj\n<<', '\n1 0 obj <<') },
  swap('A-6.1.12-1', 'catalog', '/Lang (sv)', '/Lang (sv) /Perms << /DocMDP << >> /FieldMDP << >> >>'),
  swap('A-6.1.13-1', 'info', '/Title (Plan)', '/Title (Plan) /Own 99999999999'),
  swap('A-6.1.13-3', 'info', '/Title (Plan)', `/Title (Plan) /Own (${'x'.repeat(32_768)})`),
  swap('A-6.1.13-4', 'info', '/Title (Plan)', `/Title (Plan) /${'x'.repeat(128)} 1`),
  broken('A-6.1.13-8', (parts) => draw(parts, 'q '.repeat(29) + 'Q '.repeat(29))),
  swap('A-6.1.13-11', 'page', '[ 0 0 595 842 ]', '[ 0 0 595 2 ]'),
  swap('A-6.5.2-1', 'catalog', '/Lang (sv)', '/Lang (sv) /AA << >>'),
  swap('A-6.5.2-1', 'page', '/Tabs /S', '/Tabs /S /AA << >>'),
  swap('A-6.6.2.1-1', 'xmp', '</rdf:RDF>', '', ['A-6.8-5']),
  swap('A-6.6.2.1-4', 'xmp', '<?xpacket begin=""', '<?xpacket begin="" encoding="UTF-8"'),
  swap('A-6.6.2.3.1-1', 'xmp', '<pdfaProperty:name>part<', '<pdfaProperty:name>del<'),
  swap('A-6.6.2.3.1-1', 'xmp', '<dc:title>', '<dc:foo>x</dc:foo><dc:title>'),
  swap('A-6.6.4-1', 'xmp', '<pdfaid:part>3<', '<pdfaid:part>1<', ['A-6.8-5']),
  swap('A-6.6.4-2', 'xmp', 'conformance>A<', 'conformance>B<'),
  swap('A-6.7.4-1', 'h1', '/S /H1', '/S /H1 /Lang (sv_SE)'),
  swap('A-6.7.4-1', 'catalog', '/Lang (sv)', '/Lang (svenska språket)'),
  swap('A-6.8-1', 'embedded', '/Subtype /text#2Fmarkdown', ''),
  swap('A-6.8-3', 'specification', '/AFRelationship /Source', ''),
  swap('A-6.8-4', 'catalog', '/AF [ @specification ]', ''),
  swap('A-6.8-5', 'xmp', '<pdfaid:part>3<', '<pdfaid:part>2<'),
  swap(
    'A-6.9-2',
    'catalog',
    '/Lang (sv)',
    '/Lang (sv) /OCProperties << /D << /Name (a) >> /Configs [ << /Name (a) >> ] >>',
  ),
  swap('A-6.10-1', 'page', '/Tabs /S', '/Tabs /S /PresSteps << >>'),
  swap('A-6.10-1', 'catalog', '/Names <<', '/Names << /AlternatePresentations << >>'),
  swap('A-6.11-1', 'catalog', '/Lang (sv)', '/Lang (sv) /Requirements []'),
  swap('V-00', 'program', '', '/Filter /FlateDecode', ['31-009']),
  broken('V-01', (parts) => change(parts, 'pages', '[ @page ]', '[]'), ['V-13', 'V-23']),
  swap('V-02', 'info', '(Plan)', '(En annan plan)'),
  swap('V-02', 'info', "+01'00'", "+02'00'"),
  swap('V-10', 'outlines', '/First @bookmark', ''),
  swap('V-11', 'catalog', '/PageMode /UseOutlines', ''),
  swap('V-12', 'bookmark', '(Rubrik)', '( )'),
  swap('V-13', 'bookmark', '@page', '@pages'),
  swap('V-13', 'bookmark', '/Parent', '/Next @bookmark /Parent'),
  swap('V-14', 'catalog', '/Nums [ 0 <<', '/Nums [ 1 <<'),
  swap('V-40', 'embedded', '/Type /EmbeddedFile', '/Type /EmbeddedFile /Filter /FlateDecode'),
  swap('V-15', 'link', '[ @page /XYZ 0 0 0 ]', '(borta)'),
];
