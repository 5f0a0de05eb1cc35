import type { SearchContext } from './lookup.ts';
import { inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Google Chrome (stable) may stand, best first. */
export function chromePaths(context: SearchContext): string[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Google', 'Chrome', 'Application', 'chrome.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Google Chrome', context);
  return [...onPath(['google-chrome-stable', 'google-chrome'], context), '/opt/google/chrome/chrome'];
}
