import { goalPlan } from '../../support/plans.ts';
import { gifOf, pngOf } from '../../support/rasters.ts';
import type { Case } from './case.ts';

const png = pngOf();
const good = goalPlan('![Karta](karta.png)');
const files = { 'karta.png': png };

/** 7xx: pictures and HTML. What is a picture and where it may lie is tried with the workspace. */
export const pictureCases: Case[] = [
  {
    code: 'VP701',
    severity: 'error',
    sv: 'Bilden kartta.png finns inte. Sökvägen räknas från planens mapp.',
    en: "The picture kartta.png does not exist. The path is relative to the plan's folder.",
    triggers: goalPlan('⟦![Karta](kartta.png)⟧'),
    files,
    passes: good,
  },
  {
    code: 'VP702',
    severity: 'error',
    sv: 'Bilden ../karta.png ligger utanför planens mapp och får inte läsas. Lägg bilden bredvid planen.',
    en: "The picture ../karta.png is outside the plan's repository and may not be read. Put it beside the plan.",
    triggers: goalPlan('⟦![Karta](../karta.png)⟧'),
    files,
    passes: good,
  },
  {
    code: 'VP703',
    severity: 'error',
    sv: 'Bilden stor.png är 6,0 MB. En bild får vara högst 5 MB; spara den i ett mindre format.',
    en: 'The picture stor.png is 6.0 MB. A picture may be at most 5 MB; save it in a smaller size.',
    triggers: goalPlan('⟦![Karta](stor.png)⟧'),
    files: { ...files, 'stor.png': Buffer.alloc(6 * 1024 * 1024) },
    passes: good,
  },
  {
    code: 'VP704',
    severity: 'error',
    sv: 'text.png är ingen bild som går att visa. Använd PNG, JPEG, GIF, WebP eller SVG.',
    en: 'text.png is not a picture that can be shown. Use PNG, JPEG, GIF, WebP or SVG.',
    triggers: goalPlan('⟦![Karta](text.png)⟧'),
    files: { ...files, 'text.png': 'text' },
    passes: good,
  },
  {
    code: 'VP705',
    severity: 'error',
    sv: 'Bilden https://stockholm.se/karta.png ligger på nätet, och därifrån hämtas ingenting. Spara bilden som en fil bredvid planen, och skriv filens namn.',
    en: "The picture https://stockholm.se/karta.png is on the internet, and nothing is fetched from there. Save the picture as a file beside the plan, and write the file's name.",
    triggers: goalPlan('⟦![Karta](https://stockholm.se/karta.png)⟧'),
    files,
    passes: goalPlan('[Karta](https://stockholm.se/karta.png)'),
  },
  {
    code: 'VP705',
    severity: 'error',
    sv: 'Här står inte var en bild ligger, utan en adress som börjar med data:, och sådana läses inte. Spara bilden som en fil bredvid planen, och skriv filens namn.',
    en: "This does not say where a picture is but is an address that begins with data:, and such are not read. Save the picture as a file beside the plan, and write the file's name.",
    triggers: goalPlan('⟦![Karta](data:image/png;base64,AA==)⟧'),
    files,
    passes: good,
  },
  {
    code: 'VP706',
    severity: 'warning',
    sv: 'HTML-kod tolkas inte utan skrivs ut som text. Ta bort koden, eller sätt den mellan grava accenter (`…`) om den ska synas.',
    en: 'HTML is not interpreted but printed as text. Remove it, or put it between backticks (`…`) if it is meant to be seen.',
    triggers: goalPlan('Text med ⟦<b>⟧fetstil</b>.'),
    passes: goalPlan('Text med `<b>` och <!-- <b> --> 3 < 4.'),
  },
  {
    code: 'VP707',
    severity: 'error',
    sv: 'Bilden saknar beskrivning för den som inte ser den. Skriv vad den visar: ![Organisationsschema](bild.png). Är den bara utsmyckning skriver du ![dekoration](bild.png).',
    en: 'The picture has no description for those who do not see it. Say what it shows: ![Organisationsschema](bild.png). For mere decoration, write ![dekoration](bild.png).',
    triggers: goalPlan('⟦![](karta.png)⟧'),
    files,
    passes: goalPlan('![dekoration](karta.png)'),
  },
  {
    code: 'VP708',
    severity: 'error',
    sv: 'Kommentaren börjar här men avslutas aldrig, så att allt efter den försvinner ur dokumentet. Sätt --> där den ska sluta.',
    en: 'The comment begins here but never ends, so that all after it is lost from the document. Put --> where it should end.',
    triggers: goalPlan('⟦<!--⟧ ett <!-- två\n\n### Nämndmål: Yngre trivs'),
    passes: goalPlan('<!-- ett --> och <!-- två -->\n\nText.'),
  },
  {
    code: 'VP709',
    severity: 'error',
    sv: 'Bilden kapad.png är skadad eller ofullständig och går inte att visa. Öppna den i ett bildprogram, spara den på nytt som PNG eller JPEG, eller hämta den igen därifrån den kom.',
    en: 'The picture kapad.png is damaged or incomplete and cannot be shown. Open it in an image editor and save it again as PNG or JPEG, or fetch it again from where it came.',
    triggers: goalPlan('⟦![Karta](kapad.png)⟧'),
    files: { ...files, 'kapad.png': png.subarray(0, -1) },
    passes: good,
  },
  {
    code: 'VP710',
    severity: 'error',
    sv: 'Bilden stor.png är 60000 × 60000 bildpunkter. Spara den i ett mindre format: 3 000 bildpunkter på bredden räcker för en hel sida.',
    en: 'The picture stor.png is 60000 × 60000 pixels. Save it in a smaller size: a width of 3,000 pixels is enough for a whole page.',
    triggers: goalPlan('⟦![Karta](stor.png)⟧'),
    files: { ...files, 'stor.png': pngOf(60_000, 60_000) },
    passes: good,
  },
  {
    code: 'VP711',
    severity: 'error',
    sv: 'Bilden karta.gif rör sig. Rörliga bilder går inte att skriva ut, och stör den som läser. Spara en stillbild som PNG.',
    en: 'The picture karta.gif moves. Moving pictures cannot be printed, and disturb the reader. Save a still as PNG.',
    triggers: goalPlan('⟦![Karta](karta.gif)⟧'),
    files: { 'karta.gif': gifOf(2), 'still.gif': gifOf() },
    passes: goalPlan('![Karta](still.gif)'),
  },
  {
    code: 'VP712',
    severity: 'error',
    sv: 'Teckningen karta.svg går inte att läsa: på rad 2, tecken 7, är den inte riktig SVG. Spara den på nytt i ritprogrammet, eller som PNG.',
    en: 'The drawing karta.svg cannot be read: on line 2, column 7, it is not proper SVG. Save it again from the drawing program, or as PNG.',
    triggers: goalPlan('⟦![Karta](karta.svg)⟧'),
    files: {
      'karta.svg': '<svg viewBox="0 0 9 9">\n<text>&ouml;</text></svg>',
      'rätt.svg': drawing('<text>ö</text>'),
    },
    passes: goalPlan('![Karta](rätt.svg)'),
  },
  {
    code: 'VP713',
    severity: 'error',
    sv: 'Teckningen karta.svg är för invecklad för att visas: den har för många delar eller delar som upprepar varandra. Förenkla den, eller spara den som PNG.',
    en: 'The drawing karta.svg is too complex to be shown: it has too many parts, or parts that repeat each other. Simplify it, or save it as PNG.',
    triggers: goalPlan('⟦![Karta](karta.svg)⟧'),
    files: { 'karta.svg': drawing(nested(101)), 'rätt.svg': drawing(nested(100)) },
    passes: goalPlan('![Karta](rätt.svg)'),
  },
  {
    code: 'VP714',
    severity: 'warning',
    sv: 'Allt i teckningen karta.svg kan inte visas. Detta lämnas bort: onload, script. Se efter i dokumentet att den ser rätt ut, eller spara den som PNG.',
    en: 'Not all of the drawing karta.svg can be shown. This is left out: onload, script. See in the document that it looks right, or save it as PNG.',
    triggers: goalPlan('⟦![Karta](karta.svg)⟧'),
    files: {
      'karta.svg': drawing('<g onload="x()"/><script>x()</script>'),
      'rätt.svg': drawing('<!-- Inkscape --><metadata/><a href="x"><g id="x"/></a>'),
    },
    passes: goalPlan('![Karta](rätt.svg)'),
  },
  {
    code: 'VP715',
    severity: 'warning',
    sv: 'Teckningen karta.svg säger inte hur stor den är, och kan bli beskuren. Spara den på nytt med mått (width, height eller viewBox).',
    en: 'The drawing karta.svg does not say how large it is, and may be cut off. Save it again with a size (width, height or viewBox).',
    triggers: goalPlan('⟦![Karta](karta.svg)⟧'),
    files: { 'karta.svg': '<svg width="100%" height="100%"/>', 'rätt.svg': '<svg width="90" height="9cm"/>' },
    passes: goalPlan('![Karta](rätt.svg)'),
  },
  {
    code: 'VP716',
    severity: 'warning',
    sv: 'Texten i teckningen karta.svg har tecken som dokumentets typsnitt saknar: 😀. De byts mot andra tecken eller mot □. Skriv med ord i stället.',
    en: "The text in the drawing karta.svg has characters that the document's fonts lack: 😀. Other characters, or □, are put in their place. Use words instead.",
    triggers: goalPlan('⟦![Karta](karta.svg)⟧'),
    files: { 'karta.svg': drawing('<text>😀 Ås</text>'), 'rätt.svg': drawing('<text>♀ Ås ≥</text>') },
    passes: goalPlan('![Karta](rätt.svg)'),
  },
  {
    code: 'VP729',
    severity: 'warning',
    sv: 'Bilden kommer inte med i dokumentet: av rubriken till ett mål eller ett avsnitt skrivs bara orden ut. Flytta bilden till texten under rubriken.',
    en: 'The picture is not in the document: of the heading of a goal or a section only the words are printed. Move the picture to the text below the heading.',
    triggers: goalPlan('#### Arbetssätt ⟦![Karta](karta.png)⟧\n\nVi frågar.'),
    files,
    passes: goalPlan('#### Arbetssätt\n\n##### Våra hus ![Karta](karta.png)\n\nVi frågar.'),
  },
  {
    code: 'VP729',
    severity: 'warning',
    sv: 'Bilden kommer inte med i dokumentet: av rubriken till ett mål eller ett avsnitt skrivs bara orden ut. Flytta bilden till texten under rubriken.',
    en: 'The picture is not in the document: of the heading of a goal or a section only the words are printed. Move the picture to the text below the heading.',
    triggers: goalPlan('').replace('Äldre trivs', 'Äldre *trivs ⟦![Karta](karta.png)⟧*'),
    files,
    passes: good,
  },
];

function drawing(content: string): string {
  return `<svg viewBox="0 0 9 9">${content}</svg>`;
}

/** Groups, one within the other, so that the innermost lies at a depth in its drawing. */
function nested(depth: number): string {
  return `${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}`;
}
