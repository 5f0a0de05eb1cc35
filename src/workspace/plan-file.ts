import { accessSync, constants, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../plan/words.ts';
import { maxBytes, tooLarge } from '../source/decode.ts';
import type { Problem } from '../source/problem.ts';
import { type CompileResult, compile } from './compile.ts';
import { leadsOut, orNull } from './root.ts';
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
  const read = (await leadsOut(place)) ? { reason: outwardLink(file) } : readBytes(file, place);
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

/** Why a file could not be read, in both languages. */
interface Reason {
  sv: string;
  en: string;
}

/** The file's bytes, or its size where that is too large to be worth reading. */
type Read = { path: string; content: Uint8Array | number } | { reason: Reason };

/** Without waiting: for files as small as plans that takes longer than reading them. */
function readBytes(file: string, path: string): Read {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: mayList(path) ? directory(file) : lockedDirectory(file) };
    // A pipe would keep the program waiting, and a device may never end.
    if (!found.isFile()) return { reason: special(file) };
    return { path, content: found.size > maxBytes ? found.size : readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' && linkInfo(path)?.isSymbolicLink()) return { reason: danglingLink(file) };
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
  if (file === '-') return standardInput;
  if (/[*?]/.test(file)) return noneFits(file);
  const near = nearIn(dirname(path), basename(path));
  // Node shows a byte that is no UTF-8 as this sign, and finds no file by the name that it shows.
  if (near === basename(path) && near.includes('\uFFFD')) return brokenName(file);
  const meant = near === null ? null : join(dirname(file), near);
  return {
    sv: `${file} finns inte. ${meant === null ? 'Kontrollera namnet och mappen.' : `Menade du ${meant}?`}`,
    en: `${file} does not exist. ${meant === null ? 'Check the name and the folder.' : `Did you mean ${meant}?`}`,
  };
}

/** The plan or folder that a name is nearly that of; null for none. Windows shows names without their endings. */
function nearIn(folder: string, name: string): string | null {
  const entries = orNull(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  const names = entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || /\.md$/i.test(entry.name)))
    .map((entry) => entry.name);
  const whole = [`${name}.md`, `${name}.txt`].find((each) => entries.some((entry) => entry.name === each));
  // Of one letter or two any other is a near miss.
  return whole ?? (name.length > 2 ? nearest(name, names) : null);
}

const brokenName = (file: string): Reason => ({
  sv: `${file} kan inte öppnas, för filens namn har tecken som inte är UTF-8 (visade som \uFFFD). Byt namn på filen.`,
  en: `${file} cannot be opened, for its name has signs that are not UTF-8 (shown as \uFFFD). Rename the file.`,
});

const noneFits = (pattern: string): Reason => ({
  sv: `Ingen plan passar ${pattern}. Kontrollera namnet och mappen.`,
  en: `No plan fits ${pattern}. Check the name and the folder.`,
});

const standardInput: Reason = {
  sv: 'En plan läses inte från ett annat program (-). Spara den i en fil och ange filens namn.',
  en: 'A plan is not read from another program (-). Save it in a file and give the name of the file.',
};

const danglingLink = (file: string): Reason => ({
  sv: `${file} är en länk till en fil som inte finns.`,
  en: `${file} is a link to a file that does not exist.`,
});

const outwardLink = (file: string): Reason => ({
  sv: `${file} är en länk, eller ligger i en länkad mapp, som leder ut ur planernas mapp, och läses inte. Lägg själva filen där i stället för länken, eller ange filen där den ligger.`,
  en: `${file} is a link, or lies in a linked folder, that leads out of the plans' repository, and is not read. Put the file itself there in place of the link, or name the file where it lies.`,
});

const directory = (file: string): Reason => ({
  sv: `${file} är en mapp utan planer. Planer är filer med ändelsen .md, eller de som ”planer” i vplan.yaml nämner.`,
  en: `${file} is a folder without plans. Plans are files that end in .md, or those that "planer" in vplan.yaml names.`,
});

const lockedDirectory = (file: string): Reason => ({
  sv: `Mappen ${file} får inte läsas. Kontrollera rättigheterna till mappen.`,
  en: `The folder ${file} may not be read. Check the permissions of the folder.`,
});

const special = (file: string): Reason => ({
  sv: `${file} är ingen vanlig fil. Spara planen som en fil med ändelsen .md.`,
  en: `${file} is not an ordinary file. Save the plan as a file that ends in .md.`,
});

const forbidden = (file: string): Reason => ({
  sv: `${file} får inte läsas. Kontrollera rättigheterna till filen.`,
  en: `${file} may not be read. Check the permissions of the file.`,
});

const reasons: Record<string, (file: string, path: string) => Reason> = {
  ENOENT: missing,
  ENOTDIR: missing,
  ENAMETOOLONG: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (file) => ({
    sv: `${file} är en länk som leder tillbaka till sig själv.`,
    en: `${file} is a link that leads back to itself.`,
  }),
  EIO: (file) => ({
    sv: `${file} går inte att läsa från disken. Kopiera filen till en annan plats och försök igen.`,
    en: `${file} cannot be read from the disk. Copy the file elsewhere and try again.`,
  }),
};

function unreadable(file: string, path: string, { sv, en }: Reason): PlanFile {
  const start = { line: 1, column: 1 };
  const values = { reason: sv, 'reason.en': en };
  const problem: Problem = { code: 'VP100', values, range: { start, end: start } };
  const nothing = { bytes: null, compiled: null, positions: null, config: null };
  return { file, path, unreadable: true, problems: [problem], ...nothing };
}
