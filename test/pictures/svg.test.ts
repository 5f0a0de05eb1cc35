import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import allowed from '../../schemas/drawing.json' with { type: 'json' };
import { readDrawing } from '../../src/pictures/svg.ts';
import { encoded, pngOf } from '../support/rasters.ts';
import { processorTime } from '../support/time.ts';

interface Read {
  text: string;
  faults: [code: string, values: unknown][];
}

function read(svg: string | Uint8Array): Read {
  const { bytes, faults } = readDrawing(typeof svg === 'string' ? Buffer.from(svg) : svg);
  return {
    text: bytes ? new TextDecoder().decode(bytes) : '',
    faults: faults.map(({ code, values }) => [code, values]),
  };
}

const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"';
/** What is left of the content of a drawing, and what is told of the rest. */
function cleaned(content: string): { left: string; removed: unknown } {
  const { text, faults } = read(`${start}>${content}</svg>`);
  const left = text === `${start} />` ? '' : text.slice(start.length + 1, -'</svg>'.length);
  return { left, removed: (faults[0]?.[1] as { removed?: string } | undefined)?.removed };
}

const dataOf = (bytes: Buffer, type = 'png'): string =>
  `data:image/${type};base64,${bytes.toString('base64')}`;

test.each<[what: string, content: string, left: string, removed?: string]>([
  ['a script', '<script>alert(1)</script><script href="https://a.se/x.js"/>', '', 'script'],
  [
    'an event handler',
    '<rect onload="x()" onClick="x()" width="3"/>',
    '<rect width="3" />',
    'onload, onClick',
  ],
  ['a link', '<a href="javascript:alert(1)" xlink:href="x"><text>Hej</text></a>', '<text>Hej</text>'],
  [
    'a page within',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '',
    'foreignObject',
  ],
  ['a frame', '<g><iframe src="https://a.se"/><object data="x"/></g>', '<g />', 'iframe, object'],
  [
    'animation',
    '<path d="M0 0"><animate attributeName="d"/><set to="x"/></path>',
    '<path d="M0 0" />',
    'animate, set',
  ],
  ['a picture from elsewhere', '<image href="https://a.se/x.png"/>', '', 'https://a.se/x.png'],
  ['a picture on the disk', '<image xlink:href="file:///etc/passwd"/>', '', 'file:///etc/passwd'],
  [
    'a drawing in a drawing',
    '<image href="data:image/svg+xml,&lt;svg/&gt;"/>',
    '',
    'data:image/svg+xml,<svg/>',
  ],
  [
    'a picture that is damaged',
    `<image href="data:image/png;base64,iVBORw0KGgo="/>`,
    '',
    'data:image/png;base64,iVBORw0KGgo=',
  ],
  ['a part of another file', '<use href="other.svg#a"/>', '<use />', 'other.svg#a'],
  ['colour from elsewhere', '<g fill="url(https://a.se/x#y)"/>', '<g />', 'url(https://a.se/x#y)'],
  ['an escape', '<g fill="u\\72l(https://a.se)"/>', '<g />', 'u\\72l(https://a.se)'],
  ['a style sheet from elsewhere', '<style>@import "https://a.se";</style>', '', '@import'],
  ['a font from elsewhere', '<style>@font-face{src:url(https://a.se)}</style>', '', '@font-face'],
  [
    'a colour in a style',
    '<style>a{fill:url(//a.se);stroke:red}</style>',
    '<style>a{stroke:red}</style>',
    'url(//a.se)',
  ],
  [
    'a program in a style',
    '<g style="width:expression(alert(1));fill:red"/>',
    '<g style="fill:red" />',
    'expression(alert(1))',
  ],
  [
    'importance',
    '<text style="font-family:Arial!important">A</text>',
    '<text style="font-family:Arial">A</text>',
  ],
  ['another namespace', '<g xmlns="http://www.w3.org/1999/xhtml"><img src="x"/></g>', '<g />', 'img'],
  [
    'what a program keeps for itself',
    '<metadata>x</metadata><i:pgf xmlns:i="x"/><!-- x --><?x y?><g data-x="1" enable-background="new"/>',
    '<g />',
  ],
])('%s is left out', (_, content, left, removed) => {
  const declared = content.includes('xlink:') ? content.replace(/<(\w+)/, '<$1 xmlns:xlink="x"') : content;
  expect(cleaned(declared)).toEqual({ left, removed });
});

test.each([
  '<g id="a" class="b" transform="matrix(1,0,0,1-5-3) rotate(3)" style="fill:url(#c);stroke:#fff" />',
  '<use href="#a" x="3" />',
  '<text x="1" font-family="Arial" xml:space="preserve">Å <tspan dy="1em">ä</tspan></text>',
  '<style>.a,g>.b:first-child{fill:rgb(0 0 0/50%)}</style>',
  '<linearGradient id="c"><stop offset="5%" stop-color="red" /></linearGradient>',
  '<g filter="url(#f)" fill="hsl(1,2%,3%)" role="img" aria-label="Karta" />',
  '<filter id="f"><feGaussianBlur stdDeviation="2" /><feColorMatrix type="matrix" values="1 0" /></filter>',
  `<image width="3" href="${dataOf(pngOf())}" />`,
  `<image width="3" href="${dataOf(encoded('jpeg'), 'jpeg')}" />`,
])('%s is kept', (content) => {
  expect(cleaned(content)).toEqual({ left: content, removed: undefined });
});

test('a picture in a drawing is of the kind that it is', () => {
  expect(cleaned(`<image href="${dataOf(pngOf(), 'jpeg')}"/>`).left).toContain('data:image/png;');
});

describe('a drawing is refused', () => {
  const nested = (depth: number): string => `<svg>${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`;
  const uses = (id: number): string => `<g id="a${id + 1}">${`<use href="#a${id}"/>`.repeat(10)}</g>`;

  it.each([
    [
      'with entities that grow',
      '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "x">]>\n<svg>&a;</svg>',
      'VP712',
      { line: 2, column: 6 },
    ],
    ['with an element left open', '<svg>\n  <g>\n</svg>', 'VP712', { line: 3, column: 1 }],
    ['with a name that HTML knows', '<svg>&nbsp;</svg>', 'VP712', { line: 1, column: 6 }],
    ['that is no SVG', '<html/>', 'VP712', { line: 1, column: 1 }],
    ['that nests 200 levels', nested(200), 'VP713', {}],
    ['that nests without end', '<svg>'.repeat(200_000), 'VP713', {}],
    ['of too many parts', `<svg>${'<g/>'.repeat(50_001)}</svg>`, 'VP713', {}],
    [
      'that uses itself ten times ten deep',
      `<svg><g id="a0"/>${[...Array(12).keys()].map(uses).join('')}</svg>`,
      'VP713',
      {},
    ],
    [
      'of a chain without end',
      `<svg>${[...Array(2000).keys()].map((id) => `<g id="a${id + 1}"><use href="#a${id}"/></g>`).join('')}</svg>`,
      'VP713',
      {},
    ],
  ])('%s', (_, svg, code, values) => {
    expect(read(svg)).toEqual({ text: '', faults: [[code, values]] });
  });

  it('in no encoding that is known', () => {
    expect(read(Buffer.from('<svg>å</svg>', 'latin1')).faults).toEqual([['VP712', { line: 1, column: 1 }]]);
  });
});

test('a drawing may use itself', () => {
  expect(cleaned('<g id="a"><use href="#a"/></g>').removed).toBeUndefined();
});

test('a drawing may be in the encoding that it declares, and have a document type', () => {
  const file =
    '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE svg PUBLIC "x" "y"><svg viewBox="0 0 1 1"><text>å</text></svg>';
  expect(read(Buffer.from(file, 'latin1')).text).toMatch(/^<svg [^>]*><text>å<\/text><\/svg>$/);
});

test.each([
  ['viewBox="0 0 80 40"', 'width="80" height="40" viewBox="0 0 80 40"', false],
  ['viewBox="0,0,80,40" width="100%" height="auto"', 'width="80" height="40" viewBox="0,0,80,40"', false],
  ['viewBox="0 0 80 40" width="40"', 'width="40" height="20" viewBox="0 0 80 40"', false],
  ['viewBox="0 0 80 40" height="1in"', 'width="192" height="96" viewBox="0 0 80 40"', false],
  ['width="10mm" height="5mm"', 'width="37.8" height="18.9" viewBox="0 0 37.8 18.9"', false],
  ['', 'width="300" height="150" viewBox="0 0 300 150"', true],
  ['viewBox="0 0 0 0" width="-3" height="1e999"', 'width="300" height="150" viewBox="0 0 300 150"', true],
])('the size of a drawing with %j', (attributes, expected, guessed) => {
  const { text, faults } = read(`<svg ${attributes}/>`);
  const written = Object.fromEntries(
    [...text.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const wanted = Object.fromEntries(
    [...expected.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  expect(written).toEqual({ xmlns: 'http://www.w3.org/2000/svg', ...wanted });
  expect(faults).toEqual(guessed ? [['VP715', {}]] : []);
});

test('signs that the document’s fonts lack are told', () => {
  expect(read(`${start}><text>😀 ♀ 你 😀</text></svg>`).faults).toEqual([
    ['VP716', { signs: '😀, 你', unknown: '□' }],
  ]);
});

describe('any drawing', () => {
  const name = fc.constantFrom(
    ...[
      'g',
      'path',
      'use',
      'text',
      'image',
      'style',
      'script',
      'a',
      'foreignObject',
      'animate',
      'filter',
      'x:y',
      'SCRIPT',
    ],
  );
  const attribute = fc.constantFrom(
    ...[
      'id',
      'href',
      'xlink:href',
      'style',
      'fill',
      'onload',
      'class',
      'd',
      'transform',
      'xmlns',
      'filter',
      'width',
    ],
  );
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'url(',
          ')',
          '#a',
          'https://a.se',
          'javascript:',
          '\\',
          '"',
          "'",
          '{',
          '}',
          ';',
          ':',
          'fill',
          '@import ',
          '/*',
          'red',
          '!important',
          '<',
          'data:image/png;base64,',
          '\n',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );
  const written = (text: string): string =>
    text.replace(/\P{L}/gu, (sign) => {
      const point = sign.codePointAt(0) ?? 0;
      return point < 32 && !/[\t\n\r]/.test(sign) ? '' : point < 0xd800 ? `&#${point};` : '';
    });
  const attributes = fc.dictionary(attribute, value, { maxKeys: 4, noNullPrototype: true });
  const drawing = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      value.map(written),
      fc.tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 })).map(
        ([tag, given, children]) =>
          `<${tag}${Object.entries(given)
            .map(([key, text]) => ` ${key}="${written(text)}"`)
            .join('')}>${children.join('')}</${tag}>`,
      ),
    ),
  })).node;

  const elements = new Set(allowed.elements);
  const known = new Set([...allowed.attributes, ...allowed.properties, 'xmlns']);
  function check(node: Nodes): void {
    if (node.type === 'element') checkElement(node);
    else expect(['root', 'text']).toContain(node.type);
    if ('children' in node) for (const child of node.children) check(child);
  }
  function checkElement({ name: tag, attributes: given, children }: Element): void {
    expect(elements).toContain(tag);
    expect(Object.keys(given).filter((key) => !known.has(key))).toEqual([]);
    expect(given.href ?? '#').toMatch(/^(?:#|data:image\/(?:png|jpeg);base64,)/);
    const css = [given.style, given.fill, given.filter, ...(tag === 'style' ? children.map(textOf) : [])];
    reachesNowhere(css.join(' '));
  }
  const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : '');
  function reachesNowhere(css: string): void {
    expect(css.replace(/url\(["']?#[^\s"'()\\]+["']?\)/gi, '')).not.toMatch(/url\(|@import|expression|\\/i);
  }

  it('comes out with nothing that may not be there, and comes out the same when read again', () => {
    fc.assert(
      fc.property(fc.array(drawing, { maxLength: 5 }), (content) => {
        const { text, faults } = read(`<svg>${content.join('')}</svg>`);
        if (text === '') return expect(faults[0]?.[0]).toMatch(/VP71[23]/);
        check(fromXml(text));
        const again = read(text);
        expect(again.text).toBe(text);
        expect(again.faults.filter(([code]) => code !== 'VP716')).toEqual([]);
      }),
      { seed: 20250110, numRuns: 500 },
    );
  });
});

test.each([' ', 'a', 'url( '])('a value of nothing but %j is looked through at once', (piece) => {
  const start = processorTime();
  const { left } = cleaned(`<rect transform="${piece.repeat(200_000 / piece.length)}" width="1"/>`);
  expect(left).not.toContain('url(');
  expect(processorTime() - start).toBeLessThan(2000);
});
