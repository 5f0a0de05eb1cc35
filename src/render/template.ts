import handlebars from 'handlebars/runtime.js';
import { type Font, loadFonts } from './fonts.ts';
import { templates } from './generated/templates.js';
import type { DocumentView } from './view.ts';

/** A template with all it needs, ready to render without reading anything more. */
export interface Template {
  /** The whole page. */
  page(view: DocumentView): string;
  /** The style sheet, for screen and print. */
  style: string;
  fonts: Font[];
}

/** A template that cannot be used, in words for whoever asked for it. */
export class TemplateError extends Error {}

/**
 * Loads a template and its fonts.
 * @param name `stockholm`, the only one that ships.
 * @throws TemplateError where there is no template of that name.
 */
export async function loadTemplate(name: string): Promise<Template> {
  const compiled = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (!compiled) {
    const known = Object.keys(templates).join(', ');
    throw new TemplateError(`Mallen ”${name}” finns inte. Mallar som finns: ${known}.`);
  }
  return { page: pageFunction(compiled), style: compiled.style, fonts: await loadFonts() };
}

type TemplateSpecification = Parameters<typeof handlebars.template>[0];

/** What the build makes of a template's folder: the page and its partials by name, and the style sheet. */
export interface CompiledTemplate {
  document: TemplateSpecification;
  partials: Record<string, TemplateSpecification>;
  style: string;
}

function pageFunction(compiled: CompiledTemplate): Template['page'] {
  // An environment of its own: nothing else in the process can add helpers or partials to it.
  const environment = handlebars.create();
  for (const [name, specification] of Object.entries(compiled.partials)) {
    environment.registerPartial(name, environment.template(specification));
  }
  return environment.template<DocumentView>(compiled.document);
}
