import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };
import { anyOf } from '../source/any-of.ts';
import { remembering } from '../source/remember.ts';
import { letters, nearest } from '../source/words.ts';
import type { ActivityColumn, Cell, IndicatorColumn } from './model.ts';

/** Case, spacing and soft hyphens are ignored in header cells (format section 4). */
export const headerKey = (text: string): string => text.toLowerCase().replace(/[\s\u00AD]/g, '');

/** The year may follow the council's column: `KF:s årsmål år 2025`. */
const councilColumn = /^kf:sårsmål(?:år)?(?:\d{4})?$/;

/** What people add to a column's name: the year of a target, the plural of what the rows are. */
const addition = /(?<=mål)(?:för)?(?:år)?\d{4}$|(?<=^(?:indikator|aktivitet|kommentar))er$/;

const { ofTime, otherColumns, whoseIndicators } = vocabulary;
/** A year or a part of one behind a column's name: `Utfall T2 2018`, `Utfall helår`. */
const time = `(?:${anyOf(ofTime)}|\\d\\d)*`;
const outcomeOfTime = new RegExp(`^(?:prel(?:iminärt)?)?utfall${time}$`);
const targetOfYear = /^årsmål(?:för)?(?:år)?20\d\d$/;
/** `Prognos 2025`, `Källa`; and the target of another year than the one that is read. */
const otherTarget = new RegExp(`^(?:kfs)?(?:års)?mål${time}$`);
const others = {
  indicators: new RegExp(`^(?:prognos${time}|${anyOf(otherColumns.indicators)})$`),
  activities: new RegExp(`^(?:${anyOf(otherColumns.activities)})$`),
};
/** `KF:s indikator`, `Nämndens/KF:s indikatorer`. */
const ofSomebody = new RegExp(`^(?:${anyOf(whoseIndicators)})+indikator(?:er(?:na)?)?$`);
/** Nothing that a column is called is longer. */
const longest = 40;

const is = (pattern: RegExp, key: string): boolean => key.length <= longest && pattern.test(key);

/** The columns that header cells name; a column of which the plan has several years is its own year's. */
export function indicatorColumns(header: Cell[], year: number): (IndicatorColumn | null)[] {
  return indicatorColumnsIn([String(year), ...header.map(({ text }) => text)].join('\n'));
}
export function activityColumns(header: Cell[]): (ActivityColumn | null)[] {
  return activityColumnsIn(header.map(({ text }) => text).join('\n'));
}

const indicatorColumnsIn = remembering((written): (IndicatorColumn | null)[] => {
  const [year = '', ...header] = written.split('\n');
  const keys = header.map(letters);
  const isOther = (key: string): boolean => /20\d\d$/.test(key) && !key.endsWith(year);
  const hasOwn = keys.some((key) => targetOfYear.test(key) && key.endsWith(year));
  const hasOwnOfCouncil = keys.some((key) => key.startsWith('kfsårsmål') && key.endsWith(year));
  const seen = new Set<string>();
  return findColumns<IndicatorColumn>(header, vocabulary.indicatorColumns, (key) => {
    if (is(ofSomebody, key)) return 'name';
    if (hasOwn && targetOfYear.test(key) && isOther(key)) return null;
    if (hasOwnOfCouncil && key.startsWith('kfsårsmål') && isOther(key)) return null;
    if (!is(outcomeOfTime, key)) return undefined;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew ? 'outcome' : null;
  });
});
const activityColumnsIn = remembering((written) =>
  findColumns<ActivityColumn>(written.split('\n'), vocabulary.activityColumns, () => undefined),
);

/**
 * Which column each header cell names; a near miss (`Start`) counts, a name used before does not, save that of outcomes.
 * @param known The column by its own ways to be written; undefined where its name alone decides
 */
function findColumns<Column extends string>(
  header: string[],
  names: Record<Column, string>,
  known: (key: string) => Column | null | undefined,
): (Column | null)[] {
  const entries = Object.entries(names) as [Column, string][];
  const taken = new Set<Column>();
  return header.map((text) => {
    const written = letters(text);
    const own = known(written);
    const found = own === undefined ? columnNamed(written.replace(addition, ''), entries) : own;
    if (!found || (taken.has(found) && own !== 'outcome')) return null;
    taken.add(found);
    return found;
  });
}

function columnNamed<Column extends string>(key: string, entries: [Column, string][]): Column | undefined {
  const close = nearest(
    key,
    entries.map(([, name]) => name),
  );
  const isMeant = (name: string): boolean =>
    close === null ? key.length >= 4 && letters(name).startsWith(key) : name === close;
  return entries.find(([, name]) => isMeant(name))?.[0];
}

/** Whether a header cell's text is the canonical name of its column. */
export function isCanonicalColumn(text: string, name: string): boolean {
  return (
    headerKey(text) === headerKey(name) ||
    (name === vocabulary.indicatorColumns.councilTarget && councilColumn.test(headerKey(text)))
  );
}

/**
 * Whether a header cell is what such a table may have, though it is no column's name: `Utfall 2024`, `KF:s indikator`, `Källa`. A target
 * is another one only beside the one that is read.
 */
export function isOrdinaryColumn(
  text: string,
  kind: 'indicators' | 'activities',
  hasTarget: boolean,
): boolean {
  const key = letters(text);
  if (is(others[kind], key)) return true;
  if (kind === 'activities') return false;
  return (
    [outcomeOfTime, ofSomebody, targetOfYear].some((pattern) => is(pattern, key)) ||
    (hasTarget && is(otherTarget, key))
  );
}
