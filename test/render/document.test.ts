import { describe, expect, it } from 'vitest';
import { cssString } from '../../src/render/document.ts';
import { fontFaces } from '../../src/render/fonts.ts';
import { headingsOf, render, template, textOf } from './helper.ts';

const lines = `år: 2025
enhet: Beställarenheten
nämnd: Östermalms stadsdelsnämnd
förvaltning: Östermalms stadsdelsförvaltning
avdelning: Social omsorg
handläggare:
  - { namn: Anna Ek, telefon: 08-508 10 000, e-post: anna.ek@stockholm.se }
  - { namn: Bo Alm }
till: [Östermalms stadsdelsnämnd, Enheten]
datum: 2025-01-31
diarienummer: ÖST 2025/12
status: förslag
kontakt: { namn: Enheten, adress: Provgatan 1, växel: 08-508 00 000, e-post: prov@stockholm.se, webb: start.stockholm }
bilagor: [Kvalitetsgarantier]`;

const coverOf = (html: string): string => /<header[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';

describe('cover', () => {
  it('says what it must, in order', async () => {
    const { html } = await render('# A\n', { lines });
    expect(textOf(coverOf(html))).toBe(
      [
        'Östermalms stadsdelsförvaltning Social omsorg Verksamhetsplan Dnr ÖST 2025/12 Sid 1 () 2025-01-31',
        'Handläggare Anna EkTelefon: 08-508 10 000anna.ek@stockholm.se Bo Alm',
        'Till Östermalms stadsdelsnämnd Enheten',
        'Verksamhetsplan 2025 Beställarenheten Förslag till beslut',
        'Enheten Provgatan 1 Växel 08-508 00 000 prov@stockholm.se start.stockholm',
      ].join(' '),
    );
    expect(coverOf(html)).toContain('<span data-page-count></span>');
    expect(coverOf(html)).toContain('<a href="https://start.stockholm">');
  });

  it('has the committee’s name where no administration is given, and nothing that is not there', async () => {
    const { html } = await render('# A\n');
    expect(textOf(coverOf(html))).toBe(
      'Östermalms stadsdelsnämnd Verksamhetsplan Sid 1 () Handläggare Anna EkTelefon: 08-508 10 000 Verksamhetsplan 2025 Provenheten',
    );
  });

  it('of a draft marks every page, also for those who do not see the mark', async () => {
    const { html } = await render('# A\n', { lines: lines.replace('förslag', 'utkast') });
    expect(html).toContain('<div class="draft"></div>');
    expect(textOf(coverOf(html))).toContain('Beställarenheten Utkast Enheten');
  });

  it('of a decided plan says nothing of its status', async () => {
    const { html } = await render('# A\n', { lines: lines.replace('förslag', 'beslutad') });
    expect(textOf(html)).not.toMatch(/UTKAST|Förslag|beslutad/i);
  });

  it('is followed by the attachments, under the contents', async () => {
    const { html } = await render('# A\n', { lines });
    expect(headingsOf(html)[2]?.text).toBe('Bilagor');
    expect(html).toContain('<li><span class="item-label">Bilaga 1:</span> Kvalitetsgarantier</li>');
  });

  it.each(['Kvalitetsgarantier', 'Bilaga 1: Kvalitetsgarantier', '4. Kvalitetsgarantier'])(
    'lists an attachment that stands in the plan as a chapter once: %s',
    async (chapter) => {
      const { html } = await render(`# A\n\n# ${chapter}\n\nText.\n`, { lines });
      const contents = /<nav[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      expect(contents.match(/Kvalitetsgarantier/g)).toHaveLength(1);
      expect(contents).toMatch(/<a href="#[^"]*kvalitetsgarantier"/);
    },
  );
});

describe('the page', () => {
  it('has its metadata', async () => {
    const { html, title, author, subject, date } = await render('# A\n', { lines });
    expect({ title, author, subject, date }).toEqual({
      title: 'Verksamhetsplan 2025 – Beställarenheten',
      author: 'Beställarenheten, Östermalms stadsdelsnämnd',
      subject: 'Verksamhetsplan 2025 för Beställarenheten, Östermalms stadsdelsnämnd',
      date: '2025-01-31',
    });
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
  });

  it('has landmarks, and a skip link that leads somewhere', async () => {
    const { html } = await render('# A\n', { lines });
    for (const landmark of ['header', 'nav', 'main', 'footer']) {
      expect(html.match(new RegExp(`<${landmark}[\\s>]`, 'g'))).toHaveLength(1);
    }
    expect(html).toContain('<a class="skip" href="#text">');
    expect(html).toContain('<main id="text"');
  });

  it('asks for nothing from outside', async () => {
    const { html } = await render('# A\n\n[ut](https://a.se)\n', { lines });
    expect(html).toMatch(/<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
    expect(html).not.toMatch(/<link|<iframe|@import|\ssrc="(?!data:)|url\((?!"?data:)/);
  });

  it('is the same for the same plan', async () => {
    expect((await render('# A\n\nText.[^1]\n\n[^1]: Not.\n')).html).toBe(
      (await render('# A\n\nText.[^1]\n\n[^1]: Not.\n')).html,
    );
  });

  it('carries unit and title to the running head', async () => {
    const { html } = await render('# A\n', { lines });
    expect(html).toContain('@top-left{content:"Beställarenheten \\b7  Verksamhetsplan 2025"}');
  });

  it('is not changed by words that look like the template', async () => {
    const { html } = await render('# {{title}}\n\n{{> cover}} {{{html}}} <!-- fonts -->\n');
    expect(textOf(html)).toContain('{{> cover}} {{{html}}}');
  });
});

describe('injection', () => {
  const evil = `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"'{{evil}}`;
  const quoted = JSON.stringify(evil);

  it('is escaped wherever a plan can put text', async () => {
    const { html } = await render(
      `# ${evil}\n\n${evil}\n\n# KF:s inriktningsmål: 1. ${evil}\n\n| Indikator | Årsmål |\n|---|---|\n| ${evil} | ${evil} |\n`,
      {
        lines: `år: 2025
enhet: ${quoted}
nämnd: ${quoted}
förvaltning: ${quoted}
titel: ${quoted}
underrubrik: ${quoted}
handläggare: { namn: ${quoted}, telefon: ${quoted}, e-post: ${quoted} }
till: ${quoted}
diarienummer: ${quoted}
kontakt: { namn: ${quoted}, webb: ${quoted}, e-post: ${quoted}, adress: ${quoted} }
bilagor: [${quoted}]`,
      },
    );
    expect(html).not.toMatch(/<img|<\/title><\/style>/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<[a-z][^<>]*\sonerror=/);
    expect(html.match(/<\/style>/g)).toHaveLength(2);
    expect(textOf(html)).toContain('<script>alert(1)</script>');
  });

  it('cannot end a CSS string', () => {
    expect(cssString('a"\\}</style>\n')).toBe('"a\\22 \\5c \\7d \\3c \\2f style\\3e \\a "');
  });
});

describe('signs that the fonts lack', () => {
  const odd = '😀\uF0B7你';
  const plain = '□•□';
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><text>${odd}</text></svg>`;

  it('are replaced in all that is printed and all that is said of it', async () => {
    const { html, title, author, subject, headings, contents } = await render(
      `# A ${odd}\n\n${odd} ![${odd}](bild.svg "${odd}")\n\n| ${odd} |\n|---|\n| \`${odd}\` |\n`,
      {
        lines: lines.replaceAll('Beställarenheten', odd).replaceAll('Anna Ek', odd),
        pictures: new Map([['bild.svg', { bytes: Buffer.from(drawing), mime: 'image/svg+xml' as const }]]),
      },
    );
    expect(html).not.toMatch(/[😀\uF0B7你]/u);
    expect({ title, author, subject, heading: headings.at(-1)?.text, entry: contents.at(-1)?.text }).toEqual({
      title: `Verksamhetsplan 2025 – ${plain}`,
      author: `${plain}, Östermalms stadsdelsnämnd`,
      subject: `Verksamhetsplan 2025 för ${plain}, Östermalms stadsdelsnämnd`,
      heading: `A ${plain}`,
      entry: `A ${plain}`,
    });
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain('@top-left{content:"\\25a1 \\2022 \\25a1  \\b7  Verksamhetsplan 2025"}');
    expect(html).toContain(`alt="${plain}"`);
    const svg = Buffer.from(/svg\+xml;base64,([^"]*)/.exec(html)?.[1] ?? '', 'base64').toString();
    expect(svg).toContain(`<text>${plain}</text>`);
  });

  it('cannot become markup', async () => {
    const { html } = await render('# A\n\n＜script＞ ＜\u0338b＞ ﹤i﹥ ＆lt; ≮ ≯\n');
    expect(html).toContain('<p>□script□ □b□ □i□ □lt; □ □</p>');
  });
});

describe('fonts', () => {
  it('hold every sign that plans use', () => {
    const faces = template.fonts.map((font) => fontFaces([font], 'åäöÅÄÖé–”’•%…'));
    expect(faces.filter((face) => face !== '')).toHaveLength(4);
    for (const sign of '♀♂≥≤→₂☐ŠžčŋđŧÅЖΩếἄ') {
      expect(fontFaces(template.fonts, sign), sign).not.toBe('');
    }
  });

  it('are inlined only where they are needed', async () => {
    const plain = (await render('# A\n\nÅ, ä och ö.\n')).html;
    expect(plain.match(/@font-face/g)).toHaveLength(4);
    expect(plain.length).toBeLessThan(120_000);
    expect((await render('# A\n\n≥ 3\n')).html.match(/@font-face/g)).toHaveLength(5);
  });
});

describe('the contents', () => {
  it('are left out where there is nothing to list', async () => {
    const { html, headings } = await render('Bara text.\n');
    expect(html).not.toContain('<nav');
    expect(headings.map(({ text }) => text)).toEqual(['Verksamhetsplan 2025']);
  });

  it('stand there for the attachments alone', async () => {
    const { headings } = await render('Bara text.\n', { lines });
    expect(headings.map(({ text }) => text)).toEqual([
      'Verksamhetsplan 2025',
      'Innehållsförteckning',
      'Bilagor',
    ]);
  });
});

describe('an address on the cover', () => {
  it('ends a line before its @ or after a slash, and never at a hyphen', async () => {
    const { html } = await render('# A\n', {
      lines: lines
        .replace('anna.ek@stockholm.se', 'anna-maria.ek@aldre-omsorg.stockholm.se')
        .replace('start.stockholm', 'start.stockholm/om-oss'),
    });
    const whole = [...coverOf(html).matchAll(/<span class="whole">([^<]*)<\/span><wbr>/g)].map(
      ([, text]) => text,
    );
    expect(whole).toEqual([
      'anna-maria.ek',
      '@aldre-omsorg.stockholm.se',
      'prov',
      '@stockholm.se',
      'start.stockholm/',
      'om-oss',
    ]);
  });
});
