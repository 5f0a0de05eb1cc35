/**
 * Which browsers there are, in the order in which they are tried: the one named by `--browser`, by
 * `VPLAN_BROWSER`, else Chrome, Edge, Chromium and last the one that came with the installation.
 */
import { promises } from 'node:fs';
import { homedir } from 'node:os';
import { BrowserError } from '../errors.ts';
import { chromePaths } from './chrome.ts';
import { chromiumPaths } from './chromium.ts';
import { edgePaths } from './edge.ts';
import type { FileProbe, SearchContext } from './lookup.ts';
import { firstExecutable, onPath, pathsOf } from './lookup.ts';
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
  paths(context: SearchContext): string[];
  own: boolean;
}

const FINDERS: Finder[] = [
  { keyword: 'chrome', name: 'Chrome', paths: chromePaths, own: false },
  { keyword: 'edge', name: 'Edge', paths: edgePaths, own: false },
  { keyword: 'chromium', name: 'Chromium', paths: chromiumPaths, own: false },
  { keyword: 'own', name: 'Medföljande Chromium', paths: ownPaths, own: true },
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
  const places = finders.map((finder) => finder.paths(context));
  // Only reading has to be allowed for the packed browser, so it is not asked whether it can be run.
  const hits = await Promise.all(
    finders.map((finder, index) => {
      const paths = places[index] ?? [];
      return finder.own ? (paths[0] ?? null) : firstExecutable(paths, context);
    }),
  );
  const found = finders.flatMap((finder, index): FoundBrowser[] => {
    const path = hits[index];
    return path ? [{ name: finder.name, path, origin, own: finder.own }] : [];
  });
  const searched = finders.flatMap((finder, index) => {
    const paths = places[index] ?? [];
    return finder.own && paths.length === 0 ? [`${OWN_PACKAGE} (Linux x64)`] : paths;
  });
  return { found, searched };
}

async function searchNamed(
  value: string,
  origin: FoundBrowser['origin'],
  context: SearchContext,
): Promise<BrowserSearch> {
  const path = pathsOf(context.platform);
  const isBareName = !value.includes('/') && !value.includes(path.sep);
  const places = isBareName ? [...onPath([value], context), value] : [programIn(value, context)];
  const hit = await firstExecutable(places, context);
  if (!hit) return { found: [], searched: places };
  return { found: [{ name: 'Angiven webbläsare', path: hit, origin, own: false }], searched: places };
}

/** On macOS people name the bundle they see in Finder, not the program inside it. */
function programIn(value: string, context: SearchContext): string {
  const path = pathsOf(context.platform);
  if (context.platform !== 'darwin' || !value.endsWith('.app')) return value;
  return path.join(value, 'Contents', 'MacOS', path.basename(value, '.app'));
}

function ownPaths(context: SearchContext): string[] {
  const path = ownBrowserPath(context);
  return path ? [path] : [];
}
