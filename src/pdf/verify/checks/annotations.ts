import { nameOf, numberOf, textOf, type Value } from '../../file/values.ts';
import type { Check, Document, PlacedAnnotation } from '../document.ts';
import { isInside } from '../tree.ts';
import { placeReader, targetOf } from './navigation.ts';

/** ISO 32000-1, table 169. */
const known = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact`.split(/\s+/),
);
/** ISO 19005-2, 6.3.1. */
const forbidden = new Set(['3D', 'Sound', 'Screen', 'Movie']);

const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW] = [1, 2, 4, 32, 256];

/** Annotations (Matterhorn checkpoint 28; ISO 19005-2, 6.3). */
export const checkAnnotations: Check = (document) => {
  for (const { dict, number, annotations } of document.pages) {
    if (annotations.length === 0) continue;
    const tabs = nameOf(document.file.get(dict, 'Tabs'));
    if (tabs === null) document.report('28-008', number);
    else if (tabs !== 'S') document.report('28-009', number);
  }
  const isPlace = placeReader(document);
  for (const annotation of document.annotations) {
    checkKind(document, annotation);
    checkFlags(document, annotation);
    checkAppearance(document, annotation);
    checkTag(document, annotation);
    if (annotation.subtype === 'Link' && !leadsSomewhere(document, annotation, isPlace)) {
      document.report('V-15', annotation.page);
    }
    if (annotation.dict.entries.has('AA') && annotation.subtype !== 'Widget') {
      document.report('A-6.5.2-1', annotation.page);
    }
  }
  checkMedia(document);
};

function checkKind({ report }: Document, { subtype, page }: PlacedAnnotation): void {
  if (subtype === 'TrapNet') report('28-007', page);
  else if (forbidden.has(subtype)) report('A-6.3.1-1', page, { subtype });
  else if (!known.has(subtype)) report('28-006', page, { subtype });
}

/** Shown and printed alike (6.3.2). */
function checkFlags({ file, report }: Document, { dict, subtype, page }: PlacedAnnotation): void {
  if (subtype === 'Popup') return;
  const flags = numberOf(file.get(dict, 'F'));
  if (flags === null) report('A-6.3.2-1', page);
  else if ((flags & PRINT) === 0 || (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW)) !== 0) {
    report('A-6.3.2-2', page);
  }
}

/** Looks the same everywhere (6.3.3). */
function checkAppearance({ file, report }: Document, { dict, subtype, page }: PlacedAnnotation): void {
  if (subtype === 'Popup' || subtype === 'Link') return;
  const [left = 0, bottom = 0, right = 0, top = 0] = file
    .list(dict, 'Rect')
    .map((side) => numberOf(side) ?? 0);
  const appearance = file.dict(dict, 'AP');
  if (!appearance) {
    if (left !== right || bottom !== top) report('A-6.3.3-1', page);
    return;
  }
  const keys = [...appearance.entries.keys()];
  if (keys.length !== 1 || keys[0] !== 'N') report('A-6.3.3-2', page);
}

/** Its element and its description. What cannot be seen needs neither (ISO 14289-1, 7.18.1). */
function checkTag({ file, report }: Document, annotation: PlacedAnnotation): void {
  const { dict, subtype, owner, page } = annotation;
  const isHidden = ((numberOf(file.get(dict, 'F')) ?? 0) & HIDDEN) !== 0;
  if (isHidden || subtype === 'Popup' || subtype === 'Widget') return;
  if (subtype === 'PrinterMark') {
    if (owner) report('28-017', page);
    return;
  }
  const isDescribed = (textOf(file.get(dict, 'Contents')) ?? '').trim() !== '';
  const [tag, isTagged] =
    subtype === 'Link'
      ? (['28-011', isInside(owner, 'Link')] as const)
      : (['28-002', owner?.role === 'Annot'] as const);
  if (!isTagged) report(tag, page, { subtype });
  if (isDescribed) return;
  if (subtype === 'Link') report('28-012', page);
  else if (!textOf(file.get(owner?.dict ?? null, 'Alt'))) report('28-004', page, { subtype });
}

/** A link within the document leads to one of its pages; where others lead is not ours to know. */
function leadsSomewhere(
  { file }: Document,
  { dict }: PlacedAnnotation,
  isPlace: (target: Value) => boolean,
): boolean {
  const target = targetOf(file, dict);
  return target === undefined || isPlace(target);
}

/** Media clips say what they are and what replaces them (ISO 14289-1, 7.18.6.2). */
function checkMedia({ file, report, objects }: Document): void {
  for (const { dict: clip } of objects) {
    if (nameOf(file.get(clip, 'Type')) !== 'MediaClip' || nameOf(file.get(clip, 'S')) !== 'MCD') continue;
    if (!textOf(file.get(clip, 'CT'))) report('28-014');
    if (file.list(clip, 'Alt').length === 0) report('28-015');
  }
}
