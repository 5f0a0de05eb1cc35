/**
 * Which browsers there are, in the order in which they are tried: the one named by `--browser`, by
 * `VPLAN_BROWSER`, else Chrome, Edge, Chromium and last the one that came with the installation.
 */
import { promises } from 'node:fs';
import { homedir } from 'node:os';
import { BrowserError } from '../errors.ts';
import { chromePlaces } from './chrome.ts';
import { chromiumPlaces } from './chromium.ts';
import { edgePlaces } from './edge.ts';
import type { FileProbe, Place, SearchContext } from './lookup.ts';
import { at, firstExecutable, onPath, pathsOf } from './lookup.ts';
import { OWN_PACKAGE, ownBrowserPath } from './own.ts';

export type BrowserName = 'Chrome' | 'Edge' | 'Chromium' | 'Medföljande Chromium' | 'Angiven webbläsare';

export interface FoundBrowser {
  name: BrowserName;
  /** The program; for `own` the packed file that it is unpacked from. */
  path: string;
  /** Who chose it. A browser that the user named is never replaced by another one. */
  origin: '--browser' | 'VPLAN_BROWSER' | 'search';
  own: boolean;
}

export interface FindOptions {
  /** Value of `--browser`: a path, a name on PATH, or one of `chrome`, `edge`, `chromium`, `own`. */
  browser?: string | undefined;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch?: string;
  home?: string;
  fs?: FileProbe;
}

export interface BrowserSearch {
  found: FoundBrowser[];
  /** Every place looked at, in order, for an error message and for `vplan doctor`. */
  searched: string[];
}

interface Finder {
  keyword: string;
  name: BrowserName;
  places(context: SearchContext): Place[];
  own: boolean;
}

const FINDERS: Finder[] = [
  { keyword: 'chrome', name: 'Chrome', places: chromePlaces, own: false },
  { keyword: 'edge', name: 'Edge', places: edgePlaces, own: false },
  { keyword: 'chromium', name: 'Chromium', places: chromiumPlaces, own: false },
  { keyword: 'own', name: 'Medföljande Chromium', places: ownPlaces, own: true },
];

/**
 * Every browser that could be used, best first, without starting any. A browser that the user named is the
 * only one; naming one that is not there gives an empty list.
 */
export async function searchBrowsers(options: FindOptions): Promise<BrowserSearch> {
  const context = contextOf(options);
  const named = namedBrowser(options);
  if (!named) return runFinders(FINDERS, 'search', context);
  const finders = FINDERS.filter((finder) => finder.keyword === named.value.toLowerCase());
  if (finders.length > 0) return runFinders(finders, named.origin, context);
  return searchNamed(named.value, named.origin, context);
}

/**
 * The browser that would be used.
 * @throws BrowserError `not-found`, with all the places searched.
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const search = await searchBrowsers(options);
  const first = search.found[0];
  if (!first) throw notFound(options, search.searched);
  return first;
}

/** The error for a search that found nothing. */
export function notFound(options: FindOptions, searched: string[]): BrowserError {
  const named = namedBrowser(options);
  if (named) {
    return new BrowserError('not-found', `Webbläsaren ${named.value} finns inte eller går inte att köra.`, {
      advice: `Rätta ${named.origin}, eller utelämna värdet så letar vplan själv upp en webbläsare.`,
      searched,
    });
  }
  return new BrowserError('not-found', 'Ingen webbläsare hittades. Den behövs för att göra PDF.', {
    advice:
      'Installera Chrome, Edge eller Chromium, eller ange sökvägen till en med --browser eller VPLAN_BROWSER.',
    searched,
  });
}

function contextOf(options: FindOptions): SearchContext {
  return {
    env: options.env,
    platform: options.platform,
    arch: options.arch ?? process.arch,
    home: options.home ?? homedir(),
    fs: options.fs ?? promises,
  };
}

function namedBrowser(options: FindOptions): { value: string; origin: '--browser' | 'VPLAN_BROWSER' } | null {
  if (options.browser) return { value: options.browser, origin: '--browser' };
  if (options.env.VPLAN_BROWSER) return { value: options.env.VPLAN_BROWSER, origin: 'VPLAN_BROWSER' };
  return null;
}

async function runFinders(
  finders: Finder[],
  origin: FoundBrowser['origin'],
  context: SearchContext,
): Promise<BrowserSearch> {
  const places = finders.map((finder) => finder.places(context));
  // The packed browser is not run but read, so it is not asked whether it can be run.
  const hits = await Promise.all(
    finders.map((finder, index) => {
      const of = places[index] ?? [];
      return finder.own ? (of[0]?.paths[0] ?? null) : firstExecutable(of, context);
    }),
  );
  const found = finders.flatMap((finder, index): FoundBrowser[] => {
    const path = hits[index];
    return path ? [{ name: finder.name, path, origin, own: finder.own }] : [];
  });
  return { found, searched: places.flat().map((place) => place.label) };
}

async function searchNamed(
  value: string,
  origin: FoundBrowser['origin'],
  context: SearchContext,
): Promise<BrowserSearch> {
  const path = pathsOf(context.platform);
  const isBareName = !value.includes('/') && !value.includes(path.sep);
  // A bare name is looked up in PATH and never in the current folder, which may be someone else's repository.
  const places = [isBareName ? onPath(value, context) : at(programIn(value, context))];
  const searched = places.map((place) => place.label);
  const hit = await firstExecutable(places, context);
  if (!hit) return { found: [], searched };
  return { found: [{ name: 'Angiven webbläsare', path: hit, origin, own: false }], searched };
}

/** On macOS people name the bundle they see in Finder, not the program inside it. */
function programIn(value: string, context: SearchContext): string {
  const path = pathsOf(context.platform);
  if (context.platform !== 'darwin' || !value.endsWith('.app')) return value;
  return path.join(value, 'Contents', 'MacOS', path.basename(value, '.app'));
}

function ownPlaces(context: SearchContext): Place[] {
  const path = ownBrowserPath(context);
  return [{ label: `npm-paketet ${OWN_PACKAGE}`, paths: path ? [path] : [] }];
}
