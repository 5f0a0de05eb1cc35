import { rasterFault } from '../../pictures/raster.ts';
import { readDrawing } from '../../pictures/svg.ts';
import { pictureType } from '../../pictures/type.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import type { Cut } from '../../workspace/template-settings.ts';
import type { LogotypeView } from '../cover.ts';
import { type Font, loadFonts } from '../fonts.ts';
import { withOwnFonts } from '../svg-fonts.ts';
import { TemplateError } from '../template-error.ts';
import { readMedia } from './sources.ts';
import { fontFault } from './woff2.ts';

type Fault = (message: string) => TemplateError;

/** A picture or a font of a template as the address of its own content. */
export async function dataUrl(folder: TemplateFolder, name: string, fault: Fault): Promise<string> {
  const bytes = await readMedia(folder, name, fault);
  if (/\.woff2$/i.test(name)) {
    refuseFont(bytes, name, fault);
    return addressOf('font/woff2', bytes);
  }
  return pictureUrl(bytes, name, fault);
}

/** A drawing is made as harmless as those of a plan; its text is set in the program's own fonts. */
async function pictureUrl(bytes: Uint8Array, name: string, fault: Fault): Promise<string> {
  const mime = pictureType(bytes);
  if (mime === null) throw fault(`${name} är varken SVG, PNG, JPEG eller WOFF2.`);
  if (mime !== 'image/svg+xml') {
    if (rasterFault(bytes, mime)) throw fault(`${name} är en bild som inte går att visa. Spara om den.`);
    return addressOf(mime, bytes);
  }
  const drawing = readDrawing(bytes).bytes;
  if (!drawing) throw fault(`${name} är en teckning som inte går att visa. Spara om den.`);
  return addressOf(mime, withOwnFonts({ bytes: drawing, mime }, await loadFonts()).bytes);
}

function addressOf(mime: string, bytes: Uint8Array): string {
  return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
}

function refuseFont(bytes: Uint8Array, name: string, fault: Fault): void {
  const reason = fontFault(bytes);
  if (reason) throw fault(`${name} ${reason}.`);
}

/** The organisation's mark, for the cover; null where the template has none. */
export async function logotypeOf(folder: TemplateFolder): Promise<LogotypeView | null> {
  const { logotype } = folder.settings;
  if (!logotype) return null;
  const bytes = await readMedia(folder, logotype.file, settingsFault(folder));
  return {
    src: await pictureUrl(bytes, logotype.file, settingsFault(folder)),
    alternative: logotype.alternative,
  };
}

const cuts: Record<Cut, Pick<Font, 'weight' | 'style'>> = {
  normal: { weight: 400, style: 'normal' },
  kursiv: { weight: 400, style: 'italic' },
  halvfet: { weight: 600, style: 'normal' },
  'halvfet kursiv': { weight: 600, style: 'italic' },
};

/** The template's own fonts; for signs that they lack, those of the program stand behind them. */
export async function fontsOf(folder: TemplateFolder): Promise<Font[]> {
  const { font } = folder.settings;
  const files = Object.entries(font?.files ?? {}) as [Cut, string][];
  return Promise.all(
    files.map(async ([cut, file]): Promise<Font> => {
      const bytes = await readMedia(folder, file, settingsFault(folder));
      refuseFont(bytes, file, settingsFault(folder));
      return { family: font?.family ?? '', ...cuts[cut], range: 'U+0-10FFFF', bytes };
    }),
  );
}

function settingsFault(folder: TemplateFolder): Fault {
  const place = { file: `${folder.name}/mall.yaml`, line: null, column: null };
  return (message) => new TemplateError(message, place);
}
