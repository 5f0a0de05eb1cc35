import type { Image, ImageReference, Nodes } from 'mdast';
import texts from '../../schemas/document-texts.json' with { type: 'json' };
import vocabulary from '../../schemas/vocabulary.json' with { type: 'json' };

type PictureNode = Pick<Image | ImageReference, 'alt'>;

/**
 * A picture that says nothing and is passed over when the document is read aloud: its text is the one word
 * `dekoration`. A text left empty is no such statement, though CommonMark (0.31, 6.4) would take it for one: as a rule
 * it was forgotten. A picture that is a link's only words always says something.
 */
export function isDecoration({ alt }: PictureNode, parent: Nodes | null): boolean {
  const isLink = parent?.type === 'link' || parent?.type === 'linkReference';
  return !isLink && alt?.trim().toLowerCase() === vocabulary.decoration;
}

/** What programs put in place of a text: `bild1`, `image001.png`, a file's name. */
const placeholder =
  /^(?:\S+\.(?:png|jpe?g|svg|gif|webp)|(?:bild|image|img|foto|figur|skärmbild|screenshot|picture)[\s_-]*\d*)$/;

/** Whether those who do not see a picture are told what it shows, or that it shows nothing (WCAG 2.1, 1.1.1). */
export function hasDescription(picture: PictureNode, parent: Nodes | null): boolean {
  const text = picture.alt?.trim().toLowerCase() ?? '';
  return (
    isDecoration(picture, parent) ||
    (text !== '' && text !== vocabulary.decoration && !placeholder.test(text))
  );
}

/** What is read aloud in place of a picture; '' for a decoration. Where its writer has not said what it shows the plan has an error. */
export function spokenPicture(picture: PictureNode, parent: Nodes | null): string {
  if (isDecoration(picture, parent)) return '';
  return hasDescription(picture, parent) ? (picture.alt ?? '') : texts.undescribedPicture;
}
