import { fixedIds } from '../plan/ids.ts';
import { followed, headingId } from '../plan/link-address.ts';
import type { Outline } from './outline.ts';

/** The address a link in a plan has in the document; null for one that is printed as text. Not yet percent-encoded. */
export function resolveLink(url: string, outline: Pick<Outline, 'has'>): string | null {
  if (url.startsWith('#')) {
    const id = headingId(url);
    return outline.has(id) && id !== fixedIds.title ? `#${id}` : null;
  }
  const scheme = followed.exec(url);
  if (!scheme) return null;
  return scheme[0].toLowerCase() + url.slice(scheme[0].length);
}
