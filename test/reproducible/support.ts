/** Builds of one plan in other surroundings, each in a process of its own, as different machines would run them. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { type Files, folderOf } from '../support/folder.ts';
import { unitPlan } from '../support/plans.ts';

export interface Built {
  html: string;
  /** One character for each byte, so that it can be compared and searched. */
  pdf: string;
}

export interface Surroundings {
  env?: NodeJS.ProcessEnv;
  /** Folder to stand in; the plan's own without. */
  cwd?: string;
  /** Command line that starts the program, where it is not started directly. */
  through?: string[];
  /** The plan, and what else is built in the same run. */
  plans?: string[];
  flags?: string[];
}

const executable = resolve('bin/vplan.js');
const pictures = resolve('examples/bilder-2025');

/** What a print could make different stands in it: table heads, notes, lists, links, pictures, a mark on every page. */
export const planText = unitPlan({
  results: 'a) Alla hörs – ”hela tiden”.[^1]\n\nb) Fler trivs, se [staden](https://start.stockholm).',
  ways: '1. Vi frågar.\n   - Varje vecka\n   - I **matsalen**\n2. Vi lyssnar på ♀ och ♂.',
  rest: `| Indikator | Årsmål | KF:s årsmål 2025 | Periodicitet |
| --- | --- | --- | --- |
| ♀♂ Andel nöjda | 90 % | | År |
| Antal besök | ≥ 9 000 st | 8 000 st | Tertial |

![Besök per veckodag](bilder/besök.png "Figur 1. Besök")

![Organisationen](bilder/organisation.svg)

[^1]: Enligt enkäten.
`,
}).replace('år: 2025\n', 'år: 2025\nstatus: utkast\nbilagor: [Årshjul]\n');

/** A folder with the plan and its pictures. */
export async function planFolder(text: string | Uint8Array = planText, more: Files = {}): Promise<string> {
  return folderOf({
    'plan.md': text,
    'bilder/besök.png': await readFile(join(pictures, 'besok-per-veckodag.png')),
    'bilder/organisation.svg': await readFile(join(pictures, 'organisation.svg')),
    ...more,
  });
}

/** Builds `plan.md` of a folder to `ut` beside it. @throws Error with what the program said. */
export async function buildIn(folder: string, surroundings: Surroundings = {}): Promise<Built> {
  const { env, cwd = folder, through = [], plans = ['plan.md'], flags = [] } = surroundings;
  const out = join(folder, 'ut');
  const [program = '', ...rest] = [
    ...through,
    process.execPath,
    executable,
    'build',
    ...flags,
    ...plans,
    '-o',
    out,
  ];
  await new Promise<void>((done, fail) => {
    execFile(program, rest, { cwd, env: { ...process.env, ...env } }, (error, _, said) =>
      error ? fail(new Error(said, { cause: error })) : done(),
    );
  });
  const [html, pdf] = await Promise.all([
    readFile(join(out, 'plan.html'), 'utf8'),
    readFile(join(out, 'plan.pdf'), 'latin1'),
  ]);
  return { html, pdf };
}

/**
 * All objects of a PDF in words, packed streams unpacked. Not the cross-reference stream: it holds only where the
 * others stand, and the identifier that is made from them (ISO 32000-1, 14.4).
 */
export async function unpacked(pdf: string): Promise<string> {
  const { context } = await PDFDocument.load(Buffer.from(pdf, 'latin1'), { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .filter(([, object]) => !(object instanceof PDFRawStream && String(object.dict).includes('/Type /XRef')))
    .map(([ref, object]) => {
      if (!(object instanceof PDFRawStream)) return `${ref} ${object}`;
      // How long it is when packed follows from what it holds.
      const dict = String(object.dict).replace(/\/Length \d+/, '');
      return `${ref} ${dict} ${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`;
    })
    .join('\n');
}

/** The same without dates, as Info (7.9.4) and XMP write them, and without what they make longer. */
export async function undated(pdf: string): Promise<string> {
  return (
    (await unpacked(pdf))
      .replaceAll(/D:\d{14}[+-]\d\d'\d\d'/g, 'D:')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)/g, 'T')
      // How short a stream is packed follows from the dates in it.
      .replaceAll(/\/Length \d+/g, '/Length')
  );
}
