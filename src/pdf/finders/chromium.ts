import type { SearchContext } from './lookup.ts';
import { inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Chromium may stand, best first. The snap comes last: it is confined, and the slowest to start. */
export function chromiumPaths(context: SearchContext): string[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Chromium', 'Application', 'chrome.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Chromium', context);
  return [...onPath(['chromium', 'chromium-browser'], context), '/snap/bin/chromium'];
}
