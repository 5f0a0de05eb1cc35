import data from '../../../schemas/words/activities.json' with { type: 'json' };
import { readDataTable } from '../../plan/data-tables.ts';
import { flowTablesIn } from '../../plan/flow.ts';
import { plainText } from '../../plan/inline.ts';
import type { Activity, Block, Chapter, Plan } from '../../plan/model.ts';
import { anyOf } from '../../source/any-of.ts';
import { flatMap } from '../../source/flat-map.ts';
import { rememberingOn } from '../../source/remember.ts';
import type { RuleContext } from '../rule.ts';

/** The activities of all goals, and those that a chapter lists: `Aktiviteter månad för månad` has days to keep as well. */
export function allActivities({ goals, plan }: Pick<RuleContext, 'goals' | 'plan'>): Activity[] {
  return [...flatMap(goals, ({ goal }) => goal.activities), ...ofChapters(plan)];
}

/** They are no data of the plan (format section 4), and stand in it as ordinary tables. */
const ofChapters = rememberingOn(({ parts, meta }: Plan): Activity[] =>
  flatMap(parts, (part) => (part.kind === 'chapter' ? ofChapter(part, meta.year) : [])),
);

const lookedBack = new RegExp(anyOf(data.lookedBackOn), 'i');

/** Not those below a heading of another year, or of what has been done. */
function ofChapter({ title, blocks }: Chapter, year: number): Activity[] {
  let heading = title;
  return flatMap(blocks, (block) => {
    if (block.type === 'heading') heading = plainText(block);
    const others = (heading.match(/20\d\d/g) ?? []).filter((each) => Number(each) !== year);
    return others.length > 0 || lookedBack.test(heading) ? [] : activitiesIn(block, year);
  });
}

function activitiesIn(block: Block, year: number): Activity[] {
  return flatMap(flowTablesIn(block), (table) => {
    const read = readDataTable(table, year);
    return read?.kind === 'activities' ? read.rows : [];
  });
}
