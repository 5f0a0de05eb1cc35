import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseAround } from './around-plain.ts';

/** What a bare address needs to have; texts without any are parsed in two thirds of the time. */
const bareAddress = /@|www\.|https?:/i;

/** Links as they are written, which are links without that. */
const written =
  /(?<!\\)(?:<https?:\/\/[^<>\s\0]+>|<[\w.+-]+@[\w-]+(?:\.[\w-]+)*>|\[[^[\]^]*\]\([^()\s]*\))/gi;

/**
 * Markdown as in format section 1: CommonMark, YAML front matter, and of GFM the tables, footnotes,
 * strikethrough and bare addresses (`remark-gfm` would bring task lists, and the price of addresses to all).
 */
export function parseMarkdown(text: string): Root {
  return parseAround(text, (rest) => parse(rest, rest.replace(written, ''))) ?? parseWhole(text);
}

/** The same, every sign of it by the parser. */
export function parseWhole(text: string): Root {
  return parse(text, text.slice(Math.max(0, text.indexOf('\n---', 3))));
}

/** @param body what may hold bare addresses: not the front matter */
function parse(text: string, body: string): Root {
  return (bareAddress.test(body) ? withAddresses : withoutAddresses).parse(text);
}

const parserOf = (addresses: boolean) =>
  unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(gfm, { addresses }).freeze();

const withAddresses = parserOf(true);
const withoutAddresses = parserOf(false);

/** Adds the parts of GFM to the parser, as `remark-gfm` does for all of them. */
function gfm(this: Processor, { addresses }: { addresses: boolean }): void {
  const data = this.data();
  // One tilde is common in running text (`~ 10 personer`); only two strike through.
  const syntax = [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })];
  const tree = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()];
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    ...syntax,
    ...(addresses ? [gfmAutolinkLiteral()] : []),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...tree,
    ...(addresses ? [gfmAutolinkLiteralFromMarkdown()] : []),
  ];
}
