import { beforeAll, describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import {
  type CouncilQuery,
  findCouncilGoal,
  normaliseNumber,
  normaliseWording,
  wordingFor,
} from '../../src/edition/lookup.ts';
import type { Edition } from '../../src/edition/types.ts';
import { processorTime } from '../support/time.ts';

const editions = new Map<string, Edition>();

beforeAll(async () => {
  for (const id of ['2011-2014', '2015-2018', '2019-2022', '2023-2026']) {
    editions.set(id, await loadEdition(id));
  }
});

function editionOf(year: number): Edition {
  const found = [...editions.values()].find(({ from, to }) => from <= year && year <= to);
  if (!found) throw new Error(`no edition for ${year}`);
  return found;
}

/** What a kf-mål is, in short: kind, the number of the goal found, the expected wording. */
function look(year: number, number: string | null, title: string, level: CouncilQuery['level'] = 'kf-mål') {
  const match = findCouncilGoal(editionOf(year), { level, number, title, year });
  if (match.kind === 'unlisted') return match;
  const goal = match.goal.number;
  return match.kind === 'wording'
    ? { kind: match.kind, goal, expected: match.expected }
    : { kind: match.kind, goal };
}

const OLD = 'Företag ska välja etableringar i Stockholm framför andra städer i norra Europa';
const NEW = 'Företag väljer att etablera sig i Stockholm framför andra städer i norra Europa';
const AGEING = 'Stockholm ska vara en bra stad att åldras i - med god omsorg och stor trygghet';
const CARE = 'Stockholms stad ska ge stöd och omsorg där behoven är som störst';
const EARLY = 'Tidiga sociala insatser skapar jämlika livschanser för alla';
const CHILDREN_2015 = 'Alla barn i Stockholm har jämlika uppväxtvillkor';
const CHILDREN_2017 = 'Alla barn i Stockholm har goda och jämlika uppväxtvillkor';

describe('normaliseWording', () => {
  test.each([
    ['åldras i – med', 'åldras i - med'],
    ['mark\u2011 och vatten—bruk', 'mark- och vatten-bruk'],
    ['håll\u00ADbar', 'hållbar'],
    ['  god\u00A0 omsorg\n', 'god omsorg'],
    ['god omsorg.', 'god omsorg'],
    ['”lika” och ’olika’', '"lika" och \'olika\''],
    ['a\u030Aldras', 'åldras'],
  ])('%j is compared as %j', (text, form) => {
    expect(normaliseWording(text)).toBe(form);
  });

  test('the case of letters counts', () => {
    expect(normaliseWording('Stockholm')).not.toBe(normaliseWording('stockholm'));
  });
});

test.each([
  ['1.4.', '1.4'],
  ['1. 4', '1.4'],
  ['1', '1'],
  ['1.10', '1.10'],
])('the number %s is compared as %s', (written, form) => {
  expect(normaliseNumber(written)).toBe(form);
});

describe('a known wording', () => {
  test('is exact however its dashes, spaces and number are typed', () => {
    const typed = 'Stockholm ska vara en bra stad att  åldras i – med god omsorg och stor trygghet.';
    expect(look(2025, '1.4.', typed)).toEqual({ kind: 'exact', goal: '1.4' });
    expect(look(2025, ' 1. 4', AGEING)).toEqual({ kind: 'exact', goal: '1.4' });
    expect(look(2025, null, AGEING)).toEqual({ kind: 'exact', goal: '1.4' });
  });

  test('is exact in its second form too', () => {
    const variant = 'Stockholm är en hållbar stad med god livsmiljö';
    expect(look(2020, '2.5', variant)).toEqual({ kind: 'exact', goal: '2.5' });
  });

  test.each([2024, 2026])('is exact in %d, a year in which its goal was not seen', (year) => {
    expect(look(year, '1.4', AGEING)).toEqual({ kind: 'exact', goal: '1.4' });
    expect(look(year, '1.3', CARE)).toEqual({ kind: 'exact', goal: '1.3' });
  });

  test('holds in 2021, between the years in which it was seen', () => {
    const text = 'Stockholm har en budget i balans och långsiktigt hållbara finanser';
    expect(look(2021, '3.1', text)).toEqual({ kind: 'exact', goal: '3.1' });
  });

  test('of an inriktningsmål is not looked for among the kf-mål', () => {
    const text = 'Ett klimatsmart Stockholm';
    expect(look(2017, '2', text, 'inriktningsmål')).toEqual({ kind: 'exact', goal: '2' });
    expect(look(2017, '2', text)).toEqual({ kind: 'unlisted', complete: false });
  });
});

describe('wordings that changed within a period', () => {
  test('each is right in its own years', () => {
    expect(look(2011, '1.1', OLD)).toEqual({ kind: 'exact', goal: '1.1' });
    expect(look(2013, '1.1', NEW)).toEqual({ kind: 'exact', goal: '1.1' });
  });

  test('each is wrong in the years of the other', () => {
    expect(look(2011, '1.1', NEW)).toEqual({ kind: 'wording', goal: '1.1', expected: OLD });
    expect(look(2013, '1.1', OLD)).toEqual({ kind: 'wording', goal: '1.1', expected: NEW });
  });

  test('both are right in 2012, which was not seen', () => {
    expect(look(2012, '1.1', OLD)).toEqual({ kind: 'exact', goal: '1.1' });
    expect(look(2012, '1.1', NEW)).toEqual({ kind: 'exact', goal: '1.1' });
  });

  test('a slip in 2012 is measured against the wording it is nearest to', () => {
    expect(look(2012, '1.1', OLD.replace('norra', 'nora'))).toMatchObject({ kind: 'wording', expected: OLD });
    expect(look(2012, '1.1', NEW.replace('norra', 'nora'))).toMatchObject({ kind: 'wording', expected: NEW });
  });
});

describe('another text under a known number', () => {
  test('is a wording finding with the wording of the year', () => {
    expect(look(2025, '1.4', 'Alla har det bra')).toEqual({ kind: 'wording', goal: '1.4', expected: AGEING });
  });

  test('expects the wording nearest in time where the year was not seen', () => {
    expect(look(2012, '1.2', 'Alla arbetar')).toMatchObject({
      expected: 'Invånare i Stockholm är självförsörjande',
    });
    expect(look(2014, '1.2', 'Alla arbetar')).toMatchObject({
      expected: 'Invånare i Stockholm är självförsörjande',
    });
  });

  test('that is the text of another number is said to be so', () => {
    expect(look(2025, '1.3', AGEING)).toEqual({ kind: 'otherNumber', goal: '1.4' });
    expect(look(2025, '9.9', AGEING)).toEqual({ kind: 'otherNumber', goal: '1.4' });
    expect(look(2018, '1.1', EARLY)).toEqual({ kind: 'otherNumber', goal: '1.2' });
  });

  test('that is nearly the text of another number is measured against that', () => {
    const slip = 'Stockholm ska vara en bra stad att åldras i med god omsorg och trygghet';
    expect(look(2025, '1.3', slip)).toEqual({ kind: 'wording', goal: '1.4', expected: AGEING });
  });
});

describe('a near miss', () => {
  test('is a wording finding, with or without a number', () => {
    const slip = 'Stockholmarens hälsa ska främjas genom ren luft, rent vatten och giftfria miljöer';
    const expected = 'Stockholmarnas hälsa ska främjas genom ren luft, rent vatten och giftfria miljöer';
    expect(look(2023, '2.4', slip)).toEqual({ kind: 'wording', goal: '2.4', expected });
    expect(look(2023, null, slip)).toEqual({ kind: 'wording', goal: '2.4', expected });
  });

  test('in case alone is one too', () => {
    expect(look(2025, '1.4', AGEING.toLowerCase())).toMatchObject({ kind: 'wording', expected: AGEING });
  });
});

describe('a goal that the edition does not have', () => {
  test('is unlisted in a complete list', () => {
    expect(look(2020, '1.6', 'Något helt annat')).toEqual({ kind: 'unlisted', complete: true });
    expect(look(2017, '5', 'Ett annat Stockholm', 'inriktningsmål')).toEqual({
      kind: 'unlisted',
      complete: true,
    });
  });

  test('is unlisted in an incomplete list', () => {
    expect(look(2025, '1.1', 'Något helt annat')).toEqual({ kind: 'unlisted', complete: false });
    expect(look(2017, null, 'Något helt annat')).toEqual({ kind: 'unlisted', complete: false });
    expect(look(2014, '4', 'Något helt annat', 'inriktningsmål')).toEqual({
      kind: 'unlisted',
      complete: false,
    });
  });
});

describe('2015, whose goals are known without numbers', () => {
  test.each([null, '1.1', '1.4', '4.8'])('a wording of the year is exact with the number %s', (number) => {
    expect(look(2015, number, CHILDREN_2015)).toEqual({ kind: 'exact', goal: null });
    expect(look(2015, number, EARLY)).toEqual({ kind: 'exact', goal: null });
  });

  test("a number known from other years says nothing of this year's text", () => {
    expect(look(2015, '1.2', 'Något helt annat')).toEqual({ kind: 'unlisted', complete: false });
    expect(look(2015, '4.7', 'Inomhusmiljön i Stockholm är sund')).toEqual({ kind: 'exact', goal: '2.6' });
  });

  test('a near text is measured against that of the year', () => {
    expect(look(2015, '1.1', 'Alla barn i Stockholm har jämnlika uppväxtvilkor')).toEqual({
      kind: 'wording',
      goal: null,
      expected: CHILDREN_2015,
    });
  });

  test('its wordings are wrong in 2017 where the number is known, and right where it is not', () => {
    expect(look(2017, '1.1', CHILDREN_2015)).toEqual({
      kind: 'wording',
      goal: '1.1',
      expected: CHILDREN_2017,
    });
    expect(look(2017, '1.2', 'Stockholm är klimatneutralt')).toEqual({
      kind: 'wording',
      goal: '1.2',
      expected: EARLY,
    });
    expect(look(2017, '3.1', 'Företag väljer att etablera sig i Stockholm')).toEqual({
      kind: 'exact',
      goal: null,
    });
  });

  test('2016, of which nothing is known, takes the wordings of both years', () => {
    expect(look(2016, '1.1', CHILDREN_2015)).toEqual({ kind: 'exact', goal: null });
    expect(look(2016, '1.1', CHILDREN_2017)).toEqual({ kind: 'exact', goal: '1.1' });
    expect(look(2016, '1.4', EARLY)).toEqual({ kind: 'exact', goal: null });
  });

  test('2013 has numbered goals as well, so its numbers count', () => {
    expect(look(2013, '1.4', 'Det byggs många bostäder i Stockholm')).toEqual({ kind: 'exact', goal: null });
    expect(look(2013, '3.1', 'Något helt annat')).toMatchObject({ expected: 'Budgeten är i balans' });
  });
});

describe('the short form', () => {
  test.each([
    [2025, 'kf-mål', '1.4', AGEING],
    [2025, 'kf-mål', '1. 4.', AGEING],
    [2026, 'kf-mål', '1.3', CARE],
    [2011, 'kf-mål', '1.1', OLD],
    [2012, 'kf-mål', '1.1', NEW],
    [2014, 'kf-mål', '1.1', NEW],
    [2016, 'kf-mål', '1.2', EARLY],
    [2015, 'inriktningsmål', '1', 'Ett Stockholm som håller samman'],
    [2015, 'kf-mål', '1.2', null],
    [2025, 'kf-mål', '1.1', null],
    [2025, 'kf-mål', '1', null],
  ] as const)('%d: %s %s', (year, level, number, wording) => {
    expect(wordingFor(editionOf(year), level, number, year)).toBe(wording);
  });

  test('takes the goal of the year where an own edition gives a number to two', async () => {
    const { goals, ...rest } = editionOf(2025);
    const goal = { level: 'kf-mål' as const, number: '1.1', parent: '1' };
    const first = { ...goal, wordings: [{ text: 'Först', years: [2023], variants: [] }] };
    const later = { ...goal, wordings: [{ text: 'Sedan', years: [2025], variants: [] }] };
    const edition = { ...rest, goals: [...goals, first, later] };
    expect(wordingFor(edition, 'kf-mål', '1.1', 2023)).toBe('Först');
    expect(wordingFor(edition, 'kf-mål', '1.1', 2026)).toBe('Sedan');
    const query = { level: 'kf-mål' as const, number: '1.1', title: 'Först', year: 2025 };
    expect(findCouncilGoal(edition, query)).toEqual({ kind: 'wording', expected: 'Sedan', goal: later });
  });
});

test('five thousand unknown goals are looked up without delay', async () => {
  const edition = editionOf(2017);
  const start = processorTime();
  for (let i = 0; i < 5000; i += 1) {
    const title = `Stockholm är en stad som har mål nummer ${i} och är trygg för alla`;
    findCouncilGoal(edition, { level: 'kf-mål', number: null, title, year: 2017 });
  }
  expect(processorTime() - start).toBeLessThan(3000);
});
