import type { Place, SearchContext } from './lookup.ts';
import { at, inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Chromium may stand, best first. The snap comes last: it is confined, and the slowest to start. */
export function chromiumPlaces(context: SearchContext): Place[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Chromium', 'Application', 'chrome.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Chromium', context);
  return [onPath('chromium', context), onPath('chromium-browser', context), at('/snap/bin/chromium')];
}
