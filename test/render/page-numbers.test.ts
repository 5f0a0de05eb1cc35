import { expect, test } from 'vitest';
import { fillPageNumbers } from '../../src/render/page-numbers.ts';

const numbers = { pages: { inledning: 3, 'mal-1': 12 }, count: 20, tight: [2] };

test('fills the cells, and nothing else', () => {
  const html = `<p>Sid 1 (<span data-page-count></span>)</p>
    <a href="#inledning">Inledning<span class="page" data-page-of="inledning"></span></a>
    <p>data-page-of="inledning" i en text, och &lt;b data-page-count&gt;</p>`;
  expect(fillPageNumbers(html, numbers)).toBe(`<p>Sid 1 (<span data-page-count>20</span>)</p>
    <a href="#inledning">Inledning<span class="page" data-page-of="inledning">3</span></a>
    <p>data-page-of="inledning" i en text, och &lt;b data-page-count&gt;</p>`);
});

test('a heading without a page leaves its cell empty', () => {
  expect(fillPageNumbers('<i data-page-of="borta"></i>', numbers)).toBe('<i data-page-of="borta"></i>');
});

test('a cell that is filled is filled anew', () => {
  expect(fillPageNumbers('<i data-page-of="mal-1">7</i>', numbers)).toBe('<i data-page-of="mal-1">12</i>');
});

test('runs of pages are marked where they were set tighter, and no others', () => {
  const html =
    '<section data-run="1" data-tight>data-run="2" <p data-run="2"></section><section class="a" data-run="2">';
  expect(fillPageNumbers(html, numbers)).toBe(
    '<section data-run="1">data-run="2" <p data-run="2" data-tight></section><section class="a" data-run="2" data-tight>',
  );
});
