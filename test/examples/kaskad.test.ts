/** The example of two plans that belong together: the unit's has from the committee's what it has not written itself. */
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { squeezed } from '../pdf/support.ts';
import { run } from '../support/run.ts';

const cwd = fileURLToPath(new URL('../../examples/kaskad', import.meta.url));
const folder = join(tmpdir(), `kaskad-${process.pid}`);

beforeAll(async () => {
  const { code, err } = await run(['build', '.', '-o', folder], { cwd, env: process.env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words of each page. */
async function pagesOf(name: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(await readFile(join(folder, name))) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return pages;
}

test('there is nothing to remark on', async () => {
  const { code, out } = await run(['check', '.', '--format', 'text'], { cwd });
  expect({ code, out }).toEqual({ code: 0, out: '2 planer kontrollerade, inget att anmärka.\n' });
});

test('the unit’s document has the committee’s text where the unit has none, and its own where it has', async () => {
  const [care = '', climate = ''] = (await pagesOf('traffpunkten.pdf')).slice(-2);
  for (const text of [
    'Andel besökare på träffpunkterna som känner sig välkomna',
    'Nämnden når de äldre innan behoven blir stora.',
    'Antalet besökare över 80 år ökar från 410 till minst 450.',
    'Skicka inbjudan till alla som fyller 80 år under året',
  ]) {
    expect(care).toContain(squeezed(text));
  }
  expect(climate).toContain(squeezed('Träffpunkten har inget eget kök att tala om.'));
  expect(climate).not.toContain(squeezed('Det mesta av nämndens klimatpåverkan'));
  expect(climate).toContain(squeezed('Hälften av de möbler som behövs under året är begagnade.'));
});
