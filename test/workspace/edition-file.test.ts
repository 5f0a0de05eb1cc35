import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EditionFile, readEdition, readEditionFile } from '../../src/workspace/edition-file.ts';
import { findingsIn, placeOf } from '../support/findings.ts';
import { folderOf } from '../support/folder.ts';
import { frontMatter, plan } from '../support/plans.ts';

const OWN = `namn: "2027-2030"
från: 2027
till: 2030
etiketter: {inriktningsmål: Inriktning, kf-mål: Mål, nämndmål: Nämndmål, avdelningsmål: Avdelningsmål, enhetsmål: Enhetsmål}
ekonomikapitel: Ekonomi
slutkapitel: Övrigt
målrubrik: samma rad
innehåll: {etiketter: true, kf-mål: normal, underrubriker: []}
fullständig: {inriktningsmål: true, kf-mål: true}
mål:
  - nivå: kf-mål
    nummer: "1.10"
    lydelser:
      - text: Alla trivs
        år: [2027]
indikatorer:
  - namn: Trivsel
    bättre: högre
    årsmål:
      - värde: "82"
        år: [2027, 2028]
`;

const read = (text: string): EditionFile => readEdition(new TextEncoder().encode(text), 'egen.yaml');

/** What is found in a file of one's own: `VP114 2:7–2:11 message`. */
async function faults(text: string | Uint8Array, language: 'sv' | 'en' = 'sv'): Promise<string[]> {
  const named = plan('# KF:s inriktningsmål: 1', `${frontMatter}\nutgåva: egen.yaml`);
  const found = await findingsIn({ 'plan.md': named, 'egen.yaml': text }, language);
  return found.map((finding) => {
    expect(finding.file).toBe('egen.yaml');
    return `${finding.code} ${placeOf(finding)} ${finding.message}`;
  });
}

describe('an edition of one’s own', () => {
  test('is read as it stands, a number like 1.10 included', () => {
    const { edition } = read(OWN);
    expect(edition).toMatchObject({ id: '2027-2030', from: 2027, to: 2030, goalHeading: 'inline' });
    expect(edition?.goals).toEqual([
      {
        level: 'kf-mål',
        number: '1.10',
        parent: '1',
        wordings: [{ text: 'Alla trivs', years: [2027], variants: [] }],
      },
    ]);
    expect(edition?.indicators).toEqual([
      { name: 'Trivsel', better: 'higher', targets: [{ text: '82', years: [2027, 2028] }] },
    ]);
  });

  test.each([
    ['decomposed letters, as macOS writes them', OWN.normalize('NFD')],
    ['a byte order mark and the line ends of Windows', `\uFEFF${OWN.replaceAll('\n', '\r\n')}`],
    ['keys in capitals', OWN.replace('från:', 'FRÅN:')],
    ['optional keys left empty', `${OWN}okänt:\n`],
    ['spaces around a text', OWN.replace('Alla trivs', '" Alla trivs "')],
  ])('may have %s', (_, text) => {
    expect(read(text)).toMatchObject({ problems: [], edition: read(OWN).edition });
  });

  test.each(['ekonomikapitel: null', 'ekonomikapitel:', ''])(
    'without a chapter on the economy (%s)',
    (line) => {
      expect(read(OWN.replace('ekonomikapitel: Ekonomi', line)).edition?.economyChapter).toBeNull();
    },
  );
});

describe('what is wrong in an edition is told at its place, with what is to stand there', () => {
  const missing = 'saknas i utgåvan. Skriv';
  const unusable = 'har ett värde som inte går att använda:';
  const outside = 'ligger utanför utgåvan, som gäller 2027–2030.';
  test.each([
    ['', 'VP116 1:1–1:1 Utgåvan egen.yaml är tom. Skriv'],
    ['# Vår utgåva\n', 'VP116 1:1–1:1 Utgåvan egen.yaml är tom. Skriv'],
    [
      'ingen utgåva',
      'VP107 1:1–1:13 Uppgifterna ska skrivas som ”nyckel: värde” på var sin rad, till exempel',
    ],
    [
      OWN.replace('slutkapitel: Övrigt\n', ''),
      `VP113 1:1–1:4 Uppgiften ”slutkapitel” ${missing} vad det sista kapitlet heter: slutkapitel: Övrigt.`,
    ],
    [
      OWN.replace('    bättre: högre\n', ''),
      `VP113 17:5–20:25 Uppgiften ”bättre” ${missing} högre eller lägre.`,
    ],
    [
      OWN.replace('slutkapitel', 'slutkapitl'),
      'VP112 6:1–6:11 ”slutkapitl” är ingen uppgift som en utgåva kan ha. Menade du ”slutkapitel”?',
    ],
    [
      OWN.replace('från: 2027', 'från: i år'),
      `VP114 2:7–2:11 ”från” ${unusable} ”i år”. Skriv det första året`,
    ],
    [
      OWN.replace('samma rad', 'bredvid'),
      `VP114 7:12–7:19 ”målrubrik” ${unusable} ”bredvid”. Skriv samma rad eller egen rad.`,
    ],
    [
      OWN.replace('etiketter: true', 'etiketter: ja'),
      `VP114 8:23–8:25 ”etiketter” ${unusable} ”ja”. Skriv true eller false.`,
    ],
    [
      OWN.replace('"1.10"', '1.10'),
      `VP114 12:13–12:17 ”nummer” ${unusable} ”1.10”. Skriv målets nummer inom citattecken:`,
    ],
    [OWN.replace('"1.10"', '"ett"'), `VP114 12:13–12:18 ”nummer” ${unusable} ”ett”.`],
    [OWN.replace('Alla trivs', '""'), `VP114 14:15–14:17 ”text” ${unusable} ””. Skriv målets lydelse`],
    [
      OWN.replace('[2027]', '2027'),
      `VP114 15:13–15:17 ”år” ${unusable} ”2027”. Skriv åren som lydelsen gäller`,
    ],
    [OWN.replace('[2027]', '[]'), `VP114 15:13–15:15 ”år” ${unusable}`],
    [OWN.replace('[2027]', '[27]'), `VP114 15:14–15:16 ”år” ${unusable} ”27”. Skriv åren med fyra siffror`],
    [
      OWN.replace('högre', 'större'),
      `VP114 18:13–18:19 ”bättre” ${unusable} ”större”. Skriv högre eller lägre.`,
    ],
    [
      OWN.replace('slutkapitel: Övrigt', 'till: 2030\nslutkapitel: Övrigt'),
      'VP109 6:1–6:5 ”till” står två gånger.',
    ],
    [
      OWN.replace('till: 2030', 'till: 2026'),
      'VP116 3:7–3:11 Utgåvan slutar 2026, före sitt första år, 2027. Rätta',
    ],
    [OWN.replace('[2027]', '[2027, 2031]'), `VP116 15:20–15:24 Året 2031 ${outside} Rätta`],
    [OWN.replace('"2027-2030"', '"2027-2030'), 'VP125 1:16–1:17 Ett citattecken eller en parentes öppnas'],
    [OWN.replace('Alla trivs', '*trivs'), 'VP110 14:15–14:21 Ett värde får inte börja med ”*”.'],
    [`${OWN}---\nmer: 1\n`, 'VP120 22:1–22:4 Raden går inte att läsa: filen har mer än en del'],
  ])('%#', async (text, fault) => {
    const [found, ...others] = await faults(text);
    expect(others).toEqual([]);
    expect(found?.startsWith(fault), found).toBe(true);
  });

  test('in English too', async () => {
    const text = OWN.replace('slutkapitel: Övrigt\n', '')
      .replace('högre', 'större')
      .replace('målrubrik', 'målrubrk');
    expect(await faults(text, 'en')).toEqual([
      'VP113 1:1–1:4 "slutkapitel" is missing in the edition. Give the name of the last chapter: slutkapitel: Övrigt.',
      'VP112 6:1–6:9 "målrubrk" is not a key that an edition can have. Did you mean "målrubrik"?',
      'VP114 17:13–17:19 "bättre" has a value that cannot be used: "större". Write högre or lägre.',
    ]);
  });

  test('in several places, all of them in order, each once', async () => {
    const text = OWN.replace('slutkapitel', 'slutkapitl')
      .replace('från: 2027', 'från: i år')
      .replace('"1.10"', '1.10');
    const places = (await faults(text)).map((fault) => fault.split(' ').slice(0, 2).join(' '));
    expect(places).toEqual(['VP114 2:7–2:11', 'VP112 6:1–6:11', 'VP114 12:13–12:17']);
  });

  test('in letters of another encoding', async () => {
    expect(await faults(Buffer.from('från: 2027', 'latin1'))).toEqual([expect.stringMatching(/^VP101 1:3/)]);
  });

  test.each([
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(99)}]`,
    ],
    ['nesting without end', '['.repeat(20_000)],
  ])('with %s', (_, text) => {
    expect(read(text)).toMatchObject({
      edition: null,
      problems: [{ code: expect.stringMatching(/^VP11[01]$/) }],
    });
  });
});

test('what is no file to read is told apart', async () => {
  const folder = await folderOf({ 'stor.yaml': ' '.repeat(300_000) });
  const why = async (path: string) => (await readEditionFile(path)).unreadable;
  expect(await why(folder)).toEqual({ other: basename(folder) });
  expect(await why(join(folder, 'stor.yaml'))).toEqual({ large: 'stor.yaml' });
  expect(await why(join(folder, 'ingen.yaml'))).toEqual({ locked: 'ingen.yaml' });
});
