import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Files as nobody should write them, for tests that ask only that nothing breaks. */

const frontMatter = '---\når: 2025\nenhet: A\nnämnd: B\nhandläggare:\n  namn: C\n---\n\n';

/** What Markdown, YAML and the format give a meaning to. */
const pieces = [
  ...[
    '#',
    '##',
    '######',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '\r\n',
    '\r',
    '\\',
    '|',
    '-',
    '*',
    '**',
    '_',
    '~~',
  ],
  ...['`', '```\n', '~~~\n', '>', '> ', '- ', '1. ', '1) ', 'a) ', '---\n', '===\n', '+ ', '| - | -: |\n'],
  ...['[', ']', '](', '](#a)', '![', '![](x.png)', '[^1]', '[^1]: ', '[a]: b\n', '<', '>', '<b>', '</b>'],
  ...['<!--', '-->', '<!-- vplan: ignorera VP210 – skäl -->', '<script>', '<?', '<![CDATA[', '&amp;', '&#0;'],
  ...[
    '# KF:s inriktningsmål: 1',
    '## KF:s mål: 1.4 ',
    '### Nämndmål: ',
    '#### Enhetsmål: ',
    'Avdelningsmål: 1.4.1 ',
  ],
  ...['Åtagande:', '##### Förväntat resultat\n', '##### Arbetssätt\n', '##### Uppföljning\n', '# Övrigt\n'],
  ...[
    '## Budget 2025\n',
    '| Tkr | Budget |\n| - | - |\n| A | 1 000 |\n',
    '| Indikator | Årsmål |\n| - | - |\n',
  ],
  ...[
    '| Aktivitet | Startdatum | Slutdatum |\n| - | - | - |\n| Möte | 2025-02-30 | |\n',
    '2025-02-30',
    '87 %',
  ],
  ...[
    'år: ',
    'bilagor:\n  - ',
    'utgåva: x',
    'mall: ../x',
    '*a',
    '&a',
    '{',
    '}',
    '!!',
    ': ',
    '"',
    "'",
    'http://a.se',
  ],
  ...[
    'www.a',
    'a@b.se',
    '811218-9876',
    'TODO',
    '???',
    '. .',
    ' ,',
    'att att ',
    '( ',
    ')',
    '”',
    'under 2024 ska ',
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\u00AD',
    '\u0308',
    '\u202E',
    '\u2028',
    '\uFFFD',
    '😀',
    'å',
    'a\u030A',
    '\uD800',
    'ﬁ',
    '𝒳',
  ],
];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...pieces), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 },
  {
    arbitrary: fc.constantFrom('Vi gör det här.', 'minst 9 av 10 ', 'enhetens besökare', ' och '),
    weight: 2,
  },
);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Any bytes, or any text below a front matter that can be read. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ unit: 'binary', maxLength: 1000 }).map((text) => encode(frontMatter + text)),
);

const markdown = fc
  .array(
    fc.oneof(
      piece,
      fc.tuple(piece, fc.integer({ min: 1, max: 120 })).map(([text, times]) => text.repeat(times)),
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => encode(frontMatter + parts.join('')));

const plans = readdirSync('examples')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

/** Without fast-check's liking for 0: every slip at the beginning would leave no front matter. */
const share = fc.noBias(fc.nat(9_999)).map((parts) => parts / 10_000);

/** A place in a text, as a share of it; what is cut there, and what is put in: a piece or another part of the text. */
const slip = fc.record({
  at: share,
  cut: fc.oneof(fc.nat(3), fc.nat(300)),
  put: fc.oneof(piece, fc.constant(''), fc.record({ from: share, length: fc.nat(600) })),
});

const mutated = fc
  .tuple(fc.constantFrom(...plans), fc.array(slip, { minLength: 1, maxLength: 30 }))
  .map(([plan, slips]) =>
    encode(
      slips.reduce((text, { at, cut, put }) => {
        const place = Math.floor(at * text.length);
        const from = typeof put === 'string' ? 0 : Math.floor(put.from * text.length);
        const added = typeof put === 'string' ? put : text.slice(from, from + put.length);
        return text.slice(0, place) + added + text.slice(place + cut);
      }, plan),
    ),
  );

export const hostile: Record<string, fc.Arbitrary<Uint8Array>> = {
  'random bytes': bytes,
  'random Markdown': markdown,
  'mutated plans': mutated,
};
