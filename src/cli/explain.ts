import { readFile } from 'node:fs/promises';
import type { Language } from '../report/finding.ts';
import { palette } from '../report/palette.ts';
import { rulePageEnd, rulePageHead } from '../report/rule-page.ts';
import { ruleText } from '../report/rule-text.ts';
import { words } from '../report/words.ts';
import { packageFile } from '../root.ts';
import { codesOf, nearestRuleName, parseRuleName } from '../rules/rule-names.ts';
import { codes } from '../source/catalogue.ts';
import { latin } from '../source/latin.ts';
import type { Code } from '../source/problem.ts';
import { exit, type Io, UsageError } from './io.ts';
import { pageForTerminal } from './page-text.ts';

interface ExplainOptions {
  lang: Language;
}

/**
 * `vplan explain`: on stdout, what each rule finds, with an example, and how it is turned off; without names, a list of
 * all; of a word that is no name, those that speak of it. The pages are Swedish; in English there is what `schemas/findings.json` holds. Throws `UsageError` for a name
 * that no rule has, before anything is written.
 */
export async function explain(names: string[], { lang }: ExplainOptions, io: Io): Promise<number> {
  const colours = palette(io.outColour);
  if (names.length === 0) {
    io.out(list(lang));
    return exit.ok;
  }
  const about = names.length === 1 ? codesAbout(names[0] ?? '', lang) : [];
  if (about.length > 0) {
    io.out(searchResult(about, lang));
    return exit.ok;
  }
  const asked = [...new Set(names.flatMap(codesNamed))];
  const pages = await Promise.all(asked.map((code) => (lang === 'sv' ? pageOf(code) : englishPage(code))));
  io.out(pages.map((page) => pageForTerminal(page, colours)).join('\n\n'));
  return exit.ok;
}

/** `VP208`, `208`, `section-name`, or the group `2xx`. */
function codesNamed(name: string): Code[] {
  const rule = parseRuleName(name);
  if (rule) return codesOf(rule);
  const nearest = nearestRuleName(name);
  const near = nearest ? ` Menade du ${nearest}?` : '';
  throw new UsageError(
    `Regeln ”${name}” finns inte.${near} Kör vplan explain utan namn för att se alla regler.`,
  );
}

/** The rules whose name or sentence has a word that begins so; none for what is a name, or nearly one. */
function codesAbout(word: string, lang: Language): Code[] {
  if (!/^\p{L}[\p{L}-]{2,}$/u.test(word) || parseRuleName(word) || nearestRuleName(word)) return [];
  const wanted = new RegExp(latin`(?<!\p{L})${word}`, 'i');
  return codes.filter((code) => {
    const { slug, sentence } = ruleText(code, lang);
    return wanted.test(slug) || wanted.test(sentence);
  });
}

function searchResult(found: Code[], lang: Language): string {
  const lines = found.map((code) => {
    const { slug, severity, sentence } = ruleText(code, lang);
    return `${code}  ${words[lang].severity[severity].padEnd(7)}  ${slug}\n    ${sentence}\n`;
  });
  return `${lines.join('')}\n${words[lang].explain(found[0] ?? '')}\n`;
}

function pageOf(code: Code): Promise<string> {
  return readFile(packageFile(`docs/regler/${code}.md`), 'utf8');
}

function englishPage(code: Code): string {
  const about = `There is a page with examples in Swedish: \`vplan explain ${code}\`\n`;
  return `${rulePageHead(code, 'en')}\n${rulePageEnd(code, 'en')}\n${about}`;
}

function list(lang: Language): string {
  const rows = codes.map((code) => {
    const { slug, severity } = ruleText(code, lang);
    return `${code}  ${words[lang].severity[severity].padEnd(7)}  ${slug}\n`;
  });
  return rows.join('');
}
