import { describe, expect, it } from 'vitest';
import { contentsOf, headingsOf, render } from './helper.ts';

const cascade = `# Inledning

## Uppdrag

# KF:s inriktningsmål: 1. Ett Stockholm som håller samman

## KF:s mål för verksamhetsområdet: 1.4. Äldre

### Nämndmål: Äldre har ett tryggt liv

#### Beskrivning

Text.

##### Enhetsmål: Trygghet

###### Arbetssätt

Text.

# Redovisning av ekonomi

### Resursanvändning

#### Djupare

### Budget 2025

# Övriga frågor

## Agenda 2030
`;

describe('headings', () => {
  it('follow the tree whatever the source says', async () => {
    const { html } = await render('# A\n\n#### Djup\n\n###### Djupare\n\n### Grundare\n\n# B\n\n## C\n');
    expect(headingsOf(html).map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Verksamhetsplan 2025',
      '2 Innehållsförteckning',
      '2 A',
      '3 Djup',
      '4 Djupare',
      '3 Grundare',
      '2 B',
      '3 C',
    ]);
  });

  it('nest goals, their sections and the sections of goals below them', async () => {
    const { html } = await render(cascade);
    expect(
      headingsOf(html)
        .slice(4, 10)
        .map(({ level, text }) => `${level} ${text}`),
    ).toEqual([
      '2 KF:s inriktningsmål: 1. Ett Stockholm som håller samman',
      '3 KF:s mål för verksamhetsområdet: 1.4. Äldre',
      '4 Nämndmål: Äldre har ett tryggt liv',
      '5 Beskrivning',
      '5 Enhetsmål: Trygghet',
      '6 Arbetssätt',
    ]);
  });

  it('tell depths beyond six by aria-level', async () => {
    const { html } = await render(`# KF:s inriktningsmål: 1. A
## KF:s mål: 1.1 B
### Nämndmål: C
#### Avdelningsmål: D
##### Enhetsmål: E
###### Uppföljning
###### Fri rubrik
Text.
`);
    expect(
      headingsOf(html)
        .slice(2)
        .map(({ level, depth }) => [level, depth]),
    ).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
      [6, 7],
      [6, 8],
    ]);
  });

  it('never skip a level, have one h1 and unique ASCII ids', async () => {
    const { html } = await render(`${cascade}\n${cascade}`);
    const headings = headingsOf(html);
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    for (const [index, heading] of headings.entries()) {
      expect(heading.depth - (headings[index - 1]?.depth ?? 0)).toBeLessThanOrEqual(1);
      expect(heading.id).toMatch(/^[a-z0-9-]+$/);
    }
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are told to the next stage in the order of the page', async () => {
    const { html, headings } = await render(`${cascade}\n# Noter\n\nText.[^1]\n\n[^1]: En not.\n`);
    expect(headings.map(({ id, level, text }) => ({ id, level, text }))).toEqual(
      headingsOf(html).map(({ id, level, text }) => ({ id, level, text })),
    );
  });

  it('are bookmarks when they are chapters, goals or listed in the contents', async () => {
    const { headings } = await render(cascade);
    const plain = headings.filter(({ bookmark }) => !bookmark).map(({ text }) => text);
    expect(plain).toEqual([
      'Verksamhetsplan 2025',
      'Innehållsförteckning',
      'Uppdrag',
      'Beskrivning',
      'Arbetssätt',
      'Djupare',
    ]);
  });

  it('without text print nothing', async () => {
    const { html, headings } = await render('# A\n\n##\n\nText.\n');
    expect(headingsOf(html)).toHaveLength(3);
    expect(headings).toHaveLength(3);
  });

  it('with pictures are called by their words, and by the pictures’ texts where they have none', async () => {
    const pictures = new Map([['b.png', { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' as const }]]);
    const markdown = `# Mål ![Tre pilar](b.png)

## ![Karta](b.png)

## Före ![dekoration](b.png) efter

## ![dekoration](b.png)

- ### ![Plan](b.png)
`;
    const { html, headings } = await render(markdown, { pictures });
    expect(headings.slice(2).map(({ text, spoken }) => `${text} – ${spoken}`)).toEqual([
      'Mål – Mål Tre pilar',
      'Karta – Karta',
      'Före efter – Före efter',
    ]);
    expect(contentsOf(html)).toEqual(['1 Mål']);
    expect(html.match(/<img[^>]*alt="[^"]*"/g)).toHaveLength(4);
  });

  it('inside lists and quotes are bold paragraphs', async () => {
    const { html } = await render('# A\n\n> ## Citat\n\n- # Punkt\n');
    expect(headingsOf(html)).toHaveLength(3);
    expect(html).toContain('<strong>Citat</strong>');
  });

  it('keep italics in chapters but no soft hyphens', async () => {
    const { html, headings } = await render('# Verk\u00ADsamheten *2025* **nu**\n');
    expect(html).toContain('>Verksamheten <em>2025</em> nu</h2>');
    expect(headings.at(-1)?.text).toBe('Verksamheten 2025 nu');
  });
});

describe('contents', () => {
  it('of 2023–2026 have labels, and the headings of the economy and the closing chapter', async () => {
    const { html, contents } = await render(cascade);
    const expected = [
      '1 Inledning',
      '1 KF:s inriktningsmål: 1. Ett Stockholm som håller samman',
      '2 KF:s mål för verksamhetsområdet: 1.4. Äldre',
      '1 Redovisning av ekonomi',
      '2 Resursanvändning',
      '2 Budget 2025',
      '1 Övriga frågor',
      '2 Agenda 2030',
    ];
    expect(contentsOf(html)).toEqual(expected);
    expect(contents.map(({ level, text }) => `${level} ${text}`)).toEqual(expected);
  });

  it.each(['2015-2018', '2019-2022'])('of %s have numbers and wordings without labels', async (edition) => {
    const { html } = await render(cascade, { edition });
    expect(contentsOf(html).slice(1, 5)).toEqual([
      '1 1. Ett Stockholm som håller samman',
      '2 1.4. Äldre',
      '1 Redovisning av ekonomi',
      '2 Resursanvändning',
    ]);
    expect(html).not.toMatch(/class="level-2[^"]*italic/);
  });

  it('of 2011–2014 are in italics below, and list no sub-headings', async () => {
    const { html } = await render(cascade, { edition: '2011-2014' });
    expect(contentsOf(html)).toEqual([
      '1 Inledning',
      '1 1. Ett Stockholm som håller samman',
      '2 1.4. Äldre',
      '1 Redovisning av ekonomi',
      '1 Övriga frågor',
    ]);
    expect(html).toMatch(/<li class="level-2 goal italic">/);
  });

  it('link to a heading, with a cell for its page', async () => {
    const { html, contents, headings } = await render(cascade);
    const ids = headings.map(({ id }) => id);
    for (const { id } of contents) {
      expect(ids).toContain(id);
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`data-page-of="${id}"></span>`);
    }
  });

  it('take a goal of level two that stands alone', async () => {
    const { html } = await render('# KF:s mål: 1.1 Ensamt\n');
    expect(contentsOf(html)).toEqual(['2 KF:s mål: 1.1 Ensamt']);
  });
});

describe('goal headings', () => {
  const heading = /<h2 id="inriktningsmal-1"[\s\S]*?<\/h2>/;

  it('have label and wording on one line where the edition does', async () => {
    const { html } = await render(cascade);
    expect(heading.exec(html)?.[0]).toContain('class="goal-heading"');
  });

  it('have the label above where the edition does', async () => {
    const { html } = await render(cascade, { edition: '2019-2022' });
    expect(heading.exec(html)?.[0]).toContain('class="goal-heading above"');
  });

  it('print numbers as written and a goal left empty as a dash', async () => {
    const { html } = await render(
      `${cascade}\n# KF:s inriktningsmål: 2\n## KF:s mål: 2.1 X\n### Nämndmål: -\n`,
    );
    const texts = headingsOf(html).map(({ text }) => text);
    expect(texts).toContain('KF:s mål för verksamhetsområdet: 1.4. Äldre');
    expect(texts).toContain('KF:s inriktningsmål: 2');
    expect(texts).toContain('Nämndmål: -');
  });
});
