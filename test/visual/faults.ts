/** What a typographer would strike out on a page, found in the lines of the finished file. */
import type { Line } from './lines.ts';

/** Pages before it are the cover and the contents, which have rules of their own. */
const firstOfBody = 3;

/** Every fault of a file, in words: the page and the words it stands by. */
export function faultsIn(lines: readonly Line[]): string[] {
  const pages = pagesOf(lines.filter((line) => line.page >= firstOfBody));
  const texts = pages.map((page) => page.filter((line) => line.element !== null));
  return texts.flatMap((text, index) => [
    ...strandedHeadings(text, texts[index + 1]),
    ...brokenParagraphs(text, texts[index + 1] ?? []),
    ...brokenTables(text, pages[index + 1] ?? []),
  ]);
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (pages.at(-1)?.[0]?.page === line.page) pages.at(-1)?.push(line);
    else pages.push([line]);
  }
  return pages;
}

function isHeading({ roles }: Line): boolean {
  return roles.some((role) => /^H\d$/.test(role));
}

/**
 * A heading holds on to at least two lines of what it is about (layout, "Body"), to one where there is no more of
 * it: where the next page begins with a heading, or there is none.
 */
function strandedHeadings(page: readonly Line[], next: readonly Line[] | undefined): string[] {
  const needed = next?.[0] && !isHeading(next[0]) ? 2 : next ? 1 : 0;
  return page.flatMap((line, index) => {
    if (!isHeading(line)) return [];
    const after = page.slice(index + 1);
    if (after.some((other) => isHeading(other) && other.element !== line.element)) return [];
    const lines = new Set(after.filter((other) => !isHeading(other)).map(({ y }) => Math.round(y)));
    return lines.size >= needed ? [] : [`page ${line.page}: heading stranded: ${line.text}`];
  });
}

const sentenceEnd = /[.!?:;)”"’\]\d]$/;

/** At least two lines of a paragraph on either side of a break. */
function brokenParagraphs(page: readonly Line[], next: readonly Line[]): string[] {
  const last = page.at(-1);
  const first = next[0];
  if (!last || !first || !isProse(last) || !isProse(first)) return [];
  if (sentenceEnd.test(last.text.trim()) || !last.roles.join().startsWith(first.roles.join())) return [];
  const faults: string[] = [];
  if (page.filter((line) => line.element === last.element).length < 2) {
    faults.push(`page ${last.page}: first line of a paragraph alone at the foot: ${last.text}`);
  }
  if (next.filter((line) => line.element === first.element).length < 2) {
    faults.push(`page ${first.page}: last line of a paragraph alone at the top: ${first.text}`);
  }
  return faults;
}

function isProse(line: Line): boolean {
  return line.row === null && !isHeading(line);
}

/** A table that goes on repeats its head, which is no text of that page; neither part of it is one row alone. */
function brokenTables(page: readonly Line[], next: readonly Line[]): string[] {
  const last = page.at(-1);
  const first = next.find((line) => line.element !== null);
  if (last?.row == null || first?.row == null) return [];
  const after = rowsFrom(next.filter((line) => line.element !== null));
  if (isHead(after[0] ?? [])) return [];
  const before = rowsFrom([...page].reverse());
  const head = before.find(isHead) ?? [];
  const furniture = squeezed(next.filter((line) => line.element === null));
  const repeated = head.every((line) => furniture.includes(squeezed([line])));
  return [
    ...(repeated || head.length === 0 ? [] : [`page ${first.page}: no head above ${first.text}`]),
    ...(before.findIndex(isHead) === 1
      ? [`page ${last.page}: one row of a table alone at the foot: ${last.text}`]
      : []),
    ...(after.length === 1 ? [`page ${first.page}: one row of a table alone at the top: ${first.text}`] : []),
  ];
}

/** Not the heading of a group of rows, which is one cell. */
function isHead(row: readonly Line[]): boolean {
  const cells = new Set(row.map(({ element }) => element));
  return cells.size > 1 && row.every(({ roles }) => roles.includes('TH'));
}

function squeezed(lines: readonly Line[]): string {
  return lines.map((line) => line.text.replaceAll(/[\s\u00ad]/g, '')).join('');
}

/** The table rows that a page begins with, each as its lines, in the order given. */
function rowsFrom(page: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of page) {
    if (line.row === null) break;
    const open = rows.at(-1);
    if (open?.[0]?.row === line.row) open.push(line);
    else rows.push([line]);
  }
  return rows;
}
