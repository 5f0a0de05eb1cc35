import type { SearchContext } from './lookup.ts';
import { inApplications, inProgramFolders, onPath } from './lookup.ts';

/** Where Microsoft Edge (stable) may stand, best first. Every Windows has one, mostly in Program Files (x86). */
export function edgePaths(context: SearchContext): string[] {
  if (context.platform === 'win32') {
    return inProgramFolders(['Microsoft', 'Edge', 'Application', 'msedge.exe'], context);
  }
  if (context.platform === 'darwin') return inApplications('Microsoft Edge', context);
  return [...onPath(['microsoft-edge-stable', 'microsoft-edge'], context), '/opt/microsoft/msedge/msedge'];
}
