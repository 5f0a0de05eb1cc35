import type { Picture } from '../pictures/type.ts';
import { printable } from '../signs/replace.ts';
import { type Font, fontFaces, signsFamily, textFamily } from './fonts.ts';

/** The start tag of a drawing; attribute values may hold `>`. */
const startTag = /<svg(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?(?<!\/)>/;

/**
 * A drawing whose text is set in the document's own fonts. A picture cannot use the fonts of the page
 * around it: with those of the machine, the same plan would look different on each. Signs that they lack are
 * replaced, as everywhere. All other pictures are given back as they are, drawings without text among them.
 */
export function withOwnFonts(picture: Picture, fonts: readonly Font[]): Picture {
  if (picture.mime !== 'image/svg+xml') return picture;
  const svg = printable(new TextDecoder().decode(picture.bytes));
  const tag = startTag.exec(svg);
  if (!tag || !/<text[\s>]/.test(svg)) return picture;
  const start = tag.index + tag[0].length;
  const upright = fonts.filter((font) => font.style === 'normal');
  // Over what the drawing asks for, which no machine is sure to have.
  const family = `font-family:'${textFamily}','${signsFamily}',sans-serif!important`;
  // Chromium gives a ligature in a drawing no character (Matterhorn 31-028), and it could not be searched.
  const rule = `text,text *{${family};font-variant-ligatures:none!important}`;
  const style = `<style>${fontFaces(upright, svg)}${rule}</style>`;
  const bytes = new TextEncoder().encode(svg.slice(0, start) + style + svg.slice(start));
  return { ...picture, bytes };
}
