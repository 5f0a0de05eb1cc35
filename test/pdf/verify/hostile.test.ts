import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedFiles } from '../../../src/pdf/attachments.ts';
import { verifyPdf } from '../../../src/pdf/verify/index.ts';
import { processorTime } from '../../support/time.ts';
import { change, type Parts, pdfOf } from './file.ts';
import { conditionsOf, goodParts } from './support.ts';

const seed = 20250130;

/** Verifies, and sees to it that the time it takes is bounded. Milliseconds, with room for a busy machine. */
async function within(bytes: Uint8Array, limit = 4000): Promise<string[]> {
  const started = processorTime();
  const conditions = await conditionsOf(bytes);
  expect(processorTime() - started).toBeLessThan(limit);
  return conditions;
}

function partsWith(work: (parts: Parts) => void): Buffer {
  const parts = goodParts();
  work(parts);
  return pdfOf(parts);
}

test('any bytes are a failure, not an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await verifyPdf(bytes)).failures.length).toBeGreaterThan(0);
      expect(embeddedFiles(bytes)).toBeNull();
    }),
    { seed, numRuns: 300 },
  );
});

test('a good file with bytes changed, or cut off, never throws and always ends', async () => {
  const good = pdfOf(goodParts());
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    // The end of the last line may be missing.
    fc.asyncProperty(changes, fc.nat(good.length - 2), async (bytes, cut) => {
      const changed = Buffer.from(good);
      for (const [at, byte] of bytes) changed[at] = byte;
      const whole = await verifyPdf(changed);
      expect(Array.isArray(whole.failures)).toBe(true);
      expect((await verifyPdf(changed.subarray(0, cut))).failures.length).toBeGreaterThan(0);
    }),
    { seed, numRuns: 400 },
  );
});

/** What a number, a name or a reference may be swapped for: every kind of thing in every place. */
const things = [
  'null',
  'true',
  '-1',
  '999999',
  '/Fel',
  '(text)',
  '<>',
  '[]',
  '<< >>',
  '@page',
  '@tree',
  '@h1',
  '@content',
  '[ [ [ ] ] ]',
];

test('anything in any place of an object never throws', async () => {
  const names = Object.keys(goodParts());
  const swap = fc.tuple(fc.constantFrom(...names), fc.nat(40), fc.constantFrom(...things));
  await fc.assert(
    fc.asyncProperty(fc.array(swap, { minLength: 1, maxLength: 4 }), async (swaps) => {
      const bytes = partsWith((parts) => {
        for (const [name, place, thing] of swaps) {
          const part = parts[name];
          if (typeof part !== 'string') continue;
          let at = 0;
          const tokens = /(?<=\s)(?:@\w+|\/\w+|\d+|\([^)]*\)|true)(?=\s)/g;
          parts[name] = part.replace(tokens, (token) => (at++ === place ? thing : token));
        }
      });
      const { failures } = await verifyPdf(bytes);
      // What a check did not foresee would be told as V-00.
      expect(failures.filter(({ condition }) => condition === 'V-00')).toEqual([]);
    }),
    { seed, numRuns: 1500 },
  );
});

test('elements, pages, bookmarks and forms in circles end', async () => {
  expect(await within(partsWith((parts) => change(parts, 'td1', '/K 6', '/K [ 6 @document ]')))).toContain(
    'V-20',
  );
  expect(await within(partsWith((parts) => change(parts, 'pages', '[ @page ]', '[ @page @pages ]')))).toEqual(
    [],
  );
  expect(
    await within(partsWith((parts) => change(parts, 'bookmark', '/Dest', '/First @bookmark /Dest'))),
  ).toContain('V-13');
  const form = partsWith((parts) => {
    parts.form = {
      dict: '/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] /Resources << /XObject << /Fm @form >> >>',
      data: '/Fm Do',
    };
  });
  expect(await within(form)).toEqual([]);
});

test('forms that each draw the next one twice are read once each', async () => {
  const bytes = partsWith((parts) => {
    parts.form = link(0);
    for (let index = 1; index < 35; index += 1) parts[`form${index}`] = link(index);
  });
  function link(index: number) {
    const resources =
      index < 34 ? `/Resources << /XObject << /Fm @form${index + 1} >> >>` : '/Resources << >>';
    return { dict: `/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] ${resources}`, data: '/Fm Do /Fm Do' };
  }
  expect(await within(bytes)).toEqual(['A-6.2.2-2']);
});

test('elements nested fifty thousand deep are walked', async () => {
  const bytes = partsWith((parts) => {
    change(parts, 'document', '@note ]', '@deep0 ]');
    change(parts, 'note', '/P @document', '/P @deep49999');
    for (let index = 0; index < 50_000; index += 1) {
      parts[`deep${index}`] =
        `<< /Type /StructElem /S /Div /P @${index === 0 ? 'document' : `deep${index - 1}`} /K @${index === 49_999 ? 'note' : `deep${index + 1}`} >>`;
    }
  });
  expect(await within(bytes, 10_000)).toEqual([]);
});

test('arrays in arrays without end are no PDF', async () => {
  const bytes = partsWith((parts) => {
    parts.info = `<< /Own ${'['.repeat(200_000)} >>`;
  });
  expect(await within(bytes)).toContain('A-6.1.4-1');
});

test('a stream that unpacks to gigabytes is let be', async () => {
  // Sixty megabytes of spaces in as many kilobytes, forty times over.
  const once = deflateSync(Buffer.alloc(60_000_000, 0x20));
  const bytes = partsWith((parts) => {
    change(parts, 'page', '/Contents @content', `/Contents [ ${'@bomb '.repeat(40)} @content ]`);
    parts.bomb = { dict: '/Filter /FlateDecode', data: once };
  });
  const before = process.memoryUsage().rss;
  expect(await within(bytes, 30_000)).toContain('V-00');
  expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
});

test('an array of half a million items, and as many operators, is gone through', async () => {
  const bytes = partsWith((parts) => {
    change(parts, 'document', '@note ]', `@note ${'null '.repeat(500_000)}]`);
    change(parts, 'content', 'q 1 0 0 rg', `${'q Q '.repeat(250_000)} q 1 0 0 rg`);
  });
  expect(await within(bytes, 10_000)).toEqual([]);
});

test('lists that thousands share are not gone through once for each', async () => {
  const bytes = partsWith((parts) => {
    change(
      parts,
      'document',
      '@note ]',
      `@note ${Array.from({ length: 5000 }, (_, id) => `@many${id}`).join(' ')} ]`,
    );
    parts.kids = `[ ${'null '.repeat(20_000)}]`;
    parts.attributes = `[ ${'<< /O /Layout >> '.repeat(20_000)}]`;
    for (let id = 0; id < 5000; id += 1) {
      parts[`many${id}`] =
        '<< /Type /StructElem /S /Figure /P @document /Pg @page /Alt (x) /K @kids /A @attributes >>';
    }
  });
  expect(await within(bytes, 10_000)).toEqual(['V-20']);
});

test('objects that all claim the same bytes are read no more often than the file is long', async () => {
  const body = Array.from({ length: 20_000 }, (_, id) => `${id + 1} 0 obj (`).join('');
  const head = `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n`;
  const offsets = Array.from({ length: 20_000 }, (_, id) => head.length + body.indexOf(`${id + 1} 0 obj`));
  const file = `${head}${body}${'x'.repeat(2_000_000)}${')'.repeat(20_000)}\n`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const bytes = Buffer.from(
    `${file}xref\n0 20001\n0000000000 65535 f \n${table}trailer\n<< /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
  expect(await within(bytes, 10_000)).toEqual(['A-6.1.4-1']);
});
