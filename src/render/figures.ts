import type { ElementContent } from 'hast';
import { isBlank } from '../plan/quantity.ts';
import { element } from './hast.ts';

const sign = '(?:[≤≥<>±~]\\s?)?[+\\-−–±]?\\s?';
const digits = '(?:\\d{1,3}(?:[\\s.]\\d{3})+|\\d+)';
/** A number alone, or with what may stand around it: `≥ 3,1 %`, `(23)`, `200*`. Its decimals, its `%`, and what hangs behind. */
const figure = new RegExp(`^\\(?${sign}${digits}(?:,(\\d+))?(\\s?%)?(\\)?(?:\\s?[*¹²³]{1,2})?)$`);

/** A column that holds years is one of points in time. */
const year = /^(?:19|20)\d\d$/;

/** How the figures of a column stand under one another. */
export interface Figures {
  /** Whether its cells hold nothing but figures and dashes, or figures among others. */
  are: 'alone' | 'mixed' | 'none';
  /** The most decimals of its numbers, and of its percentages: those are not added to these. */
  decimals: { number: number; percentage: number };
  /** The longest of what hangs behind them. */
  hanging: string;
}

interface Figure {
  decimals: number;
  kind: keyof Figures['decimals'];
  hanging: string;
}

function read(text: string): Figure | null {
  const match = figure.exec(text);
  if (!match) return null;
  const [, decimals = '', percent, hanging = ''] = match;
  return { decimals: decimals.length, kind: percent ? 'percentage' : 'number', hanging };
}

/** The figures among the texts of a column's cells. */
export function figuresOf(texts: readonly string[]): Figures {
  const filled = texts.filter((text) => !isBlank(text));
  const found = filled.map(read).filter((each) => each !== null);
  const isOfNone = found.length === 0 || filled.every((text) => year.test(text));
  const most = (wanted: Figure['kind']): number =>
    found.reduce((max, { kind, decimals }) => (kind === wanted ? Math.max(max, decimals) : max), 0);
  return {
    are: isOfNone ? 'none' : found.length === filled.length ? 'alone' : 'mixed',
    decimals: { number: most('number'), percentage: most('percentage') },
    hanging: found.reduce(
      (longest, { hanging }) => (hanging.length > longest.length ? hanging : longest),
      '',
    ),
  };
}

export function isFigure(text: string): boolean {
  return figure.test(text);
}

/**
 * Room after a number for the decimals and the bracket that others in its column have and it lacks, so that commas
 * stand under one another. The style sheet makes it (`.fill`): the text stays as written.
 *
 * @param text the cell's text without marks of notes
 */
export function withFill(content: ElementContent[], text: string, figures: Figures): ElementContent[] {
  const own = read(text);
  if (!own) return content;
  const decimals = figures.decimals[own.kind];
  const comma = own.decimals === 0 && decimals > 0 ? ',' : '';
  const hanging = own.hanging === '' ? figures.hanging.replace(/\s/g, '\u00A0') : '';
  const fill = `${comma}${'0'.repeat(decimals - own.decimals)}${hanging}`;
  return fill === '' ? content : [...content, element('span', { className: ['fill'], dataFill: fill })];
}
