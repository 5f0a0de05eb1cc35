import type { Options as Schema } from 'rehype-sanitize';

/** Attributes of the drawn sign. */
const shape = ['cx', 'cy', 'r', 'd'];

/**
 * The only elements and attributes that text from a plan can become. Raw HTML never gets this far
 * (it is shown as text), so this is the second lock on the door.
 */
export const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'wbr'],
    ...['strong', 'em', 'del', 'sup', 'a', 'span', 'div', 'img', 'figure', 'figcaption'],
    ...['table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'title', 'path', 'circle'],
  ],
  attributes: {
    '*': ['className', 'id'],
    a: ['href', 'title', 'role', 'ariaLabel'],
    img: ['src', 'alt'],
    ol: ['start', ['style', /^padding-left:[\d.]+em$/]],
    div: ['role', 'ariaLabel', 'tabIndex', 'title'],
    th: ['scope', 'colSpan'],
    col: [['style', /^width:[\d.]+%$/]],
    span: [['dataFill', /^,?0*[\u00A0)*¹²³]*$/]],
    svg: ['role', 'ariaLabel', 'viewBox'],
    path: shape,
    circle: shape,
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['ariaLevel']])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  // Ids are made by the program, never taken from the plan.
  clobber: [],
  strip: [],
};
