import type { Element } from 'xast';

/** The size that browsers give a drawing which names none (CSS Images 3, 4.4). */
const standard = { width: 300, height: 150 };

/** Pixels of the units that a drawing's size may be in (CSS Values 4, 6.2). */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * A drawing that says how large it is: by `width` and `height` where they are lengths, else by its `viewBox`. Without
 * either, browsers would show a corner of it.
 */
export function withSize(root: Element): { root: Element; guessed: boolean } {
  const { viewBox } = root.attributes;
  const box = boxOf(viewBox);
  const [wide, high] = [pixels(root.attributes.width), pixels(root.attributes.height)];
  const ratio = box ? box.width / box.height : null;
  const size = {
    width: wide ?? (high && ratio ? high * ratio : box?.width),
    height: high ?? (wide && ratio ? wide / ratio : box?.height),
  };
  const guessed = size.width === undefined || size.height === undefined;
  const width = rounded(size.width ?? standard.width);
  const height = rounded(size.height ?? standard.height);
  // Without a box a drawing that is scaled down could be cut off instead.
  const attributes = { ...root.attributes, width, height, viewBox: box ? viewBox : `0 0 ${width} ${height}` };
  return { root: { ...root, attributes }, guessed };
}

function boxOf(viewBox: string | null | undefined): { width: number; height: number } | null {
  const [, , width = 0, height = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : null;
}

function pixels(length: string | null | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const value = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

const rounded = (length: number): string => String(Math.round(length * 100) / 100);
