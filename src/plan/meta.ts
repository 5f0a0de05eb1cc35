import { flatMap } from '../source/flat-map.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import { levels, statuses } from '../source/front-matter-keys.ts';
import { letters } from '../source/words.ts';
import type { Attachment, Contact, Meta, Officer, PlanLevel, Status } from './model.ts';

/**
 * Front matter in the program's names, with the defaults of format section 2. Reads what has the right
 * shape and passes over the rest, which the schema has reported; so a plan with a bad line can still be
 * checked further. `year` is 0 where the plan gives none.
 */
export function readMeta(frontMatter: FrontMatter): Meta {
  const { data } = frontMatter;
  const text = (...path: (string | number)[]): string | null => frontMatter.written(path)?.trim() || null;
  const texts = (key: string): string[] => {
    const value = data[key];
    const paths = Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]];
    return flatMap(paths, (path) => text(...path) ?? []);
  };
  const year = typeof data.år === 'number' && Number.isInteger(data.år) ? data.år : 0;
  const level = oneOf<PlanLevel>(levels, text('nivå')) ?? 'enhet';
  const title = text('titel') ?? `Verksamhetsplan ${year || ''}`.trim();
  const unit = text('enhet');
  return {
    year,
    level,
    unit,
    department: text('avdelning'),
    committee: text('nämnd') ?? '',
    administration: text('förvaltning'),
    title,
    subtitle: 'underrubrik' in data ? text('underrubrik') : defaultSubtitle(level, frontMatter, title),
    officers: readOfficers(frontMatter, text),
    recipients: texts('till'),
    date: text('datum'),
    recordNumber: text('diarienummer'),
    status: oneOf<Status>(statuses, text('status')),
    contact: readContact(frontMatter, text),
    attachments: readAttachments(frontMatter, text),
    superior: text('överordnad'),
    template: text('mall') ?? 'stockholm',
  };
}

/** The value that a text is, among those that the schema has; null for any other text. */
const oneOf = <T extends string>(values: readonly string[], text: string | null): T | null =>
  values.find((value): value is T => value === text) ?? null;

type ReadText = (...path: (string | number)[]) => string | null;

/** The name of whoever's plan it is, unless the title already holds it (format section 2). */
function defaultSubtitle(level: PlanLevel, frontMatter: FrontMatter, title: string): string | null {
  const name = frontMatter.written([level])?.trim() || null;
  return name && !letters(title).includes(letters(name)) ? name : null;
}

function readOfficers(frontMatter: FrontMatter, text: ReadText): Officer[] {
  const value = frontMatter.data.handläggare;
  const at = (path: (string | number)[]): Officer[] => {
    const name = text(...path, 'namn');
    return name ? [{ name, phone: text(...path, 'telefon'), email: text(...path, 'e-post') }] : [];
  };
  if (!Array.isArray(value)) return at(['handläggare']);
  return flatMap(value, (_, index) => at(['handläggare', index]));
}

function readContact({ data }: FrontMatter, text: ReadText): Contact | null {
  const { kontakt } = data;
  if (!kontakt || typeof kontakt !== 'object' || Array.isArray(kontakt)) return null;
  const { adress } = kontakt;
  const address = Array.isArray(adress)
    ? flatMap(adress, (_, index) => text('kontakt', 'adress', index) ?? []).join('\n')
    : text('kontakt', 'adress');
  return {
    name: text('kontakt', 'namn'),
    address: address || null,
    phone: text('kontakt', 'telefon'),
    switchboard: text('kontakt', 'växel'),
    email: text('kontakt', 'e-post'),
    web: text('kontakt', 'webb'),
  };
}

/** `Bilaga 1:` is put in front unless the text begins so already (format section 2). */
function readAttachments({ data }: FrontMatter, text: ReadText): Attachment[] {
  const { bilagor } = data;
  if (!Array.isArray(bilagor)) return [];
  return flatMap(bilagor, (_, index): Attachment[] => {
    const title = text('bilagor', index) ?? text('bilagor', index, 'titel');
    if (!title) return [];
    const numbered = /^bilaga\s+\d+\b/i.test(title) ? title : `Bilaga ${index + 1}: ${title}`;
    return [{ title: numbered, file: text('bilagor', index, 'fil') }];
  });
}
