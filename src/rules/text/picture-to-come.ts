import { plainText } from '../../plan/inline.ts';
import { flatMap } from '../../source/flat-map.ts';
import type { Problem } from '../../source/problem.ts';
import { spanOf } from '../../source/span.ts';
import type { Rule } from '../rule.ts';

/** `[Organisationsschema]` alone, with `Figur 1: …` below it: the place of a picture that has not been put in. */
export const pictureToCome: Rule = ({ source: { tree, text } }) =>
  mayHave.test(text)
    ? flatMap(tree.children, (node, index): Problem[] => {
        const next = tree.children[index + 1];
        if (node.type !== 'paragraph' || next?.type !== 'paragraph') return [];
        const written = plainText(node);
        if (!inBrackets.test(written) || !caption.test(plainText(next))) return [];
        return [{ code: 'VP501', values: { text: written }, span: spanOf(node) }];
      })
    : [];

const mayHave = /^\[[^\]\n]+\][ \t]*$/m;
const inBrackets = /^\[[^[\]]+\]$/;
const caption = /^(?:figur|bild|diagram)\s+\d{1,3}\s*[.:–-]/i;
