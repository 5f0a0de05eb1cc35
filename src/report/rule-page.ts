import { catalogue, mayBeIgnored } from '../source/catalogue.ts';
import type { Code } from '../source/problem.ts';
import type { Language } from './finding.ts';
import { wholeSentence } from './rule-text.ts';
import { words } from './words.ts';

/** What can be said of a rule from `schemas/findings.json` alone: the first and last part of its page in docs/regler. */

const say = {
  sv: {
    safe: 'rättas av `vplan check --fix`',
    suggested: 'rapporten ger ett förslag',
    heading: 'Stänga av',
    locked: 'Går inte att stänga av: planen går inte att bygga förrän felet är rättat.',
    here: 'På ett ställe, med en kommentar på en egen rad före det som anmärkningen gäller:',
    reason: 'skäl',
    everywhere: 'I alla planer, i `vplan.yaml`:',
    once: 'Under en körning:',
    off: 'av',
  },
  en: {
    safe: '`vplan check --fix` corrects it',
    suggested: 'the report suggests a fix',
    heading: 'Turning it off',
    locked: 'Cannot be turned off: the plan cannot be built until the error is corrected.',
    here: 'In one place, with a comment on a line of its own before what the finding is about:',
    reason: 'reason',
    everywhere: 'In all plans, in `vplan.yaml`:',
    once: 'In one run:',
    off: 'off',
  },
} as const;

/** Its code and name, how grave it is, whether it is mended, and its sentence with `…` for what differs; as Markdown. */
export function rulePageHead(code: Code, language: Language): string {
  const { slug, severity, fix } = catalogue[code];
  const grave = `**${words[language].severity[severity]}**`;
  const mended = fix ? `, ${say[language][fix]}` : '';
  const sentence = wholeSentence(code, language);
  const quoted = sentence === '…' ? '' : `\n> ${escaped(sentence)}\n`;
  return `# ${code} – ${slug}\n\n${grave}${mended}\n${quoted}`;
}

/** How it is turned off, in one place, for all plans and in one run; as Markdown. */
export function rulePageEnd(code: Code, language: Language): string {
  const text = say[language];
  const heading = `## ${text.heading}\n\n`;
  if (catalogue[code].locked) return `${heading}${text.locked}\n`;
  const comment = `${text.here}\n\n\`\`\`markdown\n<!-- vplan: ignorera ${code} – ${text.reason} -->\n\`\`\`\n\n`;
  const settings = `${text.everywhere}\n\n\`\`\`yaml\nregler:\n  ${code}: ${text.off}\n\`\`\`\n\n`;
  const run = `${text.once} \`vplan check --severity ${code}=${text.off}\`\n`;
  return `${heading}${mayBeIgnored(code) ? comment : ''}${settings}${run}`;
}

/** As plain text in Markdown: signs that would begin a tag, a picture or emphasis stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\`<>[\]*_#|]/g, '\\$&');
}
