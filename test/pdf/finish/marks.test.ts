import { describe, expect, test } from 'vitest';
import { nextOperator, operandsOf, startReading, textOf } from '../../../src/pdf/content/operators.ts';
import { readAtoms } from '../../../src/pdf/finish/content/atoms.ts';
import { rewriteMarks } from '../../../src/pdf/finish/content/marks.ts';
import { unitSquare } from '../../../src/pdf/finish/content/matrix.ts';

/** What stays of a stream on a page 800 points high. */
function rewritten(text: string, repeated: number[] = []) {
  const content = Buffer.from(text, 'latin1');
  const scan = readAtoms(content, {
    painted: () => ({ kind: 'object', box: unitSquare }),
    font: () => null,
  });
  const {
    content: bytes,
    marked,
    count,
  } = rewriteMarks(content, scan, {
    middle: 400,
    repeated: new Set(repeated),
  });
  return { text: Buffer.from(bytes).toString('latin1').replaceAll(/\s+/g, ' ').trim(), marked, count };
}

const ids = (marked: Map<number, { id: number }[]>) =>
  Object.fromEntries([...marked].map(([id, sequences]) => [id, sequences.map((sequence) => sequence.id)]));

const LAYOUT = '/Artifact <</Type/Layout>>BDC';

describe('marked content', () => {
  test('text keeps its mark, tight around it', () => {
    const { text, marked } = rewritten('/NonStruct <</MCID 4 >>BDC q BT <01> Tj ET Q EMC');
    expect(text).toBe('q /Span <</MCID 0>>BDC BT <01> Tj ET EMC Q');
    expect(ids(marked)).toEqual({ 4: [0] });
  });

  test('a mark that Chromium leaves open over the end of a state does not cross it', () => {
    const { text } = rewritten(
      'q /P <</MCID 0 >>BDC BT <01> Tj ET Q q EMC /P <</MCID 1 >>BDC BT <02> Tj ET Q EMC',
    );
    expect(text).toBe('q /P <</MCID 0>>BDC BT <01> Tj ET EMC Q q /P <</MCID 1>>BDC BT <02> Tj ET EMC Q');
  });

  test('text on both sides of such an end has two marks of its own', () => {
    const { marked, count } = rewritten('/P <</MCID 7 >>BDC q BT <01> Tj ET Q q BT <02> Tj ET Q EMC');
    expect(ids(marked)).toEqual({ 7: [0, 1] });
    expect(count).toBe(2);
  });

  test('rules and backgrounds are decoration, marked by Chromium or not', () => {
    const { text, marked } = rewritten('/TH <</MCID 0 >>BDC 0 0 9 9 re f EMC 0 0 1 1 re f q 0 0 m 9 9 l S Q');
    expect(text).toBe(
      `${LAYOUT} 0 0 9 9 re f EMC ${LAYOUT} 0 0 1 1 re f EMC q ${LAYOUT} 0 0 m 9 9 l S EMC Q`,
    );
    expect(ids(marked)).toEqual({});
  });

  test('a line under the letters goes with them', () => {
    const { text } = rewritten('/P <</MCID 0 >>BDC 0 0 9 1 re f BT <01> Tj ET EMC');
    expect(text).toBe('/P <</MCID 0>>BDC 0 0 9 1 re f BT <01> Tj ET EMC');
  });

  test('a drawing is content, with the place where it stands', () => {
    const { marked } = rewritten('q 2 0 0 2 10 20 cm /Figure <</MCID 0 >>BDC 1 1 4 5 re f EMC Q');
    expect(marked.get(0)).toEqual([{ id: 0, box: [12, 22, 20, 32] }]);
  });

  test('a picture without a tag is decoration; one with is content', () => {
    const { text, marked } = rewritten('q 30 0 0 40 5 6 cm /X1 Do /Figure <</MCID 0 >>BDC /X2 Do EMC Q');
    expect(text).toContain(`${LAYOUT} /X1 Do EMC`);
    expect(marked.get(0)).toEqual([{ id: 0, box: [5, 6, 35, 46] }]);
  });

  test('text outside the tags is the head or the foot of the page, or written across it', () => {
    const { text } = rewritten(
      'BT 1 0 0 1 50 780 Tm <01> Tj ET BT 1 0 0 1 50 20 Tm <01> Tj ET BT .7 .7 -.7 .7 50 20 Tm <01> Tj ET',
    );
    expect(text.match(/\/Artifact <<.*?>>BDC/g)).toEqual([
      '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
      '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
      '/Artifact <</Type/Pagination/Subtype/Watermark>>BDC',
    ]);
  });

  test('text outside the tags among tagged text stands in a decoration', () => {
    const at = (y: number) => `BT 1 0 0 1 50 ${y} Tm <01> Tj ET`;
    const drawing = '/Figure <</MCID 0 >>BDC 0 300 9 200 re f EMC';
    const { text } = rewritten(`${at(780)} ${drawing} ${at(450)} ${at(350)} ${at(20)}`);
    expect(
      text.match(/\/Artifact <<.*?>>BDC/g)?.map((opening) => /Header|Footer|Layout/.exec(opening)?.[0]),
    ).toEqual(['Header', 'Layout', 'Footer']);
  });

  test('what repeats something is no content', () => {
    const { text, marked } = rewritten('/NonStruct <</MCID 2 >>BDC BT <01> Tj ET EMC', [2]);
    expect(text).toBe('/Artifact <</Type/Pagination>>BDC BT <01> Tj ET EMC');
    expect(ids(marked)).toEqual({});
  });

  test('a mark around nothing that paints is gone', () => {
    const { text, marked } = rewritten('/NonStruct <</MCID 2 >>BDC BT ET q 0 0 9 9 re W n Q EMC');
    expect(text).toBe('BT ET q 0 0 9 9 re W n Q');
    expect(ids(marked)).toEqual({});
  });

  test('what is said inside a text object stays', () => {
    const inside = 'BT /Span<</ActualText<FEFF00660066>>>BDC <01> Tj EMC (ET) Tj ET';
    expect(rewritten(`/P <</MCID 0 >>BDC ${inside} EMC`).text).toBe(`/P <</MCID 0>>BDC ${inside} EMC`);
  });

  test('all the rest stands as it stood', () => {
    const plain =
      'q 1 0 0 1 0 0 cm .1 .2 .3 rg /G3 gs BT /F4 12 Tf 1 0 0 -1 0 9 Tm <01> Tj 3 0 Td [<02> -5 (a\\)b)] TJ ET Q';
    const { text } = rewritten(plain);
    expect(text.replaceAll(/ ?\/Artifact <<.*?>>BDC| EMC/g, '')).toBe(plain);
    const names: string[] = [];
    const content = Buffer.from(text, 'latin1');
    const reading = startReading(content);
    while (nextOperator(reading)) {
      const operands = operandsOf(content, reading).map((operand) => textOf(content, operand));
      names.push([...operands, reading.name].join(' '));
    }
    expect(names).toContain('[<02> -5 (a\\)b)] TJ');
  });
});
