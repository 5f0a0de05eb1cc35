import type { GoalLevel } from '../plan/model.ts';
import {
  choice,
  type Fault,
  type Field,
  fail,
  filledList,
  goalNumber,
  keys,
  list,
  text,
  year,
  yesNo,
} from './fields.ts';
import type { CouncilGoal, CouncilLevel, Edition, KnownIndicator, Wording } from './types.ts';

const goalLevels = ['inriktningsmål', 'kf-mål', 'nämndmål', 'avdelningsmål', 'enhetsmål'] as const;
const councilLevels = ['inriktningsmål', 'kf-mål'] as const;

const levelWords = new Map<string, CouncilLevel>(councilLevels.map((level) => [level, level]));
const headingWords = new Map<string, Edition['goalHeading']>([
  ['samma rad', 'inline'],
  ['egen rad', 'above'],
]);
const styleWords = new Map<string, Edition['contents']['councilGoalStyle']>([
  ['normal', 'regular'],
  ['kursiv', 'italic'],
]);
const subheadingWords = new Map<string, Edition['contents']['subheadings'][number]>([
  ['ekonomi', 'economy'],
  ['slut', 'closing'],
]);
const betterWords = new Map<string, KnownIndicator['better']>([
  ['högre', 'higher'],
  ['lägre', 'lower'],
]);

/**
 * An edition from the data of its file, in the form of `schemas/edition.schema.json`.
 * null where something is not as it should be.
 */
export function decodeEdition(data: unknown): { edition: Edition | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const edition = readEdition({ value: data, path: [], faults });
  return { edition: faults.length === 0 ? edition : null, faults };
}

function readEdition(field: Field): Edition {
  const top = keys(
    field,
    [
      'namn',
      'från',
      'till',
      'etiketter',
      'ekonomikapitel',
      'slutkapitel',
      'målrubrik',
      'innehåll',
      'fullständig',
      'mål',
    ],
    ['okänt', 'indikatorer'],
  );
  const from = year(top.från);
  const to = year(top.till);
  if (to < from) fail(top.till, `samma år som ”från” (${from}) eller ett senare`);
  return {
    id: text(top.namn),
    from,
    to,
    labels: decodeLabels(top.etiketter),
    economyChapter: top.ekonomikapitel.value === null ? null : text(top.ekonomikapitel),
    closingChapter: text(top.slutkapitel),
    goalHeading: choice(top.målrubrik, headingWords),
    contents: decodeContents(top.innehåll),
    complete: decodeComplete(top.fullständig),
    goals: list(top.mål, (goal) => decodeGoal(goal, from, to)),
    indicators: list(top.indikatorer, decodeIndicator),
  };
}

function decodeLabels(field: Field): Record<GoalLevel, string> {
  const labels = keys(field, goalLevels);
  return {
    inriktningsmål: text(labels.inriktningsmål),
    'kf-mål': text(labels['kf-mål']),
    nämndmål: text(labels.nämndmål),
    avdelningsmål: text(labels.avdelningsmål),
    enhetsmål: text(labels.enhetsmål),
  };
}

function decodeContents(field: Field): Edition['contents'] {
  const contents = keys(field, ['etiketter', 'kf-mål', 'underrubriker']);
  return {
    goalLabels: yesNo(contents.etiketter),
    councilGoalStyle: choice(contents['kf-mål'], styleWords),
    subheadings: list(contents.underrubriker, (item) => choice(item, subheadingWords)),
  };
}

function decodeComplete(field: Field): Edition['complete'] {
  const complete = keys(field, councilLevels);
  return { inriktningsmål: yesNo(complete.inriktningsmål), 'kf-mål': yesNo(complete['kf-mål']) };
}

function decodeGoal(field: Field, from: number, to: number): CouncilGoal {
  const goal = keys(field, ['nivå', 'lydelser'], ['nummer', 'under', 'anmärkning']);
  const level = choice(goal.nivå, levelWords);
  const number = goal.nummer.value === undefined ? null : goalNumber(goal.nummer);
  return {
    level,
    number,
    parent: level === 'inriktningsmål' ? null : parentOf(goal.under, number),
    wordings: filledList(goal.lydelser, (wording) => decodeWording(wording, from, to)),
  };
}

/** A goal with a number stands under its first part (1.4 under 1); `under` says it for one without. */
function parentOf(under: Field, number: string | null): string | null {
  if (under.value !== undefined) return goalNumber(under);
  return number?.split('.')[0] ?? null;
}

function decodeWording(field: Field, from: number, to: number): Wording {
  const wording = keys(field, ['text', 'år'], ['källa', 'säkerhet', 'varianter']);
  return {
    text: text(wording.text),
    years: filledList(wording.år, (item) => {
      const seen = year(item);
      if (seen < from || seen > to) fail(item, `ett år inom utgåvan (${from}–${to})`);
      return seen;
    }),
    variants: list(wording.varianter, (item) => text(keys(item, ['text'], ['källa']).text)),
  };
}

function decodeIndicator(field: Field): KnownIndicator {
  const indicator = keys(field, ['namn', 'bättre'], ['årsmål']);
  return {
    name: text(indicator.namn),
    better: choice(indicator.bättre, betterWords),
    targets: list(indicator.årsmål, decodeTarget),
  };
}

function decodeTarget(field: Field): KnownIndicator['targets'][number] {
  const target = keys(field, ['värde', 'år']);
  return { text: text(target.värde), years: list(target.år, year) };
}
