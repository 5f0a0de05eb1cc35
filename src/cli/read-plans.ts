import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { maxBytes, tooLarge } from '../source/decode.ts';
import type { Problem } from '../source/problem.ts';
import { type CompileResult, compile } from '../workspace/compile.ts';

/** One plan named on the command line. */
export interface PlanFile extends CompileResult {
  /** As the user wrote it. */
  file: string;
  path: string;
  /** True where the file could not be read at all, which is wrong use and not a finding in a plan. */
  unreadable: boolean;
}

/** Reads and checks a plan. Whatever is wrong with the file becomes a problem in the result. */
export async function readPlan(file: string, cwd: string): Promise<PlanFile> {
  const path = resolve(cwd, file);
  try {
    const found = await stat(path);
    if (found.isDirectory())
      return unreadable(
        file,
        path,
        `${file} är en mapp. Ange själva planfilen, till exempel ${file}/plan.md.`,
      );
    if (!found.isFile()) return unreadable(file, path, `${file} är ingen vanlig fil.`);
    if (found.size > maxBytes) {
      return {
        file,
        path,
        unreadable: false,
        compiled: null,
        problems: [tooLarge(found.size)],
        positions: null,
      };
    }
    const bytes = await readFile(path);
    return { file, path, unreadable: false, ...(await compile(file, path, bytes)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return unreadable(file, path, `${file} finns inte. Kontrollera namnet och mappen.`);
    }
    if (code === 'EACCES' || code === 'EPERM') {
      return unreadable(file, path, `${file} får inte läsas. Kontrollera rättigheterna till filen.`);
    }
    throw error;
  }
}

function unreadable(file: string, path: string, reason: string): PlanFile {
  const start = { line: 1, column: 1 };
  const problem: Problem = { code: 'VP100', values: { reason }, range: { start, end: start } };
  return { file, path, unreadable: true, compiled: null, problems: [problem], positions: null };
}

/** The files named, each once, in order. */
export function distinct(files: string[], cwd: string): string[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    const path = resolve(cwd, file);
    return !seen.has(path) && seen.add(path);
  });
}
