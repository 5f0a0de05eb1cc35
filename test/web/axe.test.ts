/** WCAG 2.1 AA and axe's good practice, by axe-core, for every plan on every screen and on paper. */
import { basename } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../src/pdf/launch/puppeteer.ts';
import { draftPlan } from './plans.ts';
import { inPage, planFiles, renderFile, renderText, site, type Window } from './support.ts';

const { open } = site();

const views: [string, Window][] = [
  ['320 px', { width: 320 }],
  ['800 px', { width: 800 }],
  ['1400 px', { width: 1400 }],
  ['paper, from a window of 320 px', { width: 320, media: 'print' }],
  ['paper, from a window of 800 px', { width: 800, media: 'print' }],
  ['paper, from a window of 1400 px', { width: 1400, media: 'print' }],
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot decide and people have: the rule, the elements, and why it is right as it is. */
const decided: [string, RegExp, string][] = [
  [
    'th-has-data-cells',
    /^<table class="budget[ "]/,
    'a group’s heading (scope=rowgroup) is as wide as its table',
  ],
  ['aria-valid-attr-value', /^<h6 [^>]*aria-level="\d+"/, 'the tree is deeper than HTML’s six levels'],
  ['label-content-name-mismatch', /^<a [^>]*class="way-back"/, 'an arrow is no text that could be spoken'],
  ['color-contrast', /^<a [^>]*class="way-back"/, 'an arrow, in the colour of all links'],
  ['color-contrast', /^<t[dh]\b/, 'wider than a window of 320 px, in black on white'],
];

/** What axe objects to, and what it could not decide, each with its places. */
async function remarksOn(page: Page, media: Window['media']): Promise<Record<string, string[]>> {
  await page.evaluate(axe.source);
  // Nobody points at paper.
  const rules = { 'target-size': { enabled: media !== 'print' } };
  const options = {
    runOnly: { type: 'tag', values: tags },
    rules,
    resultTypes: ['violations', 'incomplete'],
  };
  const results = await inPage<AxeResults>(page, `axe.run(document, ${JSON.stringify(options)})`);
  const listed = (found: AxeResults['violations']): string[] =>
    found.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !decided.some(([rule, element]) => rule === id && element.test(html)))
        .map(({ html, any }) => `${id}: ${html.slice(0, 120)} (${any[0]?.message ?? ''})`),
    );
  return { violations: listed(results.violations), undecided: listed(results.incomplete) };
}

describe.each(planFiles.map((path) => [basename(path), path]))('%s', (_name, path) => {
  let html: string;

  beforeAll(async () => {
    html = (await renderFile(path)).html;
  });

  test.each(views)('%s', async (_view, window) => {
    const page = await open(html, window);
    expect(await remarksOn(page, window.media)).toEqual({ violations: [], undecided: [] });
    await page.close();
  });
});

describe('a draft with everything in its headings, and contents unfolded', () => {
  test.each(views.slice(0, 3))('%s', async (_view, window) => {
    const page = await open((await renderText(draftPlan)).html, window);
    await page.evaluate('document.querySelector("details").open = true');
    expect(await remarksOn(page, window.media)).toEqual({ violations: [], undecided: [] });
  });
});
