import texts from '../../schemas/report-texts.json' with { type: 'json' };
import { catalogue, mayBeIgnored } from '../source/catalogue.ts';
import type { Code } from '../source/problem.ts';
import type { Language } from './finding.ts';
import { wholeSentence } from './rule-text.ts';
import { words } from './words.ts';

/** What can be said of a rule from `schemas/findings.json` alone: the first and last part of its page in docs/regler. */

const { rulePage: say } = texts;

/** Its code and name, how grave it is, whether it is mended, and its sentence with `…` for what differs; as Markdown. */
export function rulePageHead(code: Code, language: Language): string {
  const { slug, severity, fix } = catalogue[code];
  const grave = `**${words[language].severity[severity]}**`;
  const mended = fix ? `, ${say[fix][language]}` : '';
  const sentence = wholeSentence(code, language);
  const quoted = sentence === '…' ? '' : `\n> ${escaped(sentence)}\n`;
  return `# ${code} – ${slug}\n\n${grave}${mended}\n${quoted}`;
}

/** How it is turned off, in one place, for all plans and in one run; as Markdown. */
export function rulePageEnd(code: Code, language: Language): string {
  const heading = `## ${say.heading[language]}\n\n`;
  if (catalogue[code].locked) return `${heading}${say.locked[language]}\n`;
  const comment = `${say.here[language]}\n\n\`\`\`markdown\n<!-- vplan: ignorera ${code} – ${say.reason[language]} -->\n\`\`\`\n\n`;
  const settings = `${say.everywhere[language]}\n\n\`\`\`yaml\nregler:\n  ${code}: ${say.off[language]}\n\`\`\`\n\n`;
  const run = `${say.once[language]} \`vplan check --severity ${code}=${say.off[language]}\`\n`;
  return `${heading}${mayBeIgnored(code) ? comment : ''}${settings}${run}`;
}

/** As plain text in Markdown: signs that would begin a tag, a picture or emphasis stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\`<>[\]*_#|]/g, '\\$&');
}
