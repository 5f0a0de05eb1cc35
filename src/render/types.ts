/** What the render stage takes and gives. Only types. */
import type { Picture } from '../pictures/type.ts';
import type { Template } from './template.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** One heading of the finished HTML (h1–h6), in document order, as the PDF's bookmarks need it. */
export interface DocumentHeading {
  /** ASCII slug, unique in the document. */
  id: string;
  /** Depth in the tree, from 1. The element of one below the sixth level is h6 with `aria-level`. */
  level: number;
  /** As a reader sees it, without soft hyphens. */
  text: string;
  /** As it is read aloud, with the texts of its pictures. */
  spoken: string;
  /** True for chapters, the sub-headings that the contents list, and goals of all levels. */
  bookmark: boolean;
}

export interface ContentsEntry {
  id: string;
  level: 1 | 2;
  text: string;
}

export interface RenderedDocument {
  /** One self-contained file; no request leaves it. Cells for page numbers are empty. */
  html: string;
  /** `Verksamhetsplan 2025 – Beställarenheten äldre`, the text of `<title>`. */
  title: string;
  author: string;
  subject: string;
  language: 'sv';
  /** `YYYY-MM-DD` for the metadata; null where the plan bears no date. */
  date: string | null;
  headings: DocumentHeading[];
  contents: ContentsEntry[];
  /** Ids of the first headings of the runs of pages, which the HTML numbers from 1 (`data-run`); '' for one without. */
  runs: string[];
}

/** What was read from disk before rendering, so that rendering itself reads nothing. */
export interface RenderAssets {
  template: Template;
  /** Pictures by the address as written in the plan. One that is not here is shown as its text. */
  pictures: ReadonlyMap<string, Picture>;
}
