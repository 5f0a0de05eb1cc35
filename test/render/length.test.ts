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

test('the text of an item that leads to a list is a block, which can be kept with it', async () => {
  const body = await renderBody(`# A\n\n- Två\n  - under\n- ${line.repeat(8)}\n  - under\n- Tre`);
  expect(body).toContain('<li class="long"><div class="lead">Två\n</div><ul>');
  expect(body.match(/<div/g)).toHaveLength(1);
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
