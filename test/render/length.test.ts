import { expect, test } from 'vitest';
import { renderBody } from './helper.ts';

const line = 'Enheten följer upp målen varje månad. ';

test('a text that cannot be parted with two lines on either side is told from one that can', async () => {
  const body = await renderBody(`# A\n\n${line}\n\n${line.repeat(4)}\n\n${line.repeat(8)}\n`);
  expect([...body.matchAll(/<p([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
    '',
    ' class="lines"',
    ' class="long"',
  ]);
});

test('hard breaks are lines too', async () => {
  expect(await renderBody('# A\n\nEtt.\\\nTvå.\\\nTre.\\\nFyra.')).toContain('<p class="long">');
  expect(await renderBody('# A\n\nEtt.\\\nTvå.')).toContain('<p class="lines">');
});

test('an item that holds more than text is long', async () => {
  const body = await renderBody(`# A\n\n- Ett\n- ${line.repeat(4)}\n- Två\n  - under`);
  expect([...body.matchAll(/<li([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
    '',
    ' class="lines"',
    ' class="long"',
    '',
  ]);
});
