import handlebars from 'handlebars/runtime.js';
import type { TemplateFolder } from '../workspace/template.ts';
import type { LogotypeView } from './cover.ts';
import { type Font, loadFonts } from './fonts.ts';
import { templates } from './generated/templates.js';
import type { DocumentView } from './view.ts';

/** A template with all it needs, ready to render without reading anything more. */
export interface Template {
  /** The whole page. */
  page(view: DocumentView): string;
  /** The style sheet, for screen and print. */
  style: string;
  /** The script of the web page; '' for none. */
  script: string;
  fonts: Font[];
  /** For the cover; null where the organisation's name stands there. */
  logotype: LogotypeView | null;
}

/**
 * Loads a template and its fonts. What compiles one of an organisation's own is loaded only for such a one.
 * @throws TemplateError where one of one's own cannot be used.
 */
export async function loadTemplate(template: TemplateFolder | 'stockholm'): Promise<Template> {
  if (template !== 'stockholm') {
    const { loadOwnTemplate } = await import('./own-template/index.ts');
    return loadOwnTemplate(template, templates.stockholm);
  }
  const { style, script } = templates.stockholm;
  return { page: pageFunction(templates.stockholm), style, script, fonts: await loadFonts(), logotype: null };
}

type TemplateSpecification = Parameters<typeof handlebars.template>[0];

/** What the build makes of a template's folder: the page and its partials by name, the style sheet and the script. */
export interface CompiledTemplate {
  document: TemplateSpecification;
  partials: Record<string, TemplateSpecification>;
  style: string;
  script: string;
}

/** The page of a compiled template. */
export function pageFunction(compiled: CompiledTemplate): Template['page'] {
  // An environment of its own: nothing else in the process can add helpers or partials to it.
  const environment = handlebars.create();
  for (const [name, specification] of Object.entries(compiled.partials)) {
    environment.registerPartial(name, environment.template(specification));
  }
  return environment.template<DocumentView>(compiled.document);
}
