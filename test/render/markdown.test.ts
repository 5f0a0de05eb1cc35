import { describe, expect, it } from 'vitest';
import { bodyOf, headingsOf, render, renderBody, textOf } from './helper.ts';

describe('raw HTML', () => {
  it('is shown as text', async () => {
    const body = await renderBody('# A\n\n<div onclick="x()">rå</div>\n\nInne <b>i</b> text.\n');
    expect(body).toContain('<p class="raw">&#x3C;div onclick="x()">rå&#x3C;/div></p>');
    expect(textOf(body)).toContain('Inne <b>i</b> text.');
  });

  it('that is a comment is dropped, with nothing left behind', async () => {
    const body = await renderBody(
      '# A\n\n<!-- vplan: ignorera VP302 – skäl -->\n\nFöre <!-- mitt --> efter.\n\n<!-- slut',
    );
    expect(textOf(body)).toBe('A Före efter.');
    expect(body.match(/<p/g)).toHaveLength(1);
  });
});

describe('links', () => {
  it.each([
    ['[x](https://stockholm.se/å?a=1&b=%2F)', '<a href="https://stockholm.se/%C3%A5?a=1&#x26;b=%2F">x</a>'],
    ['[x](HTTP://a.se)', '<a href="http://a.se">x</a>'],
    ['[x](mailto:a@b.se "Skriv")', '<a href="mailto:a@b.se" title="Skriv">x</a>'],
    ['[x](tel:+46850810000)', '<a href="tel:+46850810000">x</a>'],
    ['www.a.se', '<a href="http://www.a.se">www.a.se</a>'],
    ['[x][r]', '<a href="https://r.se">x</a>'],
    ['[x](#mål-och-medel)', '<a href="#mal-och-medel">x</a>'],
    ['[x](#m%C3%A5l-och-medel)', '<a href="#mal-och-medel">x</a>'],
  ])('%s may be followed', async (markdown, html) => {
    const body = await renderBody(`# A\n\n${markdown}\n\n# Mål och medel\n\n[r]: https://r.se\n`);
    expect(body).toContain(`<p>${html}</p>`);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'bilaga.pdf',
    '//a.se',
    '#finns-inte',
    'vbscript:x',
  ])('to %s is printed as its text', async (url) => {
    expect(await renderBody(`# A\n\n[ord *kursivt*](<${url}>)\n`)).toContain('<p>ord <em>kursivt</em></p>');
  });
});

describe('footnotes', () => {
  const plan = `# A

Ett.[^b] Två.[^a]

# B

Igen.[^b]

[^a]: Andra noten, se[^c].
[^b]: Första noten.
[^c]: Tredje noten.
[^d]: Aldrig nämnd.
`;

  it('are numbered through the document in the order they are met', async () => {
    const { html } = await render(plan);
    const numbers = [...html.matchAll(/<sup class="note"><a [^>]*>(\d)<\/a><\/sup>/g)].map(
      ([, number]) => number,
    );
    expect(numbers).toEqual(['1', '2', '1', '3']);
    expect(headingsOf(html).at(-1)?.text).toBe('Noter');
    const notes = textOf(/<section class="notes">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');
    expect(notes).toBe('Noter Första noten. ↑ ↑ Andra noten, se3. ↑ Tredje noten. ↑ Aldrig nämnd.');
  });

  it('link to the note and back to each place', async () => {
    const { html } = await render(plan);
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
    expect(targets).toEqual(expect.arrayContaining(['not-1', 'not-2', 'not-3', 'notref-1', 'notref-1-2']));
  });

  it('of a goal’s and a section’s words stand where they were written, but in no contents', async () => {
    const { html, headings, contents } = await render(
      '# KF:s mål: 1.1 Äldre[^b] är *trygga*[^g]\n\n## Beskrivning[^b]\n\nText.\n\n[^g]: G.\n\n[^b]: B.\n',
    );
    expect(textOf(bodyOf({ html }))).toMatch(
      /1\.1 Äldre1 är trygga2 Beskrivning1 Text\. Noter B\. ↑ ↑ G\. ↑$/,
    );
    expect(contents.map(({ text }) => text)).toEqual(['KF:s mål: 1.1 Äldre är trygga']);
    expect(headings.slice(2).map(({ text }) => text)).toEqual([
      'KF:s mål: 1.1 Äldre är trygga',
      'Beskrivning',
      'Noter',
    ]);
  });

  it('leave no section where there are none, and their ids to themselves', async () => {
    const { html, headings } = await render('# Not 1\n\nText.\n');
    expect(html).not.toContain('class="notes"');
    expect(headings.at(-1)?.id).not.toBe('not-1');
  });
});

describe('lists', () => {
  it('keep their first number', async () => {
    expect(await renderBody('# A\n\n5. fem\n6. sex\n')).toContain('<ol start="5">');
  });

  it('with letters of the writer’s own have no bullets beside them', async () => {
    const body = await renderBody('# A\n\n- a) ett\n- b) två\n\ntext\n\n- ett\n- b) två\n');
    expect(body.match(/<ul class="lettered">/g)).toHaveLength(1);
    expect(textOf(body)).toContain('a) ett b) två');
  });

  it('with boxes are printed as written: the format has no task lists', async () => {
    const body = await renderBody('# A\n\n- [x] klart\n- [ ] inte\n');
    expect(body).not.toContain('<input');
    expect(textOf(body)).toBe('A [x] klart [ ] inte');
  });

  it('and paragraphs after a marker stand under it, up to a table or a heading', async () => {
    const body = await renderBody(
      '# A\n\nFöre.\n\na) Ett.\n\nMer.\n\n- punkt\n\nb)\n\nTvå.\n\n| x |\n|---|\n\nEfter.\n\nc) Tre.\n\n## B\n\nNytt.\n',
    );
    const blocks = [...body.matchAll(/<(?:p|ul)(?: class="([^"]*)")?>/g)].map(([, name]) => name ?? '');
    expect(blocks).toEqual(['', 'marked', 'under', 'under', 'marker', 'under', '', 'marked', '']);
  });

  it('markers on lines of one paragraph are one paragraph each', async () => {
    const body = await renderBody('# A\n\nVi ska:\na) göra *ett*\noch mer\nb)\ttvå\\\nc) tre\n\nEfter.\n');
    const blocks = [...body.matchAll(/<p(?: class="([^"]*)")?>/g)].map(([, name]) => name ?? '');
    expect(blocks).toEqual(['lead', 'marked', 'marked', 'marked', '']);
    expect(textOf(body)).toBe('A Vi ska: a) göra ett och mer b) två c) tre Efter.');
  });

  it('in a chapter the last marker holds no more paragraphs, in a goal it does', async () => {
    const text = 'a) Ett.\n\nb) Två.\n\n- punkt\n\nEfter.\n\n- annat\n\na) Nytt.\n';
    const classes = (body: string) =>
      [...body.matchAll(/<(?:p|ul)(?: class="([^"]*)")?>/g)].map(([, name]) => name ?? '');
    expect(classes(await renderBody(`# A\n\n${text}`))).toEqual([
      'marked',
      'marked',
      'under',
      '',
      '',
      'marked',
    ]);
    const goal = await renderBody(`# KF:s inriktningsmål: 1\n\n${text}`);
    expect(classes(goal)).toEqual(
      expect.arrayContaining(['marked', 'marked', 'under', 'under', 'under', 'marked']),
    );
  });

  it('markers in paragraphs are the items of a list, which hold what stands under them', async () => {
    const items = async (text: string) => {
      const body = await renderBody(`# KF:s inriktningsmål: 1\n\n${text}`);
      const lists = body.match(/<ol class="markers">[\s\S]*?<\/ol>(?!<\/li>)/g) ?? [];
      return lists.map((list) => list.split('<li class="long">').slice(1).map(textOf));
    };
    expect(await items('Före.\n\na) Ett.\n\nMer.\n\nb) Två.\n\n### B\n\nEfter.\n')).toEqual([
      ['a) Ett. Mer.', 'b) Två.'],
    ]);
    // What begins anew is another list.
    expect(await items('a) Ett.\n\nb) Två.\n\na) Nytt.\n')).toEqual([['a) Ett.', 'b) Två.'], ['a) Nytt.']]);
    expect(await items('å) Ett.\n\né) Två.\n')).toEqual([['å) Ett.', 'é) Två.']]);
  });

  it('markers in paragraphs are printed as written', async () => {
    const body = await renderBody('# A\n\na) Ett.\n\nb)\n\n- under b\n');
    expect(body).toContain('<p class="marked"><span class="item-label">a)</span> Ett.</p>');
    expect(body).toContain('<p class="marker"><span class="item-label">b)</span></p>');
  });
});

describe('text', () => {
  it('lets a word or an address be broken that no line has room for', async () => {
    const word = 'realisationsvinstbeskattningsförordningsändringskommitté';
    const address = `a.se/${'arbetsmarknad'.repeat(3)}`;
    const body = await renderBody(`# A\n\n${word} ${address} stadsdelsförvaltningen\n`);
    expect(textOf(body)).toContain(word);
    expect(body).toContain('<span class="shy"></span>vinstbeskattnings');
    expect(body).toContain(
      `<span class="whole">a.se/</span><wbr><span class="breaks">${address.slice(5)}</span> stadsdelsförvaltningen</p>`,
    );
  });

  it('keeps a number and its unit together without changing the space', async () => {
    expect(
      await renderBody('# A\n\nFrån 7,5 % till 1 300 tkr, 4 000 dagar och 3 kgx år 2025 100.\n'),
    ).toContain(
      'Från <span class="whole">7,5 %</span> till <span class="whole">1 300 tkr</span>, <span class="whole">4 000</span> dagar och 3 kgx år 2025 100.',
    );
  });
});

describe('paragraphs', () => {
  it('that lead in what follows are known by their colon', async () => {
    const body = await renderBody('# A\n\nSå här:\n\n- ett\n\nSå: här\n');
    expect(body.match(/<p class="lead">Så här:<\/p>/g)).toHaveLength(1);
    expect(body).toContain('<p>Så: här</p>');
  });
});

describe('pictures', () => {
  const pictures = new Map([['bild.png', { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' as const }]]);
  const picture = '<img src="data:image/png;base64,AQID" alt="Karta">';

  it('are inlined', async () => {
    expect(await renderBody('# A\n\n![Karta](bild.png)\n', { pictures })).toContain(`<p>${picture}</p>`);
  });

  it('with a title are figures, also by reference', async () => {
    const figure = `<figure>${picture}<figcaption>Områden</figcaption></figure>`;
    expect(await renderBody('# A\n\n![Karta](bild.png "Områden")\n', { pictures })).toContain(figure);
    const byReference = '# A\n\n![Karta][b]\n\n[b]: bild.png "Områden"\n';
    expect(await renderBody(byReference, { pictures })).toContain(figure);
  });

  it('that are drawings have the document’s fonts, where they have text', async () => {
    const drawing = async (svg: string): Promise<string> => {
      const mime = 'image/svg+xml' as const;
      const drawings = new Map([['bild.svg', { bytes: new TextEncoder().encode(svg), mime }]]);
      const body = await renderBody('# A\n\n![Karta](bild.svg)\n', { pictures: drawings });
      return Buffer.from(/base64,([^"]*)"/.exec(body)?.[1] ?? '', 'base64').toString();
    };
    const tag = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b">';
    const [start, rest] = (await drawing(`<?xml version="1.0"?>${tag}<text>Åk</text></svg>`)).split(
      '<style>',
    );
    expect(start).toBe(`<?xml version="1.0"?>${tag}`);
    expect(rest?.match(/@font-face/g)).toHaveLength(2);
    expect(rest).toMatch(/text,text \*\{font-family:'Source Sans 3'[^<]*<\/style><text>Åk<\/text><\/svg>$/);
    for (const plain of [`${tag}<path d="M0 0"/></svg>`, '<svg/>']) expect(await drawing(plain)).toBe(plain);
  });

  it.each([
    ['![dekoration](bild.png)', ''],
    ['![](bild.png)', 'Bild utan beskrivning'],
    ['[![dekoration](bild.png)](https://a.se)', 'Bild utan beskrivning'],
    ['[![Till kartan](bild.png)](https://a.se)', 'Till kartan'],
    ['- Punkt ![Karta](bild.png) i lista', 'Karta'],
  ])('%s is read out as %j', async (markdown, alt) => {
    const body = await renderBody(`# A\n\n${markdown}\n`, { pictures });
    expect(/<img [^>]*alt="([^"]*)"/.exec(body)?.[1]).toBe(alt);
  });

  it('that could not be read are shown as their text', async () => {
    const body = await renderBody('# A\n\n![Karta över <b>](borta.png)\n\n![Karta](borta.png "Områden")\n');
    expect(body).not.toContain('<img');
    expect(textOf(body)).toBe('A Karta över <b> KartaOmråden');
  });
});
