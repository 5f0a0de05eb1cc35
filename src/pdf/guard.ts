/** Promises that must not wait for ever. */

export interface Limit {
  ms: number;
  error(): Error;
}

/**
 * `work`, unless the signal aborts or the time runs out first. The work itself goes on; whoever calls has to end
 * what it waits for (close the page, kill the process).
 */
export async function guarded<T>(work: Promise<T>, limit: Limit | null, signal?: AbortSignal): Promise<T> {
  // Its failure after losing the race is nobody's concern any more.
  work.catch(() => undefined);
  signal?.throwIfAborted();
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const timer = limit ? setTimeout(() => reject(limit.error()), limit.ms) : undefined;
    const onAbort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop();
  }
}

export interface Pool {
  /** Runs the work when one of the places is free. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Settles when no work is running or waiting. */
  idle(): Promise<void>;
}

/** Runs at most `size` pieces of work at once, the others in turn. */
export function createPool(size: number): Pool {
  let running = 0;
  const waiting: (() => void)[] = [];
  const idle: (() => void)[] = [];
  const release = (): void => {
    // The place is handed on rather than given up, so that nobody can slip in between.
    const next = waiting.shift();
    if (next) {
      next();
      return;
    }
    running -= 1;
    if (running === 0) for (const resolve of idle.splice(0)) resolve();
  };
  return {
    async run(work) {
      if (running >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        release();
      }
    },
    idle() {
      return running === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
    },
  };
}
