import packageJson from '../../package.json' with { type: 'json' };
import type { BrowserOptions } from '../pdf/session.ts';
import type { Io } from './io.ts';

/** What the pdf stage needs to know of the command line and the world. */
export function browserOptions(browser: string | undefined, io: Io): BrowserOptions {
  return {
    browser,
    env: io.env,
    platform: process.platform,
    signal: io.signal,
    version: packageJson.version,
    notice: (text) => io.err(`${text}\n`),
  };
}
