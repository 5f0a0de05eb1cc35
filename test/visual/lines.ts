/** The lines of a finished PDF with the tag each stands in: facts of layout, read back from the file itself. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Line {
  page: number;
  /** Points from the left and the bottom edge of the page. */
  x: number;
  y: number;
  /** Right end of the last word, in points. */
  end: number;
  /** Size of its letters in points. */
  size: number;
  text: string;
  /** Tags from the outermost in, such as `Table`, `TR`, `TD`; empty for running heads and other artifacts. */
  roles: string[];
  /** The innermost tagged element of its page that it belongs to; null for artifacts. */
  element: number | null;
  /** The same for the table row it stands in. */
  row: number | null;
}

interface Place {
  roles: string[];
  element: number;
  row: number | null;
}

type PdfJs = Awaited<ReturnType<typeof getDocument>['promise']>;
type PageProxy = Awaited<ReturnType<PdfJs['getPage']>>;
type StructNode = { role?: string; id?: string; type?: string; children?: StructNode[] };

/** All lines of a file, in the order of its content. */
export async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const pdf = await task.promise;
  const lines: Line[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    lines.push(...(await linesOfPage(await pdf.getPage(number), number)));
  }
  await task.destroy();
  return lines;
}

async function linesOfPage(page: PageProxy, number: number): Promise<Line[]> {
  const places = placesOf((await page.getStructTree()) as StructNode | null);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const lines: Line[] = [];
  const open: (Place | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as number[];
      const place = open.at(-1) ?? null;
      addText(lines, place, {
        page: number,
        x: x ?? 0,
        y: y ?? 0,
        width: item.width,
        size: item.height,
        text: item.str,
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(places.get(item.id ?? '') ?? open.at(-1) ?? null);
  }
  return lines;
}

interface Text {
  page: number;
  x: number;
  y: number;
  width: number;
  size: number;
  text: string;
}

/** Adds a piece of text to the line it continues, or as a new one. */
function addText(lines: Line[], place: Place | null, { width, ...text }: Text): void {
  const last = lines.at(-1);
  const element = place?.element ?? null;
  if (last && last.element === element && Math.abs(last.y - text.y) < last.size / 2) {
    last.text += (text.x - last.end > last.size / 8 ? ' ' : '') + text.text;
    last.end = text.x + width;
    last.size = Math.max(last.size, text.size);
    return;
  }
  lines.push({ ...text, end: text.x + width, roles: place?.roles ?? [], element, row: place?.row ?? null });
}

/** Blocks: an element inside a line (`Span`, `Link`, `Em`) is no line of its own. */
const block = /^(?:H\d?|P|LI|Lbl|LBody|TD|TH|TOCI|Caption|Div|BlockQuote|Note)$/;

/** Where each piece of marked content stands in the tree of tags. */
function placesOf(tree: StructNode | null): Map<string, Place> {
  const places = new Map<string, Place>();
  let count = 0;
  const walk = (node: StructNode, roles: string[], element: number, row: number | null): void => {
    if (node.type === 'content') {
      places.set(node.id ?? '', { roles, element, row });
      return;
    }
    count += 1;
    const role = node.role ?? '';
    const inner = block.test(role) ? count : element;
    const innerRow = role === 'TR' ? count : row;
    for (const child of node.children ?? []) walk(child, [...roles, role], inner, innerRow);
  };
  if (tree) walk(tree, [], 0, null);
  return places;
}
