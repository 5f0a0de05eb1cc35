import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { packageFile } from '../root.ts';

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

/** Swedish and the rest of Western Europe; names from Central and Northern Europe, Sámi among them. */
const subsets = ['latin', 'latin-ext'] as const;

/** Signs that Source Sans lacks, cut from other open fonts (templates/stockholm/fonts/README.md). */
const signs = [
  { file: 'signs-open-sans.woff2', characters: '≤≥≠≈₀₁₂₃₄₅₆₇₈₉∞√∑' },
  { file: 'signs-noto-math.woff2', characters: '♀♂⚥→←↔↗↘⇒⇔■□▪▫●○◦▲▼►★☆✓△▽◆◇' },
  { file: 'signs-noto-symbols.woff2', characters: '☐☑☒✔✗✘☎✉⚠' },
] as const;

/** Reads the fonts of the template from where they are installed. Rejects where one is missing. */
export async function loadFonts(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  const folder = '@fontsource/source-sans-3';
  const ranges = JSON.parse(await readFile(resolve(`${folder}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const text = subsets.flatMap((subset) =>
    cuts.map(async ({ weight, style }): Promise<Font> => {
      const file = resolve(`${folder}/files/source-sans-3-${subset}-${weight}-${style}.woff2`);
      return { family: textFamily, weight, style, range: ranges[subset] ?? '', bytes: await readFile(file) };
    }),
  );
  const extra = signs.map(async ({ file, characters }): Promise<Font> => {
    const bytes = await readFile(packageFile(`templates/stockholm/fonts/${file}`));
    return { family: signsFamily, weight: 400, style: 'normal', range: rangeOf(characters), bytes };
  });
  return Promise.all([...text, ...extra]);
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

function rangeOf(characters: string): string {
  return Array.from(characters, (character) => `U+${character.codePointAt(0)?.toString(16)}`).join(',');
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
