import texts from '../../schemas/document-texts.json' with { type: 'json' };

/** The document's own words, beside those of its templates. */
export { texts };

/** A text with its values in place of `{name}`. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
