import type { TemplateFolder } from '../../workspace/template.ts';
import { loadFonts } from '../fonts.ts';
import type { CompiledTemplate, Template } from '../template.ts';
import { fontsOf, logotypeOf } from './media.ts';
import { ownPage } from './page.ts';
import { readPartials } from './partials.ts';
import { refuseStrays } from './strays.ts';
import { ownStyle } from './style.ts';

/**
 * Loads a template of an organisation's own: what its folder holds, over the shipped one (docs/mallar.md). Nothing in
 * it can run or fetch anything.
 * @throws TemplateError at the first thing that cannot be used, with file, line and column.
 */
export async function loadOwnTemplate(folder: TemplateFolder, shipped: CompiledTemplate): Promise<Template> {
  await refuseStrays(folder);
  const [partials, style, logotype, own, fonts] = await Promise.all([
    readPartials(folder, Object.keys(shipped.partials)),
    ownStyle(folder, shipped.style),
    logotypeOf(folder),
    fontsOf(folder),
    loadFonts(),
  ]);
  return {
    page: ownPage(shipped, partials, folder),
    style,
    script: shipped.script,
    fonts: [...own, ...fonts],
    logotype,
  };
}
