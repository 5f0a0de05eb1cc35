import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Root, Element as XmlElement } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { xmpDate } from '../../../src/pdf/finish/dates.ts';
import { srgbProfile } from '../../../src/pdf/finish/icc.ts';
import { type Metadata, xmpPacket } from '../../../src/pdf/finish/xmp.ts';

const metadata: Metadata = {
  title: 'Plan',
  author: 'Nämnden',
  subject: 'Om planen',
  language: 'sv',
  program: 'vplan 1.2.3',
  date: '2025-01-15T00:00:00+01:00',
  part: 2,
};

/** Text of all elements with a name, in order. */
function textsOf(node: Root | XmlElement, name: string): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.name === name ? [letters(child)] : textsOf(child, name);
  });
}

function letters(node: XmlElement): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? letters(child) : ''))
    .join('');
}

describe('the metadata packet', () => {
  test('says which standards the file follows, and describes the one that PDF/A does not know', () => {
    const tree = fromXml(xmpPacket(metadata));
    expect(textsOf(tree, 'pdfaid:part')).toEqual(['2']);
    expect(textsOf(tree, 'pdfaid:conformance')).toEqual(['A']);
    expect(textsOf(tree, 'pdfuaid:part')).toEqual(['1']);
    expect(textsOf(tree, 'pdfaSchema:namespaceURI')).toEqual(['http://www.aiim.org/pdfua/ns/id/']);
    expect(textsOf(fromXml(xmpPacket({ ...metadata, part: 3 })), 'pdfaid:part')).toEqual(['3']);
  });

  test('leaves out what the document does not say', () => {
    const packet = xmpPacket({ ...metadata, author: '', subject: '' });
    expect(packet).not.toContain('dc:creator');
    expect(packet).not.toContain('dc:description');
  });

  test('is XML whatever the title holds, and holds it whole', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, (title) => {
        // What XML 1.0 has no way to write.
        const kept = title.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        const read = textsOf(fromXml(xmpPacket({ ...metadata, title })), 'dc:title');
        expect(read).toEqual([kept.replaceAll(/\r\n?/g, '\n')]);
      }),
      { seed: 20250110 },
    );
  });

  test('writes dates as XMP does', () => {
    expect(xmpDate("D:20250715013000+02'00'")).toBe('2025-07-15T01:30:00+02:00');
  });
});

describe('the colour profile', () => {
  const bytes = Buffer.from(srgbProfile('sRGB'));

  test('is a display profile from RGB to XYZ, of version 2, as long as it says', () => {
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
    expect(bytes.readUInt8(8)).toBe(2);
    expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  });

  test('has all that such a profile needs, within its bounds', () => {
    const count = bytes.readUInt32BE(128);
    const entries = Array.from({ length: count }, (_, index) => {
      const at = 132 + 12 * index;
      const end = bytes.readUInt32BE(at + 4) + bytes.readUInt32BE(at + 8);
      expect(end).toBeLessThanOrEqual(bytes.length);
      return bytes.toString('latin1', at, at + 4);
    });
    expect(entries).toEqual(['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
  });

  test('white is the sum of the three colours', () => {
    const xyz = (index: number) => {
      const at = bytes.readUInt32BE(132 + 12 * index + 4) + 8;
      return [0, 4, 8].map((offset) => bytes.readInt32BE(at + offset));
    };
    const [white, red, green, blue] = [2, 3, 4, 5].map(xyz);
    for (const [index, value] of (white ?? []).entries()) {
      const sum = (red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0);
      expect(sum).toBe(value);
    }
  });
});
