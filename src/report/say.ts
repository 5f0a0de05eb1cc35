import type { Language } from './finding.ts';

/** What is said, in each language: of one thing and of another number of them, or the same of any. */
export type Text = Record<Language, string | string[]>;

/** A text with its values in their places; `count` is the number of things that it is said of. */
export function say(text: Text, language: Language, values: Record<string, string | number> = {}): string {
  const written = text[language];
  const template = typeof written === 'string' ? written : written[values.count === 1 ? 0 : 1];
  return filled(template ?? '', (name) => String(values[name] ?? ''));
}

/** Puts values in place of `{name}`, and leaves out a part in `[…]` that holds a value when one in it is empty. */
export function filled(template: string, value: (name: string) => string): string {
  const put = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
  return template
    .split(/(\[[^\][]*\{[^\][]*\])/)
    .map((part) => {
      if (!part.startsWith('[')) return put(part);
      const names = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      return names.some((name) => value(name) === '') ? '' : put(part.slice(1, -1));
    })
    .join('');
}

/** `1.1, 1.2 och 1.4`. */
export function listed(parts: readonly (string | number)[], and: string): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}` : parts.join('');
}
