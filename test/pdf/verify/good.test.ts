import { expect, test } from 'vitest';
import { verifyPdf } from '../../../src/pdf/verify/index.ts';
import { goOn } from './cases/case.ts';
import { change, type Parts, pdfOf } from './file.ts';
import { conditionsOf, goodParts } from './support.ts';

test('a file as it should be fails nothing, and says what it is', async () => {
  expect(await verifyPdf(pdfOf(goodParts()))).toEqual({ failures: [], claims: { pdfa: '3a', pdfua: 1 } });
});

test.each([
  ['2', 'B', '2b'],
  ['3', 'U', '3u'],
  ['1', 'A', '1a'],
  ['x', 'A', null],
])('a file of part %s and level %s says that it is PDF/A-%s', async (part, level, said) => {
  const parts = goodParts();
  change(parts, 'xmp', 'part>3<', `part>${part}<`);
  change(parts, 'xmp', 'conformance>A<', `conformance>${level}<`);
  expect((await verifyPdf(pdfOf(parts))).claims.pdfa).toBe(said);
});

const tableScope = '/A << /O /Table /Scope /Column >>';
const empty = '/K 6';

/** What looks like a fault and is none. */
test.each<[string, (parts: Parts) => void]>([
  ['a head cell that a page break divides', (parts) => goOn(parts, 'th1', '0002')],
  ['a row head in each row in place of column heads', rowHeads],
  [
    'a cell that names its head, which heads another column',
    (parts) => {
      change(parts, 'th1', tableScope, '/ID (head) /A << /O /Table /Scope /Row >>');
      change(parts, 'td1', empty, `${empty} /A << /O /Table /Headers [ (head) ] >>`);
      change(parts, 'tree', '[ (note1)', '[ (head) @th1 (note1)');
    },
  ],
  [
    'an empty corner above row heads',
    (parts) => {
      rowHeads(parts);
      change(parts, 'tr1', '[ @th1 @td1 ]', '[ @corner @th1 ]');
      change(parts, 'th1', '/Scope /Row', '/Scope /Column');
      change(parts, 'td1', '/P @tr1', '/P @corner');
      change(parts, 'document', '@note ]', '@note @paragraph ]');
      parts.paragraph = '<< /Type /StructElem /S /P /P @document /Pg @page /K @td1 >>';
      change(parts, 'td1', '/S /TD /P @corner', '/S /Span /P @paragraph');
      parts.corner = '<< /Type /StructElem /S /TD /P @tr1 >>';
    },
  ],
  [
    'a heading of the seventh level below one of the sixth, whatever it is mapped to',
    (parts) => {
      const levels = [2, 3, 4, 5, 6, 7, 8];
      const kids = levels.map((level) => {
        parts[`h${level}`] = `<< /Type /StructElem /S /H${level} /P @document /Pg @page >>`;
        return `@h${level}`;
      });
      change(parts, 'document', '@note ]', `@note ${kids.join(' ')} ]`);
      change(parts, 'tree', '/K @document', '/K @document /RoleMap << /H7 /H6 /H8 /P >>');
    },
  ],
  [
    'an optional class map of attributes',
    (parts) => {
      change(parts, 'th1', tableScope, '/C /Head');
      change(
        parts,
        'tree',
        '/K @document',
        '/K @document /ClassMap << /Head << /O /Table /Scope /Column >> >>',
      );
    },
  ],
  [
    'PDF 1.7, and a permission that archives may state',
    (parts) => change(parts, 'catalog', '/Lang (sv)', '/Lang (sv) /Version /1.7 /Perms << /DocMDP << >> >>'),
  ],
])('%s is no fault', async (_, work) => {
  const parts = goodParts();
  work(parts);
  expect(await conditionsOf(pdfOf(parts))).toEqual([]);
});

function rowHeads(parts: Parts): void {
  for (const name of ['th1', 'th2']) change(parts, name, '/Scope /Column', '/Scope /Row');
  change(parts, 'tr1', '[ @th1 @th2 ]', '[ @th1 @td1 ]');
  change(parts, 'tr2', '[ @td1 @td2 ]', '[ @th2 @td2 ]');
  change(parts, 'th2', '/P @tr1', '/P @tr2');
  change(parts, 'td1', '/P @tr2', '/P @tr1');
}
