import handlebars from 'handlebars/runtime.js';

/** Markup that the template prints as it is. Everything else it prints is escaped. */
export type SafeHtml = InstanceType<typeof handlebars.SafeString>;

/** The one place where markup is declared safe: call it only with what this program has made itself. */
export function safeHtml(html: string): SafeHtml {
  return new handlebars.SafeString(html);
}

/** Text as markup that shows it. */
export function escaped(text: string): string {
  return handlebars.escapeExpression(text);
}
