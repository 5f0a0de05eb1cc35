/**
 * The list of what was unpacked, kept beside it. It tells a whole folder from a half unpacked or altered one
 * without reading 200 MB at every start: size and time of change first, the hash only when the time differs.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const MARKER = 'unpacked.json';

export interface UnpackedFile {
  /** Path inside the folder. */
  name: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

interface MarkedFile extends UnpackedFile {
  mtimeMs: number;
}

interface Marker {
  /** Bytes of the packed file this came from. */
  packedSize: number;
  files: MarkedFile[];
}

/** Writes the marker; the last step of unpacking. */
export async function writeMarker(folder: string, packedSize: number, files: UnpackedFile[]): Promise<void> {
  const marked = await Promise.all(
    files.map(async (file) => ({ ...file, mtimeMs: (await lstat(join(folder, file.name))).mtimeMs })),
  );
  await saveMarker(folder, { packedSize, files: marked });
}

/**
 * True when everything that was unpacked is there and unchanged, belongs to `uid`, and came from a packed file
 * of `packedSize` bytes.
 */
export async function isIntact(folder: string, packedSize: number, uid: number): Promise<boolean> {
  const marker = await readMarker(folder);
  if (!marker || marker.packedSize !== packedSize || marker.files.length === 0) return false;
  const times = await Promise.all(marker.files.map((file) => checkedTime(folder, file, uid)));
  if (times.includes(null)) return false;
  if (marker.files.some((file, index) => file.mtimeMs !== times[index])) {
    const files = marker.files.map((file, index) => ({ ...file, mtimeMs: times[index] ?? file.mtimeMs }));
    // Only spares the next start the hashing; a folder that cannot be written now is no less intact.
    await saveMarker(folder, { ...marker, files }).catch(() => undefined);
  }
  return true;
}

/** SHA-256 of a file, hexadecimal. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The file's time of change when its content is the one marked, else null. */
async function checkedTime(folder: string, file: MarkedFile, uid: number): Promise<number | null> {
  const path = join(folder, file.name);
  try {
    const stat = await lstat(path);
    if (!stat.isFile() || stat.uid !== uid || stat.size !== file.size) return null;
    if (stat.mtimeMs === file.mtimeMs) return stat.mtimeMs;
    return (await hashFile(path)) === file.sha256 ? stat.mtimeMs : null;
  } catch {
    return null;
  }
}

/** In one step: another process may be reading it. */
async function saveMarker(folder: string, marker: Marker): Promise<void> {
  const draft = join(folder, `${MARKER}.${process.pid}`);
  await writeFile(draft, JSON.stringify(marker, null, 1), { mode: 0o600 });
  await rename(draft, join(folder, MARKER));
}

async function readMarker(folder: string): Promise<Marker | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'));
    return isMarker(value) ? value : null;
  } catch {
    return null;
  }
}

function isMarker(value: unknown): value is Marker {
  if (typeof value !== 'object' || value === null) return false;
  if (!('packedSize' in value) || typeof value.packedSize !== 'number') return false;
  return 'files' in value && Array.isArray(value.files) && value.files.every(isMarkedFile);
}

function isMarkedFile(value: unknown): value is MarkedFile {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'size' in value && 'sha256' in value && 'mtimeMs' in value)) return false;
  return typeof value.name === 'string' && typeof value.size === 'number' && typeof value.sha256 === 'string';
}
