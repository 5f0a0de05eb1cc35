import type { ColourName, TemplateSettings } from '../../workspace/template-settings.ts';
import { signsFamily, textFamily } from '../fonts.ts';

/** The custom properties that the shipped style sheet takes its colours from (templates/stockholm/style/base.css). */
const properties: Record<ColourName, string> = {
  text: '--ink',
  rubrik: '--heading',
  dämpad: '--quiet',
  linje: '--rule',
  'ljus linje': '--hair',
  bakgrund: '--shade',
  länk: '--link',
};

/** What `mall.yaml` says, as a rule; '' where it says nothing. Colours and names have been held to its schema. */
export function settingsStyle({ colours, font, logotype }: TemplateSettings): string {
  const declarations = Object.entries(colours).map(
    ([name, colour]) => `${properties[name as ColourName]}:${colour}`,
  );
  if (font) declarations.push(`--font:"${font.family}","${textFamily}","${signsFamily}",sans-serif`);
  if (logotype) declarations.push(`--logotype-height:${logotype.height}mm`);
  return declarations.length > 0 ? `:root{${declarations.join(';')}}` : '';
}
