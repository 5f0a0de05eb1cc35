import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The examples by name, as text. */
export const examples: Record<string, string> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(folder + name, 'utf8')]),
);

/** What people and programs do to a text without looking. */
const slips: ((text: string) => string)[] = [
  (text) => `${text}  `,
  (text) => ` ${text}`,
  (text) => `${text} ${text}`,
  (text) => text.replace(/\. /, '.. '),
  (text) => text.replace(/, /, ' , '),
  (text) => text.replace(/ /, '  '),
  (text) => text.replace(/[a-zåäö]{3}/, (three) => three.slice(1)),
  (text) => text.replace(/^#+/, '##'),
  (text) => text.replace(/^#+ (.*)/, '$1\n==='),
  (text) => text.replace(/^- /, '* '),
  (text) => text.replace(/^\| /, '|'),
  (text) => text.replace(/\|/, '\\|'),
  (text) => text.replace(/ \|$/, ''),
  (text) => text.replace(/: /, ':'),
  (text) => text.replace(/\d{4}-0?(\d+)-0?(\d+)/, '2025-$1-$2'),
  (text) => text.replace(/-/, '–'),
  (text) => text.replace(/(\d) (\d{3})/, '$1\u00A0$2'),
  (text) => text.replace(/^(#+ .*?\d)( |$)/, '$1. '),
  (text) => `${text} #`,
  (text) => `> ${text}`,
  (text) => `  ${text}`,
  (text) => `*${text}*`,
  (text) => `${text}\n---`,
  (text) => `\`${text}`,
  (text) => `<!-- ${text} -->`,
  (text) => `\n\n\n${text}\n\n`,
  () => '',
  () => '\t',
  () => '* * *',
  () => '+',
];

interface Change {
  at: number;
  slip: (text: string) => string;
  /** Whether the line changes places with the next one, too. */
  swap: boolean;
}

function change(lines: string[], { at, slip, swap }: Change): void {
  const index = at % lines.length;
  const [line = '', next] = lines.slice(index, index + 2);
  if (swap && next !== undefined) lines.splice(index, 2, next, slip(line));
  else lines.splice(index, 1, slip(line));
}

/** A text in which some lines have been changed or moved, with letters and line ends written in any way. */
export function mutated(texts: string[], most = 8): fc.Arbitrary<string> {
  const changes = fc.record({ at: fc.nat(), slip: fc.constantFrom(...slips), swap: fc.boolean() });
  return fc
    .record({
      text: fc.constantFrom(...texts),
      changes: fc.array(changes, { minLength: 1, maxLength: most }),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
      decomposed: fc.boolean(),
      mark: fc.boolean(),
    })
    .map(({ text, changes: list, lineEnd, decomposed, mark }) => {
      const lines = text.split('\n');
      for (const each of list) change(lines, each);
      const body = lines.join('\n').replaceAll('\n', lineEnd);
      return (mark ? '\uFEFF' : '') + (decomposed ? body.normalize('NFD') : body);
    });
}
