import { constants } from 'node:fs';
import type { PlatformPath } from 'node:path';
import { posix, win32 } from 'node:path';

/** The two file system calls a search makes; tests pass their own. */
export interface FileProbe {
  access(path: string, mode: number): Promise<void>;
  stat(path: string): Promise<{ isFile(): boolean }>;
}

/** All that a search depends on. Nothing is read from the running process. */
export interface SearchContext {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** `process.arch` of the machine. */
  arch: string;
  /** The user's home folder. */
  home: string;
  fs: FileProbe;
}

/** Path rules of the platform searched, which in tests is not the one running. */
export function pathsOf(platform: NodeJS.Platform): PlatformPath {
  return platform === 'win32' ? win32 : posix;
}

/** True for a file that may be run. Windows has no such permission, there the file only has to be readable. */
async function isExecutable(path: string, context: SearchContext): Promise<boolean> {
  const mode = context.platform === 'win32' ? constants.F_OK : constants.X_OK;
  try {
    await context.fs.access(path, mode);
    return (await context.fs.stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Paths that belong together, and what a reader is told of them. */
export interface Place {
  label: string;
  paths: string[];
}

/** The first path of `places` that can be run, or null. */
export async function firstExecutable(places: Place[], context: SearchContext): Promise<string | null> {
  for (const path of places.flatMap((place) => place.paths)) {
    if (await isExecutable(path, context)) return path;
  }
  return null;
}

/** A path that is its own label. */
export function at(path: string): Place {
  return { label: path, paths: [path] };
}

/** A program looked up in PATH. Relative entries are left out: they follow the current folder, which may be anyone's. */
export function onPath(name: string, context: SearchContext): Place {
  const path = pathsOf(context.platform);
  const folders = (context.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return { label: `${name} i PATH`, paths: folders.map((folder) => path.join(folder, name)) };
}

/** `tail` below each of the folders where Windows keeps programs, the user's own first. */
export function inProgramFolders(tail: string[], context: SearchContext): Place[] {
  const { env } = context;
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env.ProgramW6432, env['PROGRAMFILES(X86)']];
  const known = roots.filter((root): root is string => Boolean(root));
  return [...new Set(known)].map((root) => at(win32.join(root, ...tail)));
}

/** A macOS program by its bundle name, for all users and for this one. */
export function inApplications(name: string, context: SearchContext): Place[] {
  const tail = [`${name}.app`, 'Contents', 'MacOS', name];
  const roots = ['/Applications', posix.join(context.home, 'Applications')];
  return roots.map((root) => at(posix.join(root, ...tail)));
}
