import type { Dict } from '../../file/values.ts';
import type { Shown } from './text.ts';

/** A font with all that is written in it. */
export interface FontUse extends Shown {
  dict: Dict;
  /** First page that it is used on. */
  page: number;
  /** Whether any of it can be seen (text rendering mode other than 3). */
  rendered: boolean;
}

/** A piece of marked content. */
export interface Content {
  /** Whether the sequence itself or the document states a language. */
  hasLanguage: boolean;
  /** Made of the codes of all characters shown in it: the same text has the same. */
  print: number;
}

/** Marked content of one stream: a page's, or a form's. */
export interface Container {
  dict: Dict;
  /** Page that it stands on, a form's first. */
  page: number;
  /** By their numbers. */
  mcids: Map<number, Content>;
  /** How often it is drawn. */
  drawn: number;
}

/** What the content of all pages uses, for the checks that follow. */
export interface ContentModel {
  fonts: Map<Dict, FontUse>;
  /** As `Shown` has it. */
  last: Uint16Array;
  /** By object number of the page or form. */
  containers: Map<number, Container>;
  /** Colour spaces of the device in use, with the first page of each. */
  deviceSpaces: Map<string, number>;
  /** Pages with transparency, and whether the page's own group says in which colours. */
  transparent: Map<number, { hasGroupSpace: boolean }>;
}

/** How many codes two bytes have. */
const CODES = 65_536;

export function createContentModel(): ContentModel {
  return {
    fonts: new Map(),
    last: new Uint16Array(CODES),
    containers: new Map(),
    deviceSpaces: new Map(),
    transparent: new Map(),
  };
}

/** A new font of the model, with nothing written in it. */
export function addFont({ fonts, last }: ContentModel, dict: Dict, page: number): FontUse {
  const mark = fonts.size + 1 < CODES ? fonts.size + 1 : 0;
  const use: FontUse = { dict, page, codes: new Set(), rendered: false, mark, last, print: 0 };
  fonts.set(dict, use);
  return use;
}
