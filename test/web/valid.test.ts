/** Valid HTML, by html-validate with all its rules but those named here. */
import { basename } from 'node:path';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { barePlan, draftPlan } from './plans.ts';
import { planFiles, renderFile, renderText } from './support.ts';

const config: ConfigData = {
  root: true,
  extends: [
    'html-validate:standard',
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
    'html-validate:browser',
  ],
  rules: {
    // A question of taste, which Prettier and the HTML standard's own pages answer so.
    'doctype-style': ['error', { style: 'lowercase' }],
    // A search engine's advice. The title is the plan's name, and a unit's name may be long.
    'long-title': 'off',
    'id-pattern': ['error', { pattern: '/^[a-z][a-z0-9-]*$/' }],
    'class-pattern': ['error', { pattern: 'kebabcase' }],
    'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'h1' }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

async function remarksOn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  );
}

describe('the HTML is valid', () => {
  test.each(planFiles.map((path) => [basename(path), path]))('of %s', async (_name, path) => {
    expect(await remarksOn((await renderFile(path)).html)).toEqual([]);
  });

  test.each([
    ['a draft', draftPlan],
    ['a plan without headings', barePlan],
  ])('of %s', async (_name, text) => {
    expect(await remarksOn((await renderText(text)).html)).toEqual([]);
  });
});
