import { expect, test } from 'vitest';
import schema from '../../schemas/required-sections.schema.json' with { type: 'json' };
import words from '../../schemas/words/headings.json' with { type: 'json' };

test('the sections that a goal needs are those that the rules know as needed', () => {
  const ofGoal = schema.$defs.goal.allOf.find((each) => each.if.properties.level.const === 'enhetsmål');
  const needed = ofGoal?.then.properties.sections.allOf.map((each) => each.contains.properties.name.const);
  expect(needed).toEqual(words.required);
});
