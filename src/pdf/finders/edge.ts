import type { Place, SearchContext } from './lookup.ts';
import { at, inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Microsoft Edge (stable) may stand, best first. Every Windows has one, mostly in Program Files (x86). */
export function edgePlaces(context: SearchContext): Place[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Microsoft', 'Edge', 'Application', 'msedge.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Microsoft Edge', context);
  return [
    onPath('microsoft-edge-stable', context),
    onPath('microsoft-edge', context),
    at('/opt/microsoft/msedge/msedge'),
  ];
}
