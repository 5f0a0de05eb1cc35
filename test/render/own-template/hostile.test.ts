/** A template comes from other people's branches: nothing in it runs, reaches out, or keeps the program busy. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../../src/render/template.ts';
import { readPlan } from '../../../src/workspace/plan-file.ts';
import { type Files, folderOf } from '../../support/folder.ts';
import { frontMatter, plan } from '../../support/plans.ts';
import { processorTime } from '../../support/time.ts';
import { printed, refusal } from './helper.ts';

const footer = (text: string): Files => ({ 'partials/footer.hbs': text });

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT src="https://ond.se/x.js"></SCRIPT>',
  '<p onclick="alert(1)">x</p>',
  '<svg onload="alert(1)"></svg>',
  '<svg/onload="alert(1)">',
  '<iframe src="https://ond.se"></iframe>',
  '<object data="x"></object>',
  '<embed src="x">',
  '<link rel="stylesheet" href="https://ond.se/x.css">',
  '<base href="https://ond.se/">',
  '<form action="https://ond.se"><input name="a"></form>',
  '<meta http-equiv="refresh" content="0;url=https://ond.se">',
  '<style>@import "https://ond.se";</style>',
  '<title><p class="</title><script>alert(1)</script>"></p>',
  '<textarea><p title="</textarea><script>alert(1)</script>"></p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>',
  '<template><p>x</p></template>',
  '<math><mtext></mtext></math>',
  '<video poster="https://ond.se/x"></video>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#115;cript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="//ond.se">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="https://ond.se" ping="https://ond.se">x</a>',
  '<img src="https://ond.se/x.png" alt="x">',
  '<img srcset="https://ond.se/x.png 2x" alt="x">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=" alt="x">',
  '<p style="background: url(https://ond.se)">x</p>',
  '<svg><use href="https://ond.se/x.svg#a"></use></svg>',
  '<svg><image href="https://ond.se/x.png"></image></svg>',
  '<svg><rect fill="url(https://ond.se/x)"></rect></svg>',
  '<svg><foreignObject></foreignObject></svg>',
  '<svg><animate attributeName="href"></animate></svg>',
  '<!-- <p> -->',
  '<![CDATA[ x ]]>',
  '<?php x ?>',
  '<p class="a"onclick="x">y</p>',
  '<p class="x',
  '</footer',
])('HTML %j does not go through', async (html) => {
  expect(await refusal(footer(html))).toMatch(/^egen\/partials\/footer\.hbs:1:\d+: [^\n]+\.$/);
});

test.each([
  '{{{title}}}',
  '{{&title}}',
  '{{lookup this "constructor"}}',
  '{{log "x"}}',
  '{{constructor}}',
  '{{title.constructor}}',
  '{{__proto__}}',
  '{{this.[__proto__]}}',
  '{{title.__defineGetter__}}',
  '{{helperMissing}}{{#helperMissing}}{{/helperMissing}}',
  '{{#with "s" as |string|}}{{/with}}',
  '{{#with (lookup title "constructor")}}{{/with}}',
  '{{#each (lookup this "x")}}{{/each}}',
  '{{> (lookup this "title")}}',
  '{{> @partial-block}}',
  '{{#> cover cover}}x{{/cover}}',
  '{{#*inline "cover"}}x{{/inline}}',
  '{{* decorator}}',
  '{{{{raw}}}}x{{{{/raw}}}}',
  '{{title foo=1}}',
  '{{title "x"}}',
  '{{@partial-block}}',
  '{{> cover x=1}}',
  '<{{title}}>',
  '<p {{title}}>x</p>',
  '<p {{title}}="x">x</p>',
  '<p {{> cover cover}}>x</p>',
  '<p title="{{> cover cover}}">x</p>',
  '<sc{{title}}ript>',
])('Handlebars %j does not go through', async (text) => {
  expect(await refusal(footer(text))).toMatch(/^egen\/partials\/footer\.hbs(?::1(?::\d+)?)?: [^\n]+\.$/);
});

test.each<[what: string, text: string]>([
  ['an escaped mustache that is none', '\\{{<script>alert(1)</script>}}'],
  ['an address from the plan', '<a href="{{title}}">x</a>'],
  ['a picture from the plan', '<img src="{{title}}" alt="x">'],
  ['ready HTML in a tag', '{{#each notes}}<p title="{{html}}">x</p>{{/each}}'],
])('what only the finished page shows does not go through either: %s', async (_, text) => {
  expect(await refusal(footer(text))).toMatch(/^egen\/partials\/footer\.hbs: [^\n]+\.$/);
});

test.each([
  '@import "https://ond.se/x.css";',
  '@import url(https://ond.se/x.css);',
  '@\\69mport "https://ond.se/x.css";',
  '@import "../hemlig.css";',
  '@import "/etc/passwd";',
  'p { background: url(https://ond.se/x.png); }',
  'p { background: url("//ond.se/x.png"); }',
  'p { background: \\75 rl(https://ond.se/x.png); }',
  'p { background: URL("ht\\74ps://ond.se"); }',
  'p { --x: url(https://ond.se); background: var(--x); }',
  'p { background: url(data:text/html,x); }',
  'p { background: url(../hemlig.png); }',
  'p { background: image-set("https://ond.se/x.png" 1x); }',
  'p { background: -webkit-image-set("https://ond.se/x.png" 1x); }',
  'p { background: src("https://ond.se/x.png"); }',
  'p { background: cross-fade("https://ond.se/x.png", red); }',
  '@font-face { font-family: x; src: url(https://ond.se/x.woff2); }',
  '@font-face { font-family: x; src: local("Arial"); }',
  'p { content: "</style><script>alert(1)</script>"; }',
  '/* </style><script>alert(1)</script> */',
  '<!-- p { color: red; }',
  'p { background: url(text.txt); }',
])('CSS %j does not go through', async (css) => {
  const files = { 'tillägg.css': css, 'text.txt': 'text' };
  expect(await refusal(files)).toMatch(/^egen\/tillägg\.css:1:\d+: [^\n]+\.$/);
});

test.each<[what: string, files: Files, message: RegExp]>([
  [
    'a partial in itself',
    footer('<p>{{title}}</p>\n{{> footer}}'),
    /footer\.hbs:2:1: \{\{> footer\}\} visar sig själv utan slut\.$/,
  ],
  [
    'two partials in one another',
    { 'partials/footer.hbs': '{{> a}}', 'partials/a.hbs': '{{> footer}}' },
    /\.hbs:1:1: \{\{> \w+\}\} visar sig själv utan slut\.$/,
  ],
  [
    'the body in its own footer',
    footer('\n{{> body}}'),
    /footer\.hbs:2:1: \{\{> body\}\} visar sig själv utan slut\.$/,
  ],
  [
    'loops in loops',
    footer(
      '{{#each title}}{{/each}}'
        .replace('title', 'parts')
        .replace('{{/each}}', `${'{{#each @root.parts}}'.repeat(24)}x${'{{/each}}'.repeat(25)}`),
    ),
    /mallen upprepar sig mer än en miljon gånger/,
  ],
  [
    'partials by the thousand',
    {
      'partials/footer.hbs': '{{> a}}'.repeat(2000),
      'partials/a.hbs': '{{> b}}'.repeat(2000),
      'partials/b.hbs': 'x',
    },
    /mallen upprepar sig mer än en miljon gånger/,
  ],
  [
    'a text without end',
    { 'partials/footer.hbs': '{{> a}}'.repeat(2000), 'partials/a.hbs': 'x'.repeat(99_000) },
    /blir för stort\.$/,
  ],
  [
    'blocks too deep',
    footer(`${'{{#if title}}'.repeat(4000)}x${'{{/if}}'.repeat(4000)}`),
    /:1:651: fler än 50 block står i varandra\.$/,
  ],
  [
    'else upon else',
    footer(`{{#if title}}${'{{else if title}}'.repeat(5000)}{{/if}}`),
    /fler än 50 block står i varandra\.$/,
  ],
  ['fields by the thousand', footer(`${'{{title}}'.repeat(11_000)}{{titl}}`), /fältet ”titl” finns inte här/],
  [
    'a style sheet too deep',
    { 'tillägg.css': `${'@media print{'.repeat(7_000)}${'}'.repeat(7_000)}` },
    /tillägg\.css:1:\d+: [^\n]+\.$/,
  ],
])('%s ends at once, in one line', async (_, files, message) => {
  const started = processorTime();
  expect(await refusal(files)).toMatch(message);
  expect(processorTime() - started).toBeLessThan(10_000);
});

test('a logotype is as harmless as a plan’s own drawings', async () => {
  const logotype = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"><script>x()</script>
<image href="https://ond.se/x.png"/><rect width="9" height="9" style="fill:url(https://ond.se)"/></svg>`;
  const { html } = await printed({
    'mall.yaml': 'logotyp: { fil: a.svg, alternativtext: A }',
    'a.svg': logotype,
  });
  const data = /class="logotype" src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html)?.[1] ?? '';
  const svg = Buffer.from(data.replaceAll('&#x3D;', '='), 'base64').toString();
  expect(svg).toContain('<rect');
  expect(svg).not.toMatch(/script|onload|ond\.se/);
});

test('the head with its policy is the program’s, whatever the template says', async () => {
  const { html } = await printed(footer('<p>{{title}}</p>'));
  expect(html).toMatch(
    /<head>(?:\s*<meta charset="utf-8">)?\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
  expect(await refusal({ 'document.hbs': '<!doctype html><html><head></head><body></body></html>' })).toBe(
    'egen/document.hbs: filen används inte. Sidans huvud är programmets; ersätt partials/body.hbs i stället.',
  );
  expect(await refusal({ 'partials/document.hbs': '<html><head></head></html>' })).toContain(
    '<html> får inte användas i en mall.',
  );
});

test.each(['partials/footer.hbs', 'style/print.css', 'tillägg.css', 'style.css'])(
  'a link out of the template’s folder is not followed: %s',
  async (name) => {
    const folder = await folderOf({
      'plan.md': plan('# Inledning\n\nText.', `${frontMatter}\nmall: egen`),
      'egen/mall.yaml': '',
      'egen/partials/.keep': '',
      'egen/style/.keep': '',
      hemlig: '/* hemligt */',
    });
    await symlink(join(folder, 'hemlig'), join(folder, 'egen', name));
    const { compiled } = await readPlan('plan.md', folder);
    await expect(loadTemplate(compiled?.template ?? 'stockholm')).rejects.toThrow(
      `egen/${name}: här ska en fil i mallens egen mapp ligga.`,
    );
  },
);
