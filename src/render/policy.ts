import { createHash } from 'node:crypto';

/** Nothing is fetched, nothing is sent, and of scripts only the one given here runs. */
function policyFor(script: string): string {
  const directives = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (script !== '') directives.push(`script-src 'sha256-${hashOf(script)}'`);
  return directives.join('; ');
}

/** As CSP names the text of an inline script (Content Security Policy 3, 2.3.1). */
function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}

/**
 * The page with its policy first in its head, whatever the template says, and the program's script last in its body.
 * Text from a plan cannot be taken for either place: its `<` is escaped.
 * @throws Error where the page has no head or body: without a policy none is to be written.
 */
export function withPolicy(page: string, script: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(page);
  // Not looked for in lower case: that makes two letters of İ, and other places of all behind it.
  const bodyEnd = [...page.matchAll(/<\/body>/gi)].at(-1)?.index ?? -1;
  if (!head || bodyEnd < head.index) throw new Error('The page has no head or no body');
  const headEnd = head.index + head[0].length;
  const meta = `\n<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`;
  const element = script === '' ? '' : `<script>${script}</script>\n`;
  return page.slice(0, headEnd) + meta + page.slice(headEnd, bodyEnd) + element + page.slice(bodyEnd);
}
