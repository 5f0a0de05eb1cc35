import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editionIds, loadEdition } from '../../src/edition/load.ts';
import { findCouncilGoal, wordingFor } from '../../src/edition/lookup.ts';
import type { CouncilLevel, Edition } from '../../src/edition/types.ts';
import { packageFile } from '../../src/root.ts';
import { readEdition } from '../../src/workspace/edition-file.ts';

const bytesOf = (id: string): Buffer => readFileSync(packageFile(`schemas/editions/${id}.yaml`));

interface RawWording {
  text: string;
  källa?: string | string[];
  säkerhet?: string;
}

function raw(id: string): { mål: { lydelser: RawWording[] }[]; okänt: string[] } & Record<string, unknown> {
  return parse(bytesOf(id).toString());
}

/** Every wording and variant of an edition, in each year in which it was seen. */
function sightings(edition: Edition) {
  return edition.goals.flatMap((goal) =>
    goal.wordings.flatMap(({ text, variants, years }) =>
      [text, ...variants].flatMap((title) => years.map((year) => ({ goal, title, year }))),
    ),
  );
}

function numbers(edition: Edition, level: CouncilLevel): (string | null)[] {
  return edition.goals.filter((goal) => goal.level === level).map((goal) => goal.number);
}

describe.each(editionIds())('edition %s', (id) => {
  test('follows its schema, and is the same as one’s own', async () => {
    const { problems, edition } = readEdition(bytesOf(id), `${id}.yaml`);
    expect(problems).toEqual([]);
    expect(edition).toEqual(await loadEdition(id));
  });

  test('has the name and years of its file', async () => {
    const edition = await loadEdition(id);
    expect(`${edition.from}-${edition.to}`).toBe(id);
    expect(edition.id).toBe(id);
  });

  test('gives a source and a certainty for each wording', () => {
    for (const wording of raw(id).mål.flatMap((goal) => goal.lydelser)) {
      expect(wording.källa, wording.text).toBeTruthy();
      expect(wording.säkerhet, wording.text).toMatch(/^(hög|medel|låg)$/);
    }
  });

  test('says what is not known wherever a list is incomplete', async () => {
    const { complete } = await loadEdition(id);
    const whole = complete.inriktningsmål && complete['kf-mål'];
    expect(raw(id).okänt.length === 0).toBe(whole);
  });

  test('finds each wording in each of its years, with and without its number', async () => {
    const edition = await loadEdition(id);
    for (const { goal, title, year } of sightings(edition)) {
      const query = { level: goal.level, title, year };
      expect(findCouncilGoal(edition, { ...query, number: goal.number })).toEqual({ kind: 'exact', goal });
      expect(findCouncilGoal(edition, { ...query, number: null }).kind).toBe('exact');
    }
  });

  test('fills in the short form of each numbered goal', async () => {
    const edition = await loadEdition(id);
    for (const { level, number, wordings } of edition.goals) {
      for (const { text, years } of number === null ? [] : wordings) {
        expect(years.map((year) => wordingFor(edition, level, number ?? '', year))).toEqual(
          years.map(() => text),
        );
      }
    }
  });

  test('has each number, each wording and each indicator once', async () => {
    const edition = await loadEdition(id);
    for (const level of ['inriktningsmål', 'kf-mål'] as const) {
      const known = numbers(edition, level).filter((number) => number !== null);
      expect(known).toEqual([...new Set(known)]);
    }
    const names = edition.indicators.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('places each kf-mål under one of its inriktningsmål', async () => {
    const edition = await loadEdition(id);
    const outer = numbers(edition, 'inriktningsmål');
    for (const goal of edition.goals.filter(({ level }) => level === 'kf-mål')) {
      expect(outer, goal.wordings[0]?.text ?? '').toContain(goal.parent);
    }
  });
});

describe('what the periods look like', () => {
  test('2011-2014: åtaganden, no economy chapter, italic kf-mål', async () => {
    expect(await loadEdition('2011-2014')).toMatchObject({
      labels: { enhetsmål: 'Åtagande', 'kf-mål': 'KF:s mål för verksamhetsområdet' },
      economyChapter: null,
      closingChapter: 'Övriga frågor',
      goalHeading: 'above',
      contents: { goalLabels: false, councilGoalStyle: 'italic', subheadings: [] },
      complete: { inriktningsmål: false, 'kf-mål': false },
    });
  });

  test('2015-2018: four inriktningsmål, an incomplete list below them', async () => {
    const edition = await loadEdition('2015-2018');
    expect(numbers(edition, 'inriktningsmål')).toEqual(['1', '2', '3', '4']);
    expect(edition).toMatchObject({
      labels: { enhetsmål: 'Enhetsmål' },
      economyChapter: 'Uppföljning av ekonomi',
      closingChapter: 'Övriga frågor',
      goalHeading: 'above',
      contents: { goalLabels: false, councilGoalStyle: 'regular', subheadings: ['economy', 'closing'] },
      complete: { inriktningsmål: true, 'kf-mål': false },
      indicators: [],
    });
  });

  test('2019-2022: three and twelve goals, and that is all of them', async () => {
    const edition = await loadEdition('2019-2022');
    expect(numbers(edition, 'inriktningsmål')).toEqual(['1', '2', '3']);
    expect(numbers(edition, 'kf-mål')).toHaveLength(12);
    expect(edition).toMatchObject({
      economyChapter: 'Uppföljning av ekonomi',
      closingChapter: 'Övrigt',
      goalHeading: 'above',
      contents: { goalLabels: false, councilGoalStyle: 'regular', subheadings: ['economy', 'closing'] },
      complete: { inriktningsmål: true, 'kf-mål': true },
    });
  });

  test('2023-2026: labels on the line and in the contents', async () => {
    expect(await loadEdition('2023-2026')).toMatchObject({
      economyChapter: 'Redovisning av ekonomi',
      closingChapter: 'Övrigt',
      goalHeading: 'inline',
      contents: { goalLabels: true, councilGoalStyle: 'regular', subheadings: ['economy', 'closing'] },
      complete: { inriktningsmål: true, 'kf-mål': false },
    });
  });
});
