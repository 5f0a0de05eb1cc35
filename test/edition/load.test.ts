import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  EditionError,
  editionIdForYear,
  latestEditionId,
  loadEdition,
  parseEdition,
  readEdition,
} from '../../src/edition/load.ts';
import { packageFile } from '../../src/root.ts';

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

/** The error that a text with one change ends in. */
function errorOf(text: string): EditionError {
  try {
    parseEdition(text, 'egen.yaml');
  } catch (error) {
    if (error instanceof EditionError) return error;
    throw error;
  }
  throw new Error('the edition was accepted');
}

describe('years', () => {
  test.each([
    [2010, null],
    [2011, '2011-2014'],
    [2014, '2011-2014'],
    [2015, '2015-2018'],
    [2022, '2019-2022'],
    [2026, '2023-2026'],
    [2027, null],
  ])('%d is in %s', (year, id) => {
    expect(editionIdForYear(year)).toBe(id);
  });

  test('the latest year is the last of the last edition', () => {
    expect(latestEditionId()).toBe('2023-2026');
  });
});

describe('an own edition', () => {
  test('is read as it stands, a number like 1.10 included', () => {
    const edition = parseEdition(OWN, 'egen.yaml');
    expect(edition).toMatchObject({ id: '2027-2030', from: 2027, to: 2030, goalHeading: 'inline' });
    expect(edition.goals).toEqual([
      {
        level: 'kf-mål',
        number: '1.10',
        parent: '1',
        wordings: [{ text: 'Alla trivs', years: [2027], variants: [] }],
      },
    ]);
    expect(edition.indicators).toEqual([
      { name: 'Trivsel', better: 'higher', targets: [{ text: '82', years: [2027, 2028] }] },
    ]);
  });

  test('may have decomposed letters, as macOS writes them', () => {
    expect(parseEdition(OWN.normalize('NFD'), 'egen.yaml')).toEqual(parseEdition(OWN, 'egen.yaml'));
  });

  test.each([
    ['', 'rad 1: innehållet ska vara nycklar med värden'],
    [OWN.replace('slutkapitel: Övrigt\n', ''), 'rad 1: nyckeln ”slutkapitel” saknas'],
    [OWN.replace('slutkapitel', 'slutkapitl'), 'rad 6: nyckeln ”slutkapitl” är okänd'],
    [OWN.replace('från: 2027', 'från: i år'), 'rad 2: ”från” ska vara ett årtal'],
    [OWN.replace('till: 2030', 'till: 2026'), 'rad 3: ”till” ska vara samma år som ”från” (2027)'],
    [OWN.replace('samma rad', 'bredvid'), 'rad 7: ”målrubrik” ska vara samma rad eller egen rad'],
    [OWN.replace('etiketter: true', 'etiketter: ja'), 'rad 8: ”etiketter” ska vara true eller false'],
    [OWN.replace('"1.10"', '1.10'), 'rad 12: ”nummer” ska vara ett nummer inom citattecken'],
    [OWN.replace('"1.10"', '"ett"'), 'rad 12: ”nummer” ska vara ett nummer som'],
    [OWN.replace('Alla trivs', '""'), 'rad 14: ”text” ska vara text'],
    [OWN.replace('[2027]', '2027'), 'rad 15: ”år” ska vara en lista'],
    [OWN.replace('[2027]', '[]'), 'rad 15: ”år” ska vara en lista med minst en post'],
    [OWN.replace('[2027]', '[2027, 2031]'), 'rad 15: ”år” (nr 2) ska vara ett år inom utgåvan (2027–2030)'],
    [OWN.replace('högre', 'större'), 'rad 18: ”bättre” ska vara högre eller lägre'],
    [OWN.replace('till: 2030', 'från: 2030'), 'rad 3: samma nyckel står två gånger'],
    [OWN.replace('"2027-2030"', '"2027-2030'), 'filen är inte giltig YAML'],
    [`${OWN}---\nmer: 1\n`, 'filen har mer än en del'],
    [OWN.replace('Alla trivs', '*trivs'), 'en hänvisning (*) i filen går inte att följa'],
  ])('that is broken says where and what: %#', (text, message) => {
    const error = errorOf(text);
    expect(error.kind).toBe('broken');
    expect(error.message).toContain(message);
    expect(error.message).toMatch(
      /^Utgåvan egen\.yaml.*\. Rätta filen efter schemas\/edition\.schema\.json\.$/,
    );
  });

  test('that is broken in several places says them all, in order, each once', () => {
    const text = OWN.replace('slutkapitel', 'slutkapitl')
      .replace('från: 2027', 'från: i år')
      .replace('"1.10"', '1.10')
      .replace('högre', 'större');
    const { message, line, others } = errorOf(text);
    expect(message).toContain('egen.yaml, rad 2: ”från” ska vara ett årtal');
    expect([line, ...others.map((other) => other.line)]).toEqual([2, 6, 12, 18]);
    expect(others[0]?.message).toContain('egen.yaml, rad 6: nyckeln ”slutkapitl” är okänd');
  });

  test('of an edition that has nothing, the missing keys are told at once', () => {
    const { message, others } = errorOf('namn: x\nmål: inga än\n');
    const all = [message, ...others.map((other) => other.message)];
    expect(all).toEqual([
      expect.stringContaining('rad 1: nycklarna ”från”, ”till”, ”etiketter”'),
      expect.stringContaining('rad 2: ”mål” ska vara en lista'),
    ]);
  });

  test.each([
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(99)}]`,
    ],
    ['nesting without end', '['.repeat(20_000)],
  ])('with %s is refused', (_, text) => {
    expect(errorOf(text).kind).toBe('broken');
  });
});

describe('files', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vplan-edition-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('an own edition is read from its path', async () => {
    const path = join(folder, 'egen.yaml');
    await writeFile(path, `\uFEFF${OWN.replaceAll('\n', '\r\n')}`);
    expect((await readEdition(path)).id).toBe('2027-2030');
  });

  test('an own edition may be a copy of a shipped one', async () => {
    const path = join(folder, 'kopia.yaml');
    await writeFile(path, await readFile(packageFile('schemas/editions/2023-2026.yaml')));
    expect(await readEdition(path)).toEqual(await loadEdition('2023-2026'));
  });

  test('a missing file, a folder, a large file and Windows-1252 are told apart', async () => {
    await writeFile(join(folder, 'stor.yaml'), ' '.repeat(300_000));
    await writeFile(join(folder, 'gammal.yaml'), Buffer.from('från: 2027', 'latin1'));
    await expect(readEdition(join(folder, 'ingen.yaml'))).rejects.toThrow(
      /finns inte\. Kontrollera sökvägen/,
    );
    await expect(readEdition(folder)).rejects.toThrow(
      `Utgåvan ${basename(folder)} är inte en fil. Ange en YAML-fil.`,
    );
    await expect(readEdition(join(folder, 'stor.yaml'))).rejects.toThrow(/större än 250 kB/);
    await expect(readEdition(join(folder, 'gammal.yaml'))).rejects.toThrow(/inte UTF-8\. Spara om/);
  });

  test.each(['2027-2030', '../edition.schema', ''])('an unknown id (%s) names the known ones', async (id) => {
    const error = await loadEdition(id).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'unknown', line: null });
    expect(String(error)).toContain('2019-2022, 2023-2026, eller lägg en egen i vplan.yaml.');
  });
});
