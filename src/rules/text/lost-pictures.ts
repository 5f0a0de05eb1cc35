import { latin } from '../../source/latin.ts';
import { inProse } from '../reading/in-prose.ts';
import type { Rule } from '../rule.ts';

/** `image001.png` alone in a paragraph: the name of a picture that did not come along. */
export const lostPictures: Rule = (context) =>
  inProse(
    context,
    fileName,
    ({ piece, match, from, to }) => ({
      code: 'VP548',
      values: { file: match[1] ?? '' },
      span: piece.span(from, to),
    }),
    /\.png|\.jpg|\.jpeg|\.gif|\.bmp|\.emf|\.wmf|\.tif|\.svg|\.webp/,
    ({ kind }) => kind === 'paragraph',
  );

/** With what stands before a caption, or in brackets. */
const fileName = new RegExp(
  latin`^\s*[\[(]?(?:(?:bild|figur|diagram|foto)(?:\s\d{1,3})?[.:]?\s)?([\p{L}\p{N}_%–. -]{1,100}\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|webp))[\])]?\s*$`,
  'gi',
);
