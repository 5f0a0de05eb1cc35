/** Blocks inside one another that a partial may have; people stop at five. Parsers spend quadratic time on more. */
const deepest = 50;

const tags = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s*(#[>*]?|\^|\/|else\s)\s*([\w-]+)/g;

interface OpenBlock {
  name: string;
  offset: number;
  /** Levels: one for the block, and one for each `{{else if}}` in it. */
  levels: number;
}

/** The first block that is not closed, is closed by another's name, or stands too deep; seen before parsing. */
export function blockFault(text: string): { offset: number; message: string } | null {
  const open: OpenBlock[] = [];
  let depth = 0;
  for (const { 1: kind, 2: name = '', index: offset } of text.matchAll(tags)) {
    if (kind === undefined) continue;
    const last = open.at(-1);
    if (kind === '/') {
      if (last?.name !== name) return { offset, message: mismatch(last?.name, name) };
      open.pop();
      depth -= last.levels;
      continue;
    }
    if (!kind.startsWith('else')) open.push({ name, offset, levels: 1 });
    else if (last) last.levels += 1;
    depth += 1;
    if (depth > deepest) return { offset, message: `fler än ${deepest} block står i varandra.` };
  }
  const unclosed = open.at(-1);
  return unclosed
    ? { offset: unclosed.offset, message: `{{#${unclosed.name}}} avslutas aldrig med {{/${unclosed.name}}}.` }
    : null;
}

function mismatch(open: string | undefined, closing: string): string {
  return open === undefined
    ? `{{/${closing}}} avslutar inget: här är inget block öppet.`
    : `{{#${open}}} avslutas med {{/${closing}}}. Skriv {{/${open}}}.`;
}
