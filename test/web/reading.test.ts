/** Finding one's way: the contents, the keyboard, the pointer; with scripts and without. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Page } from '../../src/pdf/launch/puppeteer.ts';
import { inPage, renderFile, richestExample, site } from './support.ts';

const { open } = site();

let html: string;
let ids: string[];

beforeAll(async () => {
  const document = await renderFile(richestExample);
  html = document.html;
  ids = document.contents.map(({ id }) => id);
});

/** Entries of the contents that a reader sees. */
const shownEntries = `[...document.querySelectorAll('.contents li a')]
  .filter((link) => link.checkVisibility({ contentVisibilityAuto: true })).length`;
const summaryShown = 'document.querySelector("summary").checkVisibility()';
const currentEntry = '(document.querySelector(".contents [aria-current]")?.hash.slice(1) ?? null)';

async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate(`document.getElementById(${JSON.stringify(id)}).scrollIntoView()`);
}

describe('the contents', () => {
  test('are folded on a narrow screen, open at a press, and fold again when an entry is chosen', async () => {
    const page = await open(html, { width: 320, height: 640 });
    expect(await inPage(page, shownEntries)).toBe(0);
    await page.locator('summary').click();
    expect(await inPage(page, shownEntries)).toBe(ids.length);
    await page.locator(`.contents a[href="#${ids[4]}"]`).click();
    expect(await inPage(page, shownEntries)).toBe(0);
    const top = await inPage<number>(
      page,
      `document.getElementById('${ids[4]}').getBoundingClientRect().top`,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
  });

  test('stand beside the text on a wide screen, stay there, and leave the footer alone', async () => {
    const page = await open(html, { width: 1400 });
    expect(await inPage(page, shownEntries)).toBe(ids.length);
    expect(await inPage(page, summaryShown)).toBe(false);
    const places = `['.contents', 'main', 'footer'].map((name) => {
      const { left, right, top } = document.querySelector(name).getBoundingClientRect();
      return { left, right, top };
    })`;
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const [contents, main, footer] = await inPage<{ left: number; right: number; top: number }[]>(
      page,
      places,
    );
    expect(contents?.right).toBeLessThanOrEqual(main?.left ?? 0);
    expect(contents?.right).toBeLessThanOrEqual(footer?.left ?? 0);
    expect(contents?.top).toBeCloseTo(0, 0);
  });

  test('unfold when a window is made wide, and fold when it is made narrow', async () => {
    const page = await open(html, { width: 800 });
    expect(await inPage(page, shownEntries)).toBe(0);
    await page.setViewport({ width: 1400, height: 900 });
    expect(await inPage(page, shownEntries)).toBe(ids.length);
    await page.setViewport({ width: 800, height: 900 });
    await page.waitForFunction(`${shownEntries} === 0`);
  });

  test('show which section is being read, one at a time, to the eye and to a screen reader', async () => {
    const page = await open(html, { width: 1400 });
    for (const id of [ids[3], ids[6], ids[1]]) {
      await scrollTo(page, id ?? '');
      await page.waitForFunction(`${currentEntry} === ${JSON.stringify(id)}`);
    }
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.waitForFunction(`${currentEntry} === ${JSON.stringify(ids.at(-1))}`);
    const marked = `[...document.querySelectorAll('.contents a')]
      .filter((link) => getComputedStyle(link).borderLeftWidth !== '0px').map((link) => link.hash.slice(1))`;
    expect(await inPage(page, marked)).toEqual([ids.at(-1)]);
    const inView = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
      document.querySelector('.contents [aria-current]').getBoundingClientRect())`;
    expect(await inPage(page, inView)).toBe(true);
  });
});

describe('without JavaScript', () => {
  test('the contents stand beside the text, and can be folded where they do not', async () => {
    const wide = await open(html, { width: 1400, javaScript: false });
    expect(await inPage(wide, shownEntries)).toBe(ids.length);
    expect(await inPage(wide, summaryShown)).toBe(false);
    const narrow = await open(html, { width: 320, javaScript: false });
    expect(await inPage(narrow, shownEntries)).toBe(ids.length);
    await narrow.evaluate('document.querySelector("summary").click()');
    expect(await inPage(narrow, shownEntries)).toBe(0);
  });

  test('a browser that can tells which section is being read', async () => {
    const page = await open(html, { width: 1400, javaScript: false });
    if (!(await inPage(page, `CSS.supports('scroll-target-group', 'auto')`))) return;
    await scrollTo(page, ids[6] ?? '');
    const marked = `[...document.querySelectorAll('.contents a:target-current')].map((link) => link.hash.slice(1))`;
    await vi.waitFor(async () => expect(await inPage(page, marked)).toEqual([ids[6]]));
  });
});

describe('with the keyboard', () => {
  interface Stop {
    text: string;
    outline: string;
    shown: boolean;
    order: number;
  }

  const stop = `(() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: (element.ariaLabel ?? element.textContent).trim(),
      outline: outlineStyle + ' ' + outlineWidth,
      shown: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      order: [...document.querySelectorAll('*')].indexOf(element),
    };
  })()`;

  async function walk(page: Page): Promise<Stop[]> {
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const current = await inPage<Stop | null>(page, stop);
      if (!current || stops.some(({ order }) => order === current.order)) return stops;
      stops.push(current);
    }
  }

  test.each([320, 1400])('every stop is seen, in the order of the page, at %i px', async (width) => {
    const stops = await walk(await open(html, { width }));
    expect(stops[0]?.text).toBe('Hoppa till texten');
    expect(stops.at(-1)?.text).toBe('Till början av sidan');
    const order = stops.map((each) => each.order);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(stops.filter(({ shown }) => !shown)).toEqual([]);
    expect(stops.filter(({ outline }) => outline !== 'solid 3px')).toEqual([]);
    const texts = stops.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('Tabell: '))).toBe(true);
    expect(texts.includes('Visa innehållet')).toBe(width === 320);
    expect(texts.includes('Inledning')).toBe(width === 1400);
  });

  test('the first stop skips to the text', async () => {
    const page = await open(html, { width: 1400 });
    const skip = `document.querySelector('.skip').getBoundingClientRect().top`;
    expect(await inPage(page, skip)).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await inPage(page, skip)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement.tagName === 'MAIN'`);
    await page.keyboard.press('Tab');
    expect(await inPage(page, `document.activeElement.closest('main') !== null`)).toBe(true);
  });

  test('a table too wide for the screen is scrolled with the arrows', async () => {
    const page = await open(html, { width: 320 });
    await page.focus('.wide');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(`document.querySelector('.wide').scrollLeft > 0`);
  });

  test('the contents are unfolded with Enter', async () => {
    const page = await open(html, { width: 320 });
    await page.focus('summary');
    await page.keyboard.press('Enter');
    expect(await inPage(page, shownEntries)).toBe(ids.length);
  });
});

test('links answer to the pointer, and those in the contents are as high as a finger needs', async () => {
  const page = await open(html, { width: 1400 });
  const link = `.contents a[href="#${ids[2]}"]`;
  const line = `getComputedStyle(document.querySelector('${link}')).textDecorationLine`;
  expect(await inPage(page, line)).toBe('none');
  await page.hover(link);
  expect(await inPage(page, line)).toBe('underline');
  const heights = `[...document.querySelectorAll('.contents a')].map((link) => link.getBoundingClientRect().height)`;
  expect(Math.min(...(await inPage<number[]>(page, heights)))).toBeGreaterThanOrEqual(24);
});
