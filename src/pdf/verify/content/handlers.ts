import {
  firstName,
  markedContentId,
  nameOf as nameIn,
  numberOf as numberIn,
  type Operator,
  operandsOf,
  textOf as textIn,
} from '../../content/operators.ts';
import { numberOf } from '../../file/values.ts';
import { noteColour, spaceOperands } from './colours.ts';
import { drawForm, drawObject, setFont, setPattern, setSpace } from './draw.ts';
import { checkInlineImage, checkIntent, useGraphicsState } from './graphics.ts';
import type { Content } from './model.ts';
import { knownOperators, paintingOperators } from './operators-known.ts';
import { reportAt, resource, type Scan } from './place.ts';
import { readCodes } from './text.ts';

/** Graphics states saved at once (ISO 19005-2, 6.1.13). */
const mostSaved = 28;

type Handler = (scan: Scan, operator: Operator) => void;

const handlers: Record<string, Handler> = {
  BX: (scan) => {
    scan.lenient += 1;
  },
  EX: (scan) => {
    scan.lenient = Math.max(0, scan.lenient - 1);
  },
  q: (scan) => {
    scan.depth += 1;
    if (scan.depth > mostSaved) reportAt(scan, 'A-6.1.13-8');
    else scan.saved.push(scan.state);
  },
  Q: (scan) => {
    if (scan.depth === 0) reportAt(scan, 'V-38');
    if (scan.depth <= mostSaved) scan.state = scan.saved.pop() ?? scan.state;
    scan.depth = Math.max(0, scan.depth - 1);
  },
  BMC: openMark,
  BDC: openMark,
  EMC: (scan) => {
    if (!scan.marks.close()) reportAt(scan, 'V-39');
  },
  Tf: setFont,
  Tr: (scan, operator) => {
    const invisible = numberIn(scan.content, operandsOf(scan.content, operator)[0]) === 3;
    scan.state = { ...scan.state, invisible };
  },
  Tj: showText,
  TJ: showText,
  "'": showText,
  '"': showText,
  Do: drawObject,
  gs: (scan, operator) => {
    const dict = resource(scan, operator, 'ExtGState');
    if (dict) useGraphicsState(scan, dict, (form) => drawForm(scan, form, null, 'tagged'));
  },
  ri: (scan, operator) => checkIntent(scan, firstName(scan.content, operator)),
  BI: (scan, operator) => checkInlineImage(scan, scan.content, operator),
  sh: (scan, operator) => {
    const dict = resource(scan, operator, 'Shading');
    if (dict) noteColour(scan, scan.document.file.get(dict, 'ColorSpace'));
  },
  cs: setSpace,
  CS: setSpace,
  scn: setPattern,
  SCN: setPattern,
  ...Object.fromEntries(
    Object.entries(spaceOperands).map(([name, space]): [string, Handler] => [
      name,
      (scan) => noteColour(scan, { type: 'name', name: space }),
    ]),
  ),
};

/** Each operator of PDF by its name: a page has thousands, and most do nothing of interest here. */
export const operators = new Map(
  knownOperators.map((name) => [
    name,
    {
      paints: paintingOperators.includes(name),
      handle: Object.hasOwn(handlers, name) ? handlers[name] : undefined,
    },
  ]),
);

function openMark(scan: Scan, operator: Operator): void {
  const { content, marks } = scan;
  const mcid =
    operator.name === 'BDC' ? (markedContentId(content, operator) ?? namedMcid(scan, operator)) : null;
  const isArtifact = firstName(content, operator) === 'Artifact';
  const kind = isArtifact ? 'artifact' : mcid === null ? 'plain' : 'tagged';
  const fault = marks.open(kind, mcid === null || isArtifact ? null : addContent(scan, operator, mcid));
  if (fault) reportAt(scan, fault, { mcid: mcid ?? '' });
}

/** A new piece of content of the page or form; null where its content is not counted. */
function addContent(scan: Scan, { start, word }: Operator, mcid: number): Content | null {
  const container = scan.container === null ? undefined : scan.model.containers.get(scan.container);
  if (!container) return null;
  if (container.mcids.has(mcid)) reportAt(scan, 'V-25', { mcid });
  const hasLanguage =
    scan.document.hasLanguage || textIn(scan.content, { start, end: word }).includes('/Lang');
  const content: Content = { hasLanguage, print: 0 };
  container.mcids.set(mcid, content);
  return content;
}

/** The `MCID` of a property list that stands among the resources. */
function namedMcid(scan: Scan, operator: Operator): number | null {
  const name = nameIn(scan.content, operandsOf(scan.content, operator)[1]);
  if (name === null) return null;
  const { file } = scan.document;
  const list = file.dict(file.dict(scan.resources, 'Properties'), name);
  return numberOf(file.get(list, 'MCID'));
}

/** The strings stand alone among the operands, or in an array, or behind numbers: their brackets tell them. */
function showText(scan: Scan, { start, word }: Operator): void {
  const { font, twoBytes, invisible } = scan.state;
  if (!font) return;
  const content = scan.marks.content();
  font.print = content?.print ?? 0;
  readCodes(scan.content, { start, end: word }, twoBytes, font);
  if (content) content.print = font.print;
  if (!invisible) font.rendered = true;
}
