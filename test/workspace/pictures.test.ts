import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureType } from '../../src/pictures/type.ts';
import { loadPictures } from '../../src/workspace/pictures.ts';
import { planOf } from '../render/helper.ts';
import { pngOf } from '../support/rasters.ts';

const png = pngOf();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let outside: string;
let root: string;
let plan: string;

beforeAll(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'vplan-pictures-')));
  root = join(outside, 'planer');
  plan = join(root, '2025', 'plan.md');
  await mkdir(join(root, '2025', 'bilder'), { recursive: true });
  const files: Record<string, Uint8Array> = {
    'hemlig.png': png,
    'planer/logga.png': png,
    'planer/2025/bilder/karta.png': png,
    'planer/2025/Översikt å.png': png,
    'planer/2025/O\u0308ga.png': png,
    'planer/2025/50%25.png': png,
    'planer/2025/text.png': bytesOf('bara text'),
    'planer/2025/stor.png': png,
    'planer/2025/kapad.png': png.subarray(0, -9),
    'planer/2025/ritning.svg': bytesOf('<svg viewBox="0 0 4 2"><script>x()</script></svg>'),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(outside, name), bytes);
  await truncate(join(root, '2025', 'stor.png'), 7_300_000);
  await symlink(join(outside, 'hemlig.png'), join(root, '2025', 'genväg.png'));
  await symlink(join(root, 'logga.png'), join(root, '2025', 'inåt.png'));
});

afterAll(() => rm(outside, { recursive: true }));

async function load(markdown: string): Promise<{ found: string[]; problems: [string, unknown][] }> {
  const { pictures, problems } = await loadPictures(planOf(`# A\n\n${markdown}\n`), plan, root);
  return { found: [...pictures.keys()], problems: problems.map(({ code, values }) => [code, values]) };
}

describe('loadPictures', () => {
  it.each([
    ['bilder/karta.png'],
    ['./bilder/../bilder/karta.png'],
    ['../logga.png'],
    ['%C3%96versikt%20%C3%A5.png'],
    ['<Översikt å.png>'],
    ['Öga.png'],
    ['50%25.png'],
    ['inåt.png'],
  ])('finds %s', async (address) => {
    expect(await load(`![Karta](${address})`)).toMatchObject({
      found: [address.replace(/[<>]/g, '')],
      problems: [],
    });
  });

  it.each([
    ['borta.png', 'VP701', { file: 'borta.png' }],
    ['bilder', 'VP701', { file: 'bilder' }],
    ['a%00b.png', 'VP701', { file: 'a\0b.png' }],
    ['../../hemlig.png', 'VP702', { file: '../../hemlig.png' }],
    ['..%2F..%2Fhemlig.png', 'VP702', { file: '../../hemlig.png' }],
    ['../../finns-inte.png', 'VP702', { file: '../../finns-inte.png' }],
    ['/etc/passwd', 'VP702', { file: '/etc/passwd' }],
    ['genväg.png', 'VP702', { file: 'genväg.png' }],
    ['stor.png', 'VP703', { file: 'stor.png', size: '7,0', 'size.en': '7.0' }],
    ['text.png', 'VP704', { file: 'text.png' }],
    ['https://a.se/b.png', 'VP705', { file: 'https://a.se/b.png', address: 'https://a.se/b.png' }],
    ['//a.se/b.png', 'VP705', { file: '//a.se/b.png', address: '//a.se/b.png' }],
    ['file:///etc/passwd', 'VP705', { file: 'file:///etc/passwd', scheme: 'file:' }],
    ['data:image/png;base64,AA', 'VP705', { file: 'data:image/png;base64,AA', scheme: 'data:' }],
  ])('refuses %s with %s', async (address, code, values) => {
    expect(await load(`![Karta](${address})`)).toEqual({ found: [], problems: [[code, values]] });
  });

  it('finds pictures wherever they stand, and each place of a faulty one', async () => {
    const { found, problems } = await load(`> ![a][k]

| ![b](../logga.png) |
| --- |
| ![c](borta.png) |

Not.[^1]

# KF:s inriktningsmål: 1. A

## KF:s mål: 1.1 B

### Nämndmål: C

#### Beskrivning

- ![d](borta.png)

# Kapitel ![f](borta.png)

[k]: bilder/karta.png
[^1]: ![e](inåt.png)
`);
    expect(found).toEqual(['bilder/karta.png', '../logga.png', 'inåt.png']);
    expect(problems.map(([code]) => code)).toEqual(['VP701', 'VP701', 'VP701']);
  });

  it.each([
    ['![](bilder/karta.png)'],
    ['![ ](bilder/karta.png)'],
    ['[![dekoration](bilder/karta.png)](https://stockholm.se)'],
  ])('asks for a description: %s', async (markdown) => {
    expect((await load(`Text ${markdown}`)).problems).toMatchObject([['VP707', undefined]]);
  });

  it.each([['![dekoration](bilder/karta.png)'], ['![Dekoration][k]\n\n[k]: bilder/karta.png']])(
    'takes the writer’s word for it that a picture is decoration: %s',
    async (markdown) => {
      expect((await load(markdown)).problems).toEqual([]);
    },
  );

  it('reads a damaged picture once and tells of it at each place', async () => {
    const { found, problems } = await load('![a](kapad.png) ![b](kapad.png)');
    expect(found).toEqual([]);
    expect(problems).toEqual([
      ['VP709', { file: 'kapad.png' }],
      ['VP709', { file: 'kapad.png' }],
    ]);
  });

  it('gives drawings without what may not be shown, and tells what that was', async () => {
    const { pictures, problems } = await loadPictures(planOf('# A\n\n![Ritning](ritning.svg)\n'), plan, root);
    const text = new TextDecoder().decode(pictures.get('ritning.svg')?.bytes);
    expect(text).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2" />');
    expect(problems).toMatchObject([{ code: 'VP714', values: { file: 'ritning.svg', removed: 'script' } }]);
  });

  it('touches no disk for a plan without pictures', async () => {
    expect(await loadPictures(planOf('# A\n'), '/finns/inte/plan.md', '/finns/inte')).toEqual({
      pictures: new Map(),
      problems: [],
    });
  });
});

describe('pictureType', () => {
  it.each([
    [png, 'image/png'],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [bytesOf('GIF89a…'), 'image/gif'],
    [bytesOf('RIFFxxxxWEBPVP8 '), 'image/webp'],
    [bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    [
      bytesOf('\uFEFF<?xml version="1.0"?>\n<!-- <p> -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'),
      'image/svg+xml',
    ],
    [bytesOf('<html><svg></svg></html>'), null],
    [bytesOf('<!-- <svg> '), null],
    [new Uint8Array(), null],
  ])('knows %# by its content', (bytes, type) => {
    expect(pictureType(bytes)).toBe(type);
  });
});
