import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown, parseWhole } from '../../src/source/markdown.ts';

const heads = ['---\når: 2025\n---\n\n', '---  \n---\t\n', '---\n\n# x\n\n---\n# y\n', '---\nx\n---', 'x\n'];
const examples = readdirSync('examples').filter((name) => name.endsWith('.md'));

test.each(examples)('%s: what is read without the parser is what the parser reads', (name) => {
  const text = readFileSync(`examples/${name}`, 'utf8');
  expect(parseMarkdown(text)).toEqual(parseWhole(text));
});

/** Whole blocks, and what may change the meaning of those beside them. */
const blocks = [
  'Vi gör det här.',
  'Vi gör det här\noch det där.',
  '# Rubrik',
  '## Rubrik #',
  '### Rubrik\nText direkt efter.',
  '####### Sju',
  '#',
  '- ett\n- två',
  '- ett\n* två',
  '- ett\n  går på',
  '- ett\nlat rad',
  '-  två steg in',
  '* ett',
  'Vi gör:\n- ett\n- två',
  'Vi gör:\n1. ett',
  'Vi gör:\n2. två',
  '1. ett\n2. två',
  '3) tre\n3) tre\n1) ett',
  '1. ett\n2) två',
  '007. sju',
  '- 1. ett',
  '1. - ett',
  '2025. Ett år',
  'Se www.a.se\n\n---\n\nText **fet**',
  '2025 är ett år',
  '1234567890. Inget tal',
  'a) ett\n\nb) två',
  '- - -',
  '---',
  '===',
  'Text\n===',
  'Text\n:-',
  '| a | b |\n| - | -: |\n| 1 | 2 |',
  '| a | b |\n| :-: |\n| 1 | 2 |',
  '| a | |\n|---|---|\n||\n| | 1 | 2 | 3 |',
  '| a |\n| - |\n| 1',
  '| a |\n| - |\ntext',
  '| a | b |\n|:-- |---|\n|  c  ||',
  '|',
  '||\n|-|',
  '| **a** |\n| - |\n| 1 |',
  'Text\n| a |\n| - |',
  '    indraget',
  '  - indraget',
  '> citat',
  '> citat\nlat rad',
  '```\nkod',
  '```',
  '~~~',
  '<!-- kommentar',
  'slut -->',
  '<div>',
  '<b>fet</b> text',
  '[^1]: En not.',
  'Text[^1].',
  '[a]: /b',
  '[a]',
  '![bild](x.png "Figur 1. Text")',
  '**fet** text',
  'a & b &amp; c',
  'rad  \nbrytning',
  'rad \nen blank',
  '\\* stjärna',
  'se www.stockholm.se',
  'a@b.se',
  '~ 10 personer',
  '\u00A0hårt blanksteg',
  '”Citat” – tankstreck',
  '\t',
  '\u000C',
  'x',
  '+',
  '1. Vi *gör det* här.\n\n   Och det **här är viktigt.** Därför.',
  '- **Fet inledning.** Sedan vanlig text, med komma.\n  - ett *ord* till',
  'Vi **gör\ndet här** och *det där',
  '| **Summa intäkter** | *allt* som finns | 1 \\| 2 |\n| --- | - | - |\n| Lång text här | | x | för många celler |',
  '> Ett *långt citat* som\n> går på',
  '<!-- en kommentar\nsom går på flera rader -->',
  '```\nkod med flera ord\n```',
  '[länk]: /b\n"med en titel"',
  '[en länk\növer två rader](/b) och `kod\növer två rader`',
  '![en bild\növer två rader](x.png)',
  'ett\uE000tecken *här*',
  '**Fet.** Och mer, *så här*, (**allt**) och **mer** *mer*',
  '- **Fet inledning.** Text.\n- *Kursiv* text\n- **5 %**',
  '## **Fet** rubrik',
  '| **Summa** | *x* | 1 |\n| --- | - | -: |\n|**a**|*b* c|**d.**|\n| **a *b* | | c** |',
  '**a**b **c** d*e*',
  '***båda*** och **en *i en* till**',
  '**fet.**text och *kursiv.*, **a**. **b**, **c**: **d**”',
  '| **-300** | *–5* | **- 3** |\n| - | - | - |',
  'Summa **-300** och **-** *-a*',
  '**fet text *',
  '* stjärna* och *** tre',
  '**\u00A0hårt** och **x\u00A0**',
  'Text**fet text**text och *kursiv*text',
  'Första raden\\\nandra raden här\\\noch den tredje.',
  'En rad \\\nmed blank före brytningen\\',
  'En rad\\\\\nutan brytning\nän',
  'En rad\\\n**fet text** här\\\n- punkt',
  'En mening om något.[^1] Nästa mening, med mer text. Se <https://a.se> eller [stadens webbplats](https://b.se).',
  '- en [länk](x.md) och *mer av detta*\n- en [^1] till och [annan] text',
  '[^1]: En not med flera ord, se <a@b.se> och mer än så.',
  'Se [en länk](/b "med en titel") eller ![en bild](x.png) i texten',
  'Skriv till <a@b.se> eller <å@b.se>, se \\<https://a.se> och `<https://c.se>` här',
  '[^1](https://a.se) och [a\\](https://b.se) och ![en bild](https://c.se/x.png) och [a`](https://d.se)`',
  '[www.a.se](x) och [b [c](https://d.se) e](f) samt <www.g.se>',
  'En <b>fet text</b> och < en annan > sak, [inte en länk här',
  'Den ena [texten](a b) är inte den [andra] (texten här) alls',
];

const separators = ['\n', '\n\n', '\n\n\n', '\n \n', '\n\n  ', ' '];

test('whatever stands together, the tree is the one that the parser makes', () => {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...blocks), weight: 12 },
    { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
  );
  const text = fc
    .array(fc.tuple(piece, fc.oneof(fc.constant('\n\n'), fc.constantFrom(...separators))), { maxLength: 9 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(fc.constantFrom(...heads), text, (head, body) => {
      expect(parseMarkdown(head + body)).toEqual(parseWhole(head + body));
    }),
    { seed: 20250401, numRuns: Number(process.env.RUNS ?? 1500) },
  );
});
