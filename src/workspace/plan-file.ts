import { accessSync, constants, lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { maxBytes, tooLarge } from '../source/decode.ts';
import type { Problem } from '../source/problem.ts';
import { type CompileResult, compile } from './compile.ts';
import { nearIn } from './near-name.ts';
import { leadsOut } from './root.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** One plan named on the command line. */
export interface PlanFile extends CompileResult {
  /** As the user wrote it. */
  file: string;
  path: string;
  /** As on disk; null where they were not read. */
  bytes: Uint8Array | null;
  /** True where the file could not be read at all, which is wrong use and not a finding in a plan. */
  unreadable: boolean;
}

/**
 * Reads and checks a plan. Whatever is wrong with the file or in it becomes a problem in the result.
 * @param file name as given, relative to `cwd`
 */
export async function readPlan(
  file: string,
  cwd: string,
  workspace: Workspace = openWorkspace(cwd),
): Promise<PlanFile> {
  const place = existing(file, cwd);
  const read = (await leadsOut(place)) ? { reason: { outward: file } } : readBytes(file, place);
  if ('reason' in read) return unreadable(file, resolve(cwd, file), read.reason);
  const { path, content } = read;
  if (typeof content === 'number') {
    return {
      file,
      path,
      bytes: null,
      unreadable: false,
      compiled: null,
      problems: [tooLarge(content)],
      positions: null,
      config: null,
    };
  }
  const result = await compile(file, path, content, workspace);
  return { file, path, bytes: content, unreadable: false, ...result };
}

/** Why a file could not be read: the value that chooses the sentence of VP100, mostly the file's name. */
type Reason = Record<string, string>;

/** The file's bytes, or its size where that is too large to be worth reading. */
type Read = { path: string; content: Uint8Array | number } | { reason: Reason };

/** Without waiting: for files as small as plans that takes longer than reading them. */
function readBytes(file: string, path: string): Read {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: mayList(path) ? { folder: file } : { lockedFolder: file } };
    // A pipe would keep the program waiting, and a device may never end.
    if (!found.isFile()) return { reason: { special: file } };
    return { path, content: found.size > maxBytes ? found.size : readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' && linkInfo(path)?.isSymbolicLink()) return { reason: { dangling: file } };
    const reason = reasons[code];
    if (!reason) throw error;
    return { reason: reason(file, path) };
  }
}

/** Whether what lies in a folder may be seen: one that may not only seems to be without plans. */
function mayList(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** macOS decomposes the letters of a name (a + ring) where the user types them composed, or the reverse. */
function existing(file: string, cwd: string): string {
  const spellings = new Set([file, file.normalize('NFC'), file.normalize('NFD')]);
  for (const spelling of spellings) {
    const path = resolve(cwd, spelling);
    if (linkInfo(path)) return path;
  }
  return resolve(cwd, file);
}

/** What is at a path, links not followed; null where nothing is, or nothing can be told of it. */
function linkInfo(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function missing(file: string, path: string): Reason {
  if (file === '-') return { input: file };
  if (/[*?]/.test(file)) return { pattern: file };
  const near = nearIn(dirname(path), basename(path));
  // Node shows a byte that is no UTF-8 as this sign, and finds no file by the name that it shows.
  if (near === basename(path) && near.includes('\uFFFD')) return { unnamed: file };
  return near === null ? { missing: file } : { wanted: file, near: join(dirname(file), near) };
}

const forbidden = (file: string): Reason => ({ locked: file });

const reasons: Record<string, (file: string, path: string) => Reason> = {
  ENOENT: missing,
  ENOTDIR: missing,
  ENAMETOOLONG: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (file) => ({ circle: file }),
  EIO: (file) => ({ damaged: file }),
};

function unreadable(file: string, path: string, values: Reason): PlanFile {
  const start = { line: 1, column: 1 };
  const problem: Problem = { code: 'VP100', values, range: { start, end: start } };
  const nothing = { bytes: null, compiled: null, positions: null, config: null };
  return { file, path, unreadable: true, problems: [problem], ...nothing };
}
