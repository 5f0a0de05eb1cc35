import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.ts';
import { frontMatter, plan, unitPlan } from '../support/plans.ts';
import { body, text } from '../support/wordings.ts';

/** Said of the year before in a plan that has been written in its own. */
test.each([
  'Viktiga händelser under 2024:',
  'Enhetens resultat i brukarundersökningen under 2024:',
  'Följande insatser är genomförda under 2024:',
  'Alla mål är uppfyllda under 2024.',
  'Dessa frågor är behandlade i brukarrådet under 2024.',
  'Tre saker är vi särskilt stolta över under 2024.',
  'Vi utvecklar det arbete vi gjorde under 2024.',
  'Vi prioriterar de brister vi såg under 2024.',
  'Vi bygger på erfarenheterna under 2024.',
  'Under 2024 visar resultaten att fler trivs.',
  'Under 2024 motsvarar sjukfrånvaron 7 procent.',
  'Under 2024 besvaras enkäten av 46 personer.',
])('%s looks back', async (said) => {
  const content = plan(`# Inledning\n\n${said}\n\n${body}`, `${frontMatter}\ndatum: 2025-02-13`);
  expect(await findingsIn({ 'plan.md': content })).toEqual([]);
});

/** Years that have been, rightly. */
test.each([
  'Vi kommer att bygga vidare på det som medarbetarna lärde sig under 2024.',
  'Vi kommer att följa upp de brister som sågs under 2024.',
  'Vi tar emot dem som kommer från och med 2024 från andra enheter.',
  'Enheten prognostiserar ett överskott för 2024.',
  'Avtalet löper ut 2024-12-31, och ett nytt tar vid.',
  'Avtalet löpte ut 2023-08-31. Det gällde till och med 2023.',
  'Avtalet gäller till och med 2025-08-31.',
])('%s names a year', async (said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});

test.each([
  'Alla har en plan, från 80 procent till 2024 års 90.',
  'Alla 40 är kvar jämfört med 2023 till 2024',
])('the result %s names a year', async (results) => {
  expect(await findingsIn({ 'plan.md': unitPlan({ results: `- ${results}` }) })).toEqual([]);
});

/** Figures that are no parts of another, or all of them. */
test.each([
  'Vi har 96 medarbetare, varav 50 på dagen och 40 på kvällen medan 6 arbetar natt.',
  'Vi har 100 brukare. Av dem är 60 kvinnor och 45 är över 90 år.',
  'Vi har 100 brukare. Av dem har 58 trygghetslarm och 47 matdistribution.',
  'Vi har 45 medarbetare. Av dem talar 20 finska, 15 arabiska och 8 spanska.',
  'Vi har 280 besökare. Minst 150 av besökarna är kvinnor, 80 är över 85 år och 40 är nya.',
  'Vi hade 251 besök. Av dem kom 200 före klockan 12 och 40 efter klockan 16.',
  'Vi har 40 barn i hus 2, 38 i hus 4 och 30 i hus 5, totalt 108 barn.',
  'Solen har 18 barn och 2 kockar, Månen 20 barn och 2 kockar, sammanlagt 38 barn.',
  'Vi har 20 platser med 4 platser för yngre och mötesplatsen 18, totalt 38 platser.',
  'Vi är 24 medarbetare, bland annat:\n\n- 12 kockar\n- 8 biträden\n- 2 chefer',
  'Vi är cirka 24 medarbetare:\n\n- 12 kockar\n- 8 biträden\n- 3 chefer',
  'Av 50 svarande anger:\n\n- 20 mat\n- 18 buller\n- 15 ljus',
  'Följande gäller enligt beslut 24 mars:\n\n- 8 barn\n- 8 vuxna\n- 9 äldre',
  'Våra 54 lägenheter ligger på tre adresser:\n\n- Tallvägen 12\n- Tallvägen 14\n- Granvägen 30',
  'Vi är 24 medarbetare, omräknat till tjänster:\n\n- 12,5 kockar\n- 8 biträden\n- 2 chefer',
  'För elva av 22 indikatorer nås årsmålet helt, fyra nås delvis och sju nås ej.',
  'För 8 av 22 indikatorer nås årsmålet helt, för 8 delvis och för 4 ej.\n\nTvå indikatorer redovisas senare.',
  'För 8 av 22 indikatorer nås årsmålet helt, för 8 delvis och för 4 ej. Övriga mäts i höst.',
  'För 8 av 40 indikatorer nås årsmålet helt och för 4 delvis.',
  'Av de 14 som svarade når 12 av 14 målet helt, och 3 av dem delvis.',
  'Tre av fyra mål nås helt, vilket är två fler än i fjol, och tre delvis.',
  'Vi ses:\n\n- Lunch med 30 barn\n- Middag med 29 barn\n- Tillsammans med 58 föräldrar ordnar vi en fest',
])('%s adds up to nothing', async (said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});

/** Attachments that are another's, or that a sentence follows. */
test.each([
  'Avtalets bilaga 2, Ersättning vid vite, gäller.',
  'Enligt bilaga 2, Ersättning och vite, till avtalet med Micasa.',
  'Enligt bilaga 1, Enheten genomför årligen en uppdatering.',
  'Se bilaga 2 – Ansvar vid kris.',
  'Vi går en kurs i kompetens (bilaga 2).',
  'I bilaga 2 finns kompetensplanens kontrollmoment.',
])('%s names no attachment of the plan otherwise', async (said) => {
  const content = plan(
    `# Inledning\n\nSe bilaga 1 och 2. ${said}\n\n${body}`,
    `${frontMatter}\nbilagor: [Kompetensplan, Krisplan för enheten]`,
  );
  expect(await findingsIn({ 'plan.md': content })).toEqual([]);
});

/** Lines and signs that are meant as they stand. */
test.each([
  ['speech', '– Vi trivs, säger Anna.'],
  [
    'a dash that has come first on a line of a point',
    '- Vi arbetar hela året för att alla ska trivas i huset och ute\n– också på natten.',
  ],
  [
    'text wrapped at a narrow width',
    'Vi lyssnar på alla.\nVi svarar sedan på det\nsom alla har frågat om.\n\nVi går ut varje dag\noch in igen sedan.',
  ],
  [
    'a sentence on each line',
    `${'Vi ses ofta i huset vid torget, där det finns en stor matsal.\n'.repeat(1)}Vi går sedan ut i parken, där träden står i blom hela våren.\nOm det regnar stannar vi inne och läser högt ur en bok i stället.`,
  ],
  ['one star with figures', 'Vi har 100* platser, varav 20* är nya.'],
  ['a path written for Markdown', 'Mallen ligger under G:\\\\\\*.docx och på \\\\\\\\server\\mapp.'],
  ['a quotation that begins with a figure', '> 12 personer deltog,\n> och alla trivdes.'],
  ['points that all have one number', '1. Vi hälsar.\n1. Vi lyssnar.\n1. Vi svarar.'],
  ['years as a header', '| Grupp | 2024 | 2025 |\n| --- | --- | --- |\n| Barn | 10 | 12 |'],
  [
    'cells left out where others are empty',
    '| A | B | C |\n| --- | --- | --- |\n| x | y |\n| y | x | z |\n| z | x | |',
  ],
  [
    'semicolons in text',
    'Vi har tre grupper; en för barn; en för unga.\nVi har två hus; ett vid torget; ett i parken.',
  ],
  ['a text to the reader', 'Kom när du vill...'],
  ['a file last', 'Alla kan läsa planen. Den ligger i mappen. Filen heter VP_2026.docx'],
  ['square metres', 'Vi har ett hus på 400 m² i parken.'],
  ['initials', 'A. Berg leder gruppen.'],
])('%s', async (_, said) => {
  expect(await findingsIn({ 'plan.md': text(said) })).toEqual([]);
});
