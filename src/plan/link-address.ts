import { slug } from './slug.ts';

/** The addresses, beside those of its own headings, that a link in the finished document may have; others are printed as text. */
export const followed = /^(?:https?|mailto|tel):/i;

/** The id of the heading that `#agenda-2030` or `#Övrigt` leads to: by id or by its words, as GitHub and editors write such links. */
export function headingId(fragment: string): string {
  return slug(decoded(fragment.slice(1)));
}

/** An address with the signs that its percent codes stand for; as it is where they stand for none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
