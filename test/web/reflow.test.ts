/** Small screens, large letters, other colours: nothing is lost (WCAG 1.4.4, 1.4.10, 1.4.12, 2.3.3). */
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../src/pdf/launch/puppeteer.ts';
import { barePlan, draftPlan } from './plans.ts';
import { inPage, planFiles, renderFile, renderText, richestExample, site } from './support.ts';

const { open } = site();

/** What stands outside the window and can only be reached by scrolling the page sideways, or not at all. */
const outside = `(() => {
  const { scrollWidth } = document.documentElement;
  const scrolls = (element) => element.closest('.scrolls, .wide, .unseen, .draft, .skip') !== null;
  const lost = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && !scrolls(element) && (left < -1 || right > innerWidth + 1);
  });
  return [
    ...(scrollWidth > innerWidth ? ['page ' + scrollWidth] : []),
    ...lost.map((element) => element.outerHTML.slice(0, 100)),
  ];
})()`;

/** Boxes whose content is cut off: those that do not show what does not fit in them. */
const cutOff = `[...document.querySelectorAll('body *')]
  .filter((element) => !element.closest('.scrolls, .wide, .contents, .unseen, .draft, svg'))
  .filter((element) => getComputedStyle(element).overflowX !== 'visible')
  .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
    scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
  .map((element) => element.outerHTML.slice(0, 100))`;

describe.each(planFiles.map((path) => [basename(path), path]))('%s', (_name, path) => {
  let html: string;

  beforeAll(async () => {
    html = (await renderFile(path)).html;
  });

  test('is read at 320 px without scrolling sideways, tables with many columns by themselves', async () => {
    const page = await open(html, { width: 320, height: 640 });
    expect(await inPage(page, outside)).toEqual([]);
    expect(await inPage(page, cutOff)).toEqual([]);
    await page.close();
  });

  test('loses nothing when a reader spaces the text out', async () => {
    for (const width of [320, 800, 1400]) {
      const page = await open(html, { width });
      await page.addStyleTag({
        content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`,
      });
      // Any table scrolls by itself when its letters are spaced out beyond the screen.
      await page.evaluate(
        `for (const table of document.querySelectorAll('.table')) table.classList.add('scrolls')`,
      );
      expect(await inPage(page, outside), `${width} px`).toEqual([]);
      expect(await inPage(page, cutOff), `${width} px`).toEqual([]);
      await page.close();
    }
  });
});

test('a window of 1280 px enlarged to 400 % is a narrow one', async () => {
  const page = await open((await renderFile(richestExample)).html, { width: 1280 });
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
  // The contents fold when the browser has told of the new width.
  await page.waitForSelector('.contents details:not([open])');
  expect(await inPage(page, outside)).toEqual([]);
  expect(
    await inPage(page, 'document.querySelector(".contents").getBoundingClientRect().height'),
  ).toBeLessThan(256);
});

test('the long words of a heading are hyphenated on a narrow screen, and nowhere else', async () => {
  const { html } = await renderText(draftPlan);
  const hyphens = async (page: Page): Promise<number> =>
    inPage(
      page,
      `[...document.querySelectorAll(':is(h2, h4) .shy-narrow')]
        .filter((place) => getComputedStyle(place, '::after').content.includes('\\u00AD')).length`,
    );
  const narrow = await open(html, { width: 320 });
  expect(await hyphens(narrow)).toBeGreaterThan(3);
  expect(await inPage(narrow, outside)).toEqual([]);
  expect(await hyphens(await open(html, { width: 1400 }))).toBe(0);
  expect(await hyphens(await open(html, { width: 320, media: 'print' }))).toBe(0);
});

test('a plan without contents has the whole width', async () => {
  const page = await open((await renderText(barePlan)).html, { width: 1400 });
  const left = await inPage<number[]>(
    page,
    `[...document.querySelectorAll('h1, main p')].map((element) => element.getBoundingClientRect().left)`,
  );
  expect(left[0]).toBe(left[1]);
});

test('nothing moves', async () => {
  const page = await open((await renderFile(richestExample)).html, { width: 1400 });
  const moving = `[document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
  }).length`;
  expect(await inPage(page, moving)).toBe(0);
});

test('in a reader’s own colours the mark of a draft does not cover the text, and is said in words', async () => {
  const page = await open((await renderText(draftPlan)).html, { width: 1400 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  const seen = `['.draft', '.title > .unseen'].map((name) => document.querySelector(name).getBoundingClientRect().width > 40)`;
  expect(await inPage(page, seen)).toEqual([false, true]);
  const marked = `getComputedStyle(document.querySelector('.contents [aria-current]')).borderLeftStyle`;
  await page.evaluate('document.querySelector("main h2").scrollIntoView()');
  await page.waitForSelector('.contents [aria-current]');
  expect(await inPage(page, marked)).toBe('solid');
});
