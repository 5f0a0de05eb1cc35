import schema from '../../schemas/front-matter.schema.json' with { type: 'json' };
import reasons from '../../schemas/reasons.json' with { type: 'json' };
import type { FrontMatter } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { validateFrontMatter } from './generated/validators.js';
import { schemaProblems } from './yaml.ts';

/** What the front matter schema finds, as problems at their exact places. */
export function frontMatterProblems(frontMatter: FrontMatter): Problem[] {
  return schemaProblems(frontMatter, { schema, validate: validateFrontMatter, words: reasons.files.plan });
}
