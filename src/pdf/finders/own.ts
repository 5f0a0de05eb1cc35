import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SearchContext } from './lookup.ts';

/** The package that brings a Chromium along. It is an optional dependency and may be missing. */
export const OWN_PACKAGE = '@sparticuz/chromium';

/**
 * The packed Chromium of the optional dependency, or null where it is not installed or cannot run: the package
 * holds one Linux program for x64.
 */
export function ownBrowserPath(
  context: SearchContext,
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string | null {
  if (context.platform !== 'linux' || context.arch !== 'x64') return null;
  try {
    // The entry is build/cjs/index.cjs; the package exports neither its manifest nor its bin folder.
    return join(dirname(resolve(OWN_PACKAGE)), '..', '..', 'bin', 'chromium.br');
  } catch {
    return null;
  }
}
