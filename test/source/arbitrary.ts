import fc from 'fast-check';

/** Pieces of text in which a position can go wrong: letters of several units, marks, and Markdown's own signs. */
const pieces = fc.constantFrom(
  'å',
  'ä'.normalize('NFD'),
  'Ö'.normalize('NFD'),
  'e\u0301\u0323',
  'q\u0308',
  '한국어',
  '한국어'.normalize('NFD'),
  '\u0958',
  '\uFB2C',
  '👩‍👩‍👧',
  '𝒳',
  '♀♂',
  'ord',
  'Stockholm',
  ' ',
  '\u00A0',
  '\u00AD',
  '*',
  '**',
  '_',
  '`',
  '\\*',
  '\\|',
  '&amp;',
  '&foo;',
  '&#229;',
  '[länk](https://a.se)',
  '![bild](x.png)',
  '<!-- k -->',
  '[^1]',
  '~~',
  '.',
);

/** Running text, never empty. */
export const prose = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}`);

const rows = fc.array(fc.tuple(prose, prose), { minLength: 1, maxLength: 4 });
const table = rows.map(
  (all) => `| a | b |\n| --- | --- |\n${all.map(([left, right]) => `| ${left} | ${right} |`).join('\n')}`,
);

const block = fc.oneof(
  prose,
  fc.tuple(prose, prose).map((lines) => lines.join('\n   ')),
  fc.tuple(prose, prose).map((lines) => lines.join('\\\n')),
  fc.tuple(fc.integer({ min: 1, max: 6 }), prose).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  prose.map((text) => `${text}\n===`),
  fc.array(prose, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(prose, prose).map(([first, second]) => `1. ${first}\n   ${second}\n\n   ${second}`),
  fc.tuple(prose, prose).map(([first, second]) => `> ${first}\n> ${second}`),
  prose.map((text) => `\`\`\`\n${text}\n\`\`\``),
  prose.map((text) => `[^1]: ${text}`),
  table,
);

/** The body of a plan: blocks with one or more empty lines between them. */
export const body = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n', '\n \n')), { maxLength: 8 })
  .map((blocks) => blocks.flat().join(''));

/** Front matter of any length, with comments and empty lines in it. */
export const frontMatterLines = fc
  .array(fc.constantFrom('', '# kommentar å', 'titel: Plan', 'till: 한국'.normalize('NFD')), {
    maxLength: 30,
  })
  .map((lines) => `${lines.join('\n')}\når: 2025`);

type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed';

/** How an editor may have saved a text: line ends, letters, byte order mark. */
export const saving = fc.record({
  ends: fc.constantFrom<LineEnds>('lf', 'crlf', 'cr', 'mixed'),
  form: fc.constantFrom('NFC', 'NFD', null),
  mark: fc.boolean(),
});

type Saving = typeof saving extends fc.Arbitrary<infer T> ? T : never;

/** A text as it lands on disk. */
export function save(text: string, { ends, form, mark }: Saving): string {
  const cycle = ends === 'mixed' ? ['\r\n', '\n', '\r', '\n'] : [{ lf: '\n', crlf: '\r\n', cr: '\r' }[ends]];
  let line = 0;
  const letters = form === null ? text : text.normalize(form);
  const saved = letters.replace(/\n/g, () => {
    line += 1;
    return cycle[line % cycle.length] ?? '\n';
  });
  // A lone CR just before an LF is one line end, not two.
  return (mark ? '\uFEFF' : '') + saved.replace(/\r\n/g, (end) => (ends === 'cr' ? '\n' : end));
}
