import handlebars from 'handlebars';
import { nearest } from '../../source/words.ts';
import type { TemplateFolder } from '../../workspace/template.ts';
import { safeHtml } from '../safe-html.ts';
import { type CompiledTemplate, pageFunction, type Template } from '../template.ts';
import { TemplateError } from '../template-error.ts';
import type { DocumentView } from '../view.ts';
import { createGuard, type Guard, mostLayers, mostText, StoppedError } from './guard.ts';
import { partialUses } from './language.ts';
import { mark, markupFault } from './markup.ts';
import { type OwnPartial, offsetOf } from './partials.ts';
import { refuseOtherText } from './whole.ts';

/** Strict: a field that the view does not have is an error, not an empty string. */
const language = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { lookup: false, log: false },
  preventIndent: true,
};

/** Only what the view itself holds is looked up, never what its objects inherit. */
const lookups = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

type PartialFunction = (context: unknown, options?: object) => string;

/** What is being rendered: the partials share it. */
interface Rendering {
  guard: Guard;
  /** Whether the HTML of partials is held to what a template may write. */
  checks: boolean;
}

/**
 * The page of a template of one's own. It is rendered twice: first with a mark in place of all ready HTML, to see
 * what the template itself writes, then in earnest.
 */
export function ownPage(
  shipped: CompiledTemplate,
  own: readonly OwnPartial[],
  folder: TemplateFolder,
): Template['page'] {
  const environment = handlebars.create();
  let rendering: Rendering = { guard: createGuard(mostText), checks: true };
  const current = (): Rendering => rendering;
  guardLoops(environment, current);
  for (const [name, specification] of Object.entries(shipped.partials)) {
    const partial = environment.template(specification) as PartialFunction;
    environment.registerPartial(name, guardedShipped(name, partial, current));
  }
  for (const partial of own) {
    const compiled = environment.compile(partial.source.text, language) as PartialFunction;
    environment.registerPartial(partial.name, guardedOwn(partial, compiled, current));
  }
  const page = environment.template<DocumentView>(shipped.document);
  return (view) => {
    rendering = { guard: createGuard(mostText), checks: true };
    const marked = withMarks(view) as DocumentView;
    refuseOtherText(page(marked, lookups), pageFunction(shipped)(marked), folder);
    // What the plan writes is printed once, or not much more often.
    rendering = { guard: createGuard(mostText + mostLayers * readyText(view)), checks: false };
    return page(view, lookups);
  };
}

/** `each` is the only thing that repeats what stands in it. */
function guardLoops(environment: typeof handlebars, current: () => Rendering): void {
  const each = environment.helpers.each as handlebars.HelperDelegate;
  environment.registerHelper('each', function (this: unknown, items: unknown, options) {
    const fn = (...given: Parameters<typeof options.fn>): string =>
      current().guard.step(options.fn(...given));
    return each.call(this, items, { ...options, fn });
  });
}

function guardedShipped(name: string, partial: PartialFunction, current: () => Rendering): PartialFunction {
  return (context, options) => {
    try {
      return current().guard.inside(name, () => partial(context, options));
    } catch (error) {
      const field = missingField(error);
      if (field === null) throw error;
      throw new StoppedError(`delmallen ”{name}” behöver fältet ”${field}”, som inte finns här.`, [name]);
    }
  };
}

function guardedOwn(own: OwnPartial, partial: PartialFunction, current: () => Rendering): PartialFunction {
  return (context, options) => {
    const { guard, checks } = current();
    let html: string;
    try {
      html = guard.inside(own.name, () => partial(context, options));
    } catch (error) {
      throw placed(error, own, context);
    }
    const fault = checks ? markupFault(html, 'output') : null;
    if (fault) throw own.source.error(fault.message, null);
    return html;
  };
}

/** An error met while a partial was rendered, as one with its place in that partial. */
function placed(error: unknown, { source, program }: OwnPartial, context: unknown): unknown {
  if (error instanceof TemplateError) return error;
  if (error instanceof StoppedError) {
    if (error.partials.length === 0) return source.error(error.message, null);
    const use = partialUses(program).find(({ name }) => error.partials.includes(name));
    // Used by another partial, around this one.
    if (!use) return error;
    const place = offsetOf(source.text, use.line, use.column);
    return source.error(error.message.replace('{name}', use.name), place);
  }
  // Neither a stack nor a text without end: V8's words for both are a RangeError.
  if (error instanceof RangeError) return source.error('det som mallen skriver blir för stort.', null);
  const field = missingField(error);
  if (field === null) return error;
  const fields = typeof context === 'object' && context !== null ? Object.keys(context) : [];
  const meant = nearest(field, fields);
  const next = meant ? `Menade du ”${meant}”?` : 'Fälten står i docs/mallar.md.';
  const { lineNumber, column } = error as { lineNumber?: number; column?: number };
  const place = lineNumber === undefined ? null : offsetOf(source.text, lineNumber, column ?? 0);
  return source.error(`fältet ”${field}” finns inte här. ${next}`, place);
}

/** The field that Handlebars' strict mode did not find. */
function missingField(error: unknown): string | null {
  return error instanceof Error ? (/^"(.*)" not defined in /.exec(error.message)?.[1] ?? null) : null;
}

/** The view with a mark for everything that is ready HTML; what is empty stays so. */
function withMarks(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(mark, ' ');
  if (Array.isArray(value)) return value.map(withMarks);
  if (typeof value !== 'object' || value === null) return value;
  if ('toHTML' in value) return safeHtml(String(value) === '' ? '' : mark);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarks(inner)]));
}

/** Characters of all ready HTML in the view. */
function readyText(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('toHTML' in value) return String(value).length;
  return Object.values(value).reduce<number>((sum, inner) => sum + readyText(inner), 0);
}
