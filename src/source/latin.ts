/**
 * The signs a plan is written with, as parts of a class: the letters and digits of the Latin alphabets. A class of all the
 * world's letters takes V8 thirty times longer to compile, and a check has two hundred patterns.
 */
const classes: Record<string, string> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ',
  Lu: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ',
  Ll: 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž',
  N: '\\d²³¹¼-¾',
  M: '\\u0300-\\u036F',
};

/**
 * Letters of other alphabets and what signs stand among them, as a part of a class: where they are not to be lost. Costs
 * nothing but in a pattern with the flag `i`.
 */
export const otherAlphabets = String.raw`\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF`;

/** A property, a sign that may be taken for one of the others, or where a class begins or ends. */
const partOfPattern = /\\p\{(\w+)\}|\\[\\[\]]|[[\]]/g;

/**
 * The source of a pattern in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` are the Latin ones. They need no flag `u`,
 * beside which `i` takes half as long again to compile: give it where a sign may be an emoji, which is two without it.
 */
export function latin(pattern: TemplateStringsArray, ...values: (string | number)[]): string {
  let isClass = false;
  return String.raw(pattern, ...values).replace(partOfPattern, (part, property?: string) => {
    if (part === '[' || part === ']') isClass = part === '[';
    const signs = property && classes[property];
    if (!signs) return part;
    return isClass ? signs : `[${signs}]`;
  });
}
