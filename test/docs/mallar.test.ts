/** docs/mallar.md says of templates what holds: their files, keys, partials and fields. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import schema from '../../schemas/mall.schema.json' with { type: 'json' };
import type { Template } from '../../src/render/template.ts';
import type { DocumentView } from '../../src/render/view.ts';
import { render, template } from '../render/helper.ts';

const text = await readFile('docs/mallar.md', 'utf8');

/** The rows of the table under a heading, each cell by itself. */
function tableUnder(heading: string): string[][] {
  const section = text.slice(text.indexOf(`\n## ${heading}\n`) + 1).split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codesIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`(\\\*)?/g)].map(([, name, mark]) => `${name}${mark ? '*' : ''}`);

test('every key of mall.yaml is told, and no other', () => {
  const keys = Object.entries(schema.properties).flatMap(([group, { properties }]) =>
    Object.keys(properties).map((key) => `${group}.${key}`),
  );
  expect(tableUnder('Nycklar i mall.yaml').map(([key]) => codesIn(key)[0])).toEqual(keys);
});

test('every part of the style sheet is told, and no other', async () => {
  const parts = (await readdir('templates/stockholm/style')).map((file) => file.replace('.css', ''));
  const told = tableUnder('Filerna i mappen').find(([file]) => file?.includes('style/NAMN.css'))?.[1];
  expect(codesIn(told).sort()).toEqual(parts.sort());
});

/** The custom properties that the text tells of are those of the style sheet. */
test('every custom property that is told exists', async () => {
  const base = await readFile('templates/stockholm/style/base.css', 'utf8');
  for (const [, name] of text.matchAll(/`(--[a-z]+)`/g)) expect(base).toContain(`  ${name}: `);
});

/** A view in which nothing is missing. */
async function fullView(): Promise<DocumentView> {
  let seen: DocumentView | undefined;
  const spying: Template = {
    ...template,
    logotype: { src: 'data:image/png;base64,', alternative: 'A' },
    page: (view) => {
      seen = view;
      return template.page(view);
    },
  };
  const lines = `år: 2025
enhet: Provenheten
nämnd: Farsta stadsdelsnämnd
avdelning: Avdelningen
handläggare: { namn: Anna Ek, telefon: 08-508 10 000, e-post: a@b.se }
till: Nämnden
datum: 2025-01-31
diarienummer: FAR 1
status: förslag
kontakt: { namn: Enheten }
bilagor: [Risker]`;
  const markdown = `# Inledning\n\nText.[^1]\n\n[^1]: Not.\n\n# KF:s inriktningsmål: 1. Ett\n\n## KF:s mål: 1.4 Två\n\n### Nämndmål: Tre\n\n#### Beskrivning\n\nText.\n`;
  await render(markdown, { lines, template: spying });
  if (!seen) throw new Error('Nothing was rendered');
  return seen;
}

/** What another partial shows is told of there; the style sheet is for the head alone. */
const elsewhere = ['cover', 'contents', 'entries', 'chapter', 'goal', 'goals', 'sections'];

/** `officers[].name`, `body*`: the fields that a partial may print, as the text writes them. */
function fieldsOf(value: unknown, path = ''): string[] {
  const last = path.replace('[]', '').split('.').at(-1) ?? '';
  if (elsewhere.includes(last)) return [path];
  if (Array.isArray(value)) return fieldsOf(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [path];
  if ('toHTML' in value) return [`${path}*`];
  return Object.entries(value)
    .filter(([key]) => path !== '' || key !== 'style')
    .flatMap(([key, inner]) => fieldsOf(inner, path === '' ? key : `${path}.${key}`));
}

test('every partial is told with its fields, and no other', async () => {
  const view = await fullView();
  const [chapter] = view.parts.flatMap((part) => part.chapter ?? []);
  const [goal] = view.parts.flatMap((part) => part.goal ?? []);
  const section = goal?.goals[0]?.goals[0]?.sections[0];
  const sameAsBody = ['body'];
  const fields: Record<string, string[]> = {
    address: ['this[]'],
    body: fieldsOf(view),
    chapter: fieldsOf(chapter),
    contents: sameAsBody,
    cover: fieldsOf(view.cover),
    entry: fieldsOf(view.contents[0]),
    footer: sameAsBody,
    goal: fieldsOf(goal),
    notes: sameAsBody,
    section: fieldsOf(section),
  };
  const partials = (await readdir('templates/stockholm/partials')).map((file) => file.replace('.hbs', ''));
  const told = tableUnder('Delmallar').map(([name, , cell]) => [codesIn(name)[0], codesIn(cell)]);
  expect(Object.fromEntries(told)).toEqual(fields);
  expect(told.map(([name]) => name)).toEqual(partials.sort());
});
