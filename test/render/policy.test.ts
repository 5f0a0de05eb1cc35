import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../src/render/policy.ts';
import { render, template } from './helper.ts';

const page = '<!doctype html><html><head><title>T</title></head><body><p>Text</p></body></html>';

describe('the policy of a page', () => {
  it('stands before all else in the head, and lets the one script run and no other', async () => {
    const { html } = await render('# A\n');
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(script).toBe(template.script);
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      `script-src 'sha256-${hash}'`,
    ]);
  });

  it('lets no script run where the template has none', () => {
    const html = withPolicy(page, '');
    expect(html).not.toContain('script');
    expect(html).toContain("default-src 'none'");
  });

  it('has its script last in the body also where letters grow in lower case', () => {
    const html = withPolicy(page.replace('Text', 'İbrahim İnci').replace('</body>', '</BODY>'), 'run()');
    expect(html).toContain('<p>İbrahim İnci</p><script>run()</script>\n</BODY></html>');
  });

  it.each(['<p>Text</p>', '<head></head><p>Text</p>', '<body></body>'])('refuses %s', (broken) => {
    expect(() => withPolicy(broken, '')).toThrow('head');
  });
});
