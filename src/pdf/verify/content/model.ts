import type { Dict } from '../file/values.ts';

/** A font with all that is written in it. */
export interface FontUse {
  dict: Dict;
  /** First page that it is used on. */
  page: number;
  /** Codes of the characters shown, also invisibly. */
  codes: Set<number>;
  /** Whether any of it can be seen (text rendering mode other than 3). */
  rendered: boolean;
}

/** Marked content of one stream: a page's, or a form's. */
export interface Container {
  dict: Dict;
  /** Page that it stands on, a form's first. */
  page: number;
  /** Numbers of its marked content, and whether the sequence itself states a language. */
  mcids: Map<number, { hasLanguage: boolean }>;
  /** How often it is drawn. */
  drawn: number;
}

/** What the content of all pages uses, for the checks that follow. */
export interface ContentModel {
  fonts: Map<Dict, FontUse>;
  /** By object number of the page or form. */
  containers: Map<number, Container>;
  /** Colour spaces of the device in use, with the first page of each. */
  deviceSpaces: Map<string, number>;
  /** Pages with transparency, and whether the page's own group says in which colours. */
  transparent: Map<number, { hasGroupSpace: boolean }>;
}

export function createContentModel(): ContentModel {
  return { fonts: new Map(), containers: new Map(), deviceSpaces: new Map(), transparent: new Map() };
}
