import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import shipped from '../../schemas/fonts.json' with { type: 'json' };
import { packageFile } from '../root.ts';
import { unicodeRanges } from '../signs/coverage.ts';

/** One font file with the characters it is used for. */
export interface Font {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** CSS `unicode-range`. */
  range: string;
  bytes: Uint8Array;
}

export const textFamily = 'Source Sans 3';
export const signsFamily = 'Vplan Signs';

const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 600, style: 'italic' },
] as const;

/**
 * Reads the fonts that come with the program from where they are installed: all of Source Sans 3 that is packaged, and
 * the signs that it lacks (templates/stockholm/fonts/README.md). Rejects where one is missing.
 */
export async function loadFonts(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  const { text, signs } = shipped;
  const letters = text.subsets.flatMap((subset) =>
    cuts.map(async ({ weight, style }): Promise<Font> => {
      const file = resolve(`${text.package}/files/source-sans-3-${subset}-${weight}-${style}.woff2`);
      const range = unicodeRanges[subset] ?? '';
      return { family: textFamily, weight, style, range, bytes: await readFile(file) };
    }),
  );
  const extra = signs.map(async (file): Promise<Font> => {
    const bytes = await readFile(packageFile(`templates/stockholm/fonts/${file}`));
    return { family: signsFamily, weight: 400, style: 'normal', range: unicodeRanges[file] ?? '', bytes };
  });
  return Promise.all([...letters, ...extra]);
}

/**
 * `@font-face` rules with the fonts inlined, for those that the text needs: the ordinary letters
 * always, others where one of their characters occurs.
 */
export function fontFaces(fonts: readonly Font[], text: string): string {
  const used = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return fonts
    .filter((font) => covers(font.range, used))
    .map(({ family, weight, style, range, bytes }) => {
      const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:${source};unicode-range:${range}}`;
    })
    .join('\n');
}

function covers(range: string, used: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let character = from; character <= to; character += 1) if (used.has(character)) return true;
    return false;
  });
}
