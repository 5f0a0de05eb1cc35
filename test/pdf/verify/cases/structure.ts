import { change, type Parts } from '../file.ts';
import { broken, type Case, draw, goOn, swap, tag } from './case.ts';

/** Languages only where `keep` says: without the document's own. */
function silent(parts: Parts): void {
  change(parts, 'catalog', '/Lang (sv)', '');
  change(parts, 'document', '/S /Document', '/S /Document /Lang (sv)');
  parts.outlines = '<< /Type /Outlines >>';
  change(parts, 'toc', '/TOC', '/Div');
  change(parts, 'toci', '/TOCI', '/Div');
}

/** A list and a table of Japanese annotations, well built. */
function annotated(parts: Parts, outer: 'Ruby' | 'Warichu', inner: string): void {
  tag(parts, outer, '/K @inside');
  parts.inside = `<< /Type /StructElem /S /${inner} /P @added /Pg @page >>`;
}

const scope = '/A << /O /Table /Scope /Column >>';

export const structureCases: Case[] = [
  swap('01-003', 'content', '<0001> Tj ET EMC', '<0001> Tj ET /Artifact BMC EMC EMC'),
  swap(
    '01-004',
    'content',
    'EMC\n/H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC',
    '/H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC EMC',
  ),
  swap('01-005', 'content', '/Artifact BMC q 1 0 0 rg 0 0 10 10 re f Q EMC', 'q 1 0 0 rg 0 0 10 10 re f Q'),
  swap('01-005', 'content', '/Artifact BMC /G gs /Fm Do EMC', '/G gs /Fm Do'),
  swap('01-005', 'content', '\n/Figure', '\n/Im Do /Figure'),
  swap('01-007', 'catalog', '/Marked true', '/Marked true /Suspects true'),
  broken('02-001', (parts) => tag(parts, 'Strong')),
  broken('02-003', (parts) => {
    tag(parts, 'Strong');
    change(parts, 'tree', '/K @document', '/K @document /RoleMap << /Strong /Em /Em /Strong >>');
  }),
  swap('02-004', 'tree', '/K @document', '/K @document /RoleMap << /P /Span >>'),
  swap('09-004', 'tr2', '/S /TR', '/S /P'),
  swap('09-004', 'td1', '/S /TD', '/S /P', ['V-26']),
  broken('09-004', (parts) => tag(parts, 'TBody')),
  swap('09-004', 'tr1', '/S /TR', '/S /THead', ['V-31']),
  swap('09-005', 'body', '/S /LBody', '/S /P'),
  swap('09-005', 'li', '/S /LI', '/S /P'),
  swap('09-005', 'l', '/K @li', '/K [ @li 3 ]', ['V-22', 'V-24']),
  swap('09-006', 'reference', '/S /Reference', '/S /Span'),
  swap('09-006', 'toc', '/S /TOC', '/S /P'),
  broken('09-007', (parts) => annotated(parts, 'Ruby', 'Span')),
  broken('09-007', (parts) => tag(parts, 'RB')),
  broken('09-008', (parts) => annotated(parts, 'Warichu', 'Span')),
  broken('09-008', (parts) => tag(parts, 'WP')),
  {
    expect: ['01-005', '11-001'],
    break: (parts) => {
      silent(parts);
      draw(parts, 'EMC BT /F1 12 Tf <0001> Tj ET /Artifact BMC');
    },
  },
  broken('11-001', (parts) => {
    silent(parts);
    change(parts, 'h1', '/S /H1', '/S /H1 /Lang ()');
  }),
  broken('11-002', (parts) => {
    silent(parts);
    tag(parts, 'P', '/E (Förkortning) /Lang ()');
  }),
  broken('11-003', (parts) => {
    change(parts, 'catalog', '/Lang (sv)', '');
    change(parts, 'document', '/S /Document', '/S /Document /Lang (sv)');
  }),
  broken('11-004', (parts) => {
    silent(parts);
    change(parts, 'linkElement', '/S /Link', '/S /Link /Lang ()');
    change(parts, 'content', '/Link <</MCID 1>>', '/Link <</MCID 1 /Lang (sv)>>');
  }),
  swap('13-004', 'figure', '/Alt (En bild)', ''),
  swap('13-004', 'figure', '/Alt (En bild)', '/Alt ( )'),
  swap('14-002', 'h1', '/S /H1', '/S /H2'),
  broken('14-003', (parts) => tag(parts, 'H3')),
  broken('14-003', (parts) => {
    change(parts, 'tree', '/K @document', '/K @document /RoleMap << /H7 /H2 >>');
    tag(parts, 'H7');
  }),
  swap('02-001', 'h1', '/S /H1', '/S /H7', ['14-002']),
  broken('14-006', (parts) => {
    change(parts, 'h1', '/S /H1', '/S /H');
    tag(parts, 'H');
  }),
  broken('14-007', (parts) => tag(parts, 'H')),
  swap('15-003', 'th1', '/A << /O /Table /Scope /Column >>', ''),
  broken('17-002', (parts) => tag(parts, 'Formula')),
  swap('19-003', 'note', '/ID (note1)', ''),
  broken('19-004', (parts) => tag(parts, 'Note', '/ID (note1)'), ['V-36']),
  broken('30-002', (parts) => {
    change(parts, 'content', '/Artifact BMC /G gs /Fm Do EMC', '/G gs /Fm Do /Fm Do');
    parts.form = {
      dict: '/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /StructParents 5',
      data: '/P <</MCID 0>> BDC 0 0 5 5 re f EMC',
    };
    tag(parts, 'P', '/K << /Type /MCR /Stm @form /MCID 0 >>');
    change(parts, 'tree', '1 @linkElement ]', '1 @linkElement 5 [ @added ] ]');
  }),
  swap('A-6.7.2-1', 'catalog', '/Marked true', '/Marked false'),
  swap('A-6.7.3-1', 'catalog', '/StructTreeRoot @tree', '', ['28-011']),
  swap('V-20', 'document', '@note ]', '@note @toc ]'),
  swap('V-20', 'td1', '/K 6', '/K [ 6 @document ]'),
  swap('V-21', 'note', '/K 8', ''),
  swap('V-22', 'td2', '/K 7', '/K [ 7 6 ]'),
  swap('V-23', 'note', '/K 8', '/K [ 8 9 ]'),
  swap('V-24', 'tree', '@td1 @td2', '@td2 @td1'),
  swap('V-25', 'content', '/TD <</MCID 7>> BDC', '/TD <</MCID 7>> BDC EMC /TD <</MCID 7>> BDC'),
  swap('V-26', 'tr2', '/K [ @td1 @td2 ]', '/K [ @td1 ]', ['V-21']),
  swap('V-26', 'td1', '/K 6', '/K 6 /A << /O /Table /ColSpan 2 >>'),
  swap('V-26', 'td1', '/K 6', '/K 6 /A << /O /Table /RowSpan 2 >>'),
  swap('V-27', 'td1', '/K 6', '/K 6 /A << /O /Table /Headers [ (borta) ] >>'),
  swap('V-28', 'link', '/StructParent 1', '/StructParent 7'),
  swap('15-003', 'th1', '/Scope /Column', '/Scope /Kolumn'),
  broken('V-29', (parts) => {
    change(parts, 'th1', scope, '/ID (head)');
    change(parts, 'td1', '/K 6', '/K 6 /A << /O /Table /Headers [ (head) ] >>');
    change(parts, 'tree', '[ (note1)', '[ (head) @th1 (note1)');
  }),
  swap('V-30', 'th1', '/S /TH', '/S /TD'),
  swap('V-30', 'th2', '/Scope /Column', '/Scope /Row'),
  broken('V-31', (parts) => {
    for (const name of ['th1', 'th2']) change(parts, name, '/S /TH', '/S /TD');
  }),
  swap('V-32', 'figure', '/BBox [ 0 0 9 9 ]', ''),
  swap('V-32', 'figure', '/BBox [ 0 0 9 9 ]', '/BBox [ 0 0 ]'),
  broken('V-33', (parts) => goOn(parts, 'th1')),
  broken('V-33', (parts) => goOn(parts, 'figure')),
  swap('V-34', 'body', '/S /LBody', '/S /Lbl'),
  swap('V-35', 'td1', '/P @tr2', ''),
  swap('V-35', 'td1', '/P @tr2', '/P @tr1'),
  swap('V-35', 'document', '/P @tree', '/P @catalog'),
  swap('V-36', 'tree', '/IDTree << /Names [ (note1) @note ] >>', ''),
  swap('V-36', 'tree', '(note1) @note', '(note1) @figure'),
  swap('V-37', 'tree', '/ParentTreeNextKey 9', '/ParentTreeNextKey 1'),
];
