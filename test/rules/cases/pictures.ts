import { goalPlan } from '../../support/plans.ts';
import type { Case } from './case.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
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
    en: "The picture ../karta.png lies outside the plan's repository and may not be read. Put it beside the plan.",
    triggers: goalPlan('⟦![Karta](../karta.png)⟧'),
    files,
    passes: good,
  },
  {
    code: 'VP703',
    severity: 'error',
    sv: 'Bilden stor.png är 6,0 MB. En bild får vara högst 5 MB; spara den mindre.',
    en: 'The picture stor.png is 6,0 MB. A picture may be at most 5 MB; save it smaller.',
    triggers: goalPlan('⟦![Karta](stor.png)⟧'),
    files: { ...files, 'stor.png': Buffer.alloc(6 * 1024 * 1024) },
    passes: good,
  },
  {
    code: 'VP704',
    severity: 'error',
    sv: 'text.png är ingen bild som går att visa. Använd PNG, JPEG eller SVG.',
    en: 'text.png is not a picture that can be shown. Use PNG, JPEG or SVG.',
    triggers: goalPlan('⟦![Karta](text.png)⟧'),
    files: { ...files, 'text.png': 'text' },
    passes: good,
  },
  {
    code: 'VP705',
    severity: 'error',
    sv: 'Bilden https://stockholm.se/karta.png ligger på nätet, och därifrån hämtas ingenting. Spara bilden bredvid planen.',
    en: 'The picture https://stockholm.se/karta.png lies on the network, and nothing is fetched from there. Save it beside the plan.',
    triggers: goalPlan('⟦![Karta](https://stockholm.se/karta.png)⟧'),
    files,
    passes: goalPlan('[Karta](https://stockholm.se/karta.png)'),
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
    severity: 'warning',
    sv: 'Bilden saknar beskrivning. Skriv vad den visar: ![Organisationsschema](bild.png).',
    en: 'The picture has no description. Say what it shows: ![Organisationsschema](bild.png).',
    triggers: goalPlan('⟦![](karta.png)⟧'),
    files,
    passes: good,
  },
  {
    code: 'VP708',
    severity: 'error',
    sv: 'Kommentaren börjar här men avslutas aldrig, så att allt efter den försvinner ur dokumentet. Sätt --> där den slutar.',
    en: 'The comment begins here but never ends, so that all after it is lost from the document. Put --> where it ends.',
    triggers: goalPlan('⟦<!--⟧ ett <!-- två\n\n### Nämndmål: Yngre trivs'),
    passes: goalPlan('<!-- ett --> och <!-- två -->\n\nText.'),
  },
];
