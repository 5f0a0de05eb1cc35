import { exit, type Io } from './io.ts';

/** Replaced once the pdf stage is in place. */
export async function doctor(_options: { browser?: string }, _io: Io): Promise<number> {
  return exit.browser;
}
