import { fold } from '../plan/inline.ts';
import type { Meta } from '../plan/model.ts';

/** What stands in the head of the HTML and in the PDF's metadata. */
export interface Metadata {
  title: string;
  author: string;
  subject: string;
}

export function metadataOf(meta: Meta): Metadata {
  const owner = ownerOf(meta);
  const author = [owner, meta.committee].filter((name, index, all) => all.indexOf(name) === index).join(', ');
  return { title: documentTitle(meta), author, subject: `Verksamhetsplan ${meta.year} för ${author}` };
}

/** Whose plan it is: the unit, the department or the committee. */
export function ownerOf(meta: Meta): string {
  if (meta.level === 'nämnd') return meta.committee;
  const owner = meta.level === 'avdelning' ? meta.department : meta.unit;
  return owner ?? meta.unit ?? meta.department ?? meta.committee;
}

/** `Verksamhetsplan 2025 – Beställarenheten äldre`: unlike other plans of the same year, also in a window's title. */
function documentTitle(meta: Meta): string {
  const title = fold(meta.title);
  const second = fold(meta.subtitle ?? ownerOf(meta));
  return second === '' || title.toLowerCase().includes(second.toLowerCase()) ? title : `${title} – ${second}`;
}

/** The running head: unit and title (layout, "Body"). */
export function runningHead(meta: Meta): string {
  const owner = ownerOf(meta);
  const title = fold(meta.title);
  return title.toLowerCase().includes(owner.toLowerCase()) ? title : `${owner} · ${title}`;
}
