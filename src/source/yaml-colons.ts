import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import { flatMap } from './flat-map.ts';
import { attachmentKeys } from './front-matter-keys.ts';
import type { Fix, Problem } from './problem.ts';
import { quoted, type ReadYaml } from './yaml-slips.ts';

/** Keys of which a plan lists texts, and what an item of the list may be made of instead; an addressee is a text alone. */
const lists: Record<string, string[]> = { bilagor: attachmentKeys, till: [] };

/** A key of one word may be one that someone thinks there is (`namn`). */
const text = /^bilag\p{L}*(?:\s|$)|\s|\d/iu;

/**
 * Texts of a list that were read as a key and its value (`- Bilaga 1: Årshjul`). In the tree they become what was
 * meant, so that nothing else is said of them.
 */
export function joinColons({ yaml, base, contents }: ReadYaml): Problem[] {
  if (!isMap(contents)) return [];
  return flatMap(contents.items, ({ key, value }): Problem[] => {
    const keys = lists[textOf(key)];
    if (!keys || !isSeq(value)) return [];
    return flatMap(value.items, (item, index): Problem[] => {
      const torn = isMap(item) ? tornPair(item, keys) : null;
      if (!torn || !isMap(item)) return [];
      const [start, end] = [rangeOf(torn.key)[0], Math.max(rangeOf(torn.key)[1], rangeOf(torn.value)[1])];
      const meant = yaml.slice(start, end).trim().normalize('NFC');
      const scalar = new Scalar(meant);
      Object.assign(scalar, { source: meant, range: [start, start + meant.length, end] });
      const span = { start: base + start, end: base + start + yaml.slice(start, end).trimEnd().length };
      const isAlone = item.items.length === 1;
      if (isAlone) value.items[index] = scalar;
      else Object.assign(torn, { key: new Scalar('titel'), value: scalar });
      const isSure = text.test(meant.split(':')[0] ?? '');
      const fix: Fix = {
        span,
        text: `${isAlone ? '' : 'titel: '}${quoted(meant)}`,
        ...(!isSure && { unsure: true }),
      };
      return [{ code: 'VP123', span, fix }];
    });
  });
}

/** The pair of an item that is none: its key a text, its value what follows the colon, all else keys of an item. */
function tornPair(item: YAMLMap, keys: string[]): Pair | null {
  const [torn, ...more] = item.items.filter(({ key }) => !keys.includes(textOf(key)));
  if (!torn || more.length > 0 || item.items.some(({ key }) => textOf(key) === 'titel')) return null;
  const isText =
    isScalar(torn.key) && torn.key.type === 'PLAIN' && (keys.length === 0 || text.test(textOf(torn.key)));
  const isLine = torn.value === null || (isScalar(torn.value) && isPlain(torn.value));
  return isText && isLine ? torn : null;
}

const isPlain = ({ type, source = '' }: Scalar): boolean => type === 'PLAIN' && !source.includes('\n');

const textOf = (key: unknown): string =>
  isScalar(key)
    ? String(key.source ?? key.value)
        .normalize('NFC')
        .toLowerCase()
    : '';

const rangeOf = (node: unknown): [number, number] =>
  isScalar(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
