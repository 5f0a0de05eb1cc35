/**
 * The types of the plan model: what a verksamhetsplan is once it has been understood.
 * Everything the rules check and the templates print stands here. Only types, nothing at run time.
 *
 * Places are `Span`s: offsets into the normalised text of the source (`Source.text`). Only
 * `src/source` can turn a span into lines and columns of the file on disk.
 */
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { Span } from '../source/span.ts';

export type { Span };

/** One top-level piece of Markdown: paragraph, list, table, heading inside a chapter, … */
export type Block = RootContent;

export type PlanLevel = 'enhet' | 'avdelning' | 'nämnd';
export type Status = 'utkast' | 'förslag' | 'beslutad';
export type GoalLevel = 'inriktningsmål' | 'kf-mål' | 'nämndmål' | 'avdelningsmål' | 'enhetsmål';
export type SectionName =
  | 'Beskrivning'
  | 'Förväntat resultat'
  | 'Arbetssätt'
  | 'Resursanvändning'
  | 'Uppföljning'
  | 'Utveckling'
  | 'Budget';

export interface Officer {
  name: string;
  phone: string | null;
  email: string | null;
}

export interface Contact {
  name: string | null;
  address: string | null;
  phone: string | null;
  switchboard: string | null;
  email: string | null;
  web: string | null;
}

export interface Attachment {
  /** As printed, with `Bilaga 1:` in front where the writer left it out. */
  title: string;
  /** Path as written, relative to the plan's folder; null where only a title is given. */
  file: string | null;
}

/** Front matter, in the program's names. Optional keys that were left out are null. */
export interface Meta {
  year: number;
  level: PlanLevel;
  unit: string | null;
  department: string | null;
  committee: string;
  administration: string | null;
  title: string;
  /** The line under the title; null prints none (format section 2, `underrubrik`). */
  subtitle: string | null;
  officers: Officer[];
  recipients: string[];
  date: string | null;
  recordNumber: string | null;
  status: Status | null;
  contact: Contact | null;
  attachments: Attachment[];
  /** Path of the superior plan as written. */
  superior: string | null;
  /** Template name or path. */
  template: string;
}

export interface Plan {
  meta: Meta;
  /** Id of the edition, e.g. `2023-2026`. */
  edition: string;
  /** Chapters and outermost goals, in the order of the document. */
  parts: Part[];
  /** Data tables by the Markdown table they were read from; tables not in here are ordinary tables. */
  tables: Map<Table, DataTable>;
  /** Link definitions and footnotes, wherever in the file they stand. */
  definitions: Definition[];
  footnotes: FootnoteDefinition[];
}

export type Part = Chapter | Goal;

/** A depth-1 heading without a label and all up to the next chapter or goal. */
export interface Chapter {
  kind: 'chapter';
  title: string;
  /** A number in front of the title, as in `1. Inledning`; null where there is none. */
  number: string | null;
  /** The heading's inline content, for printing with its emphasis. Empty for text before any heading. */
  heading: PhrasingContent[];
  span: Span;
  /** Everything below the heading, in order. Sub-headings are `heading` blocks whose `depth` is the source's. */
  blocks: Block[];
  /** Budget tables among the blocks, in order. */
  budgets: BudgetTable[];
}

/** A footnote mark in the heading of a goal or a section. */
export interface HeadingNote {
  reference: FootnoteReference;
  /** Its place in the goal's `title` or the section's folded `written`, in UTF-16 units from the start. */
  offset: number;
}

export interface Goal {
  kind: 'goal';
  level: GoalLevel;
  /** The label in its canonical spelling, without the colon: `KF:s mål för verksamhetsområdet`. */
  label: string;
  /** Labels in the heading before the one that counts. With any, the level is in doubt, and what follows from it is not told. */
  earlierLabels: number;
  /** Number for comparison, without spaces and last dot: `1.4`. */
  number: string | null;
  /** Number as written, for printing: `1.4.`. */
  numberText: string | null;
  /**
   * The wording; from the edition for the short form, and as the edition spells it where they are the same. `-` for a
   * goal left empty, '' for none at all.
   */
  title: string;
  /** True where the title came from the edition, the plan giving only a number. */
  titleFilledIn: boolean;
  /** Footnote marks in the heading, in order. */
  headingNotes: HeadingNote[];
  /** The source heading and its parts. `titleSpan` is empty (start = end) where nothing was written. */
  span: Span;
  labelSpan: Span;
  numberSpan: Span | null;
  titleSpan: Span;
  /** Number of `#` in the source, 1–6. */
  depth: number;
  /** Text between the heading and the first section. */
  intro: Block[];
  sections: Section[];
  results: Result[];
  indicators: Indicator[];
  activities: Activity[];
  budgets: BudgetTable[];
  /** Tables from the plans above. */
  inherited: InheritedTables[];
  goals: Goal[];
}

/** Tables that a goal has from a plan above (format section 7). */
export interface InheritedTables {
  from: string;
  indicators: Block[];
  activities: Block[];
}

export interface Section {
  /** Canonical name; for budgets `Budget 2025`, as written. */
  name: string;
  kind: SectionName;
  /** The heading as written, and its place. */
  written: string;
  /** Footnote marks in the heading, in order. */
  headingNotes: HeadingNote[];
  span: Span;
  depth: number;
  /** Content, in order. Free sub-headings are `heading` blocks. */
  blocks: Block[];
  /** The content's Markdown as it stands in the source. */
  markdown: string;
  /** Markers used in the section in order (`1`, `2`, `a` …); empty where it uses none. */
  markers: Marker[];
  /** The superior plan that it is inherited from, as it is told to a reader; null for a section of the plan's own. */
  from: string | null;
}

export interface Marker {
  /** `1` or `a`: without dot or parenthesis, in lower case. */
  text: string;
  span: Span;
}

export interface Result {
  /** null for bulleted results and plain paragraphs. */
  marker: string | null;
  /** Plain text, white space folded. */
  text: string;
  span: Span;
}

/** A number read from text. `decimal` is exact; never compare through a float. */
export interface Quantity {
  /** The cell's text as written, emphasis dropped. */
  raw: string;
  /** Canonical decimal text of the number in it (`1.5`, `-480`), null where there is none. */
  decimal: string | null;
  /** `%`, `st`, `kg CO2 per kg livsmedel` …; null where none is written. */
  unit: string | null;
  bound: 'min' | 'max' | null;
}

export interface Cell {
  text: string;
  span: Span;
}

export interface Indicator {
  /** Without the gender mark. */
  name: string;
  genderSplit: boolean;
  target: Quantity;
  councilTarget: Quantity;
  /** Lower case as written (`år`, `tertial`); '' where the cell is empty. */
  period: string;
  outcome: string | null;
  comment: string | null;
  /** The row's cells by column; a column that the table does not have is absent. */
  cells: Partial<Record<IndicatorColumn, Cell>>;
  /** Whether it stands in the superior plan; its places are then in that one. */
  inherited: boolean;
  span: Span;
}

export type IndicatorColumn = 'name' | 'target' | 'councilTarget' | 'period' | 'outcome' | 'comment';

export interface Activity {
  name: string;
  /** As written; a valid date is `YYYY-MM-DD`. null where the cell is empty. */
  start: string | null;
  end: string | null;
  responsible: string | null;
  status: string | null;
  cells: Partial<Record<ActivityColumn, Cell>>;
  /** Whether it stands in the superior plan; its places are then in that one. */
  inherited: boolean;
  span: Span;
}

export type ActivityColumn = 'name' | 'start' | 'end' | 'responsible' | 'status';

export interface Amount {
  raw: string;
  /** Exact decimal text; null for an empty cell, and for one that cannot be read as an amount of the table's unit. */
  decimal: string | null;
  /** The unit that the cell says of itself, where it is another than the table's. */
  otherUnit?: string;
  span: Span;
}

/** `group` heads rows without amounts; `sum` and `net` by their labels, as `Summa` and `Netto`. */
export type BudgetRowKind = 'row' | 'group' | 'sum' | 'net';

export interface BudgetRow {
  kind: BudgetRowKind;
  label: string;
  /** The number of the account before the label, where the table has such a column. */
  account?: string;
  amounts: Amount[];
  span: Span;
}

export interface BudgetColumn {
  title: string;
  span: Span;
  /** `amount` columns hold amounts or nothing, but for what was to be one; `text` columns anything else (a comment). */
  kind: 'amount' | 'text';
  /** A total of the amount columns beside it (`Totalt`). */
  total: boolean;
}

export interface BudgetTable {
  /** Heading of the section it stands in: `Budget 2025`, `Resursanvändning`. */
  title: string;
  /** As written: `Tkr`, `TKr`, `mnkr`; null where none was found. */
  unit: string | null;
  /** Which column labels the rows: the first, or the second beside account numbers. */
  labelAt: 0 | 1;
  /** All columns but the label's. `BudgetRow.amounts` has one entry per `amount` column, in order. */
  columns: BudgetColumn[];
  rows: BudgetRow[];
  span: Span;
}

export interface IndicatorTable {
  kind: 'indicators';
  rows: Indicator[];
  /** Column of each cell in the header row; null for an unknown heading. */
  columns: (IndicatorColumn | null)[];
  header: Cell[];
  span: Span;
}

export interface ActivityTable {
  kind: 'activities';
  rows: Activity[];
  columns: (ActivityColumn | null)[];
  header: Cell[];
  span: Span;
}

export type DataTable = IndicatorTable | ActivityTable | { kind: 'budget'; budget: BudgetTable };
