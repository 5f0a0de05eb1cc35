import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { verifyPdf } from '../../src/pdf/verify/index.ts';
import { readDrawing } from '../../src/pictures/svg.ts';
import type { Picture } from '../../src/pictures/type.ts';
import { pictureType } from '../../src/pictures/type.ts';
import { render } from '../render/helper.ts';
import { encoded, gifOf, pngOf } from '../support/rasters.ts';
import { spelled, tagText } from './finish/reading.ts';
import { readPdf, start } from './support.ts';

const odd =
  '😀 👩‍⚕️ 🇸🇪 1️⃣ ✔\uFE0F ♀♂ ≥ 你好 العربية עברית ไทย \uF0B7 q\u0303 ẹ\u0300 ﬁ 𝐀 ‰ x\u00ADy\u200Bz\tå\u202F5 Ж Ω ế ἄ ŉ Ŀ';
const lines = `år: 2025
enhet: Enheten ${odd}
nämnd: Farsta stadsdelsnämnd
handläggare: { namn: "Anna ${odd}" }`;

function drawing(content: string): Picture {
  const { bytes } = readDrawing(Buffer.from(`<svg viewBox="0 0 300 40">${content}</svg>`));
  if (!bytes) throw new Error('The test drawing cannot be shown');
  return { bytes, mime: 'image/svg+xml' };
}

function picture(bytes: Uint8Array): Picture {
  const mime = pictureType(bytes);
  if (!mime) throw new Error('The test picture cannot be shown');
  return { bytes, mime };
}

async function print(markdown: string, pictures: Record<string, Picture>): Promise<Uint8Array> {
  const document = await render(markdown, { lines, pictures: new Map(Object.entries(pictures)) });
  return (await start().print(document)).bytes;
}

/** A PDF's dictionaries, streams' own among them. */
async function dictionaries(bytes: Uint8Array): Promise<PDFDict[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFStream) return [object.dict];
    return object instanceof PDFDict ? [object] : [];
  });
}

test('no sign is ever taken from the fonts of the machine, nor is one missing', async () => {
  const text = `# ${odd}\n\n${odd} **${odd}** *${odd}* ***${odd}*** \`${odd}\`\n\n| ${odd} | Å |\n|---|---|\n| ${odd} | å |\n`;
  const bytes = await print(`${text}\n![${odd}](a.svg "${odd}")\n`, {
    'a.svg': drawing(`<text y="20" font-family="Comic Sans MS" font-style="italic">ffi ${odd}</text>`),
  });
  expect((await verifyPdf(bytes)).failures).toEqual([]);
  const fonts = (await dictionaries(bytes)).flatMap(
    (dictionary) => dictionary.get(PDFName.of('BaseFont'))?.toString() ?? [],
  );
  const own = /^\/[A-Z]{6}\+(?:SourceSans3|OpenSans|NotoSansMath|NotoSansSymbols2)/;
  expect(fonts.length).toBeGreaterThan(5);
  expect(fonts.filter((name) => !own.test(name))).toEqual([]);
});

test('a word in letters of several fonts is one word', async () => {
  const text = 'Text x≥5 (♂) ≤9, a→b ✓. ∑x √2 ∞, Ωm «ж» İstanbul ş. aİb x☐y slut';
  const bytes = await print(`# A\n\n${text}\n`, {});
  expect(await spelled(bytes, 'P')).toContain(text);
});

test('pictures in headings are figures of the heading, and bookmarks are its words or theirs', async () => {
  const bytes = await print(
    '# Mål ![Tre pilar](a.png)\n\nText.\n\n# ![Karta](a.png)\n\nText.\n\n# *Före* [![Länk](a.svg)](https://stockholm.se)[^1]\n\n[^1]: Not',
    { 'a.png': picture(pngOf()), 'a.svg': drawing('<text y="20">Träffpunkten</text>') },
  );
  expect((await verifyPdf(bytes)).failures).toEqual([]);
  expect((await readPdf(bytes)).bookmarks.map(({ title }) => title)).toEqual(['Mål', 'Karta', 'Före']);
  const tags = tagText(await PDFDocument.load(bytes, { updateMetadata: false }));
  for (const heading of ['H2(Figure)', 'H2(Em Link(Figure) Reference(Link))'])
    expect(tags).toContain(heading);
});

test('pictures of every kind, wherever they stand, make a file that holds what it claims', async () => {
  const pictures = {
    'a.png': picture(pngOf()),
    'a.jpg': picture(encoded('jpeg')),
    'a.webp': picture(encoded('webp')),
    'a.gif': picture(gifOf()),
    'a.svg': drawing('<rect width="9" height="9" fill-opacity=".5"/><text y="20">Träffpunkten</text>'),
  };
  const bytes = await print(
    `# A

![dekoration](a.png)

![Porten](a.jpg "Figur 1.")

- Punkt ![Ritning](a.svg)

| Namn | Bild |
| --- | --- |
| A | ![Gården](a.webp) |

[![Länk](a.gif)](https://stockholm.se) och ![](a.png)

> ![Ritning](a.svg "Figur 2.")
`,
    pictures,
  );
  expect((await verifyPdf(bytes)).failures).toEqual([]);
  const described = (await dictionaries(bytes)).flatMap((dictionary) => {
    const text = dictionary.get(PDFName.of('Alt'));
    return text instanceof PDFHexString || text instanceof PDFString ? [text.decodeText()] : [];
  });
  expect(described.sort()).toEqual(
    ['Gården', 'Bild utan beskrivning', 'Porten', 'Länk', 'Ritning', 'Ritning'].sort(),
  );
});
