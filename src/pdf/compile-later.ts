import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * How long a function runs before V8 optimizes it, by the major version of V8: it knows other flags in each. A document is done
 * before that pays, and the threads that optimize take a processor from the browser. V8 reads the figure anew each time.
 */
const flags: Record<string, string> = {
  11: '--interrupt-budget=350000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
};

/** Has V8 optimize later from now on. Scripts loaded before keep what V8 has compiled of them; it takes no such thing after this. */
export function compileLater(): void {
  const flag = flags[process.versions.v8.split('.')[0] ?? ''];
  if (flag) setFlagsFromString(flag);
}
