/** What a plan leaves out of a goal that it has taken over is the superior plan's (format section 7). */
import { flatMap } from '../source/flat-map.ts';
import { markdownOf } from './build.ts';
import { type Carrier, carrierOf } from './carried.ts';
import type { Block, DataTable, Goal, InheritedTables, Meta, Plan, Section, SectionName } from './model.ts';
import type { SuperiorPlan } from './superior.ts';

/**
 * A plan with all that it inherits: sections, indicators and activities of its goals that it has not written itself. What it has
 * written stands as before.
 * @param taken the goal of `superior.plan` that each goal of the plan has been taken over from
 */
export function inherit(plan: Plan, superior: SuperiorPlan, taken: ReadonlyMap<Goal, Goal>): Plan {
  const { plan: above, source, folder } = superior;
  const carrier = carrierOf(above, folder);
  const parent: From = { carrier, from: describe(above.meta), tables: above.tables, text: source.text };
  const whole = (goal: Goal): Goal => {
    const known = taken.get(goal);
    const own = known ? inheritGoal(goal, known, parent) : goal;
    return { ...own, goals: own.goals.map(whole) };
  };
  const parts = plan.parts.map((part) => (part.kind === 'goal' ? whole(part) : part));
  const footnotes = [...plan.footnotes, ...carrier.footnotes()];
  return { ...plan, parts, footnotes, tables: new Map([...plan.tables, ...carrier.tables]) };
}

/** `Verksamhetsplan 2025, Farsta stadsdelsnämnd` */
function describe({ title, level, department, committee }: Meta): string {
  const owner = level === 'avdelning' ? (department ?? committee) : committee;
  return title.includes(owner) ? title : `${title}, ${owner}`;
}

/** Sections that are inherited, in the order in which they stand first in a goal. */
const inheritable: readonly SectionName[] = ['Beskrivning', 'Förväntat resultat'];

interface From {
  carrier: Carrier;
  from: string;
  tables: Plan['tables'];
  /** The superior plan's source. */
  text: string;
}

function inheritGoal(goal: Goal, above: Goal, source: From): Goal {
  const lacks = {
    indicators: goal.indicators.length === 0,
    activities: goal.activities.length === 0,
  };
  // A plan's own text right below the heading describes the goal.
  const isDescribed = goal.intro.some(({ type }) => type === 'paragraph');
  const kinds = inheritable.filter(
    (kind) =>
      goal.sections.every((section) => section.kind !== kind) && !(kind === 'Beskrivning' && isDescribed),
  );
  const wanted = (block: Block): boolean => {
    const kind = kindOf(block, source);
    return kind === null || lacks[kind];
  };
  const taken = above.sections.filter(({ kind }) => kinds.includes(kind));
  const sections = flatMap(taken, (section): Section | Section[] => {
    const blocks = section.blocks.filter(wanted);
    return blocks.length > 0 ? inheritSection(section, blocks, source) : [];
  });
  const { intro, inherited } = above;
  const others = flatMap(above.sections, (section) => (taken.includes(section) ? [] : section.blocks));
  const rest = [...intro, ...others, ...(inherited?.indicators ?? []), ...(inherited?.activities ?? [])];
  const tables = rest.filter((block) => kindOf(block, source) !== null && wanted(block));
  return {
    ...goal,
    sections: inOrder(goal.sections, sections),
    results: kinds.includes('Förväntat resultat') ? above.results : goal.results,
    indicators: lacks.indicators ? inheritRows(above.indicators) : goal.indicators,
    activities: lacks.activities ? inheritRows(above.activities) : goal.activities,
    inherited: tables.length > 0 ? inheritTables(tables, source) : null,
  };
}

/** Which of a goal's data a block holds; null for text and other tables. */
function kindOf(block: Block, { tables }: From): 'indicators' | 'activities' | null {
  const kind: DataTable['kind'] | undefined = block.type === 'table' ? tables.get(block)?.kind : undefined;
  return kind === 'indicators' || kind === 'activities' ? kind : null;
}

function inheritSection(section: Section, blocks: Block[], { carrier, from, text }: From): Section {
  // Of text that the superior plan has inherited itself, the source is not at hand.
  const isWhole = blocks.length === section.blocks.length || section.from !== null;
  return {
    ...section,
    // What a note in the heading says belongs to the other plan's own document.
    headingNotes: [],
    blocks: carrier.carry(blocks),
    markdown: isWhole ? section.markdown : blocks.map((block) => markdownOf([block], text)).join('\n\n'),
    from: section.from ?? from,
  };
}

function inheritTables(blocks: Block[], source: From): InheritedTables {
  const carried = (kind: 'indicators' | 'activities'): Block[] =>
    source.carrier.carry(blocks.filter((block) => kindOf(block, source) === kind));
  return { from: source.from, indicators: carried('indicators'), activities: carried('activities') };
}

const inheritRows = <Row extends { inherited: boolean }>(rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, inherited: true }));

/** What is inherited stands first, but for the description of a plan's own. */
function inOrder(own: Section[], inherited: Section[]): Section[] {
  const described = own.findIndex(({ kind }) => kind === 'Beskrivning') + 1;
  return [...own.slice(0, described), ...inherited, ...own.slice(described)];
}
