import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * How long a function runs before V8 optimizes it, by the major version of V8, which tells on stderr of a flag that it does not
 * know. A document is done before optimizing pays, and the threads that optimize take a processor from the browser.
 */
const flags: Record<string, string> = {
  11: '--interrupt-budget=350000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
};

/**
 * Has V8 optimize later from now on, in the whole process. What was compiled when the program was built is refused after this:
 * it is for when the plan has been checked.
 */
export function compileLater(): void {
  const flag = flags[process.versions.v8.split('.')[0] ?? ''];
  if (flag) setFlagsFromString(flag);
}
