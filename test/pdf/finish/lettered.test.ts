/** Results with letters in front, from the plan to the tags of the file. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { render } from '../../render/helper.ts';
import { start } from '../support.ts';
import { elementsWith, entry, spelled, spoken, tagText } from './reading.ts';

const plan = `# KF:s inriktningsmål: 1

## Förväntat resultat

a) Alla har en plan.

b) Ingen väntar längre än tio dagar.

Väntetiden mäts varje månad.

- I juni
- I oktober

## Arbetssätt

a)

Planen skrivs tillsammans.

b)
- Ring dagen efter beslutet
- Boka ett besök

## Uppföljning

- A) Planerna granskas.
- B) Tiden mäts.

### Steg

**1)** Läs.\\
2) Skriv.
`;

test('are lists whose items have their letters as labels, whatever they are written as', async () => {
  const { bytes } = await start().print(await render(plan));
  const file = await PDFDocument.load(bytes);
  const tags = tagText(file);
  const inner = 'L(LI(Lbl LBody) LI(Lbl LBody))';
  expect(tags).toContain(`L(LI(Lbl LBody(P)) LI(Lbl LBody(P P ${inner})))`);
  expect(tags).toContain(`L(LI(Lbl LBody(P)) LI(Lbl LBody(${inner})))`);
  const letters = (await spoken(bytes, 'Lbl')).map((label) => label.trim());
  expect(letters).toEqual('a) b) • • a) b) • • A) B) 1) 2)'.split(' '));
  expect(await spelled(bytes, 'LBody')).toEqual(
    expect.arrayContaining([' Alla har en plan.', ' Planerna granskas.', ' Tiden mäts.', ' Läs.', ' Skriv.']),
  );
  const numbering = elementsWith(file, 'L').map((list) => String(entry(list, 'A', 'ListNumbering')));
  expect(numbering).toEqual('/LowerAlpha /Disc /LowerAlpha /Disc /UpperAlpha /Decimal'.split(' '));
});

test('the list of attachments has their numbers as labels, and a chapter of that name stays a link', async () => {
  const lines = `år: 2025
enhet: Provenheten
nämnd: Östermalms stadsdelsnämnd
handläggare: { namn: Anna Ek, telefon: 08-508 10 000 }
bilagor: [Budget & personal, Bilaga 2 – Kvalitet, Bilaga 3-4 i ett]`;
  const { bytes } = await start().print(await render('# Bilaga 1\n\nText.\n', { lines }));
  expect(await spoken(bytes, 'Lbl')).toEqual(['Bilaga 1:', 'Bilaga 2 –']);
  const items = await spelled(bytes, 'LBody');
  expect(items.map((item) => item.trim())).toEqual(['Budget & personal', 'Kvalitet', 'Bilaga 3-4 i ett']);
  const file = await PDFDocument.load(bytes);
  expect(elementsWith(file, 'L').map((list) => String(entry(list, 'A', 'ListNumbering')))).toEqual([
    '/Decimal',
  ]);
  expect(tagText(file)).toContain('TOC(TOCI(Reference(Link)))');
});
