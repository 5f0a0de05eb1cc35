import { describe, expect, test } from 'vitest';
import { readMeta } from '../../src/plan/meta.ts';
import { fileOf, frontMatter, sourceOf } from '../source/helper.ts';

const meta = (lines: string) => readMeta(sourceOf(fileOf('', lines)).frontMatter);
const added = (...lines: string[]) => meta([frontMatter, ...lines].join('\n'));

describe('front matter in the program’s names', () => {
  test('has defaults for all that may be left out', () => {
    expect(meta(frontMatter)).toEqual({
      year: 2025,
      level: 'enhet',
      unit: 'Provenheten',
      department: null,
      committee: 'Farsta stadsdelsnämnd',
      administration: null,
      title: 'Verksamhetsplan 2025',
      subtitle: 'Provenheten',
      officers: [{ name: 'Anna Ek', phone: null, email: null }],
      recipients: [],
      date: null,
      recordNumber: null,
      status: null,
      contact: null,
      attachments: [],
      superior: null,
      template: 'stockholm',
    });
  });

  test.each(['Enhet', 'stadsdelsnämnd', 'constructor', 'hasOwnProperty'])('knows no level %s', (level) => {
    expect(added(`nivå: ${level}`, `status: ${level}`)).toMatchObject({ level: 'enhet', status: null });
  });

  test('takes YAML’s words for nothing as nothing', () => {
    expect(added('förvaltning: null', 'titel: ~', 'datum: ~', 'diarienummer: null')).toMatchObject({
      administration: null,
      title: 'Verksamhetsplan 2025',
      date: null,
      recordNumber: null,
    });
  });

  test('keeps what was written, digit by digit', () => {
    expect(added('diarienummer: 1.10', 'titel: 0x10', 'förvaltning: yes', 'datum: 2025-02-20')).toMatchObject(
      {
        recordNumber: '1.10',
        title: '0x10',
        administration: 'yes',
        date: '2025-02-20',
      },
    );
  });

  test.each([
    ['the unit', frontMatter, 'Provenheten'],
    ['the department', 'nivå: avdelning\navdelning: Äldre\nnämnd: Farsta', 'Äldre'],
    ['the committee', 'nivå: nämnd\nnämnd: Farsta', 'Farsta'],
    ['nothing where the title holds the name', `${frontMatter}\ntitel: Plan för PROVENHETEN 2025`, null],
    ['nothing where it is empty', `${frontMatter}\nunderrubrik: ""`, null],
    ['what is written', `${frontMatter}\nunderrubrik: 2025`, '2025'],
    ['the unit where it is left open', `${frontMatter}\nunderrubrik:`, 'Provenheten'],
  ])('prints under the title %s', (_, lines, subtitle) => {
    expect(meta(lines).subtitle).toBe(subtitle);
  });

  test('numbers attachments unless they are', () => {
    const lines = [
      'bilagor:',
      '  - Karta',
      '  - "Bilaga 7: Schema"',
      '  - titel: bilaga 3',
      '    fil: a.pdf',
      '  - 2025',
    ];
    expect(added(...lines).attachments).toEqual([
      { title: 'Bilaga 1: Karta', file: null },
      { title: 'Bilaga 7: Schema', file: null },
      { title: 'bilaga 3', file: 'a.pdf' },
      { title: 'Bilaga 4: 2025', file: null },
    ]);
  });

  test('reads officers, addressees and the contact in each form', () => {
    const officers = meta(
      'handläggare:\n  - {namn: A, telefon: 08-1}\n  - {namn: B, e-post: b@c.se}',
    ).officers;
    expect(officers).toEqual([
      { name: 'A', phone: '08-1', email: null },
      { name: 'B', phone: null, email: 'b@c.se' },
    ]);
    expect(added('till: Nämnden').recipients).toEqual(['Nämnden']);
    expect(added('till: [Nämnden, 2]').recipients).toEqual(['Nämnden', '2']);
    expect(added('kontakt: {adress: [Gatan 1, 123 45 Farsta], växel: 08-1}').contact).toEqual({
      ...{ name: null, address: 'Gatan 1\n123 45 Farsta', phone: null },
      ...{ switchboard: '08-1', email: null, web: null },
    });
    expect(added('kontakt:', '  adress: |', '    Gatan 1', '    Farsta').contact?.address).toBe(
      'Gatan 1\nFarsta',
    );
  });

  test('passes over what has the wrong shape', () => {
    expect(
      meta('år: i år\nenhet: [A]\nhandläggare: Anna\ntill: {a: b}\nkontakt: A\nbilagor: B'),
    ).toMatchObject({
      year: 0,
      title: 'Verksamhetsplan',
      unit: null,
      officers: [],
      recipients: [],
      contact: null,
      attachments: [],
    });
  });
});
