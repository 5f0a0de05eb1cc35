import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  // One tilde is common in running text (`~ 10 personer`); only two strike through.
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** Markdown as in format section 1: CommonMark, YAML front matter, and GFM. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
