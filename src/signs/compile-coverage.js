import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const cuts = ['400-normal', '400-italic', '600-normal', '600-italic'];

/**
 * Writes to `src/signs/generated/coverage.json` which code points each shipped font holds, read from the fonts
 * themselves. A text face has only what all its cuts have: what stands upright may stand in italics tomorrow.
 */
export async function compileCoverage() {
  const { text, signs } = JSON.parse(await readFile(here('../../schemas/fonts.json'), 'utf8'));
  const faces = {};
  const taken = new Set();
  for (const subset of text.subsets) {
    const files = cuts.map((cut) => `${text.package}/files/source-sans-3-${subset}-${cut}.woff2`);
    faces[subset] = rangesOf(
      files.map((file) => resolve(file)),
      taken,
    );
  }
  for (const file of signs) {
    faces[file] = rangesOf([here(`../../templates/stockholm/fonts/${file}`)], taken);
  }
  await mkdir(here('generated/'), { recursive: true });
  const target = here('generated/coverage.json');
  // Beside the file first: a build that runs at the same time never reads half of it.
  await writeFile(`${target}.${process.pid}`, `${JSON.stringify(faces, null, 2)}\n`);
  await rename(`${target}.${process.pid}`, target);
}

/** CSS `unicode-range` of what all files hold and no earlier face does. */
function rangesOf(files, taken) {
  const [first, ...others] = files.map((file) => new Set(fontkit.openSync(file).characterSet));
  const held = [...first].filter((point) => others.every((other) => other.has(point)) && isPrintable(point));
  const own = held.filter((point) => !taken.has(point)).sort((a, b) => a - b);
  for (const point of own) taken.add(point);
  return ranges(own);
}

/**
 * Not marks: a letter that Unicode has not composed with its mark is drawn from glyphs that stand for no character
 * (Matterhorn 31-028). U+FFFF stands in fonts made by Google's subsetter; it is no character, nor is U+FEFF a sign.
 */
const isPrintable = (point) => point < 0xfe00 && !/\p{M}/u.test(String.fromCodePoint(point));

function ranges(points) {
  const found = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last?.end === point - 1) last.end = point;
    else found.push({ start: point, end: point });
  }
  const hex = (point) => point.toString(16).toUpperCase();
  return found.map(({ start, end }) => `U+${hex(start)}${end > start ? `-${hex(end)}` : ''}`).join(',');
}
