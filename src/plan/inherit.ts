/** What a plan leaves out of a goal that it has taken over is that of the plans above it (format section 7). */
import { flatMap } from '../source/flat-map.ts';
import { markdownOf } from './build.ts';
import { type Carrier, carrierOf } from './carried.ts';
import { isDescription } from './description.ts';
import type { Activity, Block, Goal, InheritedTables, Meta, Plan, Section, SectionName } from './model.ts';
import type { SuperiorPlan } from './superior.ts';

/** A goal of a plan above, from which another has been taken over. */
export interface Original {
  superior: SuperiorPlan;
  goal: Goal;
}

/**
 * A plan with all that it inherits: sections, indicators and activities of its goals that it has not written itself. What it has
 * written stands as before.
 * @param taken what each goal of the plan is in the plans above, the nearest first
 */
export function inherit(plan: Plan, taken: ReadonlyMap<Goal, readonly Original[]>): Plan {
  const carriers = new Map<SuperiorPlan, Carrier>();
  const parent = ({ superior, goal }: Original): Parent => {
    const carrier = carriers.get(superior) ?? carrierOf(superior.plan, superior.folder);
    carriers.set(superior, carrier);
    return { ...superior, goal, carrier, from: describe(superior.plan.meta) };
  };
  const whole = (goal: Goal): Goal => {
    const own = inheritGoal(goal, (taken.get(goal) ?? []).map(parent));
    return { ...own, goals: own.goals.map(whole) };
  };
  const parts = plan.parts.map((part) => (part.kind === 'goal' ? whole(part) : part));
  const carried = [...carriers.values()];
  return {
    ...plan,
    parts,
    footnotes: [...plan.footnotes, ...flatMap(carried, (carrier) => carrier.footnotes())],
    tables: new Map([...plan.tables, ...flatMap(carried, ({ tables }) => [...tables])]),
  };
}

/** `Verksamhetsplan 2025, Farsta stadsdelsnämnd` */
function describe({ title, level, department, committee }: Meta): string {
  const owner = level === 'avdelning' ? (department ?? committee) : committee;
  return title.includes(owner) ? title : `${title}, ${owner}`;
}

/** Where something is inherited from. */
interface Parent extends SuperiorPlan {
  goal: Goal;
  carrier: Carrier;
  /** The plan, as it is told to a reader. */
  from: string;
}

type Data = 'indicators' | 'activities';

/** Each part is that of the nearest plan that has it. */
function inheritGoal(goal: Goal, parents: readonly Parent[]): Goal {
  const [described, expected] = [inheritDescription(goal, parents), inheritResults(goal, parents)];
  const indicators =
    goal.indicators.length > 0 ? undefined : parents.find((each) => each.goal.indicators.length > 0);
  const activities =
    goal.activities.length > 0 ? undefined : parents.find((each) => each.goal.activities.length > 0);
  const inherited = flatMap([...new Set([indicators, activities])], (parent) =>
    parent
      ? inheritTables(parent, { indicators: parent === indicators, activities: parent === activities })
      : [],
  );
  return {
    ...goal,
    sections: inOrder(goal.sections, [...described, ...expected.sections]),
    results: expected.results,
    indicators: indicators ? indicators.goal.indicators.map(asInherited) : goal.indicators,
    activities: activities ? activities.goal.activities.map(withDates).map(asInherited) : goal.activities,
    inherited,
  };
}

/** Text right below the heading describes the goal, in both plans. */
function inheritDescription(goal: Goal, parents: readonly Parent[]): Section[] {
  if (goal.intro.some(isDescription) || sectionsOf(goal, 'Beskrivning').length > 0) return [];
  for (const parent of parents) {
    const written = sectionsOf(parent.goal, 'Beskrivning');
    if (written.length > 0) return written.map((section) => inheritSection(section, parent));
    if (parent.goal.intro.some(isDescription)) return [inheritIntro(parent)];
  }
  return [];
}

function inheritResults(goal: Goal, parents: readonly Parent[]): Pick<Goal, 'sections' | 'results'> {
  const own = { sections: [], results: goal.results };
  if (sectionsOf(goal, 'Förväntat resultat').length > 0) return own;
  const parent = parents.find((each) => sectionsOf(each.goal, 'Förväntat resultat').length > 0);
  if (!parent) return own;
  const sections = sectionsOf(parent.goal, 'Förväntat resultat').map((section) =>
    inheritSection(section, parent),
  );
  return { sections, results: parent.goal.results };
}

const sectionsOf = ({ sections }: Goal, kind: SectionName): Section[] =>
  sections.filter((section) => section.kind === kind);

/** Its tables of indicators and activities stand by themselves: another plan's may go before them. */
function inheritSection(section: Section, parent: Parent): Section {
  const blocks = section.blocks.filter((block) => kindOf(block, parent) === null);
  const isWhole = blocks.length === section.blocks.length;
  return {
    ...section,
    // What a note in the heading says belongs to the other plan's own document.
    headingNotes: [],
    blocks: parent.carrier.carry(blocks),
    markdown: isWhole ? section.markdown : markdownOfEach(blocks, parent),
    from: parent.from,
  };
}

function inheritIntro(parent: Parent): Section {
  const { goal, carrier, from } = parent;
  const blocks = goal.intro.filter((block) => kindOf(block, parent) === null);
  return {
    name: 'Beskrivning',
    kind: 'Beskrivning',
    written: 'Beskrivning',
    headingNotes: [],
    span: goal.span,
    depth: goal.depth + 1,
    blocks: carrier.carry(blocks),
    markdown: markdownOfEach(blocks, parent),
    markers: [],
    from,
  };
}

const markdownOfEach = (blocks: readonly Block[], { source }: Parent): string =>
  blocks.map((block) => markdownOf([block], source.text)).join('\n\n');

/** Which of a goal's data a block holds; null for text and other tables. */
function kindOf(block: Block, { plan }: Parent): Data | null {
  const kind = block.type === 'table' ? plan.tables.get(block)?.kind : undefined;
  return kind === 'indicators' || kind === 'activities' ? kind : null;
}

function inheritTables(parent: Parent, wanted: Record<Data, boolean>): InheritedTables {
  const { goal, carrier, from } = parent;
  const blocks = [...goal.intro, ...flatMap(goal.sections, (section) => section.blocks)];
  const carried = (kind: Data): Block[] =>
    wanted[kind] ? carrier.carry(blocks.filter((block) => kindOf(block, parent) === kind)) : [];
  return { from, indicators: carried('indicators'), activities: carried('activities') };
}

const asInherited = <Row extends { inherited: boolean }>(row: Row): Row => ({ ...row, inherited: true });

/** What is no date in the superior plan is told there; here it is none. */
function withDates(activity: Activity): Activity {
  const { start, end } = activity;
  return { ...activity, start: isDate(start) ? start : null, end: isDate(end) ? end : null };
}

function isDate(text: string | null): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}

/** What is inherited stands first, but for the description of a plan's own. */
function inOrder(own: Section[], inherited: Section[]): Section[] {
  const described = own.findIndex(({ kind }) => kind === 'Beskrivning') + 1;
  return [...own.slice(0, described), ...inherited, ...own.slice(described)];
}
