/** Where lines end, on a narrow screen and on paper. */
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/pdf/launch/puppeteer.ts';
import { plan } from './plans.ts';
import { inPage, renderText, seenTexts, site, type Window } from './support.ts';

const { open } = site();

/** The narrowest screen, a wider one, and the line of a table on paper. */
const windows: [string, Window][] = [
  ['320 px', { width: 320 }],
  ['800 px', { width: 800 }],
  ['paper', { width: 578, media: 'print' }],
];

async function opened(body: string, window: Window): Promise<Page> {
  return open((await renderText(plan(body))).html, window);
}

const blocks = 'main :is(h2, h3, h4, p, li, th, td)';

/** Words that end a line without a hyphen, with what is seen of them. */
const cutWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/[\p{L}|]*\p{L}\|\p{L}[\p{L}|]*/gu) ?? []);

describe('no word is cut without a hyphen', () => {
  const body = `# Redovisning

## Nivå två

### Nivå tre med arbetsplatsförlagd handledarutbildningsverksamhetsplanering

| Aktivitet | Startdatum | Slutdatum | Ansvarig | Status |
| --- | --- | --- | --- | --- |
| Hemtjänstinsatsuppföljningssamordningsgruppens arbetsplatsträffsdokumentationsrutin | 2025-01-01 | 2025-12-31 | Verksamhetsutvecklingssamordnare Anna-Kajsa Wollmar | Ej påbörjad |
| Funktionsnedsättningsomsorgskvalitetsregisterutbildning | 2025-01-01 | 2025-12-31 | Biståndshandläggargruppledare | Pågår |
| Kompetensförsörjningsplaneringsarbete och arbetsmiljöenkätsanalysseminarium | 2025-01-01 | 2025-12-31 | Bo Ek | Försenad på grund av vakanser |
`;

  test.each(windows)('%s', async (_name, window) => {
    const texts = await inPage<string[]>(await opened(body, window), seenTexts(blocks));
    expect(cutWords(texts)).toEqual([]);
    expect(cutWords(texts)).toEqual([]);
    expect(texts.join('\n')).toContain('-|');
  });
});

test('long words of a budget’s rows and of the cover are hyphenated on a narrow screen', async () => {
  const body = `# Redovisning av ekonomi

## Budget 2025

| Tkr | Totalt | Stab | Stödboendeenheten | Bostad först-enheten | Uppsökarenheten |
| --- | ---: | ---: | ---: | ---: | ---: |
| Kompetensutvecklingskostnader | 14 200 | 0 | 6 100 | 8 100 | 0 |
| **Summa netto** | 14 200 | 0 | 6 100 | 8 100 | 0 |
`;
  const text = plan(body).replace('Provenheten', 'Biståndshandläggarenheten för ordinärt boende');
  const page = await open((await renderText(text)).html, { width: 320 });
  const texts = await inPage<string[]>(page, seenTexts('.subtitle, main th'));
  expect(cutWords(texts)).toEqual([]);
  expect(texts).toContain('Kompetensutvecklings-|kostnader');
});

test.each(windows)('an address ends a line before its @ or after a slash: %s', async (_name, window) => {
  const body = `# Kontaktpersoner och roller

| Namn | Roll | Telefon | E-post | Ansvar |
| --- | --- | --- | --- | --- |
| Karin Åstrand | Enhetschef | 08-508 18 340 | karin.astrand@stockholm.se | Personal, ekonomi och arbetsmiljö |
| Mohammed Al-Hassani | Biträdande enhetschef | 08-508 18 341 | mohammed.al-hassani@stockholm.se | Schemaläggning, introduktion och dokumentation |

| Namn | E-post | Webbplats |
| --- | --- | --- |
| Karin Åstrand | karin.astrand@stockholm.se | https://aldreomsorg.stockholm/hitta-hemtjanst/klockarhojden/ |

| Namn | E-post |
| --- | --- |
| Karin Åstrand | karin.astrand@stockholm.se |
`;
  const page = await opened(body, window);
  const texts = await inPage<string[]>(page, seenTexts('main td'));
  expect(texts.filter((text) => text.includes('|')).length).toBeGreaterThan(0);
  expect(texts.join('\n')).not.toMatch(/[^/]\|[^@]/);
  const clipped = `[...document.querySelectorAll('.table:not(.wide)')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length`;
  expect(await inPage(page, clipped)).toBe(0);
});

test('a number stands on the line of its thousands and its unit, in narrow columns too', async () => {
  const amounts = ['Max 61 000 kWh', '9 000 st', 'Minst 78,5 %', '≥ 87 %', 'Högst 1 250 tkr'];
  const body = `# KF:s inriktningsmål: 1

## KF:s mål: 1.4

| Indikator | Årsmål | KF:s årsmål | Periodicitet |
| --- | --- | --- | --- |
${amounts.map((amount) => `| Elanvändningen i de gemensamma utrymmena | ${amount} | ${amount} | Tertial |`).join('\n')}

# Uppföljning

| Vad | Hur mycket |
| --- | --- |
${amounts.map((amount) => `| ${amount} används i de gemensamma utrymmena | Av ${amount} |`).join('\n')}
`;
  for (const width of [320, 360, 420]) {
    const texts = await inPage<string[]>(await opened(body, { width }), seenTexts('main :is(th, td)'));
    expect(texts.filter((text) => /\d[\n|]|[≥≤][\n|]/.test(text))).toEqual([]);
  }
});

test('a prefix of a letter or two stands on the line of its word', async () => {
  const text = Array.from({ length: 24 }, (_, index) => `${'a'.repeat(index + 1)} e-legitimation IT-stöd`);
  const page = await opened(`# A\n\n${text.join('\n\n')}\n`, { width: 320 });
  const texts = await inPage<string[]>(page, seenTexts('main p'));
  expect(texts.filter((seen) => seen.includes('\n')).length).toBeGreaterThan(0);
  expect(texts.filter((seen) => seen.includes('-|'))).toEqual([]);
});
