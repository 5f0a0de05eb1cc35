import type { Palette } from '../report/palette.ts';

/** Signs to a line of running text. */
const width = 80;

/**
 * A page of docs/regler as text for a terminal: headings bold, examples indented, no marks of Markdown outside them.
 * Understands what those pages hold: headings, paragraphs of a line each, quotes, lists, fences, and code and bold in a line.
 */
export function pageForTerminal(page: string, colours: Palette): string {
  let fenced = false;
  const lines = page
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        fenced = !fenced;
        return [];
      }
      return fenced ? [`    ${line}`.trimEnd()] : proseLines(line, colours);
    });
  return `${lines.join('\n')}\n`;
}

function proseLines(line: string, colours: Palette): string[] {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return [colours.bold(heading)];
  const text = plain(line);
  if (line.startsWith('> ')) return wrapped(text.slice(2), '  ', '  ');
  if (line.startsWith('- ')) return wrapped(text.slice(2), '- ', '  ');
  return wrapped(text, '', '');
}

/** Links keep their words, code and bold theirs, and a backslash leaves the sign it was before. */
function plain(line: string): string {
  return line
    .split(/((?<!\\)`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part.slice(1, -1)
        : part
            .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replaceAll('**', '')
            .replace(/\\([^\p{L}\p{N}\s])/gu, '$1'),
    )
    .join('');
}

function wrapped(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const fresh = line === first || line === rest;
    if (!fresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${rest}${word}`;
    } else {
      line = fresh ? `${line}${word}` : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
