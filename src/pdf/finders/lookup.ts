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
export async function isExecutable(path: string, context: SearchContext): Promise<boolean> {
  const mode = context.platform === 'win32' ? constants.F_OK : constants.X_OK;
  try {
    await context.fs.access(path, mode);
    return (await context.fs.stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first of `paths` that can be run, or null. */
export async function firstExecutable(paths: string[], context: SearchContext): Promise<string | null> {
  for (const path of paths) {
    if (await isExecutable(path, context)) return path;
  }
  return null;
}

/** Every place where PATH would look for one of `names`. Relative entries of PATH are left out: they follow the current folder. */
export function onPath(names: string[], context: SearchContext): string[] {
  const path = pathsOf(context.platform);
  const folders = (context.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** `tail` below each of the folders where Windows keeps programs, the user's own first. */
export function inProgramFolders(tail: string[], context: SearchContext): string[] {
  const { env } = context;
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env.ProgramW6432, env['PROGRAMFILES(X86)']];
  const known = roots.filter((root): root is string => Boolean(root));
  return [...new Set(known)].map((root) => win32.join(root, ...tail));
}

/** A macOS program by its bundle name, for all users and for this one. */
export function inApplications(name: string, context: SearchContext): string[] {
  const tail = [`${name}.app`, 'Contents', 'MacOS', name];
  return ['/Applications', posix.join(context.home, 'Applications')].map((root) => posix.join(root, ...tail));
}
