import {
  markedContentId,
  nameOf as nameIn,
  numberOf as numberIn,
  type Operator,
  operandsOf,
  textOf as textIn,
} from '../../content/operators.ts';
import { numberOf } from '../file/values.ts';
import { noteColour, spaceOperands } from './colours.ts';
import { drawForm, drawObject, setFont, setPattern, setSpace } from './draw.ts';
import { checkGraphicsState, checkInlineImage, checkIntent } from './graphics.ts';
import type { MarkKind } from './marks.ts';
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
    if (scan.depth <= mostSaved) scan.state = scan.saved.pop() ?? scan.state;
    scan.depth = Math.max(0, scan.depth - 1);
  },
  BMC: (scan, operator) => openMark(scan, operator, null),
  BDC: (scan, operator) =>
    openMark(scan, operator, markedContentId(scan.content, operator) ?? namedMcid(scan, operator)),
  EMC: (scan) => scan.marks.close(),
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
    if (dict) checkGraphicsState(scan, dict, (form) => drawForm(scan, form, null, 'tagged'));
  },
  ri: (scan, operator) => checkIntent(scan, nameIn(scan.content, operandsOf(scan.content, operator)[0])),
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

function openMark(scan: Scan, operator: Operator, mcid: number | null): void {
  const [first, properties] = operandsOf(scan.content, operator);
  const tag = nameIn(scan.content, first);
  const kind: MarkKind = tag === 'Artifact' ? 'artifact' : mcid === null ? 'plain' : 'tagged';
  const fault = scan.marks.open(kind);
  if (fault) reportAt(scan, fault, { mcid: mcid ?? '' });
  const container = scan.container === null ? undefined : scan.model.containers.get(scan.container);
  if (mcid === null || kind === 'artifact' || !container) return;
  if (container.mcids.has(mcid)) reportAt(scan, 'V-25', { mcid });
  const hasLanguage = properties !== undefined && textIn(scan.content, properties).includes('/Lang');
  container.mcids.set(mcid, { hasLanguage });
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
  readCodes(scan.content, { start, end: word }, twoBytes, font.codes);
  if (!invisible) font.rendered = true;
}
