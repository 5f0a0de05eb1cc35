/** Plans printed as the pictures want them: with the packed Chromium where it exists, whatever else the machine has. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserSession, searchBrowsers, startBrowser } from '../../src/pdf/index.ts';
import { renderDocument } from '../../src/render/document.ts';
import { loadTemplate } from '../../src/render/template.ts';
import { compile } from '../../src/workspace/compile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Printed {
  html: string;
  bytes: Uint8Array;
}

export interface Printer {
  /** A plan by its path from the project's folder; `status` puts another in the place of its own. */
  print(plan: string, status?: 'utkast'): Promise<Printed>;
  close(): Promise<void>;
}

/** A printer that prints each plan once, however often it is asked for. */
export async function openPrinter(): Promise<Printer> {
  const machine = { env: process.env, platform: process.platform };
  const { found } = await searchBrowsers({ ...machine, browser: 'own' });
  const session = startBrowser({ ...machine, version: '0', ...(found.length > 0 ? { browser: 'own' } : {}) });
  const printed = new Map<string, Promise<Printed>>();
  return {
    print(plan, status) {
      const key = `${plan} ${status}`;
      const known = printed.get(key) ?? printPlan(session, plan, status);
      printed.set(key, known);
      return known;
    },
    close: session.close,
  };
}

async function printPlan(
  session: BrowserSession,
  file: string,
  status: string | undefined,
): Promise<Printed> {
  const written = await readFile(root + file, 'utf8');
  const text = status ? written.replace(/^status: .*$/m, `status: ${status}`) : written;
  const { compiled } = await compile(basename(file), root + file, new TextEncoder().encode(text));
  if (!compiled?.edition) throw new Error(`${file} could not be read`);
  const { plan, edition, pictures } = compiled;
  const document = renderDocument(plan, edition, { template: await loadTemplate('stockholm'), pictures });
  return { html: document.html, bytes: (await session.print(document)).bytes };
}
