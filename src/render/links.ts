import { slug } from '../plan/slug.ts';
import { fixedIds } from './ids.ts';
import type { Outline } from './outline.ts';

const allowed = /^(https?|mailto|tel):/i;

/**
 * The address a link in a plan may have: http, https, mailto, tel, or a heading of this document
 * (`#agenda-2030`, `#Övrigt`). null for all others, which are printed as text. Not
 * yet percent-encoded.
 */
export function resolveLink(url: string, outline: Pick<Outline, 'has'>): string | null {
  if (url.startsWith('#')) return resolveFragment(url.slice(1), outline);
  const scheme = allowed.exec(url);
  if (!scheme) return null;
  return scheme[0].toLowerCase() + url.slice(scheme[0].length);
}

/** Headings are found by id or by their words, as GitHub and editors write such links. */
function resolveFragment(fragment: string, outline: Pick<Outline, 'has'>): string | null {
  const id = slug(decode(fragment));
  return outline.has(id) && id !== fixedIds.title ? `#${id}` : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
