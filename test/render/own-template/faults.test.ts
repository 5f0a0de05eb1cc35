/** Every fault of a template is one Swedish line that names file, line and column. */
import { describe, expect, test } from 'vitest';
import type { Files } from '../../support/folder.ts';
import { printed, refusal } from './helper.ts';

const footer = (text: string): Files => ({ 'partials/footer.hbs': `<footer>\n${text}\n</footer>\n` });
const css = (text: string): Files => ({ 'tillägg.css': `/* Eget */\n${text}\n` });
const at = (line: number, column: number): string => `egen/partials/footer.hbs:${line}:${column}: `;
const inCss = (line: number, column: number): string => `egen/tillägg.css:${line}:${column}: `;

test.each<[what: string, files: Files, message: string]>([
  ['an open block', footer('{{#if title}}x'), `${at(2, 1)}{{#if}} avslutas aldrig med {{/if}}.`],
  [
    'a block closed by another',
    footer('{{#if title}}x{{/each}}'),
    `${at(2, 15)}{{#if}} avslutas med {{/each}}. Skriv {{/if}}.`,
  ],
  [
    'an unknown field',
    footer('<p>{{committe}}</p>'),
    `${at(2, 6)}fältet ”committe” finns inte här. Menade du ”committee”?`,
  ],
  [
    'a field of another partial',
    footer('<p>{{indicators}}</p>'),
    `${at(2, 6)}fältet ”indicators” finns inte här. Fälten står i docs/mallar.md.`,
  ],
  ['a mustache that is no Handlebars', footer('<p>{{a b}</p>'), `${at(2, 1)}{{ }} är inte rätt skrivet här.`],
  [
    'a heading that is not the plan’s',
    footer('<h2>Om planen</h2>'),
    `${at(2, 1)}en rubrik ska ha planens id: id="{{id}}". Gör annan text fet i stället.`,
  ],
  [
    'a heading twice',
    footer('<h2 id="{{ids.main}}">Om planen</h2>'),
    'egen: rubrikerna ska vara planens, var och en en gång och i samma ordning. Felet börjar vid id="text".',
  ],
  [
    'a heading left out',
    { 'partials/notes.hbs': '<ol>\n</ol>' },
    'egen: rubrikerna ska vara planens, var och en en gång och i samma ordning. Felet börjar vid id="noter".',
  ],
  [
    'an unknown block',
    footer('{{#iff title}}x{{/iff}}'),
    `${at(2, 1)}{{#iff}} finns inte. Menade du {{#if}}?`,
  ],
  [
    'a field as a block',
    footer('{{#title}}x{{/title}}'),
    `${at(2, 1)}{{#title}} finns inte. Det som finns är {{#if}}, {{#unless}}, {{#each}} och {{#with}}.`,
  ],
  [
    'an unknown partial',
    footer('{{> foter}}'),
    `${at(2, 1)}delmallen ”foter” finns inte. Menade du {{> footer}}?`,
  ],
  [
    'a partial where it cannot work',
    footer('{{> goal}}'),
    `${at(2, 1)}delmallen ”goal” behöver fältet ”className”, som inte finns här.`,
  ],
  [
    'a misspelt partial’s file',
    { 'partials/foter.hbs': 'x' },
    'egen/partials/foter.hbs: ingen delmall heter ”foter”, och ingen använder den. Menade du footer.hbs?',
  ],
  [
    'a partial of another kind',
    { 'partials/footer.html': 'x' },
    'egen/partials/footer.html: en delmall ska ha ett namn av bokstäver a–z och ändelsen .hbs.',
  ],
  [
    'a file that is not UTF-8',
    { 'partials/footer.hbs': Buffer.from([0x61, 0x0a, 0xe5]) },
    'egen/partials/footer.hbs:2:1: filen är inte sparad som UTF-8. Spara om den.',
  ],
  [
    'a file too large',
    { 'tillägg.css': ' '.repeat(100_001) },
    'egen/tillägg.css: filen är för stor; den får vara högst 100 kB.',
  ],
  [
    'a misspelt file',
    { 'styel.css': '' },
    'egen/styel.css: filen används inte. Här kan mall.yaml, style.css, tillägg.css ligga.',
  ],
  [
    'a partial beside its folder',
    { 'footer.hbs': '' },
    'egen/footer.hbs: filen används inte. Delmallar ska ligga i mappen partials.',
  ],
  [
    'a tag without quotation marks',
    footer('<p class=fot>x</p>'),
    `${at(2, 1)}taggen <p> är inte rätt skriven. Varje värde ska stå inom citattecken, och taggen sluta med >.`,
  ],
  ['a lone sign', footer('<p>a < b</p>'), `${at(2, 6)}ett ensamt < ska skrivas &lt;.`],
  [
    'a rule without a colon',
    css('p { color red }'),
    `${inCss(2, 11)}stilen är inte rätt skriven här. Se efter att : och ; står där de ska.`,
  ],
  ['a rule that is not closed', css('p { color: red;'), `${inCss(2, 3)}{ avslutas aldrig med }.`],
  [
    'a brace too many',
    css('p { color: red; } }'),
    `${inCss(2, 19)}} står för sig själv: här finns inget { som är öppet.`,
  ],
  ['a text that is not closed', css('p { content: "x\n}'), `${inCss(2, 14)}ett citattecken avslutas aldrig.`],
  [
    'a picture that is not there',
    css('p { background: url(bild.png); }'),
    `${inCss(2, 17)}filen bild.png finns inte i mallens mapp.`,
  ],
  [
    'a part that is not there',
    { 'style.css': '@import "style/egen.css";' },
    'egen/style.css:1:1: filen style/egen.css finns inte i mallens mapp.',
  ],
  [
    'a part that nobody imports',
    { 'style/pint.css': 'p { color: red; }' },
    'egen/style/pint.css: filen används inte, för stilmallen har ingen del med det namnet. Menade du print.css?',
  ],
  [
    'a style sheet that imports itself',
    { 'style.css': '@import "style.css";' },
    'egen/style.css:1:1: style.css hämtar in sig själv.',
  ],
  [
    'a logotype that is no picture',
    { 'mall.yaml': 'logotyp: { fil: a.svg, alternativtext: A }', 'a.svg': 'text' },
    'egen/mall.yaml: a.svg är varken SVG, PNG, JPEG eller WOFF2.',
  ],
  [
    'a font that is none',
    { 'mall.yaml': 'typsnitt: { namn: A, normal: a.woff2 }', 'a.woff2': 'text' },
    'egen/mall.yaml: a.woff2 är inget typsnitt i formatet WOFF2.',
  ],
  [
    'a broken font',
    { 'mall.yaml': 'typsnitt: { namn: A, normal: a.woff2 }', 'a.woff2': `wOF2${'\0'.repeat(60)}` },
    'egen/mall.yaml: a.woff2 är inget typsnitt som går att läsa.',
  ],
])('%s is told with its place', async (_, files, message) => {
  expect(await refusal(files)).toBe(message);
});

describe('the plan is printed whole', () => {
  const said = (id: string): string =>
    `egen: planens text under rubriken med id="${id}" ska skrivas ut, en gång. Se efter att {{body}}, {{intro}} och noternas {{html}} står i delmallarna.`;
  const chapter = (body: string): Files => ({
    'partials/chapter.hbs': `<section>{{#with heading}}<h{{level}} id="{{id}}">{{text}}</h{{level}}>{{/with}}${body}</section>`,
  });

  test.each([
    ['the text of a chapter', chapter(''), 'inledning'],
    ['a text twice', chapter('{{body}}{{body}}'), 'inledning'],
    [
      'a section',
      { 'partials/section.hbs': '<section><h{{level}} id="{{id}}">{{text}}</h{{level}}></section>' },
      'beskrivning-aldre-trivs',
    ],
    ['the notes', { 'partials/notes.hbs': '<section><h2 id="{{ids.notes}}">Noter</h2></section>' }, 'noter'],
  ])('%s is told', async (_, files, id) => {
    expect(await refusal(files)).toBe(said(id));
  });

  test('words of its own, and headings in their plain form, are left to the template', async () => {
    const { html } = await printed(chapter('<p>Läs detta: {{run}}</p><div>{{body}}</div>'));
    expect(html).toContain('<p>Läs detta: 1</p><div><p>Vi möts');
  });
});

test('a fault in a branch that no plan takes is told all the same', async () => {
  const files = footer('{{#unless title}}<script>x</script>{{/unless}}');
  expect(await refusal(files)).toBe(`${at(2, 18)}<script> får inte användas i en mall.`);
});

test('the shipped parts, copied, are a template without a fault', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const shipped = 'templates/stockholm';
  const files: Files = { 'style.css': await readFile(`${shipped}/style.css`, 'utf8') };
  for (const folder of ['partials', 'style']) {
    for (const name of await readdir(`${shipped}/${folder}`)) {
      files[`${folder}/${name}`] = await readFile(`${shipped}/${folder}/${name}`, 'utf8');
    }
  }
  const body = (html: string): string => html.slice(html.indexOf('<body>'));
  expect(body((await printed(files)).html)).toBe(body((await printed({})).html));
});
