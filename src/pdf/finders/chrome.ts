import type { Place, SearchContext } from './lookup.ts';
import { at, inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Google Chrome (stable) may stand, best first. */
export function chromePlaces(context: SearchContext): Place[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Google', 'Chrome', 'Application', 'chrome.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Google Chrome', context);
  return [
    onPath('google-chrome-stable', context),
    onPath('google-chrome', context),
    at('/opt/google/chrome/chrome'),
  ];
}
