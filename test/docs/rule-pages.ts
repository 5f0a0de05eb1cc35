/** Reads the pages of docs/regler: their parts, and their examples as files to be checked. */

import type { Files } from '../support/folder.ts';
import { frontMatter, goalPlan, plan } from '../support/plans.ts';
import { gifOf, pngOf } from '../support/rasters.ts';
import { described, ofCommittee, superiorPlan, unitBelow } from '../support/superior.ts';

/** What is written by hand: from the first heading of a page to the generated end. */
export function byHand(page: string): string {
  const from = page.indexOf('## Vad\n');
  const to = page.indexOf('## Stänga av\n');
  return from < 0 ? '' : page.slice(from, to < 0 ? undefined : to);
}

/** The text under a heading of a page. */
export function section(page: string, heading: string): string {
  const parts = page.split(/^## (?=(?:Vad|Fel|Rätt|Varför|Stänga av)$)/m);
  return (
    parts
      .find((part) => part.startsWith(`${heading}\n`))
      ?.slice(heading.length)
      .trim() ?? ''
  );
}

/** Files that examples speak of. */
const beside: Files = {
  'karta.png': pngOf(),
  'karta.gif': gifOf(),
  'rörlig.gif': gifOf(2),
  'anteckning.png': 'text',
  'kapad.png': pngOf().subarray(0, -1),
  'foto.png': Buffer.alloc(6 * 1024 * 1024),
  'jätte.png': pngOf(60_000, 60_000),
  'bilagor/riskanalys.pdf': '',
  'namnd.md': superiorPlan(),
  'namnd-2024.md': superiorPlan(ofCommittee, 2024),
  'namnd-numrerad.md': superiorPlan(ofCommittee.replace('mål: ', 'mål: 1.4.1 ')),
  'namnd-indikator.md': superiorPlan(
    `${ofCommittee}\n\n| Indikator | Årsmål | KF:s årsmål | Periodicitet |\n| --- | --- | --- | --- |\n| Andel nöjda besökare | 90 % | 90 % | År |`,
  ),
  'skarpnack.md': superiorPlan().replace('nämnd: Farsta', 'nämnd: Skarpnäcks'),
  'annan-enhet.md': unitBelow(`### Nämndmål: ${described.title}`),
};

/** An example as a folder: its front matter (`yaml`), other files (first line their name), and a part (`markdown`) or all (`text`) of a plan. */
export function exampleFiles(text: string): Files {
  const files: Files = { ...beside };
  let lines = frontMatter;
  let body: string | null = null;
  for (const [, kind, content = ''] of text.matchAll(/^```(\w+)\n([\s\S]*?)\n?^```$/gm)) {
    const name = /^(?:#|<!--) ([^\s]+\.(?:yaml|svg))(?: -->)?\n/.exec(content);
    if (name?.[1]) files[name[1]] = kind === 'xml' ? content.slice(name[0].length) : content;
    else if (kind === 'yaml') lines = merged(content);
    else if (kind === 'text') return { ...files, 'plan.md': `${content}\n` };
    else body = content;
  }
  return { ...files, 'plan.md': body?.startsWith('---\n') ? `${body}\n` : placed(body ?? '', lines) };
}

/** Front matter with an example's keys in place of the usual ones. */
function merged(example: string): string {
  const own = new Set([...example.matchAll(/^([^\s:#]+):/gm)].map(([, key]) => key));
  const kept = frontMatter.split(/\n(?! )/).filter((block) => !own.has(block.split(':')[0]));
  return [...kept, example].join('\n');
}

const council = '# KF:s inriktningsmål: 1\n\n## KF:s mål: 1.4';

/** A part of a plan where it belongs, so that all above it is there. */
function placed(body: string, lines: string): string {
  const usual = plan('', frontMatter);
  const withLines = (text: string): string => text.replace(usual.trimEnd(), plan('', lines).trimEnd());
  if (/^# KF/m.test(body)) return plan(body, lines);
  if (/^## KF/m.test(body)) return plan(`# KF:s inriktningsmål: 1\n\n${body}`, lines);
  if (/^### Nämndmål/m.test(body)) return plan(`${council}\n\n${body}`, lines);
  if (/^##### /.test(body)) return withLines(goalPlan(`#### Enhetsmål: Vi lyssnar\n\n${body}`));
  return withLines(goalPlan(body));
}
